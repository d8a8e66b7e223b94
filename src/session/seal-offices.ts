// The window that can open a sealed part, by the list's own ids of kinds of offices.
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { OfficeWindow, Ports } from './ports.ts';
import type { NamesOf, SealedConsent, SealingWindow } from './sealed-consent.ts';

const canOpen = (window: OfficeWindow | undefined): window is SealingWindow => window !== undefined && window.sealKey !== null;

/**
 * To which of the windows of one kind a family goes: where there is one, there; where there are several, to the one the point
 * names, if it names one office of the kind and calls it what the county calls one window. Otherwise nobody knows, and the others
 * would find a lock.
 */
function goneTo(windows: readonly OfficeWindow[], names: readonly string[]): OfficeWindow | undefined {
  const likely = windows.length === 1 ? windows : windows.filter(({ name }) => names.length === 1 && name === names[0]);
  return likely.length === 1 ? likely[0] : undefined;
}

/** The windows that can open something for a family, by kind of office. */
export async function sealOffices(ports: Pick<Ports, 'officeWindows'>, namesOf: NamesOf): Promise<SealedConsent['to']> {
  const windows = await ports.officeWindows();
  if (windows.length === 0) return {};
  const { idOf } = (await readBundledCodes()).offices;
  const ids = new Set(windows.flatMap(({ office }) => idOf.get(office) ?? []));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const window = goneTo(
        windows.filter(({ office }) => idOf.get(office) === id),
        namesOf(id),
      );
      return canOpen(window) ? [[id, window]] : [];
    }),
  );
}
