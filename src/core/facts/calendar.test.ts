import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, addMonths, completeOn, dateOf, fullMonths, fullYears, isDate, rangeOf, yearOf } from './calendar.ts';

vi.setConfig({ testTimeout: 30_000 });

const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const lengthOf = (y: number, m: number) => [31, leap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
const anyDate = fc
  .tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => dateOf(y, m, Math.min(d, lengthOf(y, m))));

describe('a period in months ends on the same-numbered day, or the last day of the month (民法典 art. 202)', () => {
  it.each([
    ['2026-05-23', 6, '2026-11-23'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-07-15', 12, '2027-07-15'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', -6, '2026-05-23'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s + %i months = %s', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  it('never leaves the month it is counted to, and never goes back in it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const end = addMonths(date, months);
        const index = (d: string) => yearOf(d) * 12 + Number(d.slice(5, 7));
        expect(isDate(end)).toBe(true);
        expect(index(end) - index(date)).toBe(months);
        const last = lengthOf(yearOf(end), Number(end.slice(5, 7)));
        expect(Number(end.slice(8))).toBe(Math.min(Number(date.slice(8)), last));
      }),
    );
  });
});

describe('born on 29 February: the year ends on 28 February in a common year (§12.3)', () => {
  it('has its edge day on 28 February', () => {
    expect(completeOn('2012-02-29', { count: 13, unit: 'years' })).toBe('2025-02-28');
    expect(fullYears('2012-02-29', '2025-02-27')).toBe(12);
    expect(fullYears('2012-02-29', '2025-02-28')).toBe(13);
  });

  it('is safe from 1 March', () => {
    expect(addDays(completeOn('2012-02-29', { count: 13, unit: 'years' }), 1)).toBe('2025-03-01');
    expect(fullYears('2012-02-29', '2025-03-01')).toBe(13);
  });

  it('has its own day again in a leap year', () => {
    expect(completeOn('2012-02-29', { count: 16, unit: 'years' })).toBe('2028-02-29');
    expect(fullYears('2012-02-29', '2028-02-28')).toBe(15);
    expect(fullYears('2012-02-29', '2028-02-29')).toBe(16);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-08-25', 90, '2026-11-23'],
  ])('%s + %i days = %s', (start, days, end) => {
    expect(addDays(start, days)).toBe(end);
  });

  it('the day of the event does not count (art. 201): day 28 of a child born on the 1st is the 29th', () => {
    expect(completeOn('2026-11-01', { count: 28, unit: 'days' })).toBe('2026-11-29');
  });

  it('there and back is the same day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('full years and months', () => {
  it.each([
    ['2013-11-23', '2026-11-22', 12],
    ['2013-11-23', '2026-11-23', 13],
    ['2013-11-23', '2026-11-24', 13],
    ['2026-11-23', '2026-11-23', 0],
  ])('born %s is on %s full %i years', (birth, on, years) => {
    expect(fullYears(birth, on)).toBe(years);
  });

  it.each([
    ['2026-05-23', '2026-11-22', 5],
    ['2026-05-23', '2026-11-23', 6],
    ['2026-08-31', '2027-02-27', 5],
    ['2026-08-31', '2027-02-28', 6],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-11-23', '2026-11-23', 0],
  ])('from %s to %s are %i full months', (birth, on, months) => {
    expect(fullMonths(birth, on)).toBe(months);
  });

  it('agree with the day a span is complete', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (birth, count) => {
        const years = completeOn(birth, { count, unit: 'years' });
        expect([fullYears(birth, addDays(years, -1)), fullYears(birth, years)]).toEqual([count - 1, count]);
        const months = completeOn(birth, { count, unit: 'months' });
        expect([fullMonths(birth, addDays(months, -1)), fullMonths(birth, months)]).toEqual([count - 1, count]);
      }),
    );
  });
});

describe('what is a date', () => {
  it.each(['2026-11-23', '2028-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])('%s is', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-11',
    '26-11-23',
    '2026/11/23',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '2026-11-23\n',
    '1899-12-31',
    '0026-11-23',
    '２０２６-11-23',
    '',
    20261123,
    null,
    undefined,
    new Date(0),
    ['2026-11-23'],
  ])('%j is not', (value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('a birth date known to the month', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s is any day from %s to %s', (text, earliest, latest) => {
    expect(rangeOf(text)).toEqual({ earliest, latest });
  });

  it('a whole date is that day alone', () => {
    expect(rangeOf('2028-02-29')).toEqual({ earliest: '2028-02-29', latest: '2028-02-29' });
  });

  it.each(['2026', '2026-00', '2026-13', '2026-1', '1899-12', '2026-02-30', 'unknown', '', 202611, null, undefined, ['2026-11']])('%j is none', (value) => {
    expect(rangeOf(value)).toBeNull();
  });
});

describe('the device’s time zone', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  const everything = () => ({
    months: addMonths('2026-08-31', 6),
    back: addMonths('2026-11-23', -6),
    day: addDays('2026-10-25', 1),
    summer: addDays('2026-03-28', 2),
    samoa: addDays('2011-12-29', 1),
    years: fullYears('2012-02-29', '2025-02-28'),
    leap: [isDate('2028-02-29'), isDate('2026-02-29')],
    range: rangeOf('2026-11'),
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia', 'Pacific/Kiritimati', 'Europe/London'])('%s changes nothing', (zone) => {
    process.env['TZ'] = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(everything()).toEqual({
      months: '2027-02-28',
      back: '2026-05-23',
      day: '2026-10-26',
      summer: '2026-03-30',
      samoa: '2011-12-30',
      years: 13,
      leap: [true, false],
      range: { earliest: '2026-11-01', latest: '2026-11-30' },
    });
  });
});
