import { beforeAll, describe, expect, it } from 'vitest';
import { newKey, signed, type TestKey, trusted, verify } from '../../../tests/support/keys.ts';
import { toBase45 } from './base45.ts';
import { codeText, mostBytes, partsOfCode } from './code-text.ts';
import { fromHex, toHex } from './hex.ts';
import { readCode } from './read-code.ts';
import { codeBytes, type ReturnCode, type SlipCode } from './slip-code.ts';
import { slipNumber } from './slip-number.ts';
import type { TrustList } from './trust-list.ts';

const today = '2026-11-30';
let point: TestKey;
let office: TestKey;
let lost: TestKey;
let list: TrustList;
let slip: SlipCode;
let answer: ReturnCode;

beforeAll(async () => {
  [point, office, lost] = await Promise.all([newKey(), newKey(), newKey()]);
  list = {
    county: 'a county',
    serial: 3,
    issued: '2026-11-01',
    keys: [
      trusted(point, { kind: 'point', point: '4827', name: 'a point' }),
      trusted(office, { kind: 'office', office: 3, name: 'a window' }),
      trusted(lost, { kind: 'point', point: '1111', name: 'a point robbed' }, { revoked: '2026-11-20' }),
    ],
  };
  slip = {
    kind: 'slip',
    key: point.id,
    number: slipNumber('4827', '2026-11-26', 3),
    issued: '2026-11-26',
    validUntil: '2026-12-26',
    office: 3,
    county: null,
    edition: '2026-11-23',
    entitlements: [{ code: 7, standing: 'confirm' }],
    sealed: new Uint8Array(),
  };
  answer = { kind: 'return', key: office.id, number: slip.number, outcome: 'done', on: '2026-11-28', failure: null, office: null, papers: [] };
});

const read = (text: string, day = today, trust = list) => readCode(text, trust, verify, day);

describe('a scanned text is', () => {
  it('genuine, and says what was signed and by whom', async () => {
    expect(await read(await signed(slip, point))).toEqual({ kind: 'genuine', code: slip, by: list.keys[0] });
    expect(await read(await signed(answer, office))).toEqual({ kind: 'genuine', code: answer, by: list.keys[1] });
  });

  it('genuine to its last day, expired the day after', async () => {
    const text = await signed(slip, point);
    expect((await read(text, '2026-12-26')).kind).toBe('genuine');
    expect(await read(text, '2026-12-27')).toMatchObject({ kind: 'expired', what: 'slip', code: slip });
  });

  it('expired, when its key was not good on the day of the slip', async () => {
    const later = { ...list, keys: list.keys.map((k) => ({ ...k, from: '2026-11-27' })) };
    expect(await read(await signed(slip, point), today, later)).toMatchObject({ kind: 'expired', what: 'key' });
    const before = { ...list, keys: list.keys.map((k) => ({ ...k, until: '2026-11-25' })) };
    expect(await read(await signed(slip, point), today, before)).toMatchObject({ kind: 'expired', what: 'key' });
  });

  it('revoked, whatever day it claims', async () => {
    const old = { ...slip, key: lost.id, number: slipNumber('1111', '2026-11-10', 1), issued: '2026-11-10' };
    expect((await read(await signed(old, lost))).kind).toBe('revoked');
  });

  it('of an unknown issuer', async () => {
    const stranger = await newKey();
    expect(await read(await signed({ ...slip, key: stranger.id }, stranger))).toEqual({ kind: 'unknown-issuer', key: stranger.id });
  });

  it('changed: another signer, another point’s number, a return signed by a point, a slip signed by an office', async () => {
    const stranger = await newKey();
    expect((await read(await signed(slip, stranger))).kind).toBe('changed');
    expect((await read(await signed({ ...slip, number: slipNumber('4828', '2026-11-26', 3) }, point))).kind).toBe('changed');
    expect((await read(await signed({ ...answer, key: point.id }, point))).kind).toBe('changed');
    expect((await read(await signed({ ...slip, key: office.id }, office))).kind).toBe('changed');
  });

  it('changed: the other half of a signature that fits as well', async () => {
    const parts = partsOfCode(await signed(slip, point));
    if (!parts) throw new Error('no code');
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = BigInt(`0x${toHex(parts.signature.slice(32))}`);
    const other = (order - s).toString(16).padStart(64, '0');
    const signature = Uint8Array.from([...parts.signature.slice(0, 32), ...fromHex(other, 32)]);
    expect((await read(codeText(parts.signed, signature))).kind).toBe('changed');
  });

  it('changed for every bit that is turned, or not ours', async () => {
    const bytes = codeBytes(slip);
    const signature = await point.sign('QH1:', bytes);
    const all = Uint8Array.from([...bytes, ...signature]);
    for (let bit = 0; bit < all.length * 8; bit += 1) {
      const turned = all.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { kind } = await read(codeText(turned.slice(0, -64), turned.slice(-64)));
      expect(['changed', 'not-ours', 'unknown-issuer', 'later-version']).toContain(kind);
    }
  });

  it('of a later version', async () => {
    const bytes = Uint8Array.from([0x21, ...new Uint8Array(30)]);
    expect((await read(codeText(bytes, await point.sign('QH1:', bytes)))).kind).toBe('later-version');
  });

  it.each(['', 'QH1:', 'tel:12345', '4827-261126-003-7', 'qh1:ABC', `QH1:${'0'.repeat(373)}`, 'QH1:ABC ', 'WIFI:S:x;;'])('not ours: %s', async (text) => {
    expect((await read(text)).kind).toBe('not-ours');
  });
});

it('no code is longer than the most that fits', () => {
  expect(() => codeText(new Uint8Array(mostBytes - 63), new Uint8Array(64))).toThrow(RangeError);
  expect(partsOfCode(codeText(new Uint8Array(mostBytes - 64), new Uint8Array(64)))?.signed).toHaveLength(mostBytes - 64);
  expect(partsOfCode(`QH1:${toBase45(new Uint8Array(mostBytes + 1))}`)).toBeNull();
});
