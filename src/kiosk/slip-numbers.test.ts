import { expect, test } from 'vitest';
import { isSlipNumber } from '../core/codec/slip-number.ts';
import { slipNumbersFrom } from './slip-numbers.ts';

function shelf(initial: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(initial));
  return { held, getItem: (k: string) => held.get(k) ?? null, setItem: (k: string, v: string) => void held.set(k, v) };
}
const pointOf = (number: string | undefined) => number?.slice(0, 4);

test('numbers run within the day and can be checked', () => {
  const { take } = slipNumbersFrom(shelf());
  const numbers = [...take(2, '2026-11-24'), ...take(1, '2026-11-24')];
  expect(numbers.map((n) => n.slice(5, 15))).toEqual(['261124-001', '261124-002', '261124-003']);
  expect(numbers.every(isSlipNumber)).toBe(true);
  expect(new Set(numbers.map(pointOf)).size).toBe(1);
});

test('a new day starts at one, the point stays', () => {
  const storage = shelf();
  const [first] = slipNumbersFrom(storage).take(1, '2026-11-24');
  const [next] = slipNumbersFrom(storage).take(1, '2026-11-25');
  expect(next?.slice(5, 15)).toBe('261125-001');
  expect(pointOf(next)).toBe(pointOf(first));
});

test('a reload goes on where it was', () => {
  const storage = shelf();
  slipNumbersFrom(storage).take(3, '2026-11-24');
  expect(slipNumbersFrom(storage).take(1, '2026-11-24')[0]?.slice(5, 15)).toBe('261124-004');
});

test('a full day goes on under other four digits instead of repeating; the next day begins with its own again', () => {
  const storage = shelf();
  const { take, point } = slipNumbersFrom(storage);
  const home = point('2026-11-24');
  const first = take(999, '2026-11-24');
  const more = [...take(1, '2026-11-24'), ...slipNumbersFrom(storage).take(1, '2026-11-24')];
  expect(first.map(pointOf)).toEqual(first.map(() => home));
  expect(first).not.toContain(more[0]);
  expect(more.every(isSlipNumber)).toBe(true);
  expect(more.map((n) => n.slice(5, 15))).toEqual(['261124-001', '261124-002']);
  expect(slipNumbersFrom(storage).point('2026-11-24')).toBe(home);
  expect(pointOf(slipNumbersFrom(storage).take(1, '2026-11-25')[0])).toBe(home);
});

test('the own four digits are those of the first number, asked before or after', () => {
  const storage = shelf();
  const home = slipNumbersFrom(storage).point('2026-11-24');
  expect(pointOf(slipNumbersFrom(storage).take(1, '2026-11-24')[0])).toBe(home);
  expect(slipNumbersFrom(shelf({ 'qingdan.slip-numbers': '{"point":"4827","day":"2026-11-24","count":3}' })).point('2026-11-25')).toBe('4827');
});

test.each(['not json', '{}', '{"point":"12","day":"2026-11-24","count":1}', '{"point":"1234","day":"2026-11-24","count":-1}', '[]'])(
  'storage holding %s is not trusted',
  (text) => {
    expect(
      slipNumbersFrom(shelf({ 'qingdan.slip-numbers': text }))
        .take(1, '2026-11-24')[0]
        ?.slice(5, 15),
    ).toBe('261124-001');
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
    const { take } = slipNumbersFrom(storage);
    take(1, '2026-11-24');
    expect(take(1, '2026-11-24')[0]?.slice(5, 15)).toBe('261124-002');
  }
});
