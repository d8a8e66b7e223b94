// Today in China, whatever the device's time zone: China has one, UTC+8, without summer time.
import type { PlainDate } from '../core/facts/calendar.ts';

const chinaAhead = 8 * 60 * 60 * 1000;

/** @param now milliseconds since 1970, UTC */
export const todayInChina = (now: number): PlainDate => new Date(now + chinaAhead).toISOString().slice(0, 10);
