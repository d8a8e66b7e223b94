import { expect, test } from 'vitest';
import { isSlipNumber } from '../codec/slip-number.ts';
import { firstNumbers, readNumbersTaken, takeNumbers } from './take-numbers.ts';

const others = ['5000', '6000', '7000'];
const draw = () => others[0] ?? '';
const home = firstNumbers('2026-11-24', () => '4827');
const pointOf = (number: string | undefined) => number?.slice(0, 4);

test('numbers run within the day and can be checked', () => {
  const first = takeNumbers(home, 2, '2026-11-24', draw);
  const second = takeNumbers(first.after, 1, '2026-11-24', draw);
  const numbers = [...first.numbers, ...second.numbers];
  expect(numbers.map((n) => n.slice(0, 15))).toEqual(['4827-261124-001', '4827-261124-002', '4827-261124-003']);
  expect(numbers.every(isSlipNumber)).toBe(true);
});

test('a new day starts at one, the point stays', () => {
  const { after } = takeNumbers(home, 3, '2026-11-24', draw);
  expect(takeNumbers(after, 1, '2026-11-25', draw).numbers[0]?.slice(0, 15)).toBe('4827-261125-001');
});

test('a full day goes on under other four digits instead of repeating; the next day begins with its own again', () => {
  const full = takeNumbers(home, 999, '2026-11-24', draw);
  expect(full.numbers.map(pointOf)).toEqual(full.numbers.map(() => '4827'));
  const more = takeNumbers(full.after, 1, '2026-11-24', draw);
  const evenMore = takeNumbers(more.after, 1, '2026-11-24', draw);
  expect([...more.numbers, ...evenMore.numbers].map((n) => n.slice(0, 15))).toEqual(['5000-261124-001', '5000-261124-002']);
  expect(evenMore.after.home).toBe('4827');
  expect(pointOf(takeNumbers(evenMore.after, 1, '2026-11-25', draw).numbers[0])).toBe('4827');
});

test('what was kept is read back as it was', () => {
  const { after } = takeNumbers(home, 3, '2026-11-24', draw);
  expect(readNumbersTaken(structuredClone(after))).toEqual(after);
});

test.each([
  null,
  'text',
  {},
  [],
  { home: '12', point: '1234', day: '2026-11-24', count: 1 },
  { home: '1234', point: '1234', day: '2026-11-24', count: -1 },
  { home: '1234', point: 1234, day: '2026-11-24', count: 1 },
])('%j is not trusted', (value) => {
  expect(readNumbersTaken(value)).toBeNull();
});
