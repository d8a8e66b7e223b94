// The day's answers as files, one for each point, and in them what no file of a day before took along: signed with the window's key, sealed to the point where it has a key for that.
import { writeDayFile } from '../core/codec/day-file.ts';
import type { Seal } from '../core/codec/sealing.ts';
import { partsOfSlipNumber } from '../core/codec/slip-number.ts';
import type { TrustList } from '../core/codec/trust-list.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { WindowKeys } from './counter-ports.ts';
import type { TextFile } from './ports.ts';

/** What is to go to one point. */
export interface PointDay {
  /** Four digits. */
  readonly point: string;
  /** As the county wrote it; null for a point the list does not have. */
  readonly name: string | null;
  readonly sealKey: Uint8Array | null;
  /** Texts of return codes. */
  readonly returns: readonly string[];
}

/** Returns by point, in the order of their numbers. */
export function pointDays(returns: readonly { readonly number: string; readonly text: string }[], list: TrustList, today: PlainDate): readonly PointDay[] {
  const points = [...new Set(returns.map(({ number }) => partsOfSlipNumber(number).point))];
  return points.map((point) => {
    const own = list.keys.filter((k) => k.holder.kind === 'point' && k.holder.point === point);
    const good = own.find((k) => k.revoked === null && k.from <= today && today <= k.until);
    const texts = returns.filter(({ number }) => partsOfSlipNumber(number).point === point).map(({ text }) => text);
    return { point, name: own.at(-1)?.holder.name ?? null, sealKey: good?.sealKey ?? null, returns: texts };
  });
}

/** The file of one point; null when it cannot be sealed, or holds too much. */
export async function dayFile({ point, sealKey, returns }: PointDay, day: PlainDate, keys: WindowKeys, seal: Seal): Promise<TextFile | null> {
  const text = await writeDayFile({ point, day, returns }, keys, sealKey, seal);
  return text === null ? null : { name: `returns-${point}-${day}.json`, type: 'application/json', text };
}
