// Gives out slip numbers: this point's own four digits, the day, a running number. Nothing of a family is in them.
import { slipNumber } from '../core/codec/slip-number.ts';
import type { PlainDate } from '../core/facts/calendar.ts';

interface Taken {
  /** This point's own four digits: what its key is certified for. */
  readonly home: string;
  /** The four digits of the day: the own ones until its numbers are used up. */
  readonly point: string;
  readonly day: PlainDate;
  readonly count: number;
}

const key = 'qingdan.slip-numbers';
/** The running number has three digits. */
const mostADay = 999;

const isPoint = (value: unknown): value is string => typeof value === 'string' && /^\d{4}$/.test(value);

/** Rebuilt field by field: whatever stands in the storage may be anything. */
function readTaken(text: string | null): Taken | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null || !('point' in found) || !('day' in found) || !('count' in found)) return null;
    const { point, day, count } = found;
    const home = 'home' in found ? found.home : point;
    const whole = isPoint(home) && isPoint(point) && typeof day === 'string' && Number.isInteger(count) && Number(count) >= 0;
    return whole ? { home, point, day, count: Number(count) } : null;
  } catch {
    return null;
  }
}

/** Four digits by chance: two points may share them, two slips of one day and point may not share a number. */
const newPoint = (): string => String(1000 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 9000));

/** Storage that may be switched off or full; then numbers run on in memory. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

export interface SlipNumbers {
  /** Takes numbers for good: one given is never given again. After 999 of a day they go on under other four digits. */
  take(count: number, date: PlainDate): readonly string[];
  /** This point's own four digits. */
  point(date: PlainDate): string;
}

/** Gives numbers out and remembers how far it has come. */
export function slipNumbersFrom(storage: Storage | null): SlipNumbers {
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
  const begin = (day: PlainDate): Taken => {
    const point = newPoint();
    return { home: point, point, day, count: 0 };
  };
  return {
    take(count, date) {
      const before = load() ?? begin(date);
      const today = before.day === date ? before : { ...before, point: before.home, day: date, count: 0 };
      const full = today.count + count > mostADay;
      const from = full ? 0 : today.count;
      const point = full ? newPoint() : today.point;
      save({ ...today, point, count: from + count });
      return Array.from({ length: count }, (_, i) => slipNumber(point, date, from + i + 1));
    },
    point(date) {
      const held = load() ?? begin(date);
      save(held);
      return held.home;
    },
  };
}
