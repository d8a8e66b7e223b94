// The key pairs a device makes for itself and keeps: not extractable, so no program reads the private half.
// On the disk it is not sealed (field.md §0, finding 3): a stolen device's key is taken back by the county.
import { openStore, type StoredKey, type StoreShape } from './open-store.ts';

const kinds = {
  point: [{ name: 'ECDSA', namedCurve: 'P-256' }, ['sign', 'verify']],
  office: [{ name: 'ECDSA', namedCurve: 'P-256' }, ['sign', 'verify']],
  'point-seal': [{ name: 'ECDH', namedCurve: 'P-256' }, ['deriveBits']],
  'office-seal': [{ name: 'ECDH', namedCurve: 'P-256' }, ['deriveBits']],
} as const satisfies Readonly<Record<StoreShape['keys']['key'], readonly [EcKeyGenParams, readonly KeyUsage[]]>>;

/**
 * This device's key of a kind, made when there is none yet; two windows at once get the same one.
 * Rejects where the browser has no WebCrypto (no secure address) or keeps nothing.
 */
export async function deviceKey(kind: StoreShape['keys']['key']): Promise<StoredKey> {
  const store = await openStore();
  const kept = await store.get('keys', kind);
  if (kept) return kept;
  const [algorithm, uses] = kinds[kind];
  const pair = (await crypto.subtle.generateKey(algorithm, false, uses)) as CryptoKeyPair;
  const made: StoredKey = { privateKey: pair.privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
  const turn = store.transaction('keys', 'readwrite', { durability: 'strict' });
  const first = await turn.store.get(kind);
  if (!first) await turn.store.put(made, kind);
  await turn.done;
  return first ?? made;
}
