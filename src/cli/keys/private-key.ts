// A private key as it lies in a file: sealed with a pass phrase, PEM.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Sign, signWith } from '../../core/codec/signature.ts';

const { subtle } = globalThis.crypto;

export interface PrivateKey {
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Uint8Array.from([4, ...Buffer.from(x, 'base64url'), ...Buffer.from(y, 'base64url')]);
}

async function signer(key: KeyObject): Promise<Sign> {
  const der = key.export({ type: 'pkcs8', format: 'der' });
  return signWith(subtle, await subtle.importKey('pkcs8', new Uint8Array(der), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']));
}

/** A new key, and the text of its file. */
export async function newPrivateKey(passPhrase: string): Promise<PrivateKey & { readonly sealed: string | Buffer }> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sealed = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: passPhrase });
  return { publicKey: rawPublicKey(privateKey), sign: await signer(privateKey), sealed };
}

/** Null where the pass phrase does not open it. */
export async function openPrivateKey(sealed: string, passPhrase: string): Promise<PrivateKey | null> {
  try {
    const key = createPrivateKey({ key: sealed, passphrase: passPhrase });
    return { publicKey: rawPublicKey(key), sign: await signer(key) };
  } catch {
    return null;
  }
}
