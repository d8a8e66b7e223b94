import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newKey, newSealKey, type SealKey, seal, signed, type TestKey, trusted, verify } from '../../../tests/support/keys.ts';
import { type DayReading, readDayFile, writeDayFile } from './day-file.ts';
import { writeSignedFile } from './signed-file.ts';
import type { ReturnCode } from './slip-code.ts';
import { slipNumber } from './slip-number.ts';
import type { TrustList } from './trust-list.ts';

vi.setConfig({ testTimeout: 60_000 });

let office: TestKey;
let robbed: TestKey;
let pointKey: TestKey;
let pointSeal: SealKey;
let trust: TrustList;
let returns: readonly ReturnCode[];
let texts: readonly string[];
let sealedFile: string;
let openFile: string;

const back = (running: number, change: Partial<ReturnCode> = {}): ReturnCode => ({
  kind: 'return',
  key: office.id,
  number: slipNumber('4827', '2026-11-26', running),
  outcome: 'done',
  on: '2026-11-28',
  failure: null,
  office: null,
  papers: [],
  ...change,
});
const written = async (to: Uint8Array | null, by = office, list = texts, point = '4827') => {
  const text = await writeDayFile({ point, day: '2026-11-28', returns: list }, by, to, seal);
  if (text === null) throw new Error('no file');
  return text;
};

beforeAll(async () => {
  [office, robbed, pointKey, pointSeal] = await Promise.all([newKey(), newKey(), newKey(), newSealKey()]);
  trust = {
    county: 'a county',
    serial: 3,
    issued: '2026-11-01',
    keys: [
      trusted(pointKey, { kind: 'point', point: '4827', name: 'a point' }, { sealKey: pointSeal.publicKey }),
      trusted(office, { kind: 'office', office: 3, name: 'a window' }),
      trusted(robbed, { kind: 'office', office: 4, name: 'a window robbed' }, { revoked: '2026-11-20' }),
    ],
  };
  returns = [back(1), back(2, { outcome: 'missing', papers: [3, 9] }), back(3, { outcome: 'failed', failure: 'not-come' })];
  texts = await Promise.all(returns.map((r) => signed(r, office)));
  sealedFile = await written(pointSeal.publicKey);
  openFile = await written(null);
});

const read = (text: string, point = '4827', open: SealKey['open'] | null = pointSeal.open): Promise<DayReading> =>
  readDayFile(text, { point, trust, verify, open });
const refusedAs = (why: string) => ({ kind: 'refused', why });
const withBody = (body: unknown, by = office, purpose: 'QD1:' | 'QT1:' = 'QD1:') =>
  writeSignedFile('qingdan-day-1', purpose, JSON.stringify(body), by.sign, { key: by.id });

