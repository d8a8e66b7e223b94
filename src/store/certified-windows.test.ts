import { beforeAll, expect, test } from 'vitest';
import { newKey, newSealKey, type TestKey, trusted } from '../../tests/support/keys.ts';
import type { TrustedKey } from '../core/codec/trust-list.ts';
import { officeKeysOf, sealKeysOn } from './seal-keys.ts';

const today = '2026-11-26';
let key: TestKey;
let sealKey: Uint8Array;

beforeAll(async () => {
  key = await newKey();
  sealKey = (await newSealKey()).publicKey;
});

const office = (number: number, rest: Partial<TrustedKey> = {}): TrustedKey =>
  trusted(key, { kind: 'office', office: number, name: `窗口 ${number}` }, { sealKey, ...rest });
const kept = (...keys: readonly TrustedKey[]) => officeKeysOf({ county: '县', serial: 1, issued: today, keys });
const officesOn = (value: unknown, day = today) => sealKeysOn(value, day).map((k) => k.office);

test('of a list what one window of its kind can open is known, by its number, name and key', () => {
  const point = trusted(key, { kind: 'point', point: '4827', name: '服务点' }, { sealKey });
  expect(sealKeysOn(kept(office(4), point), today)).toEqual([{ office: 4, name: '窗口 4', sealKey }]);
});

test('with two windows of one kind nobody knows where the family goes, whether both could open it or one', () => {
  expect(officesOn(kept(office(4), office(4), office(9), office(9, { sealKey: null }), office(10)))).toEqual([10]);
});

test('a key counts on its days, both included, and not once it was taken back', () => {
  const [old, next] = [office(4, { until: '2026-11-26' }), office(4, { from: '2026-11-27' })];
  for (const [day, found] of [
    ['2026-11-26', 1],
    ['2026-11-27', 1],
    ['2025-12-31', 0],
    ['2036-01-01', 0],
  ] as const) {
    expect(officesOn(kept(old, next), day)).toHaveLength(found);
  }
  expect(officesOn(kept(office(4, { revoked: '2026-11-30' })))).toEqual([]);
  expect(officesOn(kept(office(4, { revoked: '2026-01-30' }), office(4)))).toEqual([4]);
  expect(officesOn(kept(office(4, { sealKey: null })))).toEqual([]);
});

test('whatever else stands on the disk is nothing', () => {
  const [good] = kept(office(4));
  for (const value of [undefined, null, 'keys', {}, [null], [[]], [{}]]) expect(sealKeysOn(value, today)).toEqual([]);
  for (const wrong of [
    { office: '4' },
    { office: 4.5 },
    { name: '' },
    { name: 7 },
    { sealKey: undefined },
    { sealKey: [...sealKey] },
    { sealKey: sealKey.slice(1) },
    { from: '2026-13-01' },
    { until: 20261126 },
  ]) {
    expect(sealKeysOn([{ ...good, ...wrong }], today)).toEqual([]);
  }
});
