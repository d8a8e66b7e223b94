// Sealing bytes to one public key, so that its private half alone opens them: ECDH over P-256, HKDF-SHA-256, AES-256-GCM (SP 800-56C, RFC 5869, SP 800-38D).
// WebCrypto is handed in, as in signature.ts; chance comes from its generateKey alone.
import { publicKeyBytes } from './signature.ts';

type Own = Uint8Array<ArrayBuffer>;
interface Ecdh {
  name: 'ECDH';
  namedCurve: 'P-256';
}
interface Gcm {
  name: 'AES-GCM';
  iv: Own;
  additionalData: Own;
}

/** What of `crypto.subtle` seals and opens. `Key` is its own key object. */
export interface SealingSubtle<Key> {
  generateKey(algorithm: Ecdh, extractable: boolean, uses: ['deriveBits']): Promise<{ readonly privateKey: Key; readonly publicKey: Key }>;
  exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>;
  importKey(format: 'raw', data: Own, algorithm: Ecdh, extractable: boolean, uses: []): Promise<Key>;
  importKey(format: 'raw', data: Own, algorithm: 'HKDF', extractable: boolean, uses: ['deriveBits']): Promise<Key>;
  importKey(format: 'raw', data: Own, algorithm: 'AES-GCM', extractable: boolean, uses: ['encrypt', 'decrypt']): Promise<Key>;
  deriveBits(algorithm: { name: 'ECDH'; public: Key }, key: Key, length: number): Promise<ArrayBuffer>;
  deriveBits(algorithm: { name: 'HKDF'; hash: 'SHA-256'; salt: Own; info: Own }, key: Key, length: number): Promise<ArrayBuffer>;
  encrypt(algorithm: Gcm, key: Key, data: Own): Promise<ArrayBuffer>;
  decrypt(algorithm: Gcm, key: Key, data: Own): Promise<ArrayBuffer>;
}

/** What is sealed, written into the key: a slip's sealed part is never a day file. */
export type SealPurpose = 'QS1:' | 'QD1:';

/** Seals bytes to a public key. @param bound goes unsealed with them, and they open with it alone; null when the key is none of P-256 */
export type Seal = (to: Uint8Array, purpose: SealPurpose, bound: Uint8Array, bytes: Uint8Array) => Promise<Uint8Array | null>;
/** Opens what was sealed to this device; null for anything else. */
export type Open = (purpose: SealPurpose, bound: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | null>;

/** x and y of the key made for this one sealing. */
const freshBytes = publicKeyBytes - 1;
/** Of AES-GCM. */
const tagBytes = 16;
/** Bytes a sealed row is longer than what is in it. */
export const sealingBytes = freshBytes + tagBytes;

const ecdh: Ecdh = { name: 'ECDH', namedCurve: 'P-256' };
const bits = 256;

const publicKeyOf = <Key>(subtle: SealingSubtle<Key>, key: Uint8Array): Promise<Key> => subtle.importKey('raw', key.slice(), ecdh, false, []);

/** The key is used once, for a fresh key of ECDH is in it, so the IV may be zeros. */
const gcm = (bound: Uint8Array): Gcm => ({ name: 'AES-GCM', iv: new Uint8Array(12), additionalData: bound.slice() });

/** Both public keys are in the key, so that no other key pair leads to the same. */
async function keyOf<Key>(subtle: SealingSubtle<Key>, own: Key, other: Key, purpose: SealPurpose, fresh: Uint8Array, to: Uint8Array): Promise<Key> {
  const secret = await subtle.deriveBits({ name: 'ECDH', public: other }, own, bits);
  const info = Uint8Array.from([...Array.from(purpose, (c) => c.charCodeAt(0)), ...fresh, ...to]);
  const from = await subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits']);
  const key = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, from, bits);
  return subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function sealWith<Key>(subtle: SealingSubtle<Key>): Seal {
  return async (to, purpose, bound, bytes) => {
    let other: Key;
    try {
      other = await publicKeyOf(subtle, to);
    } catch {
      return null;
    }
    const pair = await subtle.generateKey(ecdh, false, ['deriveBits']);
    const fresh = new Uint8Array(await subtle.exportKey('raw', pair.publicKey)).slice(1);
    const key = await keyOf(subtle, pair.privateKey, other, purpose, fresh, to);
    const sealed = await subtle.encrypt(gcm(bound), key, bytes.slice());
    return Uint8Array.from([...fresh, ...new Uint8Array(sealed)]);
  };
}

/** @param own this device's key pair of ECDH P-256, the public half as its 65 bytes */
export function openWith<Key>(subtle: SealingSubtle<Key>, own: { readonly privateKey: Key; readonly publicKey: Uint8Array }): Open {
  return async (purpose, bound, sealed) => {
    if (sealed.length < sealingBytes) return null;
    const fresh = sealed.slice(0, freshBytes);
    try {
      const other = await publicKeyOf(subtle, Uint8Array.from([4, ...fresh]));
      const key = await keyOf(subtle, own.privateKey, other, purpose, fresh, own.publicKey);
      return new Uint8Array(await subtle.decrypt(gcm(bound), key, sealed.slice(freshBytes)));
    } catch {
      return null;
    }
  };
}
