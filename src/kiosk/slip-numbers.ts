// Gives out slip numbers: this point's own four digits, the day, a running number. Nothing of a family is in them.
import { slipNumber } from '../core/codec/slip-number.ts';
import type { PlainDate } from '../core/facts/calendar.ts';

interface Taken {
  readonly point: string;
  readonly day: PlainDate;
  readonly count: number;
}

const key = 'qingdan.slip-numbers';
/** The running number has three digits. */
const mostADay = 999;

/** Rebuilt field by field: whatever stands in the storage may be anything. */
function readTaken(text: string | null): Taken | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null || !('point' in found) || !('day' in found) || !('count' in found)) return null;
    const { point, day, count } = found;
    const whole = typeof point === 'string' && /^\d{4}$/.test(point) && typeof day === 'string' && Number.isInteger(count) && Number(count) >= 0;
    return whole ? { point, day, count: Number(count) } : null;
  } catch {
    return null;
  }
}

/** Four digits by chance: two points may share them, two slips of one day and point may not share a number. */
const newPoint = (): string => String(1000 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 9000));

/** Storage that may be switched off or full; then numbers run on in memory. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** A giver of numbers. A number given is never given again. */
export function slipNumbersFrom(storage: Storage | null): (count: number, date: PlainDate) => readonly string[] {
  let memory: Taken | null = null;
  const load = (): Taken | null => {
    try {
      return readTaken(storage?.getItem(key) ?? null) ?? memory;
    } catch {
      return memory;
    }
  };
  const save = (taken: Taken) => {
    memory = taken;
    try {
      storage?.setItem(key, JSON.stringify(taken));
    } catch {
      // Full or forbidden: memory holds until the page is closed; then a new point is drawn.
    }
  };
  return (count, date) => {
    const before = load() ?? { point: newPoint(), day: date, count: 0 };
    const sameDay = before.day === date;
    const full = sameDay && before.count + count > mostADay;
    const from = sameDay && !full ? before.count : 0;
    const point = full ? newPoint() : before.point;
    save({ point, day: date, count: from + count });
    return Array.from({ length: count }, (_, i) => slipNumber(point, date, from + i + 1));
  };
}
