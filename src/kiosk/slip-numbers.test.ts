import { expect, test } from 'vitest';
import { isSlipNumber } from '../core/codec/slip-number.ts';
import { slipNumbersFrom } from './slip-numbers.ts';

function shelf(initial: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(initial));
  return { held, getItem: (k: string) => held.get(k) ?? null, setItem: (k: string, v: string) => void held.set(k, v) };
}
const pointOf = (number: string | undefined) => number?.slice(0, 4);

test('numbers run within the day and can be checked', () => {
  const take = slipNumbersFrom(shelf());
  const numbers = [...take(2, '2026-11-24'), ...take(1, '2026-11-24')];
  expect(numbers.map((n) => n.slice(5, 15))).toEqual(['261124-001', '261124-002', '261124-003']);
  expect(numbers.every(isSlipNumber)).toBe(true);
  expect(new Set(numbers.map(pointOf)).size).toBe(1);
});

test('a new day starts at one, the point stays', () => {
  const storage = shelf();
  const [first] = slipNumbersFrom(storage)(1, '2026-11-24');
  const [next] = slipNumbersFrom(storage)(1, '2026-11-25');
  expect(next?.slice(5, 15)).toBe('261125-001');
  expect(pointOf(next)).toBe(pointOf(first));
});

test('a reload goes on where it was', () => {
  const storage = shelf();
  slipNumbersFrom(storage)(3, '2026-11-24');
  expect(slipNumbersFrom(storage)(1, '2026-11-24')[0]?.slice(5, 15)).toBe('261124-004');
});

test('a full day draws a new point instead of repeating', () => {
  const take = slipNumbersFrom(shelf());
  const first = take(999, '2026-11-24');
  const more = take(1, '2026-11-24');
  expect(first).not.toContain(more[0]);
  expect(more.every(isSlipNumber)).toBe(true);
});

test.each(['not json', '{}', '{"point":"12","day":"2026-11-24","count":1}', '{"point":"1234","day":"2026-11-24","count":-1}', '[]'])(
  'storage holding %s is not trusted',
  (text) => {
    expect(slipNumbersFrom(shelf({ 'qingdan.slip-numbers': text }))(1, '2026-11-24')[0]?.slice(5, 15)).toBe('261124-001');
  },
);

test('without storage the numbers still run', () => {
  const broken = {
    getItem: () => {
      throw new Error('off');
    },
    setItem: () => {
      throw new Error('off');
    },
  };
  for (const storage of [null, broken]) {
    const take = slipNumbersFrom(storage);
    take(1, '2026-11-24');
    expect(take(1, '2026-11-24')[0]?.slice(5, 15)).toBe('261124-002');
  }
});
