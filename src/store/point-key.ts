// The key this point signs its slips with.
import { keyId, type Sign, signWith } from '../core/codec/signature.ts';
import { deviceKey } from './device-key.ts';

export interface PointKey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly sign: Sign;
}

/** A family does not wait longer for a code than this. Milliseconds. */
const patience = 3_000;

/** The point's key; null where the browser makes or keeps none in time: then slips go out without a code. */
export async function pointKey(): Promise<PointKey | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  try {
    const key = await Promise.race([deviceKey('point'), late]);
    return key && { id: await keyId(crypto.subtle, key.publicKey), publicKey: key.publicKey, sign: signWith(crypto.subtle, key.privateKey) };
  } catch {
    return null;
  }
}
