// Dates as the law counts them (services.md §12). Knows no clock and no time zone: a date is its ISO text.

/** A calendar day, `YYYY-MM-DD`. ISO text compares and sorts as the calendar does. */
export type PlainDate = string;

/** A day known only to lie between two days, both included. */
export interface DateRange {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): readonly [number, number, number] {
  const [y = '0', m = '1', d = '1'] = date.split('-');
  return [Number(y), Number(m), Number(d)];
}

/** The year of a date. */
export const yearOf = (date: PlainDate): number => partsOf(date)[0];

/** A date from its parts; the caller keeps them in range. */
export const dateOf = (year: number, month: number, day: number): PlainDate => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** True for a day that exists: 2026-02-30 does not. */
export function isDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [y, m, d] = partsOf(text);
  return y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
}

/**
 * What `YYYY-MM-DD`, or `YYYY-MM` with the day unknown, covers; null when it is neither.
 */
export function rangeOf(text: unknown): DateRange | null {
  if (isDate(text)) return { earliest: text, latest: text };
  if (typeof text !== 'string' || !/^\d{4}-\d{2}$/.test(text)) return null;
  const [y, m] = partsOf(text);
  if (y < 1900 || m < 1 || m > 12) return null;
  return { earliest: `${text}-01`, latest: dateOf(y, m, daysInMonth(y, m)) };
}

/**
 * Months later (or earlier): the same-numbered day, or that month's last day where there is none
 * (民法典 art. 202). 2026-08-31 + 6 months = 2027-02-28; 29 February + 12 months = 28 February.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [y, m, d] = partsOf(date);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dateOf(year, month, Math.min(d, daysInMonth(year, month)));
}

/** Days later (or earlier). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const [y, m, d] = partsOf(date);
  const moved = new Date(Date.UTC(y, m - 1, d + days));
  return dateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Days from one date to another; negative when it is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A length of time as parameters hold it. */
export interface Span {
  readonly count: number;
  readonly unit: 'years' | 'months' | 'days';
}

/** The day on which a span that began on `start` is complete; the day of the event does not count (art. 201). */
export function completeOn(start: PlainDate, span: Span): PlainDate {
  if (span.unit === 'days') return addDays(start, span.count);
  return addMonths(start, span.unit === 'years' ? span.count * 12 : span.count);
}

/** Full years on a day, the birthday itself counted as reached. Units: years. */
export function fullYears(birth: PlainDate, on: PlainDate): number {
  let years = yearOf(on) - yearOf(birth);
  if (addMonths(birth, years * 12) > on) years -= 1;
  return years;
}

/** Full months on a day, the day of completion counted as reached. Units: months. */
export function fullMonths(birth: PlainDate, on: PlainDate): number {
  const [by, bm] = partsOf(birth);
  const [oy, om] = partsOf(on);
  let months = (oy - by) * 12 + om - bm;
  if (addMonths(birth, months) > on) months -= 1;
  return months;
}
