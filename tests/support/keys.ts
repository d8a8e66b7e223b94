// Key pairs for tests, and codes signed with them.

import { codeText } from '../../src/core/codec/code-text.ts';
import { type Open, openWith, sealWith } from '../../src/core/codec/sealing.ts';
import { keyId, type Sign, signWith, verifyWith } from '../../src/core/codec/signature.ts';
import { type Code, codeBytes } from '../../src/core/codec/slip-code.ts';
import type { TrustedKey } from '../../src/core/codec/trust-list.ts';

export const subtle = crypto.subtle;
export const verify = verifyWith(subtle);
export const seal = sealWith(subtle);
export const idOf = (publicKey: Uint8Array) => keyId(subtle, publicKey);

export interface TestKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

export async function newKey(): Promise<TestKey> {
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { id: await idOf(publicKey), publicKey, sign: signWith(subtle, pair.privateKey) };
}

export interface SealKey {
  readonly publicKey: Uint8Array;
  readonly open: Open;
}

export async function newSealKey(): Promise<SealKey> {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { publicKey, open: openWith(subtle, { privateKey: pair.privateKey, publicKey }) };
}

/** A key as a trust list holds it, good for ten years. */
export const trusted = (key: TestKey, holder: TrustedKey['holder'], rest: Partial<TrustedKey> = {}): TrustedKey => ({
  id: key.id,
  publicKey: key.publicKey,
  sealKey: null,
  holder,
  from: '2026-01-01',
  until: '2035-12-31',
  revoked: null,
  ...rest,
});

export async function signed(code: Code, key: TestKey): Promise<string> {
  const bytes = codeBytes(code);
  return codeText(bytes, await key.sign('QH1:', bytes));
}
