// The code before the pages for whoever helps: what may be one, and how long to wait after wrong tries. Hashing is the store's.

/** Digits: a kiosk has a pad, and no keyboard. */
export const codeDigits = { least: 6, most: 10 } as const;

/** Six to ten digits, not all the same, not counted up or down. */
export function isGoodCode(text: string): boolean {
  if (!/^\d{6,10}$/.test(text)) return false;
  const steps = new Set([...text].slice(1).map((digit, i) => (Number(digit) - Number(text[i]) + 10) % 10));
  return steps.size > 1 || ![0, 1, 9].includes([...steps][0] ?? 0);
}

/** Wrong tries since the last right one, and when the last of them was (milliseconds of the device's clock). */
export interface WrongTries {
  readonly count: number;
  readonly last: number;
}

/** Rebuilt field by field: whatever was kept may be anything. */
export function wrongTriesOf(value: unknown): WrongTries {
  const { count, last } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Number.isInteger(count) && Number(count) > 0 && Number.isFinite(last) ? { count: Number(count), last: Number(last) } : { count: 0, last: 0 };
}

/** Seconds: two slips of the finger are free, a child's game is not. Nothing is ever wiped: that would be somebody's game too. */
const waits = [0, 0, 0, 10, 30, 300] as const;

/** Seconds still to wait. A clock that was set back does not shorten it. */
export function secondsToWait({ count, last }: WrongTries, now: number): number {
  const wait = waits[Math.min(count, waits.length - 1)] ?? 0;
  const gone = now < last ? 0 : (now - last) / 1000;
  return Math.max(0, Math.ceil(wait - gone));
}
