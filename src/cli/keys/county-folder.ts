// The folder a county keeps: its private key, sealed with a pass phrase, its public key, and the trust list it signs.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex, toHex } from '../../core/codec/hex.ts';
import { keyId, publicKeyBytes, type Sign, type Verify, verifyWith } from '../../core/codec/signature.ts';
import { readTrustList, type TrustList, writeTrustList } from '../../core/codec/trust-list.ts';
import { BadInput } from '../bad-input.ts';
import { newPrivateKey, openPrivateKey } from './private-key.ts';

const names = { key: 'county-key.pem', publicKey: 'county-public-key.txt', trust: 'trust-list.json' } as const;
const { subtle } = globalThis.crypto;

export const verify: Verify = verifyWith(subtle);
export const idOf = (publicKey: Uint8Array): Promise<string> => keyId(subtle, publicKey);

/** A public key as it is written in files and read out: 130 hex digits. @throws BadInput for anything that is no point of P-256 */
export async function publicKeyFrom(text: string): Promise<Uint8Array> {
  const hex = text.trim();
  try {
    const bytes = fromHex(hex, publicKeyBytes);
    await subtle.importKey('raw', bytes.slice(), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return bytes;
  } catch {
    throw new BadInput(`no public key: 130 hex digits of P-256 are needed, "${hex.slice(0, 20)}${hex.length > 20 ? '…' : ''}" is none`);
  }
}

export interface CountyFolder {
  readonly list: TrustList;
  /** Signs the list that follows this one and puts it in its place, whole or not at all. */
  save(keys: TrustList['keys'], issued: string): Promise<TrustList>;
}

const textOf = (folder: string, name: string): string => {
  const path = join(folder, name);
  if (!existsSync(path)) throw new BadInput(`${path} is not there; "qingdan keys county" makes a county's folder`);
  return readFileSync(path, 'utf8');
};

async function writeList(folder: string, list: TrustList, sign: Sign): Promise<TrustList> {
  const path = join(folder, names.trust);
  writeFileSync(`${path}.new`, await writeTrustList(list, sign));
  renameSync(`${path}.new`, path);
  return list;
}

/** Makes a county's folder with a new key and an empty list. @throws BadInput where there is a key already: it is never written over */
export async function makeCountyFolder(folder: string, county: string, passPhrase: string, issued: string): Promise<Uint8Array> {
  if (existsSync(join(folder, names.key))) throw new BadInput(`${join(folder, names.key)} is there already, and a county's key is never written over`);
  const { publicKey, sealed, sign } = await newPrivateKey(passPhrase);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, names.key), sealed, { mode: 0o600 });
  writeFileSync(join(folder, names.publicKey), `${toHex(publicKey)}\n`);
  await writeList(folder, { county, serial: 1, issued, keys: [] }, sign);
  return publicKey;
}

/** The list of a folder, if it is its county's. */
export async function readList(folder: string): Promise<TrustList> {
  const publicKey = await publicKeyFrom(textOf(folder, names.publicKey));
  const list = await readTrustList(textOf(folder, names.trust), publicKey, verify, idOf);
  if (!list) throw new BadInput(`${join(folder, names.trust)} is not signed by this county's key, or was changed`);
  return list;
}

/** Opens a county's folder for a change. @throws BadInput for a wrong pass phrase, or a list that is not this county's */
export async function openCountyFolder(folder: string, passPhrase: string): Promise<CountyFolder> {
  const list = await readList(folder);
  const key = await openPrivateKey(textOf(folder, names.key), passPhrase);
  if (!key) throw new BadInput('the pass phrase does not open the county’s key');
  if (toHex(key.publicKey) !== textOf(folder, names.publicKey).trim()) {
    throw new BadInput(`${names.key} and ${names.publicKey} do not belong together`);
  }
  return { list, save: (keys, issued) => writeList(folder, { ...list, serial: list.serial + 1, issued, keys }, key.sign) };
}
