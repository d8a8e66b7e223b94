// Whom this device believes: the county's public key and the list it signed. What stands on the disk is checked again whenever it is read.
import { keyId, verifyWith } from '../core/codec/signature.ts';
import { readTrust, type Trust } from '../core/codec/trust-files.ts';
import { officeWindowsSetting, windowsOf } from './certified-windows.ts';
import { openStore } from './open-store.ts';

const setting = 'trust';

interface Stored {
  readonly county: Uint8Array;
  readonly text: string;
  readonly serial: number;
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'county' in value &&
  value.county instanceof Uint8Array &&
  'text' in value &&
  typeof value.text === 'string' &&
  'serial' in value &&
  typeof value.serial === 'number';

/** Checks signatures with the browser's own WebCrypto. */
export const verify = verifyWith(crypto.subtle);
/** The id of a public key. */
export const idOf = (publicKey: Uint8Array): Promise<string> => keyId(crypto.subtle, publicKey);

/** What was kept; null where nothing was, or where it is no longer what the county signed. */
export async function keptTrust(): Promise<Trust | null> {
  const stored = await (await openStore()).get('settings', setting);
  return isStored(stored) ? readTrust(stored.county, stored.text, verify, idOf) : null;
}

/** Keeps a list that was judged good, and of it the offices' keys for the family's visit. Another page of this device may have kept a newer one meanwhile: then that one stays. */
export async function keepTrust({ county, text, list }: Trust): Promise<void> {
  const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
  const before = await turn.store.get(setting);
  const isNewer = !isStored(before) || before.serial < list.serial || !before.county.every((byte, i) => byte === county[i]);
  if (isNewer) {
    await turn.store.put({ county, text, serial: list.serial } satisfies Stored, setting);
    await turn.store.put(windowsOf(list), officeWindowsSetting);
  }
  await turn.done;
}
