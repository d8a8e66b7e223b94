// The key this point signs its slips with.
import { type Seal, type SealingSubtle, sealWith } from '../core/codec/sealing.ts';
import { keyId, type Sign, signWith } from '../core/codec/signature.ts';
import { deviceKey } from './device-key.ts';
import { within } from './within.ts';

export interface PointKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
  readonly seal: Seal;
}

/** The point's key; null where the browser makes or keeps none in time: then slips go out without a code. */
export async function pointKey(): Promise<PointKey | null> {
  const key = await within(deviceKey('point'));
  if (!key) return null;
  const { publicKey, privateKey } = key;
  const seal = sealWith<CryptoKey>(crypto.subtle as SealingSubtle<CryptoKey>);
  return { id: await keyId(crypto.subtle, publicKey), publicKey, sign: signWith(crypto.subtle, privateKey), seal };
}
