import { expect, it } from 'vitest';
import { canBeToday, todayBy } from './device-day.ts';

const built = '2026-11-28';

it.each([
  ['1970-01-01', false],
  ['2026-11-27', false],
  ['2026-11-28', true],
  ['2028-02-29', true],
  ['2031-12-31', true],
  ['2032-01-01', false],
  ['2036-11-28', false],
])('built 2026-11-28: %s can be today: %s', (day, can) => {
  expect(canBeToday(day, built)).toBe(can);
});

it('believes any day where it does not know when it was built', () => {
  expect(canBeToday('1970-01-01', null)).toBe(true);
});

it('takes the day that was said while the device names the same day, and no longer', () => {
  const said = { day: '2027-03-01', device: '2000-01-01' };
  expect(todayBy('2000-01-01', said)).toBe('2027-03-01');
  expect(todayBy('2000-01-02', said)).toBe('2000-01-02');
  expect(todayBy('2027-03-01', said)).toBe('2027-03-01');
  expect(todayBy('2027-03-01', null)).toBe('2027-03-01');
});
