// The key this point signs its slips with.
import { keyId, type Sign, signWith } from '../core/codec/signature.ts';
import { deviceKey } from './device-key.ts';
import { within } from './within.ts';

export interface PointKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

/** The point's key; null where the browser makes or keeps none in time: then slips go out without a code. */
export async function pointKey(): Promise<PointKey | null> {
  const key = await within(deviceKey('point'));
  return key && { id: await keyId(crypto.subtle, key.publicKey), publicKey: key.publicKey, sign: signWith(crypto.subtle, key.privateKey) };
}
