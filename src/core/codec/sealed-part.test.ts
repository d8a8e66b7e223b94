import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newSealKey, type SealKey, seal, subtle } from '../../../tests/support/keys.ts';
import { codeText, mostBytes } from './code-text.ts';
import { openSealedPart, readSealedPartBytes, type SealedPart, sealedPartBytes, withSealedPart } from './sealed-part.ts';
import { openWith } from './sealing.ts';
import { codeBytes, type SlipCode } from './slip-code.ts';
import { slipNumber } from './slip-number.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

vi.setConfig({ testTimeout: 30_000 });

const slip: SlipCode = {
  kind: 'slip',
  key: '0123456789abcdef',
  number: slipNumber('4827', '2026-11-26', 3),
  issued: '2026-11-26',
  validUntil: '2026-12-26',
  office: 4,
  county: '630102',
  edition: '2026-11-23',
  entitlements: [20, 22, 23, 35, 37].map((code) => ({ code, standing: 'confirm' as const })),
  sealed: new Uint8Array(),
};
const part: SealedPart = {
  callName: '卓玛 བུ་མོ',
  birthMonth: '2017-03',
  phone: '13900000000',
  reasons: [
    { entitlement: 20, question: 7 },
    { entitlement: 35, question: 1 },
  ],
};
let office: SealKey;
let sealed: SlipCode;

beforeAll(async () => {
  office = await newSealKey();
  const made = await withSealedPart(slip, { ...part, callName: '卓玛' }, office.publicKey, seal);
  if (!made) throw new Error('not sealed');
  sealed = made;
});

