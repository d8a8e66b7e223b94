// ECDSA P-256 with SHA-256 (FIPS 186-5) over the browser's own WebCrypto, which is handed in: core knows no world.
// P-256 and not Ed25519: every browser a window may have knows it; both signatures are 64 bytes.
import { fromHex, toHex } from './hex.ts';
import { keyIdBytes, signatureBytes } from './slip-code.ts';

/** Of an uncompressed public key: 0x04, x, y. */
export const publicKeyBytes = 65;

/** What WebCrypto takes: bytes of their own, not shared with another thread. */
type Own = Uint8Array<ArrayBuffer>;

/** What of `crypto.subtle` is used, of a browser or of Node. `Key` is its own key object. */
export interface Subtle<Key> {
  digest(hash: 'SHA-256', data: Own): Promise<ArrayBuffer>;
  importKey(format: 'raw', data: Own, algorithm: { name: 'ECDSA'; namedCurve: 'P-256' }, extractable: boolean, uses: ['verify']): Promise<Key>;
  sign(algorithm: { name: 'ECDSA'; hash: 'SHA-256' }, key: Key, data: Own): Promise<ArrayBuffer>;
  verify(algorithm: { name: 'ECDSA'; hash: 'SHA-256' }, key: Key, signature: Own, data: Own): Promise<boolean>;
}

/** What a signature is for, written before the bytes: a slip's signature is never one of a trust list (`QT1:`), a key file (`QK1:`), a day file (`QD1:`) or a release (`QR1:`). */
export type Purpose = 'QH1:' | 'QT1:' | 'QK1:' | 'QD1:' | 'QR1:';

/** Signs; the key stays where it is. */
export type Sign = (purpose: Purpose, bytes: Uint8Array) => Promise<Uint8Array>;
/** True when the signature is this key's; false for anything else, a key that is none included. */
export type Verify = (publicKey: Uint8Array, purpose: Purpose, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>;

const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const half = signatureBytes / 2;

const withPurpose = (purpose: Purpose, bytes: Uint8Array) => Uint8Array.from([...Array.from(purpose, (c) => c.charCodeAt(0)), ...bytes]);
const sOf = (signature: Uint8Array): bigint => BigInt(`0x${toHex(signature.slice(half))}`);

/** Of s and order − s, both good for ECDSA, the format knows the smaller one: nobody makes a second code of a signed one. */
function withLowS(signature: Uint8Array): Uint8Array {
  const s = sOf(signature);
  if (s <= order / 2n) return signature;
  return Uint8Array.from([...signature.slice(0, half), ...fromHex((order - s).toString(16).padStart(half * 2, '0'), half)]);
}

/** The id of a public key: the first 8 bytes of its SHA-256, as hex. */
export async function keyId<Key>(subtle: Subtle<Key>, publicKey: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest('SHA-256', publicKey.slice())).slice(0, keyIdBytes));
}

/** @param key a private key of ECDSA P-256 */
export function signWith<Key>(subtle: Subtle<Key>, key: Key): Sign {
  return async (purpose, bytes) => withLowS(new Uint8Array(await subtle.sign(algorithm, key, withPurpose(purpose, bytes))));
}

export function verifyWith<Key>(subtle: Subtle<Key>): Verify {
  return async (publicKey, purpose, bytes, signature) => {
    if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes || sOf(signature) > order / 2n) return false;
    try {
      const key = await subtle.importKey('raw', publicKey.slice(), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      return await subtle.verify(algorithm, key, signature.slice(), withPurpose(purpose, bytes));
    } catch {
      return false;
    }
  };
}
