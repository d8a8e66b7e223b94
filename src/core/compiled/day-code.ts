// Days as numbers, so that "is the age reached" is one comparison: every month has 31 places, and a day's code is months × 31 + (day − 1).
// Knows dates only. Counts as facts/calendar.ts does; a test holds the two together.
import { addDays, dateOf, type PlainDate, partsOf, type Span } from '../facts/calendar.ts';

/** A day as `(year × 12 + month − 1) × 31 + day − 1`: compares as the calendar does. */
export type DayCode = number;

export function dayCode(date: PlainDate): DayCode {
  const [y, m, d] = partsOf(date);
  return (y * 12 + m - 1) * 31 + d - 1;
}

/** Months after which the calendar begins anew: 400 years. */
const cycle = 4800;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** Days of each month of a cycle, from year 0. */
const lengths = Int8Array.from({ length: cycle }, (_, i) => {
  const month = i % 12;
  if (month === 1) return isLeap(Math.floor(i / 12)) ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
});
const monthLength = (months: number): number => lengths[months % cycle] ?? 31;

/** The day of a code; a place past the month's end is its last day. */
export function dayOf(code: DayCode): PlainDate {
  const months = Math.floor(code / 31);
  return dateOf(Math.floor(months / 12), (months % 12) + 1, Math.min((code % 31) + 1, monthLength(months)));
}

const inMonths = (span: Span): number => (span.unit === 'years' ? span.count * 12 : span.count);

/** The last day on which a span may begin so as to be complete on or before `day` ({@link completeOn} ≤ day). */
export function latestStart(day: DayCode, span: Span): DayCode {
  if (span.unit === 'days') return dayCode(addDays(dayOf(day), -span.count));
  const months = Math.floor(day / 31);
  const ends = (day % 31) + 1 >= monthLength(months);
  return (months - inMonths(span)) * 31 + (ends ? 30 : day % 31);
}

/** The first day on which a span may begin so as to be complete on or after `day` ({@link completeOn} ≥ day). */
export function earliestStart(day: DayCode, span: Span): DayCode {
  if (span.unit === 'days') return dayCode(addDays(dayOf(day), -span.count));
  return day - inMonths(span) * 31;
}

/** The day on which a span that began on `start` is complete. */
export function completeOnCode(start: DayCode, span: Span): DayCode {
  if (span.unit === 'days') return dayCode(addDays(dayOf(start), span.count));
  const months = Math.floor(start / 31) + inMonths(span);
  return months * 31 + Math.min(start % 31, monthLength(months) - 1);
}

/** The day after. */
export function nextDayCode(day: DayCode): DayCode {
  const months = Math.floor(day / 31);
  return (day % 31) + 1 < monthLength(months) ? day + 1 : (months + 1) * 31;
}
