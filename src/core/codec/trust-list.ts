// Whose codes a window believes: the keys a county has certified, as a file that travels by hand and is signed by the county.
import { isDate, type PlainDate } from '../facts/calendar.ts';
import { fromHex, toHex } from './hex.ts';
import { publicKeyBytes, type Sign, type Verify } from './signature.ts';
import { hasOnly, isHex, isLoose, isPublicKey, isSignedBy, parse, partsOfSignedFile, writeSignedFile } from './signed-file.ts';
import { isPlainText } from './utf8.ts';

/** A key pair's public half, and who has the other. */
export interface TrustedKey {
  /** The first 8 bytes of the public key's SHA-256, as hex. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  /** Another public key of the same holder, to which is sealed what is for it alone; null where it has none. */
  readonly sealKey: Uint8Array | null;
  readonly holder:
    | { readonly kind: 'point'; readonly point: string; readonly name: string }
    /** `office` is a number of `checklist/codes.json`. */
    | { readonly kind: 'office'; readonly office: number; readonly name: string };
  /** The days on which it may sign, both included. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** The day it was taken back; null while it is good. */
  readonly revoked: PlainDate | null;
}

export interface TrustList {
  /** Who certified the keys, for the screen. */
  readonly county: string;
  /** Counts up: of two lists of one county the one with the greater number counts. */
  readonly serial: number;
  readonly issued: PlainDate;
  readonly keys: readonly TrustedKey[];
}

const format = 'qingdan-trust-1';
const mostName = 100;

const plain = ({ id, publicKey, sealKey, holder, from, until, revoked }: TrustedKey) => ({
  id,
  publicKey: toHex(publicKey),
  sealKey: sealKey && toHex(sealKey),
  holder,
  from,
  until,
  revoked,
});

/** The file of a trust list. @param sign with the county's key */
export async function writeTrustList(list: TrustList, sign: Sign): Promise<string> {
  const body = JSON.stringify({ ...list, keys: list.keys.map(plain) });
  return writeSignedFile(format, 'QT1:', body, sign);
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= mostName && isPlainText(value);

function holderFrom(value: unknown): TrustedKey['holder'] | null {
  if (!isLoose(value) || !isName(value['name'])) return null;
  const { kind, point, office, name } = value;
  if (kind === 'point' && hasOnly(value, ['kind', 'point', 'name']) && typeof point === 'string' && /^\d{4}$/.test(point)) return { kind, point, name };
  if (kind === 'office' && hasOnly(value, ['kind', 'office', 'name']) && Number.isInteger(office) && Number(office) > 0 && Number(office) < 256) {
    return { kind, office: Number(office), name };
  }
  return null;
}

function keyFrom(value: unknown): TrustedKey | null {
  if (!isLoose(value) || !hasOnly(value, ['id', 'publicKey', 'sealKey', 'holder', 'from', 'until', 'revoked'])) return null;
  const { id, publicKey, sealKey, from, until, revoked } = value;
  const holder = holderFrom(value['holder']);
  if (!holder || !isHex(id, 8) || !isPublicKey(publicKey) || !isDate(from) || !isDate(until)) return null;
  if ((revoked !== null && !isDate(revoked)) || (sealKey !== null && !isPublicKey(sealKey))) return null;
  const bytes = (key: string) => fromHex(key, publicKeyBytes);
  return { id, publicKey: bytes(publicKey), sealKey: sealKey === null ? null : bytes(sealKey), holder, from, until, revoked };
}

/**
 * Reads a trust list: all of it or nothing.
 * @param county the county's public key, which the window was set up with
 * @param idOf the id of a public key; one that claims another is refused
 * @returns null for a file too long, of another shape, or not signed by this county
 */
export async function readTrustList(
  text: string,
  county: Uint8Array,
  verify: Verify,
  idOf: (publicKey: Uint8Array) => Promise<string>,
): Promise<TrustList | null> {
  const file = partsOfSignedFile(text, format);
  if (!file || !(await isSignedBy(file, 'QT1:', county, verify))) return null;
  const list = parse(file.body);
  if (!isLoose(list) || !hasOnly(list, ['county', 'serial', 'issued', 'keys'])) return null;
  const { county: name, serial, issued } = list;
  if (!isName(name) || !Number.isSafeInteger(serial) || Number(serial) < 1 || !isDate(issued)) return null;
  const keys = Array.isArray(list['keys']) ? list['keys'].map(keyFrom) : [null];
  const found = keys.flatMap((k) => k ?? []);
  if (found.length < keys.length || new Set(found.map((k) => k.id)).size < found.length) return null;
  for (const key of found) if ((await idOf(key.publicKey)) !== key.id) return null;
  return { county: name, serial: Number(serial), issued, keys: found };
}
