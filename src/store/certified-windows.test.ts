import { beforeAll, expect, test } from 'vitest';
import { newKey, newSealKey, type TestKey, trusted } from '../../tests/support/keys.ts';
import type { TrustedKey } from '../core/codec/trust-list.ts';
import { windowsOf, windowsOn } from './certified-windows.ts';

const today = '2026-11-26';
let key: TestKey;
let sealKey: Uint8Array;

beforeAll(async () => {
  key = await newKey();
  sealKey = (await newSealKey()).publicKey;
});

const office = (number: number, rest: Partial<TrustedKey> = {}): TrustedKey =>
  trusted(key, { kind: 'office', office: number, name: `窗口 ${number}` }, { sealKey, ...rest });
const kept = (...keys: readonly TrustedKey[]) => windowsOf({ county: '县', serial: 1, issued: today, keys });
const officesOn = (value: unknown, day = today) => windowsOn(value, day).map((k) => k.office);

test('of a list the windows are known, by number, name and key, and the points are none', () => {
  const point = trusted(key, { kind: 'point', point: '4827', name: '服务点' }, { sealKey });
  expect(windowsOn(kept(office(4), point), today)).toEqual([{ office: 4, name: '窗口 4', sealKey }]);
});

test('every window of a kind is known, also one that can open nothing', () => {
  expect(officesOn(kept(office(4), office(4), office(9, { sealKey: null })))).toEqual([4, 4, 9]);
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
});

test('whatever else stands on the disk is nothing', () => {
  const [good] = kept(office(4));
  for (const value of [undefined, null, 'keys', {}, [null], [[]], [{}]]) expect(windowsOn(value, today)).toEqual([]);
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
    expect(windowsOn([{ ...good, ...wrong }], today)).toEqual([]);
  }
});
