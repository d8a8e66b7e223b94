// How a ledger's children stand, counted by service, category and county. Holds counts only, whatever the number of children.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { Answers } from '../../core/facts/family.ts';
import type { Verdict } from '../../core/rules/decide-entitlement.ts';

/** Where a child stands with a service: 应享未享, 已享, 可以办 but the ledger does not say whether received, and the verdicts. */
export const standings = ['unclaimed', 'received', 'unrecorded', 'ask', 'open', 'later', 'not-now'] as const;
export type Standing = (typeof standings)[number];

/** What the ledger and the rules say of one child. */
export interface Standings {
  /** One for each service, in list order. */
  readonly services: readonly Standing[];
  /** Entitlements within the child's right, of which the ledger says that they are not received. */
  readonly unclaimed: readonly string[];
  /** For each service, whether the ledger says anything of receiving it. */
  readonly told: readonly boolean[];
}

const toldBy = new WeakMap<ReadonlySet<string>, readonly boolean[]>();
/** The same set comes with every row that says the same. */
function toldOf(ids: readonly (readonly string[])[], told: ReadonlySet<string>): readonly boolean[] {
  const known = toldBy.get(told) ?? ids.map((own) => own.some((id) => told.has(id)));
  toldBy.set(told, known);
  return known;
}

/** @param ids the entitlements of each service */
export function standingsOf(
  ids: readonly (readonly string[])[],
  verdicts: { readonly entitlements: readonly Verdict[]; readonly services: readonly Verdict[] },
  received: readonly string[],
  told: ReadonlySet<string>,
): Standings {
  const unclaimed: string[] = [];
  let from = 0;
  const services = ids.map((own, s): Standing => {
    const best = verdicts.services[s] ?? 'ask';
    const first = from;
    from += own.length;
    if (best !== 'likely') return best;
    const before = unclaimed.length;
    let has = false;
    for (const [i, id] of own.entries()) {
      if (verdicts.entitlements[first + i] !== 'likely') continue;
      if (received.includes(id)) has = true;
      else if (told.has(id)) unclaimed.push(id);
    }
    return unclaimed.length > before ? 'unclaimed' : has ? 'received' : 'unrecorded';
  });
  return { services, unclaimed, told: toldOf(ids, told) };
}

/** `''` stands for a county that is not known. */
export interface Tally {
  readonly children: number;
  readonly byCounty: ReadonlyMap<string, number>;
  /** By service and standing. */
  readonly services: readonly Readonly<Record<Standing, number>>[];
  /** Children with 应享未享, by county and service. */
  readonly unclaimed: ReadonlyMap<string, readonly number[]>;
  /** The same by county and category: a child counts once. */
  readonly categories: ReadonlyMap<string, readonly number[]>;
  /** For each service, whether the ledger says of any child that it receives it or not. */
  readonly told: readonly boolean[];
}

const none = (): Record<Standing, number> => ({ unclaimed: 0, received: 0, unrecorded: 0, ask: 0, open: 0, later: 0, 'not-now': 0 });

/** A tally that grows child by child. */
export function startTally(checklist: Checklist): { readonly add: (household: Answers, standing: Standings) => void; readonly tally: Tally } {
  const category = checklist.services.map((s) => checklist.categories.findIndex((c) => c.id === s.category));
  const services = checklist.services.map(none);
  const byCounty = new Map<string, number>();
  const unclaimed = new Map<string, number[]>();
  const categories = new Map<string, number[]>();
  const told = checklist.services.map(() => false);
  const tally = { children: 0, byCounty, services, unclaimed, categories, told };
  const rowOf = (table: Map<string, number[]>, county: string, width: number): number[] => {
    const row = table.get(county) ?? Array.from({ length: width }, () => 0);
    table.set(county, row);
    return row;
  };
  return {
    tally,
    add(household, standing) {
      const county = household['household.residence-county'];
      const code = typeof county === 'string' ? county : '';
      tally.children += 1;
      byCounty.set(code, (byCounty.get(code) ?? 0) + 1);
      const row = rowOf(unclaimed, code, services.length);
      const inCategory = rowOf(categories, code, checklist.categories.length);
      for (const [s, says] of standing.told.entries()) if (says) told[s] = true;
      const seen = new Set<number>();
      for (const [s, state] of standing.services.entries()) {
        const counts = services[s];
        if (counts) counts[state] += 1;
        if (state !== 'unclaimed') continue;
        row[s] = (row[s] ?? 0) + 1;
        const c = category[s] ?? 0;
        if (!seen.has(c)) inCategory[c] = (inCategory[c] ?? 0) + 1;
        seen.add(c);
      }
    },
  };
}
