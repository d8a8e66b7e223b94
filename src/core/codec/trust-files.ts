// What the files are that a county hands over: its public key, a trust list. Judged whole before anything is kept; knows text and keys only.
import type { PlainDate } from '../facts/calendar.ts';
import { fromHex, toHex } from './hex.ts';
import { publicKeyBytes, type Verify } from './signature.ts';
import { readTrustList, type TrustList } from './trust-list.ts';

/** Whom a device believes, and the list of keys that county has certified. */
export interface Trust {
  /** The county's public key. */
  readonly county: Uint8Array;
  /** Its id, to be compared aloud. */
  readonly countyId: string;
  readonly list: TrustList;
  /** The list as the county signed it. */
  readonly text: string;
}

/** Why files are not taken; each has its own words on the screen. */
export type TrustRefusal =
  /** Neither a county's key nor a trust list. */
  | { readonly why: 'unknown-file' }
  /** A list, and the device knows no county yet. */
  | { readonly why: 'no-county-key' }
  /** A key, and no list with it. */
  | { readonly why: 'no-list' }
  /** A list that this county did not sign, or that was changed, or of another shape. */
  | { readonly why: 'not-signed' }
  /** The key of another county than the device was set up with. */
  | { readonly why: 'another-county' }
  /** A list no newer than the one at hand. */
  | { readonly why: 'not-newer'; readonly serial: number; readonly issued: PlainDate };

export type JudgedTrust =
  /** `isNewCounty`: nobody may be believed before its id was compared aloud. */
  { readonly kind: 'good'; readonly trust: Trust; readonly isNewCounty: boolean } | ({ readonly kind: 'refused' } & TrustRefusal);

const refused = (refusal: TrustRefusal): JudgedTrust => ({ kind: 'refused', ...refusal });
const countyKeyText = new RegExp(`^[0-9a-f]{${publicKeyBytes * 2}}$`);

/** Reads a list with the county it must be signed by; null when it is not. */
export async function readTrust(county: Uint8Array, text: string, verify: Verify, idOf: (publicKey: Uint8Array) => Promise<string>): Promise<Trust | null> {
  const list = await readTrustList(text, county, verify, idOf);
  return list && { county, countyId: await idOf(county), list, text };
}

/**
 * Judges the texts of files handed over together, in any order.
 * @param kept what the device believes now
 */
export async function judgeTrustFiles(
  texts: readonly string[],
  kept: Trust | null,
  verify: Verify,
  idOf: (publicKey: Uint8Array) => Promise<string>,
): Promise<JudgedTrust> {
  const keys = texts.filter((text) => countyKeyText.test(text.trim()));
  const lists = texts.filter((text) => text.trimStart().startsWith('{'));
  if (keys.length > 1 || lists.length > 1 || keys.length + lists.length < Math.max(1, texts.length)) return refused({ why: 'unknown-file' });
  const [key, list] = [keys[0]?.trim(), lists[0]];
  if (kept && key !== undefined && key !== toHex(kept.county)) return refused({ why: 'another-county' });
  const county = key === undefined ? kept?.county : fromHex(key, publicKeyBytes);
  if (!county) return refused({ why: 'no-county-key' });
  if (list === undefined) return refused({ why: 'no-list' });
  const trust = await readTrust(county, list, verify, idOf);
  if (!trust) return refused({ why: 'not-signed' });
  if (kept && trust.list.serial <= kept.list.serial) return refused({ why: 'not-newer', serial: kept.list.serial, issued: kept.list.issued });
  return { kind: 'good', trust, isNewCounty: kept === null };
}