const parts: fc.Arbitrary<SealedPart> = fc.record({
  callName: fc.string({ unit: fc.constantFrom('a', 'é', '卓', '玛', 'བ', '·', '🚲'), maxLength: 6 }),
  birthMonth: fc.option(
    fc.integer({ min: 0, max: 1199 }).map((n) => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`),
    { nil: null },
  ),
  phone: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{3,15}$/)),
  reasons: fc.uniqueArray(fc.record({ entitlement: fc.integer({ min: 1, max: 16_383 }), question: fc.integer({ min: 1, max: 65_535 }) }), {
    maxLength: 5,
    selector: (r) => r.entitlement * 65_536 + r.question,
  }),
});
const ascending = (p: SealedPart): SealedPart => ({
  ...p,
  reasons: [...p.reasons].sort((a, b) => a.entitlement - b.entitlement || a.question - b.question),
});

describe('the bytes inside', () => {
  it('say again what was written', () => {
    fc.assert(
      fc.property(parts, (p) => {
        expect(readSealedPartBytes(sealedPartBytes(p))).toEqual(ascending(p));
      }),
    );
  });

  it('are the only ones: what can be read is written back as it was', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { minLength: 1, maxLength: 3 }), (p, changes) => {
        const bytes = sealedPartBytes(p);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const read = readSealedPartBytes(bytes);
        if (read) expect(sealedPartBytes(read)).toEqual(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  it('are refused when cut short or drawn out', () => {
    const bytes = sealedPartBytes({ ...part, callName: '卓玛' });
    for (let n = 0; n < bytes.length; n += 1) expect(readSealedPartBytes(bytes.slice(0, n))).toBeNull();
    expect(readSealedPartBytes(Uint8Array.from([...bytes, 0]))).toBeNull();
  });

  it.each<[string, Partial<SealedPart>]>([
    ['a call name of more than 24 bytes', { callName: '一二三四五六七八九' }],
    ['a name that turns the writing round', { callName: '卓\u202e玛' }],
    ['a name with a control character', { callName: 'a\u0000b' }],
    ['a telephone of two digits', { phone: '12' }],
    ['a telephone of sixteen digits', { phone: '1234567890123456' }],
    ['a telephone with a letter', { phone: '12a4' }],
    ['six reasons', { reasons: [1, 2, 3, 4, 5, 6].map((question) => ({ entitlement: 20, question })) }],
    ['one reason twice', { reasons: [1, 1].map((question) => ({ entitlement: 20, question })) }],
    ['a question without a number', { reasons: [{ entitlement: 20, question: 0 }] }],
    ['a birth before the count', { birthMonth: '1999-12' }],
  ])('cannot be written for %s', (_, change) => {
    expect(() => sealedPartBytes({ ...part, callName: '卓玛', ...change })).toThrow(RangeError);
  });
});

describe('a sealed part', () => {
  it('is opened by the office it is for', async () => {
    expect(await openSealedPart(sealed, office.open)).toEqual({ ...part, callName: '卓玛' });
  });

  it('fits: with five entitlements and all of it as long as it may be, the code is within its bounds', async () => {
    const longest: SealedPart = {
      callName: '一二三四五六七八',
      birthMonth: '2017-03',
      phone: '123456789012345',
      reasons: slip.entitlements.map((e) => ({ entitlement: e.code, question: 65_535 })),
    };
    const made = await withSealedPart(slip, longest, office.publicKey, seal);
    if (!made) throw new Error('not sealed');
    const bytes = codeBytes(made);
    expect(bytes.length + 64).toBe(235);
    expect(bytes.length + 64).toBeLessThanOrEqual(mostBytes);
    expect(codeText(bytes, new Uint8Array(64)).length).toBeLessThanOrEqual(376);
    expect(await openSealedPart(made, office.open)).toEqual(longest);
  });

  it('is never twice the same', async () => {
    const again = await withSealedPart(slip, { ...part, callName: '卓玛' }, office.publicKey, seal);
    expect(again?.sealed).not.toEqual(sealed.sealed);
  });

  it('opens no more when one byte of it is another', async () => {
    for (let i = 0; i < sealed.sealed.length; i += 1) {
      const changed = sealed.sealed.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(await openSealedPart({ ...sealed, sealed: changed }, office.open)).toBeNull();
    }
  });

  it('opens not with the mirror point of its fresh key, whose secret is the same', async () => {
    const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
    const y = BigInt(`0x${Buffer.from(sealed.sealed.slice(32, 64)).toString('hex')}`);
    const mirrored = Buffer.from((p - y).toString(16).padStart(64, '0'), 'hex');
    const changed = Uint8Array.from([...sealed.sealed.slice(0, 32), ...mirrored, ...sealed.sealed.slice(64)]);
    expect(await openSealedPart({ ...sealed, sealed: changed }, office.open)).toBeNull();
  });

  it('belongs to its slip: with another head it opens no more', async () => {
    for (const other of [
      { ...sealed, number: slipNumber('4827', '2026-11-26', 4) },
      { ...sealed, key: 'fedcba9876543210' },
      { ...sealed, validUntil: '2026-12-27' },
      { ...sealed, office: 5 },
    ]) {
      expect(await openSealedPart(other, office.open)).toBeNull();
    }
  });

  it('is nothing to another key, nor to anything cut short', async () => {
    expect(await openSealedPart(sealed, (await newSealKey()).open)).toBeNull();
    for (const n of [0, 1, 64, 79, 80, sealed.sealed.length - 1]) {
      expect(await openSealedPart({ ...sealed, sealed: sealed.sealed.slice(0, n) }, office.open)).toBeNull();
    }
  });

  it('is refused when it names what is not on its slip, though it was sealed to this office', async () => {
    const stranger = await withSealedPart(slip, { ...part, callName: '', reasons: [{ entitlement: 1, question: 1 }] }, office.publicKey, seal);
    expect(stranger && (await openSealedPart(stranger, office.open))).toBeNull();
  });

  it('cannot be sealed to a key that is none', async () => {
    const none = Uint8Array.from([4, ...new Uint8Array(64).fill(17)]);
    expect(await withSealedPart(slip, { ...part, callName: '' }, none, seal)).toBeNull();
  });

  it('gives null, not an exception, whatever the private key is', async () => {
    const signing = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    expect(await openSealedPart(sealed, openWith(subtle, { privateKey: signing.privateKey, publicKey: office.publicKey }))).toBeNull();
  });
});

it('UTF-8 is read strictly', () => {
  for (const sample of ['', 'abc', 'é', '某县', 'བོད', '🚲', 'a\u0000b']) expect(fromUtf8(toUtf8(sample))).toBe(sample);
  for (const bytes of [[0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe5, 0x8d], [0xf5, 0x80, 0x80, 0x80], [0xff]]) {
    expect(fromUtf8(Uint8Array.from(bytes))).toBeNull();
  }
});
