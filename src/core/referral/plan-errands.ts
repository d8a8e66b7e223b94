// Which offices to visit, in which order, with which papers: as few offices as will do for everything chosen.
import type { Checklist } from '../checklist/checklist.ts';
import type { RouteName } from '../checklist/schema.ts';
import type { Family } from '../facts/family.ts';
import type { Assessment } from '../rules/assess-family.ts';
import { fewestToCover } from './fewest-to-cover.ts';
import { gatherPapers, type PaperUse } from './gather-papers.ts';
import { decisionOf, type Item } from './item.ts';

/** One office to go to. */
export interface Errand {
  readonly office: string;
  readonly items: readonly Item[];
  readonly papers: readonly PaperUse[];
}

/** `errands` in the order to go; `elsewhere` needs no visit here: done by itself, online, by telephone or at the hukou place. */
export interface ErrandPlan {
  readonly errands: readonly Errand[];
  readonly elsewhere: readonly { readonly route: RouteName; readonly office: string; readonly items: readonly Item[]; readonly papers: readonly PaperUse[] }[];
  /** Every paper of the plan, each once. */
  readonly papers: readonly PaperUse[];
}

/** Routes that lead to an office here; a route not known yet is taken for one. */
const isVisit = (route: RouteName | null): boolean => route === null || route === 'here' || route === 'file-here-decided-at-hukou';

/**
 * The plan for what was chosen. Items whose offices are all "not visited" kinds go to `elsewhere`.
 */
export function planErrands(checklist: Checklist, family: Family, assessment: Assessment, chosen: readonly Item[]): ErrandPlan {
  const known = chosen.flatMap((item) => {
    const decision = decisionOf(assessment, item);
    return decision ? [{ item, decision }] : [];
  });
  const visited = (office: string) => checklist.offices.get(office)?.visited ?? false;
  const visits = known.filter(({ decision }) => isVisit(decision.route) && decision.offices.some(visited));
  const rest = known.filter((k) => !visits.includes(k));
  const demands = visits.map(({ decision }) => decision.offices.filter(visited));
  const offices = fewestToCover(demands);
  const byOffice = new Map<string, Item[]>();
  visits.forEach(({ item }, i) => {
    const office = demands[i]?.find((o) => offices.includes(o));
    if (office !== undefined) byOffice.set(office, [...(byOffice.get(office) ?? []), item]);
  });
  const enablerIds = new Set(checklist.enablers.map((e) => e.id));
  const opensDoors = (items: readonly Item[]) => items.some((i) => enablerIds.has(i.entitlement));
  const urgent = (items: readonly Item[]) => items.some((i) => decisionOf(assessment, i)?.urgent);
  const order = (office: string) => checklist.offices.get(office)?.order ?? 999;
  const errands = [...byOffice]
    .sort(([a, x], [b, y]) => Number(urgent(y)) - Number(urgent(x)) || Number(opensDoors(y)) - Number(opensDoors(x)) || order(a) - order(b))
    .map(([office, items]): Errand => ({ office, items, papers: gatherPapers(checklist, family, assessment.date, items) }));
  const elsewhere = new Map<string, { route: RouteName; office: string; items: Item[] }>();
  for (const { item, decision } of rest) {
    const route = decision.route ?? 'here';
    const office = decision.offices[0] ?? 'hotline';
    const key = `${route} ${office}`;
    const held = elsewhere.get(key) ?? { route, office, items: [] };
    held.items.push(item);
    elsewhere.set(key, held);
  }
  return {
    errands,
    elsewhere: [...elsewhere.values()].map((e) => ({ ...e, papers: gatherPapers(checklist, family, assessment.date, e.items) })),
    papers: gatherPapers(
      checklist,
      family,
      assessment.date,
      known.map((k) => k.item),
    ),
  };
}
