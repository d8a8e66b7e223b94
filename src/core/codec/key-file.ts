// The file with which a device asks its county to certify its keys. Signed by the device itself: the id that is compared
// aloud then stands for the seal key too.
import { fromHex, toHex } from './hex.ts';
import { publicKeyBytes, type Sign, type Verify } from './signature.ts';
import { hasOnly, isLoose, isPublicKey, isSignedBy, parse, partsOfSignedFile, writeSignedFile } from './signed-file.ts';

const format = 'qingdan-key-1';

/** The public halves of a device's keys, and what the device is. */
export type KeyFile = {
  readonly publicKey: Uint8Array;
  /** Null for a device that opens nothing. */
  readonly sealKey: Uint8Array | null;
} & (
  | { readonly kind: 'point'; readonly point: string }
  /** Which kind of office it is the county knows better than the device. */
  | { readonly kind: 'office' }
);

/** @param sign with the private half of the key in the file */
export function writeKeyFile(keys: KeyFile, sign: Sign): Promise<string> {
  const sealKey = keys.sealKey && toHex(keys.sealKey);
  const body = JSON.stringify(keys.kind === 'point' ? { kind: keys.kind, point: keys.point, sealKey } : { kind: keys.kind, sealKey });
  return writeSignedFile(format, 'QK1:', body, sign, { publicKey: toHex(keys.publicKey) });
}

/** @returns null for any text that is not a key file signed with its own key */
export async function readKeyFile(text: string, verify: Verify): Promise<KeyFile | null> {
  const file = partsOfSignedFile(text, format, { publicKey: publicKeyBytes });
  if (!file) return null;
  const publicKey = fromHex(file.more['publicKey'] ?? '', publicKeyBytes);
  if (!(await isSignedBy(file, 'QK1:', publicKey, verify))) return null;
  const body = parse(file.body);
  if (!isLoose(body)) return null;
  const { kind, point } = body;
  if (body['sealKey'] !== null && !isPublicKey(body['sealKey'])) return null;
  const sealKey = body['sealKey'] === null ? null : fromHex(body['sealKey'], publicKeyBytes);
  if (kind === 'office' && hasOnly(body, ['kind', 'sealKey'])) return { kind, publicKey, sealKey };
  if (kind === 'point' && hasOnly(body, ['kind', 'point', 'sealKey']) && typeof point === 'string' && /^\d{4}$/.test(point)) {
    return { kind, point, publicKey, sealKey };
  }
  return null;
}
