// Which years, months and days there are to touch. Knows no clock: today is given.
import { dateOf, type PlainDate, partsOf } from '../../../core/facts/calendar.ts';

/** A date on its way: a year, a year and month, or all three; each null until touched. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Years offered before this one: up to the last birthday of the list (`oldestAge` of core/facts/read-family.ts, too large to load here). */
export const yearsBack = 19;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Years from this one back, newest first. @param back how many years before this one */
export const yearTiles = (today: PlainDate, back: number): readonly number[] => Array.from({ length: back + 1 }, (_, i) => partsOf(today)[0] - i);

/** Months of a year that have begun. */
export function monthTiles(year: number, today: PlainDate): readonly number[] {
  const [thisYear, thisMonth] = partsOf(today);
  return upTo(year === thisYear ? thisMonth : 12);
}

/** Days of a month that have come. */
export function dayTiles(year: number, month: number, today: PlainDate): readonly number[] {
  const [thisYear, thisMonth, thisDay] = partsOf(today);
  return upTo(year === thisYear && month === thisMonth ? thisDay : new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** `2019`, `2019-09` and `2019-09-03` as parts; anything else as nothing. */
export function partsFrom(text: unknown): DateParts {
  const found = typeof text === 'string' ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) : null;
  const [year = null, month = null, day = null] = (found?.slice(1) ?? []).map((part) => (part === undefined ? null : Number(part)));
  return { year, month, day };
}

/** `2019-09` or `2019-09-03`. */
export const monthText = (year: number, month: number): string => dateOf(year, month, 1).slice(0, 7);
