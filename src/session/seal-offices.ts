// The windows that can open a sealed part, by the list's own ids.
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { Ports } from './ports.ts';
import type { SealedConsent } from './sealed-consent.ts';

/** An id that has more than one number, and a window at each, has none: as with several windows of one number. */
export async function sealOffices(ports: Pick<Ports, 'sealKeys'>): Promise<SealedConsent['to']> {
  const keys = await ports.sealKeys();
  if (keys.length === 0) return {};
  const { idOf } = (await readBundledCodes()).offices;
  const ids = keys.map((key) => idOf.get(key.office));
  return Object.fromEntries(keys.flatMap((key, i) => (ids.filter((id) => id === ids[i]).length === 1 && ids[i] !== undefined ? [[ids[i], key]] : [])));
}
