import { expect, test } from 'vitest';
import { oldestAge } from '../../../core/facts/read-family.ts';
import { dayTiles, monthText, monthTiles, partsFrom, yearsBack, yearTiles } from './date-tiles.ts';

test('years run from this one back, newest first', () => {
  expect(yearTiles('2026-11-23', 3)).toEqual([2026, 2025, 2024, 2023]);
});

test('every child the list is for finds the year of birth', () => {
  expect(yearsBack).toBe(oldestAge);
});

test('months and days that have not come cannot be touched', () => {
  expect(monthTiles(2026, '2026-03-05')).toEqual([1, 2, 3]);
  expect(dayTiles(2026, 3, '2026-03-05')).toEqual([1, 2, 3, 4, 5]);
  expect(monthTiles(2025, '2026-03-05')).toHaveLength(12);
});

test('a month has its own length, leap years too', () => {
  expect(dayTiles(2024, 2, '2026-03-05')).toHaveLength(29);
  expect(dayTiles(2025, 2, '2026-03-05')).toHaveLength(28);
  expect(dayTiles(2025, 12, '2026-03-05')).toHaveLength(31);
});

test('a date comes apart as far as it is known', () => {
  expect(partsFrom('2019-09-03')).toEqual({ year: 2019, month: 9, day: 3 });
  expect(partsFrom('2019-09')).toEqual({ year: 2019, month: 9, day: null });
  expect(partsFrom('unknown')).toEqual({ year: null, month: null, day: null });
  expect(partsFrom(undefined)).toEqual({ year: null, month: null, day: null });
});

test('a month is written with two digits', () => {
  expect(monthText(2019, 9)).toBe('2019-09');
});
