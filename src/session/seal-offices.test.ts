import { beforeAll, expect, test } from 'vitest';
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { OfficeWindow } from './ports.ts';
import { sealOffices } from './seal-offices.ts';

const township = 'township-window';
const bureau = 'education-bureau';
let numberOf: ReadonlyMap<string, number>;
beforeAll(async () => {
  numberOf = (await readBundledCodes()).offices.numberOf;
});

const window = (kind: string, name: string, sealKey: Uint8Array | null = new Uint8Array(65)): OfficeWindow => ({
  office: numberOf.get(kind) ?? 0,
  name,
  sealKey,
});

/** To which windows it is sealed, by kind. @param names what the point calls the offices it knows */
async function sealedTo(windows: readonly OfficeWindow[], names: Readonly<Record<string, readonly string[]>> = {}) {
  const to = await sealOffices({ officeWindows: async () => windows }, (kind) => names[kind] ?? []);
  return Object.fromEntries(Object.entries(to).map(([kind, { name }]) => [kind, name]));
}

test('to the only window of a kind, whatever the point calls it', async () => {
  expect(await sealedTo([window(township, '甲镇')])).toEqual({ [township]: '甲镇' });
  expect(await sealedTo([window(township, '甲镇')], { [township]: ['乙镇'] })).toEqual({ [township]: '甲镇' });
  expect(await sealedTo([window(township, '甲镇', null)])).toEqual({});
  expect(await sealedTo([])).toEqual({});
});

test('of several to the one the point names, where it names one office alone', async () => {
  const towns = [window(township, '甲镇'), window(township, '乙镇'), window(township, '丙镇', null)];
  expect(await sealedTo(towns)).toEqual({});
  expect(await sealedTo(towns, { [township]: ['乙镇'] })).toEqual({ [township]: '乙镇' });
  expect(await sealedTo(towns, { [township]: ['乙镇', '甲镇'] })).toEqual({});
  expect(await sealedTo(towns, { [township]: ['丁镇'] })).toEqual({});
  expect(await sealedTo(towns, { [township]: ['丙镇'] })).toEqual({});
  expect(await sealedTo([...towns, window(township, '乙镇')], { [township]: ['乙镇'] })).toEqual({});
});

test('each kind by itself, and a number that is none is nothing', async () => {
  const windows = [window(township, '甲镇'), window(township, '乙镇'), window(bureau, '甲县教育局'), { ...window(bureau, '?'), office: 255 }];
  expect(await sealedTo(windows, { [township]: ['甲镇'], [bureau]: ['乙镇'] })).toEqual({ [township]: '甲镇', [bureau]: '甲县教育局' });
});
