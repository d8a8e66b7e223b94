import { expect, test } from 'vitest';
import { keptPointOf } from './kept-point.ts';
import { isPhone, isPlainText } from './limits.ts';
import { isPointDigits, withHome } from './own-digits.ts';
import { officeLine, officesOf, type Point, type PointOffice, plainPoint } from './point.ts';
import { isGoodCode, secondsToWait, wrongTriesOf } from './staff-code.ts';
import { plainRecord, setUpRecordOf, stillOpen } from './still-open.ts';

const school: PointOffice = { kind: 'school', name: '演示小学', window: '', address: '演示路 1 号', phone: '000-0000', hours: '' };
const point: Point = { ...plainPoint, name: '演示服务点', county: '630102', offices: [school] };

test('what was kept is read back; anything of another shape is nothing', () => {
  expect(keptPointOf(structuredClone(point))).toEqual(point);
  for (const value of [undefined, null, 'point', [], {}, { ...point, quiet: '60' }, { ...point, offices: [null] }, { ...point, offices: {} }])
    expect(keptPointOf(value)).toBeNull();
  for (const wrong of [{ ...school, phone: 7 }, { kind: 'school' }]) expect(keptPointOf({ ...point, offices: [school, wrong] })).toBeNull();
});

test('an office is shown to whoever lives in its county, or has not said where; to nobody else', () => {
  for (const county of ['630102', undefined, { kind: 'unknown' }]) expect(officesOf(point, 'school', county)).toEqual([school]);
  expect(officesOf(point, 'school', '630103')).toEqual([]);
  expect(officesOf(point, 'police-station', '630102')).toEqual([]);
  expect(officesOf(plainPoint, 'school', '630102')).toEqual([]);
  expect(officeLine(school)).toBe('演示小学 · 演示路 1 号 · 000-0000');
});

test('a telephone is digits and little else', () => {
  for (const good of ['110', '0971-0000000', '+86 971 0000000', '(0971) 0000000', '0971-0000000转12']) expect([good, isPhone(good)]).toEqual([good, true]);
  for (const bad of ['', '1', '电话', '0971;rm', 'javascript:1', '0971-0000000-0000000-0000', 'tel:110']) expect([bad, isPhone(bad)]).toEqual([bad, false]);
});

test('no text carries line ends or marks that turn the writing', () => {
  expect(isPlainText('西宁市 演示路 1 号')).toBe(true);
  for (const bad of ['a\nb', 'a\tb', 'a\u202eb', 'a\u200bb', 'a\u2028b', 'a\0b']) expect(isPlainText(bad)).toBe(false);
});

test('other digits from now on: the count runs on, and a day gone on under drawn digits ends under them', () => {
  const day = { home: '4827', point: '4827', day: '2026-11-24', count: 5 };
  const changed = withHome(day, '6301');
  expect(changed).toEqual({ ...day, home: '6301', point: '6301' });
  expect(withHome(changed, '4827')).toEqual(day);
  expect(withHome({ ...day, point: '5000' }, '6301')).toEqual({ ...day, home: '6301', point: '5000' });
  expect(['4827', '0482', '48271', '48 7', ''].map(isPointDigits)).toEqual([true, false, false, false, false]);
});

test('a code is six to ten digits and no run of them', () => {
  expect(['204815', '9031746285', '112233'].map(isGoodCode)).toEqual([true, true, true]);
  expect(['20481', '20481599999', '000000', '123456', '987654', '890123', 'abcdef', ''].map(isGoodCode)).toEqual(Array(8).fill(false));
});

test('wrong tries cost more and more time, which no clock set back makes shorter', () => {
  const at = (count: number, now: number) => secondsToWait({ count, last: 1_000_000 }, now);
  expect([0, 1, 2, 3, 4, 5, 20].map((count) => at(count, 1_000_000))).toEqual([0, 0, 0, 10, 30, 300, 300]);
  expect(at(5, 1_000_000 + 299_001)).toBe(1);
  expect(at(5, 1_000_000 + 300_000)).toBe(0);
  expect(at(5, 0)).toBe(300);
  for (const value of [undefined, null, 'x', { count: -1, last: 0 }, { count: 1.5, last: 0 }, { count: 2 }]) expect(wrongTriesOf(value).count).toBe(0);
});

test('what is still open shrinks as it is done; a certified number needs no choosing', () => {
  const all = stillOpen(plainPoint, plainRecord, '4827', null);
  expect(all).toEqual(['name', 'digits', 'certified', 'phone', 'address', 'duty', 'offices', 'paper', 'tested', 'saved']);
  const done: Point = { ...point, duty: '马老师', phone: '000-0000', address: '演示路 2 号', paper: 'a5' };
  const record = { digits: '4827', tested: 'a5', saved: true } as const;
  expect(stillOpen(done, record, '4827', null)).toEqual(['certified']);
  expect(stillOpen(done, { ...record, digits: '' }, '4827', '4827')).toEqual([]);
  expect(stillOpen({ ...done, paper: 'a4' }, record, '4827', '4827')).toEqual(['tested']);
  expect(setUpRecordOf(structuredClone(record))).toEqual(record);
  expect(setUpRecordOf(null)).toEqual(plainRecord);
});
