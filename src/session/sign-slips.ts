// The signed codes of a job's slips, and in them, sealed, what was agreed to for the office alone. A slip that cannot have one or
// the other goes out without: the paper stands alone.
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { codeText } from '../core/codec/code-text.ts';
import { withSealedPart } from '../core/codec/sealed-part.ts';
import { codeBytes, type SlipCode } from '../core/codec/slip-code.ts';
import { partsOfSlipNumber } from '../core/codec/slip-number.ts';
import type { Slip } from '../core/referral/compose-slips.ts';
import { kindsIn, type SealedKind, sealableOf, sealedPartOf } from '../core/referral/sealable.ts';
import { slipCodeOf } from '../core/referral/slip-code-of.ts';
import type { PrintJob, Signer } from './ports.ts';
import type { SealedConsent } from './sealed-consent.ts';

interface Sealed {
  readonly code: SlipCode;
  readonly kinds: readonly SealedKind[];
}

/** @returns code texts and what is sealed in them, by slip number; a number that is not the signer's own has none, because no window would believe it */
export async function signSlips(
  { checklist, family, slips }: PrintJob,
  codes: SlipCodes,
  signer: Signer,
  agreed: SealedConsent,
): Promise<Pick<PrintJob, 'codes' | 'sealed'>> {
  const told = family.household['household.residence-county'];
  const options = { codes, key: signer.key, county: typeof told === 'string' && /^\d{6}$/.test(told) ? told : null };
  const seal = async (slip: Slip, code: SlipCode): Promise<Sealed> => {
    const to = agreed.to[slip.office];
    const part = sealedPartOf(sealableOf(checklist, slip, family, slip.name ?? ''), agreed.kinds[slip.office] ?? [], agreed.phone, codes);
    const kinds = kindsIn(part);
    const sealed = to && kinds.length > 0 ? await withSealedPart(code, part, to.sealKey, signer.seal).catch(() => null) : null;
    return sealed ? { code: sealed, kinds } : { code, kinds: [] };
  };
  const sign = async (slip: Slip) => {
    if (partsOfSlipNumber(slip.number).point !== signer.point) return [];
    const clear = slipCodeOf(slip, options);
    if (!clear) return [];
    const { code, kinds } = await seal(slip, clear);
    const bytes = codeBytes(code);
    return [{ number: slip.number, text: codeText(bytes, await signer.sign('QH1:', bytes)), kinds }];
  };
  const signed = (await Promise.all(slips.map(sign))).flat();
  return {
    codes: Object.fromEntries(signed.map(({ number, text }) => [number, text])),
    sealed: Object.fromEntries(signed.flatMap(({ number, kinds }) => (kinds.length > 0 ? [[number, kinds]] : []))),
  };
}
