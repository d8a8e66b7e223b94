// The windows a county certified. The desk writes them down when it takes a county's list, so that a family's visit reads
// a few lines and no trust list. They are believed as the county's public key beside them is: whoever writes on this disk could change both.
import { publicKeyBytes } from '../core/codec/signature.ts';
import type { TrustList } from '../core/codec/trust-list.ts';
import { isDate, type PlainDate } from '../core/facts/calendar.ts';
import type { OfficeWindow } from '../session/ports.ts';
import { openStore } from './open-store.ts';
import { within } from './within.ts';

export const officeWindowsSetting = 'seal-keys';

/** A window whose key was not taken back. */
export interface KeptWindow extends OfficeWindow {
  /** The days on which the key is good, both included. */
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** What of a list is kept: the days are judged when it is read. */
export const windowsOf = ({ keys }: TrustList): readonly KeptWindow[] =>
  keys.flatMap(({ holder, sealKey, from, until, revoked }) =>
    holder.kind === 'office' && revoked === null ? [{ office: holder.office, name: holder.name, sealKey, from, until }] : [],
  );

const isKept = (value: unknown): value is KeptWindow => {
  if (typeof value !== 'object' || value === null) return false;
  const { office, name, sealKey, from, until } = value as Readonly<Record<string, unknown>>;
  const isKey = sealKey === null || (sealKey instanceof Uint8Array && sealKey.length === publicKeyBytes);
  return Number.isInteger(office) && typeof name === 'string' && name !== '' && isKey && isDate(from) && isDate(until);
};

/** The windows whose keys are good on a day. @param kept as it stands on the disk; one thing in it that is none, and all of it counts as nothing */
export function windowsOn(kept: unknown, today: PlainDate): readonly OfficeWindow[] {
  if (!Array.isArray(kept) || !kept.every(isKept)) return [];
  return kept.flatMap(({ office, name, sealKey, from, until }) => (from <= today && today <= until ? [{ office, name, sealKey }] : []));
}

/** What is kept; nothing where the browser keeps nothing, or not in time. */
export const officeWindows = async (today: PlainDate): Promise<readonly OfficeWindow[]> =>
  windowsOn(await within(openStore().then((store) => store.get('settings', officeWindowsSetting))), today);
