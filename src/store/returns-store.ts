// All that the point's desk keeps, as main.tsx hands it over.
import { type Open, openWith, type SealingSubtle } from '../core/codec/sealing.ts';
import { keyId, type Sign, signWith } from '../core/codec/signature.ts';
import { deviceKey } from './device-key.ts';

export { eraseEvents, keepEvents, keptEvents } from './slip-events.ts';
export { pointDigits } from './slip-numbers.ts';
export { idOf, keepTrust, keptTrust, verify } from './trust-store.ts';

/** The keys of a point: one signs slips, one opens day files. */
export interface PointKeys {
  /** Id of the signing key. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  /** Public half of the key that opens. */
  readonly sealKey: Uint8Array;
  readonly sign: Sign;
  readonly open: Open;
}

/** Makes the keys, or gives those that were made. Rejects where the browser has no WebCrypto or keeps nothing. */
export async function pointKeys(): Promise<PointKeys> {
  const [own, seal] = [await deviceKey('point'), await deviceKey('point-seal')];
  return {
    id: await keyId(crypto.subtle, own.publicKey),
    publicKey: own.publicKey,
    sealKey: seal.publicKey,
    sign: signWith(crypto.subtle, own.privateKey),
    open: openWith<CryptoKey>(crypto.subtle as SealingSubtle<CryptoKey>, seal),
  };
}
