// Slip numbers of a point: its own four digits, the day, a running number. A number taken is never taken again.
import { slipNumber } from '../codec/slip-number.ts';
import type { PlainDate } from '../facts/calendar.ts';

/** How far a point has come. */
export interface NumbersTaken {
  /** This point's own four digits: what its key is certified for. */
  readonly home: string;
  /** The four digits of the day: the own ones until its numbers are used up. */
  readonly point: string;
  readonly day: PlainDate;
  readonly count: number;
}

/** The running number has three digits. */
const mostADay = 999;

const isPoint = (value: unknown): value is string => typeof value === 'string' && /^\d{4}$/.test(value);

/** Rebuilt field by field: whatever was kept may be anything. */
export function readNumbersTaken(value: unknown): NumbersTaken | null {
  if (typeof value !== 'object' || value === null || !('home' in value) || !('point' in value) || !('day' in value) || !('count' in value)) return null;
  const { home, point, day, count } = value;
  const whole = isPoint(home) && isPoint(point) && typeof day === 'string' && Number.isInteger(count) && Number(count) >= 0;
  return whole ? { home, point, day, count: Number(count) } : null;
}

/** Where a point begins. @param draw four digits by chance: two points may share them, two slips of one day and point may not share a number */
export function firstNumbers(date: PlainDate, draw: () => string): NumbersTaken {
  const point = draw();
  return { home: point, point, day: date, count: 0 };
}

/**
 * Takes the next numbers of a day; past its 999th they go on under other four digits, and the next day begins with the own ones again.
 * @param draw those other digits
 */
export function takeNumbers(
  before: NumbersTaken,
  count: number,
  date: PlainDate,
  draw: () => string,
): { readonly after: NumbersTaken; readonly numbers: readonly string[] } {
  const today = before.day === date ? before : { ...before, point: before.home, day: date, count: 0 };
  const full = today.count + count > mostADay;
  const from = full ? 0 : today.count;
  const point = full ? draw() : today.point;
  return { after: { ...today, point, count: from + count }, numbers: Array.from({ length: count }, (_, i) => slipNumber(point, date, from + i + 1)) };
}
