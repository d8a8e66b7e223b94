// Today in China, whatever the device's time zone: China has one, UTC+8, without summer time.
import type { PlainDate } from '../core/facts/calendar.ts';
import { canBeToday, type SaidDay, todayBy } from '../core/point/device-day.ts';

const chinaAhead = 8 * 60 * 60 * 1000;

/** @param now milliseconds since 1970, UTC */
export const todayInChina = (now: number): PlainDate => new Date(now + chinaAhead).toISOString().slice(0, 10);

/** The day the program goes by. */
export interface Day {
  today(): PlainDate;
  /** The device's clock must be wrong, and nobody has said what day it is. */
  isDoubted(): boolean;
  /** Somebody who knows says it. Counts while the device names the day it names now; in memory alone, for after a restart it may name it again. */
  say(day: PlainDate): void;
}

/**
 * @param device the day the device names
 * @param built the day the program was made; null where that is not known
 */
export function dayOf(device: () => PlainDate, built: PlainDate | null): Day {
  let said: SaidDay | null = null;
  const today = () => todayBy(device(), said);
  return {
    today,
    isDoubted: () => !canBeToday(today(), built),
    say(day) {
      said = { day, device: device() };
    },
  };
}