describe('a day file', () => {
  it('sealed to the point is read there, and its content stands nowhere in it', async () => {
    expect(await read(sealedFile)).toEqual({ kind: 'day', day: '2026-11-28', by: trust.keys[1], sealed: true, returns });
    for (const text of texts) expect(sealedFile).not.toContain(text);
    expect(sealedFile).not.toContain(Buffer.from(texts[0] ?? '').toString('hex'));
  });

  it('for a point without a seal key is signed, and says that it is not sealed', async () => {
    expect(await read(openFile)).toEqual({ kind: 'day', day: '2026-11-28', by: trust.keys[1], sealed: false, returns });
    expect(openFile).toContain('\\"sealed\\":false');
    expect((await read(openFile, '4827', null)).kind).toBe('day');
  });

  it('is too long', async () => expect(await read('x'.repeat(1_000_001))).toEqual(refusedAs('too-long')));
  it.each(['', '{', 'null', '[]', '4827', '[['.repeat(50_000), '{"format":"qingdan-day-2"}', '{"__proto__":{"format":"qingdan-day-1"}}'])(
    'is none of ours: %#',
    async (text) => expect(await read(text)).toEqual(refusedAs('not-ours')),
  );
  it('is of an unknown issuer', async () => {
    expect(await read(await written(null, await newKey()))).toEqual(refusedAs('unknown-issuer'));
  });
  it('was signed with a key taken back', async () => expect(await read(await written(null, robbed))).toEqual(refusedAs('revoked')));
  it('was changed, or signed by a point, or for another purpose', async () => {
    expect(await read(openFile.replace('2026-11-28', '2026-11-29'))).toEqual(refusedAs('changed'));
    expect(await read(await written(null, pointKey))).toEqual(refusedAs('changed'));
    expect(await read(await withBody({ point: '4827', day: '2026-11-28', sealed: false, returns: texts }, office, 'QT1:'))).toEqual(refusedAs('changed'));
  });
  it('is for another point, or sealed to another key', async () => {
    expect(await read(openFile, '4828')).toEqual(refusedAs('not-for-us'));
    expect(await read(sealedFile, '4827', (await newSealKey()).open)).toEqual(refusedAs('not-for-us'));
    expect(await read(sealedFile, '4827', null)).toEqual(refusedAs('not-for-us'));
  });

  it('is of a day on which its key was not certified', async () => {
    expect(await read(await withBody({ point: '4827', day: '2037-01-01', sealed: false, returns: texts }))).toEqual(refusedAs('out-of-days'));
  });

  it('is broken, though the office signed it', async () => {
    const whole = { point: '4827', day: '2026-11-28', sealed: false, returns: texts };
    const strange = await signed(back(9, { key: robbed.id }), robbed);
    const elsewhere = await signed({ ...back(1), number: slipNumber('4828', '2026-11-26', 1) }, office);
    for (const body of [
      { ...whole, returns: [...texts, strange] },
      { ...whole, returns: [...texts, elsewhere] },
      { ...whole, returns: [...texts, texts[0]?.slice(0, -1)] },
      { ...whole, returns: [] },
      { ...whole, returns: [1] },
      { ...whole, returns: { 0: texts[0] } },
      { ...whole, more: 1 },
      { ...whole, sealed: 'no' },
      { ...whole, day: '2026-02-30' },
      { ...whole, sealed: true, returns: undefined, content: '0' },
      [],
      null,
    ]) {
      expect(await read(await withBody(body))).toEqual(refusedAs('broken'));
    }
    expect(await read(await written(pointSeal.publicKey, office, ['QH1:x']))).toEqual(refusedAs('broken'));
  });

  it('moved to another day by the office itself opens no more: the seal is bound to it', async () => {
    const body = JSON.parse((JSON.parse(sealedFile) as { body: string }).body) as Record<string, unknown>;
    expect((await read(await withBody(body))).kind).toBe('day');
    expect(await read(await withBody({ ...body, day: '2026-11-29' }))).toEqual(refusedAs('not-for-us'));
  });

  it('cannot be sealed to a key that is none, nor hold more than a file may', async () => {
    expect(await writeDayFile({ point: '4827', day: '2026-11-28', returns: texts }, office, new Uint8Array(65), seal)).toBeNull();
    const many = Array.from({ length: 8000 }, () => texts[0] ?? '');
    expect(await writeDayFile({ point: '4827', day: '2026-11-28', returns: many }, office, null, seal)).toBeNull();
  });
});

it('no file that was cut, swapped, mixed or made up is read, and none throws', async () => {
  const nasty = ['\u202e', '\u0000', '"__proto__":{},', '"body":"",', '"key":"0",', '{', '}', '\\', '"', '[[[[[[', '\ud800', '9e999', 'true'];
  const files = () => fc.constantFrom(sealedFile, openFile);
  const bad = fc.oneof(
    fc.tuple(files(), fc.nat(5000)).map(([f, n]) => f.slice(0, n % (f.length - 1))),
    fc
      .tuple(files(), fc.nat(5000), fc.nat(4), fc.constantFrom(...nasty))
      .map(([f, at, gone, put]) => f.slice(0, at % f.length) + put + f.slice((at % f.length) + gone)),
    fc.tuple(files(), fc.nat(5000), fc.nat(5000)).map(([f, a, b]) => {
      const letters = [...f];
      const [i, k] = [a % f.length, b % f.length];
      [letters[i], letters[k]] = [letters[k] ?? '', letters[i] ?? ''];
      return letters.join('');
    }),
    fc.constantFrom(0, 1, 2).map((n) => {
      const [a, b] = [JSON.parse(sealedFile), JSON.parse(openFile)] as [Record<string, unknown>, Record<string, unknown>];
      return JSON.stringify(
        [
          { ...a, body: b['body'] },
          { ...a, signature: b['signature'] },
          { ...b, key: pointKey.id },
        ][n],
      );
    }),
    fc.integer({ min: 1, max: 100_000 }).map((n) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`),
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bad, async (text) => {
      if (text.trimEnd() === sealedFile.trimEnd() || text.trimEnd() === openFile.trimEnd()) return;
      const reading = await read(text);
      reasons.add(reading.kind === 'refused' ? reading.why : reading.kind);
      expect(reading.kind).toBe('refused');
    }),
    { numRuns: 3000 },
  );
  expect([...reasons].sort()).toEqual(['changed', 'not-ours', 'unknown-issuer']);
});
