// Month lengths of their own, held to the calendar's.
import { expect, test } from 'vitest';
import { dateOf } from '../facts/calendar.ts';
import { dayCode, dayOf } from './day-code.ts';

test('a place past the end of a month is its last day, in each month of five centuries', () => {
  for (let year = 1800; year < 2300; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(dayOf(dayCode(dateOf(year, month, 1)) + 30)).toBe(dateOf(year, month, last));
    }
});
