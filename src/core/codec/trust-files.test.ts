import { expect, test } from 'vitest';
import { idOf, newKey, type TestKey, trusted, verify } from '../../../tests/support/keys.ts';
import { toHex } from './hex.ts';
import { judgeTrustFiles, type Trust } from './trust-files.ts';
import { writeTrustList } from './trust-list.ts';

const county = await newKey();
const other = await newKey();
const point = await newKey();
const listOf = (key: TestKey, serial: number) =>
  writeTrustList({ county: '演示县', serial, issued: '2026-11-24', keys: [trusted(point, { kind: 'point', point: '4827', name: '演示服务点' })] }, key.sign);
const keyFile = (key: TestKey) => `${toHex(key.publicKey)}\n`;
const judge = (texts: readonly string[], kept: Trust | null = null) => judgeTrustFiles(texts, kept, verify, idOf);

async function setUp(serial = 3): Promise<Trust> {
  const judged = await judge([await listOf(county, serial), keyFile(county)]);
  if (judged.kind !== 'good') throw new Error(judged.why);
  return judged.trust;
}

test('a key and its list, in any order, are good; the county is new and its id can be compared', async () => {
  const list = await listOf(county, 1);
  for (const texts of [
    [keyFile(county), list],
    [list, keyFile(county)],
  ]) {
    const judged = await judge(texts);
    expect(judged).toMatchObject({ kind: 'good', isNewCounty: true, trust: { countyId: county.id, list: { serial: 1, county: '演示县' }, text: list } });
  }
});

test('a newer list of the county at hand needs no key and no comparing', async () => {
  expect(await judge([await listOf(county, 4)], await setUp())).toMatchObject({ kind: 'good', isNewCounty: false, trust: { list: { serial: 4 } } });
  expect(await judge([await listOf(county, 4), keyFile(county)], await setUp())).toMatchObject({ kind: 'good', isNewCounty: false });
});

test.each([
  ['unknown-file', async () => judge([])],
  ['unknown-file', async () => judge(['hello'])],
  ['unknown-file', async () => judge([keyFile(county), 'hello'])],
  ['unknown-file', async () => judge([keyFile(county), keyFile(other)])],
  ['no-county-key', async () => judge([await listOf(county, 1)])],
  ['no-list', async () => judge([keyFile(county)])],
  ['not-signed', async () => judge([keyFile(county), await listOf(other, 1)])],
  ['not-signed', async () => judge([keyFile(county), (await listOf(county, 1)).replace('演示服务点', '別的服务点')])],
  ['not-signed', async () => judge([await listOf(other, 9)], await setUp())],
  ['another-county', async () => judge([keyFile(other), await listOf(other, 9)], await setUp())],
  ['not-newer', async () => judge([await listOf(county, 3)], await setUp(3))],
  ['not-newer', async () => judge([await listOf(county, 2)], await setUp(3))],
] as const)('%s', async (why, offered) => {
  expect(await offered()).toMatchObject({ kind: 'refused', why });
});
