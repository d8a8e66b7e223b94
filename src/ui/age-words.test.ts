import { beforeAll, expect, test } from 'vitest';
import { loadFirstWords } from '../content/words.ts';
import { ageWords } from './age-words.ts';

beforeAll(loadFirstWords);

test('years from the first birthday on, months before', () => {
  expect(ageWords('2019-09-03', '2026-11-24')).toBe('7 岁');
  expect(ageWords('2025-11-24', '2026-11-24')).toBe('1 岁');
  expect(ageWords('2025-11-25', '2026-11-24')).toBe('11 个月');
});

test('with the day unknown, the younger age', () => {
  expect(ageWords('2019-11', '2026-11-24')).toBe('6 岁');
  expect(ageWords('2026-11', '2026-11-24')).toBe('不满 1 个月');
});

test('no age without a birth date, or with one that lies ahead', () => {
  expect(ageWords(undefined, '2026-11-24')).toBeNull();
  expect(ageWords('unknown', '2026-11-24')).toBeNull();
  expect(ageWords('2027-01-01', '2026-11-24')).toBeNull();
});
