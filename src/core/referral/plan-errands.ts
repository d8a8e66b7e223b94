// Which offices to visit, in which order, with which papers: as few offices as will do for everything chosen.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { Entitlement, RouteName } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { readFacts } from '../facts/read-facts.ts';
import type { Assessment, ChildAssessment } from '../rules/assess-family.ts';
import type { Decision } from '../rules/decide-entitlement.ts';
import { evaluate } from '../rules/evaluate.ts';

/** One entitlement (or enabler) for one child. */
export interface Item {
  readonly child: string;
  readonly entitlement: string;
}

/** A paper, once, with everyone it is for. `need` is the strongest of those. */
export interface PaperUse {
  readonly document: string;
  readonly need: 'required' | 'usually' | 'if-at-hand';
  readonly for: readonly Item[];
}

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

export const itemKey = (item: Item): string => `${item.child}:${item.entitlement}`;

/** All decisions of a child, enablers first. */
export const decisionsOf = (child: ChildAssessment): readonly Decision[] => [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];

/** The decision of an item; undefined for one that is not in the assessment. */
export const decisionOf = (assessment: Assessment, item: Item): Decision | undefined =>
  assessment.children
    .filter((c) => c.id === item.child)
    .flatMap(decisionsOf)
    .find((d) => d.id === item.entitlement);

const needs = ['required', 'usually', 'if-at-hand'] as const;

/** The papers for one item that are not excluded by the child's answers; unknown conditions include them. */
export function papersFor(
  checklist: Checklist,
  family: Family,
  date: PlainDate,
  item: Item,
): readonly { readonly document: string; readonly need: PaperUse['need'] }[] {
  const found = findEntitlement(checklist, item.entitlement);
  const child = family.children.find((c) => c.id === item.child);
  if (!found || !child) return [];
  const reader = readFacts(checklist, family.household, child, date, evaluate);
  return found.entitlement.documents.filter((d) => !d.when || evaluate(d.when, reader).most > 0).map((d) => ({ document: d.id, need: d.need }));
}

function mergePapers(checklist: Checklist, family: Family, date: PlainDate, items: readonly Item[]): readonly PaperUse[] {
  const merged = new Map<string, { need: PaperUse['need']; for: Item[] }>();
  for (const item of items) {
    for (const { document, need } of papersFor(checklist, family, date, item)) {
      const held = merged.get(document) ?? { need, for: [] };
      if (needs.indexOf(need) < needs.indexOf(held.need)) held.need = need;
      if (!held.for.some((i) => itemKey(i) === itemKey(item))) held.for.push(item);
      merged.set(document, held);
    }
  }
  const order = [...checklist.documents.keys()];
  return [...merged]
    .map(([document, use]) => ({ document, ...use }))
    .sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need) || order.indexOf(a.document) - order.indexOf(b.document));
}

/**
 * The fewest sets that together meet every demand: exact, by trying sizes upward.
 * @param demands for each demand, the choices that meet it, best first
 * @returns the chosen set, preferring early choices among sets of the same size
 */
export function fewestToCover(demands: readonly (readonly string[])[]): readonly string[] {
  const open = demands.filter((d) => d.length > 0);
  const cost = (set: ReadonlySet<string>) => open.reduce((sum, d) => sum + d.findIndex((c) => set.has(c)), 0);
  let best: { readonly set: ReadonlySet<string>; readonly cost: number } | null = null;
  const search = (set: ReadonlySet<string>, room: number): void => {
    const unmet = open.filter((d) => !d.some((c) => set.has(c))).sort((a, b) => a.length - b.length)[0];
    if (!unmet) {
      const c = cost(set);
      if (best === null || c < best.cost) best = { set, cost: c };
      return;
    }
    if (room === 0) return;
    for (const choice of unmet) search(new Set([...set, choice]), room - 1);
  };
  const most = new Set(open.flat()).size;
  for (let size = 0; size <= most && best === null; size += 1) search(new Set(), size);
  return [...((best as { readonly set: ReadonlySet<string> } | null)?.set ?? [])];
}

/**
 * The plan for what was chosen. Items whose offices are all "not visited" kinds go to `elsewhere`.
 */
export function planErrands(checklist: Checklist, family: Family, assessment: Assessment, chosen: readonly Item[]): ErrandPlan {
  const known = chosen.flatMap((item) => {
    const decision = decisionOf(assessment, item);
    return decision ? [{ item, decision }] : [];
  });
  const visited = (office: string) => checklist.offices.get(office)?.visited ?? false;
  const visits = known.filter(({ decision }) => decision.route !== 'automatic' && decision.offices.some(visited));
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
    .map(([office, items]): Errand => ({ office, items, papers: mergePapers(checklist, family, assessment.date, items) }));
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
    elsewhere: [...elsewhere.values()].map((e) => ({ ...e, papers: mergePapers(checklist, family, assessment.date, e.items) })),
    papers: mergePapers(
      checklist,
      family,
      assessment.date,
      known.map((k) => k.item),
    ),
  };
}

/** May this item go on a slip: allowed by its data, and worth taking to a window now. */
export function mayGoOnSlip(checklist: Checklist, decision: Decision): boolean {
  const entitlement: Entitlement | undefined = findEntitlement(checklist, decision.id)?.entitlement;
  const visited = decision.offices.some((o) => checklist.offices.get(o)?.visited);
  return (entitlement?.slip ?? false) && visited && decision.route !== 'automatic' && decision.route !== 'online' && decision.route !== 'at-hukou-place';
}

/**
 * What is ticked before anybody chooses: `likely` and `ask` that may go on a slip and are not yet received,
 * and the enablers that would change something for the child, or are urgent.
 */
export function defaultChoice(checklist: Checklist, assessment: Assessment): readonly Item[] {
  return assessment.children.flatMap((child) => {
    const wanted = new Set(decisionsOf(child).flatMap((d) => d.changes.flatMap((c) => (c.kind === 'enabler' ? [c.enabler] : []))));
    const good = (d: Decision) => (d.verdict === 'likely' || d.verdict === 'ask') && !d.received && mayGoOnSlip(checklist, d);
    const enablers = child.enablers.filter((d) => good(d) && (d.urgent || wanted.has(d.id)));
    const entitlements = child.services.flatMap((s) => s.entitlements).filter(good);
    return [...enablers, ...entitlements].map((d) => ({ child: child.id, entitlement: d.id }));
  });
}
