// A date as people write it in ledgers, to `YYYY-MM-DD`, or `YYYY-MM` where no day is given. Null rather than a guess.
import { addDays, dateOf, rangeOf } from '../../core/facts/calendar.ts';
import type { Cell } from './table.ts';

/** Serial numbers of days 1954–2064: what a birth date can be, and no year or short number. */
const serials = { least: 20_000, most: 60_000 } as const;
const daysBetweenSystems = 1462;

const digits: Readonly<Record<string, string>> = Object.fromEntries([...'〇零一二三四五六七八九'].map((sign, i) => [sign, String(Math.max(0, i - 1))]));
/** 二〇一九年十二月三十一日 → 2019年12月31日. */
const arabic = (text: string): string =>
  text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((sign) => digits[sign] ?? '0').join(''))
    .replace(/([二三])?十([一二三四五六七八九])?(?=[月日])/g, (_, tens?: string, units?: string) => `${digits[tens ?? '一']}${digits[units ?? '〇']}`)
    .replace(/[一二三四五六七八九](?=[月日])/g, (sign) => digits[sign] ?? sign);

const real = (text: string): string | null => (rangeOf(text) ? text : null);
const put = (year: string, month: string, day?: string): string | null =>
  real(day === undefined ? dateOf(Number(year), Number(month), 1).slice(0, 7) : dateOf(Number(year), Number(month), Number(day)));

function fromNumber(n: number, dateSystem: '1900' | '1904'): string | null {
  const whole = Math.floor(n);
  if (whole > serials.least && whole < serials.most) return real(addDays('1899-12-30', dateSystem === '1904' ? whole + daysBetweenSystems : whole));
  return Number.isInteger(n) ? fromDigits(String(n)) : null;
}

function fromDigits(text: string): string | null {
  const [, year = '', month = '', day] = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(text) ?? [];
  return year === '' ? null : put(year, month, day);
}

/** @param dateSystem the day serial numbers count from, as the workbook says */
export function readDate(cell: Cell, dateSystem: '1900' | '1904'): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : real(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number') return fromNumber(cell, dateSystem);
  if (typeof cell !== 'string') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return real(cell);
  const text = arabic(
    cell
      .normalize('NFKC')
      .trim()
      .replace(/[T\s]+\d{1,2}:\d\d.*$/, '')
      .replace(/\s+/g, ''),
  ).replace(/(出?生)$/, '');
  if (/^\d{5}$/.test(text)) return fromNumber(Number(text), dateSystem);
  if (/^\d+$/.test(text)) return fromDigits(text);
  const [, year = '', month = '', day] = /^(\d{4})[-/.年—–](\d{1,2})(?:[-/.月—–](\d{1,2})日?|月)?$/.exec(text) ?? [];
  return year === '' ? null : put(year, month, day);
}
