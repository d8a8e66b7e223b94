// What a slip's code says: the slip again, in numbers.
import type { SlipCodes } from '../checklist/slip-codes-from.ts';
import type { SlipCode } from '../codec/slip-code.ts';
import type { Slip } from './compose-slips.ts';

/** What is beside the slip itself. */
export interface CodeOptions {
  readonly codes: SlipCodes;
  /** Id of the point's key. */
  readonly key: string;
  /** Division code of the county of residence; null when it was not told. */
  readonly county: string | null;
}

/** The code of a slip; null where something on it has no number, so that no code says less than the paper. */
export function slipCodeOf(slip: Slip, { codes, key, county }: CodeOptions): SlipCode | null {
  const office = codes.offices.numberOf.get(slip.office);
  const entitlements = slip.entitlements.flatMap(({ id, standing }) => {
    const code = codes.entitlements.numberOf.get(id);
    return code === undefined ? [] : [{ code, standing }];
  });
  if (office === undefined || entitlements.length < slip.entitlements.length) return null;
  const { number, issued, validUntil, edition } = slip;
  return { kind: 'slip', key, number, issued, validUntil, office, county, edition, entitlements, sealed: new Uint8Array() };
}
