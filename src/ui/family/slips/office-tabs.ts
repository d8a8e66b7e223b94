// Which office each thing offered for a slip stands under, ticked or not, so that a tick that is taken off can be put back.

import type { PaperUse } from '../../../core/referral/gather-papers.ts';
import { type Item, itemKey } from '../../../core/referral/item.ts';
import type { ErrandPlan } from '../../../core/referral/plan-errands.ts';

export interface OfferedItem {
  readonly item: Item;
  readonly chosen: boolean;
}

export interface OfficeTab {
  readonly office: string;
  readonly items: readonly OfferedItem[];
  /** For the items chosen. */
  readonly papers: readonly PaperUse[];
}

/**
 * @param planned the errands for what is chosen
 * @param offered the errands for all that is on offer, chosen or not
 */
export function officeTabs(planned: ErrandPlan, offered: ErrandPlan): readonly OfficeTab[] {
  const chosen = new Set(planned.errands.flatMap((e) => e.items).map(itemKey));
  const offices = new Set([...offered.errands, ...planned.errands].map((e) => e.office));
  const order = offered.errands.flatMap((e) => e.items).map(itemKey);
  return [...offices]
    .map((office): OfficeTab => {
      const errand = planned.errands.find((e) => e.office === office);
      const left = (offered.errands.find((e) => e.office === office)?.items ?? []).filter((i) => !chosen.has(itemKey(i)));
      const items = [...(errand?.items ?? []).map((item) => ({ item, chosen: true })), ...left.map((item) => ({ item, chosen: false }))];
      return { office, items: items.sort((a, b) => order.indexOf(itemKey(a.item)) - order.indexOf(itemKey(b.item))), papers: errand?.papers ?? [] };
    })
    .filter((tab) => tab.items.length > 0);
}
