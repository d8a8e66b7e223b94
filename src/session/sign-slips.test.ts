import { beforeAll, expect, test, vi } from 'vitest';
import { oneChild } from '../../tests/golden/families.ts';
import { printJobOf } from '../../tests/golden/print-jobs.ts';
import { newKey, newSealKey, type SealKey, seal, type TestKey } from '../../tests/support/keys.ts';
import { readChecklist } from '../../tests/support/read-checklist.ts';
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { mostBytes, partsOfCode } from '../core/codec/code-text.ts';
import { openSealedPart } from '../core/codec/sealed-part.ts';
import { readCodeBytes, type SlipCode } from '../core/codec/slip-code.ts';
import { toUtf8 } from '../core/codec/utf8.ts';
import { type SealedKind, sealedKinds } from '../core/referral/sealable.ts';
import type { PrintJob } from './ports.ts';
import { nothingSealed, type SealedConsent } from './sealed-consent.ts';
import { signSlips } from './sign-slips.ts';

const name = '马小麦';
const phone = '13900001234';
const job = printJobOf(readChecklist(), oneChild, { names: { a: name } });
/** Of its slips one has something to be confirmed that does not stand on the paper. */
const office = 'township-window';
let codes: SlipCodes;
let key: TestKey;
let window: SealKey;

beforeAll(async () => {
  codes = await readBundledCodes();
  [key, window] = [await newKey(), await newSealKey()];
});

const agreeing = (kinds: readonly SealedKind[], more: Partial<SealedConsent> = {}): SealedConsent => ({
  to: { [office]: { office: codes.offices.numberOf.get(office) ?? 0, name: '演示镇', sealKey: window.publicKey } },
  kinds: { [office]: kinds },
  phone,
  ...more,
});

async function signed(agreed: SealedConsent, from: PrintJob = job, sealWith = seal) {
  const { codes: texts, sealed } = await signSlips(from, codes, { key: key.id, point: '4827', sign: key.sign, seal: sealWith }, agreed);
  const slips = from.slips.map((slip) => {
    const bytes = partsOfCode(texts[slip.number] ?? '')?.signed ?? new Uint8Array();
    const code = readCodeBytes(bytes);
    if (code?.kind !== 'slip') throw new Error('no code');
    return { slip, bytes, code };
  });
  return { slips, sealed, to: (at: string): SlipCode[] => slips.filter(({ slip }) => slip.office === at).map(({ code }) => code) };
}

test('what was ticked is opened by that office, and by no other', async () => {
  const { slips, sealed, to } = await signed(agreeing(sealedKinds));
  const stranger = await newSealKey();
  expect(to(office).length).toBeGreaterThan(0);
  for (const { slip, code } of slips) {
    expect(await openSealedPart(code, stranger.open)).toBeNull();
    if (slip.office !== office) {
      expect(code.sealed).toHaveLength(0);
      expect(sealed[slip.number]).toBeUndefined();
      continue;
    }
    const part = await openSealedPart(code, window.open);
    expect(part).toMatchObject({ callName: name, birthMonth: '2013-11', phone });
    const asked = part?.reasons.map((r) => codes.questions.idOf.get(r.question)) ?? [];
    expect(slip.entitlements.flatMap((e) => e.questions)).toEqual(expect.arrayContaining(asked));
    expect(sealed[slip.number]).toEqual(sealedKinds.filter((kind) => kind !== 'questions' || asked.length > 0));
  }
});

test('each kind goes alone with its tick', async () => {
  const empty = { callName: '', birthMonth: null, phone: '', reasons: [] };
  for (const [kind, only] of [
    ['name', { callName: name }],
    ['born', { birthMonth: '2013-11' }],
    ['phone', { phone }],
  ] as const) {
    const { to } = await signed(agreeing([kind]));
    for (const code of to(office)) expect(await openSealedPart(code, window.open)).toEqual({ ...empty, ...only });
  }
});

test('nothing of it stands in clear in a code', async () => {
  const { slips } = await signed(agreeing(sealedKinds));
  const has = (bytes: Uint8Array, part: Uint8Array) => Buffer.from(bytes).includes(Buffer.from(part));
  const asWritten = Buffer.from(`${phone}f`, 'hex');
  for (const { bytes } of slips) for (const part of [toUtf8(name), toUtf8(phone), asWritten]) expect(has(bytes, part)).toBe(false);
});

test.each<[string, () => SealedConsent]>([
  ['no tick', () => agreeing([])],
  ['ticks for an office without a key', () => agreeing(sealedKinds, { to: {} })],
  ['a telephone of two digits alone', () => agreeing(['phone'], { phone: '12' })],
  ['a key that is none', () => agreeing(sealedKinds, { to: { [office]: { office: 4, name: '', sealKey: new Uint8Array(65) } } })],
])('%s: the code is as it always was', async (_, agreed) => {
  const [plain, other] = [await signed(nothingSealed), await signed(agreed())];
  expect(other.sealed).toEqual({});
  expect(other.slips.map((s) => s.bytes)).toEqual(plain.slips.map((s) => s.bytes));
});

test('a slip whose sealing fails goes out without it', async () => {
  const broken = vi.fn(async () => {
    throw new Error('no chance');
  });
  const { slips, sealed } = await signed(agreeing(sealedKinds), job, broken);
  expect(broken).toHaveBeenCalled();
  expect(sealed).toEqual({});
  expect(slips.every(({ code }) => code.sealed.length === 0)).toBe(true);
});

test('a name the format has no room for stays on the paper alone, and the rest is sealed', async () => {
  const long = printJobOf(readChecklist(), oneChild, { names: { a: '阿卜杜热合曼阿卜杜' } });
  const { to } = await signed(agreeing(sealedKinds), long);
  for (const code of to(office)) expect(await openSealedPart(code, window.open)).toMatchObject({ callName: '', phone });
});

test('with five entitlements and everything as long as it may be the code is within its bounds', async () => {
  const [first] = job.slips;
  if (!first) throw new Error('no slip');
  const questions = [...codes.questions.numberOf.keys()].slice(-5);
  const entitlements = [...codes.entitlements.numberOf.keys()].slice(0, 5).map((id) => ({ id, standing: 'confirm' as const, questions }));
  const fullest = { ...job, slips: [{ ...first, office, entitlements, name: '才仁旺姆小卓玛措' }] };
  const { slips } = await signed(agreeing(sealedKinds, { phone: '123456789012345' }), fullest);
  const [only] = slips;
  const part = only && (await openSealedPart(only.code, window.open));
  expect(part?.reasons.map((r) => r.entitlement)).toEqual(entitlements.map((e) => codes.entitlements.numberOf.get(e.id) ?? 0).sort((a, b) => a - b));
  expect((only?.bytes.length ?? 999) + 64).toBeLessThanOrEqual(mostBytes);
});
