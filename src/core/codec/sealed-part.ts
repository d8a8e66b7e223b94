// What of a slip is for the receiving office alone: call name, birth month, a telephone, what is to be asked there. README.md has the bytes.
import { ByteReader, ByteWriter } from './byte-rows.ts';
import type { Open, Seal } from './sealing.ts';
import { codeBytes, mostEntitlements, type SlipCode } from './slip-code.ts';
import { fromUtf8, isPlainText, toUtf8 } from './utf8.ts';

/** Most bytes of a call name, as UTF-8. */
const mostName = 24;
/** January of this year is month 1; 0 is not told. */
const firstYear = 2000;
const lastMonth = 1200;
export const mostDigits = 15;
/** Fills the half byte that an odd number of digits leaves. */
const noDigit = 15;
export const mostReasons = mostEntitlements;
const mostEntitlement = 16_383;

/** Told with consent, to this office, for this slip. */
export interface SealedPart {
  /** As the guardian typed it; empty when it was not told. */
  readonly callName: string;
  /** `YYYY-MM`; null when it was not told. */
  readonly birthMonth: string | null;
  /** Digits of the guardian's telephone; empty when it was not told. */
  readonly phone: string;
  /** What is to be confirmed at the office: an entitlement of this slip and a question, by their numbers in `checklist/codes.json`. */
  readonly reasons: readonly { readonly entitlement: number; readonly question: number }[];
}

/** True for a call name there is room for. */
export const isCallName = (text: string): boolean => toUtf8(text).length <= mostName && isPlainText(text);
/** True for the digits of a telephone. */
export const isPhone = (digits: string): boolean => /^\d{3,15}$/.test(digits);

function writePhone(row: ByteWriter, phone: string): void {
  row.number(phone.length, 1);
  for (let i = 0; i < phone.length; i += 2) row.number(Number(phone[i]) * 16 + (i + 1 < phone.length ? Number(phone[i + 1]) : noDigit), 1);
}

/** Null for digits that are none. */
function readPhone(row: ByteReader): string | null {
  const count = row.number(1);
  if (count > mostDigits || count === 1 || count === 2) return null;
  const halves = Array.from(row.bytes(Math.ceil(count / 2))).flatMap((byte) => [byte >> 4, byte & 15]);
  const digits = halves.slice(0, count);
  return digits.every((d) => d < 10) && halves.slice(count).every((d) => d === noDigit) ? digits.join('') : null;
}

const monthNumber = (month: string): number => (Number(month.slice(0, 4)) - firstYear) * 12 + Number(month.slice(5));
const monthText = (n: number): string => `${firstYear + Math.floor((n - 1) / 12)}-${String(((n - 1) % 12) + 1).padStart(2, '0')}`;

const order = (r: SealedPart['reasons'][number]): number => r.entitlement * 65_536 + r.question;

/** The bytes before they are sealed. @throws RangeError for a value the format has no room for: a caller's mistake */
export function sealedPartBytes(part: SealedPart): Uint8Array {
  const name = toUtf8(part.callName);
  const row = new ByteWriter().number(name.length, 1).bytes(name);
  row.number(part.birthMonth === null ? 0 : monthNumber(part.birthMonth), 2);
  writePhone(row, part.phone);
  row.number(part.reasons.length, 1);
  for (const r of [...part.reasons].sort((a, b) => order(a) - order(b))) row.number(r.entitlement, 2).number(r.question, 2);
  const bytes = row.done();
  // What nobody could read must not be written.
  const read = readSealedPartBytes(bytes);
  const isSame = read?.callName === part.callName && read.birthMonth === part.birthMonth && read.phone === part.phone;
  if (!isSame) throw new RangeError('a sealed part with a value the format does not know');
  return bytes;
}

/** Reads the opened bytes as strictly as a code's. @returns null for anything else */
export function readSealedPartBytes(bytes: Uint8Array): SealedPart | null {
  const row = new ByteReader(bytes);
  const callName = fromUtf8(row.bytes(Math.min(row.number(1), mostName + 1)));
  const month = row.number(2);
  const phone = readPhone(row);
  const count = row.number(1);
  if (callName === null || !isCallName(callName) || phone === null || month > lastMonth || count > mostReasons) return null;
  const reasons = Array.from({ length: count }, () => ({ entitlement: row.number(2), question: row.number(2) }));
  const inRange = reasons.every((r) => r.entitlement > 0 && r.entitlement <= mostEntitlement && r.question > 0);
  const ascending = reasons.every((r, i) => i === 0 || order(r) > order(reasons[i - 1] ?? r));
  if (!row.ended || !inRange || !ascending) return null;
  return { callName, birthMonth: month === 0 ? null : monthText(month), phone, reasons };
}

/** All signed bytes of a slip before the length of its sealed part: what is sealed belongs to this slip alone. */
const headOf = (slip: SlipCode): Uint8Array => codeBytes({ ...slip, sealed: new Uint8Array() }).slice(0, -1);

/**
 * Seals what is for the office alone. @param to the office's seal key, from the trust list
 * @returns the slip with its sealed part, to be signed; null when the key is none
 */
export async function withSealedPart(slip: SlipCode, part: SealedPart, to: Uint8Array, seal: Seal): Promise<SlipCode | null> {
  const sealed = await seal(to, 'QS1:', headOf(slip), sealedPartBytes(part));
  return sealed && { ...slip, sealed };
}

/** Opens a slip's sealed part with the office's own key. @returns null when there is none, it is for another office, or anything in it was changed */
export async function openSealedPart(slip: SlipCode, open: Open): Promise<SealedPart | null> {
  const bytes = await open('QS1:', headOf(slip), slip.sealed);
  const part = bytes && readSealedPartBytes(bytes);
  return part?.reasons.every((r) => slip.entitlements.some((e) => e.code === r.entitlement)) ? part : null;
}
