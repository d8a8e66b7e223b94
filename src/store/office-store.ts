// What a receiving office's device is: its two key pairs, and the kind of office somebody chose for it.
import { type Open, openWith, sealWith } from '../core/codec/sealing.ts';
import { keyId, type Sign, signWith } from '../core/codec/signature.ts';
import { deviceKey } from './device-key.ts';
import { openStore } from './open-store.ts';

/** The keys of a window: one signs returns, one opens sealed parts. */
export interface OfficeKeys {
  /** Id of the signing key. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  /** Public half of the key that opens. */
  readonly sealKey: Uint8Array;
  readonly sign: Sign;
  readonly open: Open;
}

const { subtle } = crypto;
const setting = 'office';

/** Seals to another's public key. */
export const seal = sealWith(subtle);

/** Makes the keys, or gives those that were made. Rejects where the browser has no WebCrypto or keeps nothing. */
export async function makeOfficeKeys(): Promise<OfficeKeys> {
  const [own, opening] = [await deviceKey('office'), await deviceKey('office-seal')];
  return {
    id: await keyId(crypto.subtle, own.publicKey),
    publicKey: own.publicKey,
    sealKey: opening.publicKey,
    sign: signWith(crypto.subtle, own.privateKey),
    open: openWith(subtle, opening),
  };
}

/** The keys, where both were made; null otherwise. */
export async function keptOfficeKeys(): Promise<OfficeKeys | null> {
  const store = await openStore();
  const made = await Promise.all([store.getKey('keys', 'office'), store.getKey('keys', 'office-seal')]);
  return made.every((key) => key !== undefined) ? makeOfficeKeys() : null;
}

/** Id of the kind of office this window is; null before somebody chose. */
export async function keptOffice(): Promise<string | null> {
  const stored = await (await openStore()).get('settings', setting);
  return typeof stored === 'string' ? stored : null;
}

/** Keeps which kind of office this window is. Asks the browser, too, not to clear what it keeps. */
export async function keepOffice(office: string): Promise<void> {
  void navigator.storage?.persist?.().catch(() => false);
  const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
  await turn.store.put(office, setting);
  await turn.done;
}
