// All that setting up a point keeps, as main.tsx hands it over.
import type { PlainDate } from '../core/facts/calendar.ts';
import { withHome } from '../core/point/own-digits.ts';
import type { Point } from '../core/point/point.ts';
import { type SetUpRecord, setUpRecordOf } from '../core/point/still-open.ts';
import { firstNumbers, readNumbersTaken } from '../core/referral/take-numbers.ts';
import { openStore } from './open-store.ts';
import { pointSetting } from './point-settings.ts';
import { pointKeys } from './returns-store.ts';
import { slipNumbersSetting } from './slip-numbers.ts';
import { keptTrust } from './trust-store.ts';

export { officeWindows } from './certified-windows.ts';
export { keptPoint } from './point-settings.ts';
export { pointDigits } from './slip-numbers.ts';
export { hasStaffCode, setStaffCode, staffCodeWait, tryStaffCode } from './staff-code.ts';

const recordSetting = 'set-up';

/** Keeps the settings, and what the device knows beside them, both or neither; on the disk once this resolves. */
export async function keepPoint(point: Point, record: SetUpRecord): Promise<void> {
  void navigator.storage?.persist?.().catch(() => false);
  const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
  await Promise.all([turn.store.put(point, pointSetting), turn.store.put(record, recordSetting), turn.done]);
}

export const keptRecord = async (): Promise<SetUpRecord> => setUpRecordOf(await (await openStore()).get('settings', recordSetting));

/** The four digits the county certified this device's key for, on its list of today; null where it did not. */
export async function certifiedDigits(today: PlainDate): Promise<string | null> {
  const trust = await keptTrust();
  if (!trust) return null;
  const { id } = await pointKeys();
  const own = trust.list.keys.find((key) => key.id === id && key.revoked === null && key.from <= today && today <= key.until);
  return own?.holder.kind === 'point' ? own.holder.point : null;
}

/** Sets this device's own four digits; rejects when the device does not keep them. */
export async function keepPointDigits(digits: string, today: PlainDate): Promise<void> {
  const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
  const before = readNumbersTaken(await turn.store.get(slipNumbersSetting)) ?? firstNumbers(today, () => digits);
  await turn.store.put(withHome(before, digits), slipNumbersSetting);
  await turn.done;
}
