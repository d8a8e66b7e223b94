// The signed codes of a job's slips. A slip that cannot have one goes out without: the paper stands alone.
import { readBundledCodes } from '../content/bundled-codes.ts';
import { codeText } from '../core/codec/code-text.ts';
import { codeBytes } from '../core/codec/slip-code.ts';
import { partsOfSlipNumber } from '../core/codec/slip-number.ts';
import type { Slip } from '../core/referral/compose-slips.ts';
import { slipCodeOf } from '../core/referral/slip-code-of.ts';
import type { PrintJob, Signer } from './ports.ts';

/** @returns code texts by slip number; a number that is not the signer's own has none, because no window would believe it */
export async function signSlips({ family, slips }: PrintJob, signer: Signer): Promise<PrintJob['codes']> {
  const codes = await readBundledCodes();
  const told = family.household['household.residence-county'];
  const options = { codes, key: signer.key, county: typeof told === 'string' && /^\d{6}$/.test(told) ? told : null };
  const sign = async (slip: Slip): Promise<readonly [string, string] | null> => {
    if (partsOfSlipNumber(slip.number).point !== signer.point) return null;
    const code = slipCodeOf(slip, options);
    if (!code) return null;
    const bytes = codeBytes(code);
    return [slip.number, codeText(bytes, await signer.sign('QH1:', bytes))];
  };
  return Object.fromEntries((await Promise.all(slips.map(sign))).filter((pair) => pair !== null));
}
