// To which office's window something can be sealed. The desk writes this down when it takes a county's list, so that a family's visit reads
// a few lines and no trust list. It is believed as the county's public key beside it is: whoever writes on this disk could change both.
import { publicKeyBytes } from '../core/codec/signature.ts';
import type { TrustList } from '../core/codec/trust-list.ts';
import { isDate, type PlainDate } from '../core/facts/calendar.ts';
import type { OfficeSealKey } from '../session/ports.ts';
import { openStore } from './open-store.ts';
import { within } from './within.ts';

export const sealKeysSetting = 'seal-keys';

/** An office's key that was not taken back. `sealKey` is null where the window has none: it counts as a window all the same. */
export interface KeptOfficeKey extends Omit<OfficeSealKey, 'sealKey'> {
  readonly sealKey: Uint8Array | null;
  /** The days on which the key is good, both included. */
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** What of a list is kept: the days are judged when it is read. */
export const officeKeysOf = ({ keys }: TrustList): readonly KeptOfficeKey[] =>
  keys.flatMap(({ holder, sealKey, from, until, revoked }) =>
    holder.kind === 'office' && revoked === null ? [{ office: holder.office, name: holder.name, sealKey, from, until }] : [],
  );

const isKept = (value: unknown): value is KeptOfficeKey => {
  if (typeof value !== 'object' || value === null) return false;
  const { office, name, sealKey, from, until } = value as Readonly<Record<string, unknown>>;
  const isKey = sealKey === null || (sealKey instanceof Uint8Array && sealKey.length === publicKeyBytes);
  return Number.isInteger(office) && typeof name === 'string' && name !== '' && isKey && isDate(from) && isDate(until);
};

/**
 * The windows that can open something on a day. A kind of office with several windows has none: nobody knows to which of them
 * the family will go, and the others could not open it. @param kept as it stands on the disk; one thing in it that is none, and all of it counts as nothing
 */
export function sealKeysOn(kept: unknown, today: PlainDate): readonly OfficeSealKey[] {
  if (!Array.isArray(kept) || !kept.every(isKept)) return [];
  const good = kept.filter((key) => key.from <= today && today <= key.until);
  return good.flatMap(({ office, name, sealKey }) =>
    sealKey !== null && good.filter((other) => other.office === office).length === 1 ? [{ office, name, sealKey }] : [],
  );
}

/** What is kept; nothing where the browser keeps nothing, or not in time. */
export const sealKeys = async (today: PlainDate): Promise<readonly OfficeSealKey[]> =>
  sealKeysOn(await within(openStore().then((store) => store.get('settings', sealKeysSetting))), today);
