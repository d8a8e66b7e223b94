// What an entitlement can come to when some answers are pinned and others left free: every outcome, how often, and what leads there.
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement, RouteName } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactId, FactValue } from '../facts/family.ts';
import { caseOf } from '../rules/assess-family.ts';
import { type Decision, decideEntitlement, type Verdict, verdicts } from '../rules/decide-entitlement.ts';
import { groundsOf } from '../rules/grounds.ts';
import { everyFamily, type Free, partsOf, sampledFamilies } from './families-to-try.ts';
import { valuesToTry } from './values-to-try.ts';

/** More combinations than this are sampled, not counted out. */
export const mostCombinations = 4096;

export interface Bench {
  readonly entitlement: Entitlement;
  readonly date: PlainDate;
  /** Answers that stay, of one child and the household. */
  readonly pinned: Answers;
  /** Also try 说不准 for every free fact. */
  readonly unsaidToo: boolean;
}

/** One way it can come out. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Null where nobody goes anywhere, or where it is not settled. */
  readonly route: RouteName | null;
  readonly urgent: boolean;
  readonly count: number;
  readonly example: Answers;
  readonly decision: Decision;
  /** Free facts that take only some of their values here. */
  readonly leads: readonly { readonly fact: FactId; readonly values: readonly FactValue[] }[];
}

export interface Outcomes {
  readonly free: readonly Free[];
  readonly tried: number;
  /** True where there are more than {@link mostCombinations}: then a spread of them was tried. */
  readonly sampled: boolean;
  readonly outcomes: readonly Outcome[];
}

/** The decision for one child's answers, as the whole assessment would make it. */
export function decideFor(checklist: Checklist, entitlement: Entitlement, answers: Answers, date: PlainDate, enablers = checklist.enablers): Decision {
  const { household, child } = partsOf(answers);
  const family = { household, children: [child] };
  const held = new Map<string, Verdict>();
  return decideEntitlement(entitlement, caseOf(checklist, family, child.id, date, enablers) ?? { checklist, household, child, date, held });
}

/** The facts left free, with what to try for each: those the entitlement reads and nobody pinned. */
export function freeFacts(checklist: Checklist, { entitlement, date, pinned, unsaidToo }: Bench): readonly Free[] {
  const { nodes, facts } = groundsOf(checklist, entitlement);
  return facts
    .filter((fact) => pinned[fact] === undefined)
    .map((fact) => ({ fact, values: [...valuesToTry(checklist, nodes, fact, date), ...(unsaidToo ? ['unknown'] : [])] }));
}

interface Seen {
  readonly decision: Decision;
  readonly example: Answers;
  readonly values: Map<FactId, Set<string>>;
  count: number;
}

const goesSomewhere = (verdict: Verdict): boolean => verdict === 'likely' || verdict === 'ask';

function note(values: Map<FactId, Set<string>>, free: readonly Free[], answers: Answers): void {
  for (const { fact } of free) {
    const value = answers[fact];
    if (value === undefined) continue;
    const held = values.get(fact) ?? new Set();
    values.set(fact, held.add(JSON.stringify(value)));
  }
}

/** Values of a fact seen with an outcome, where they are not all that were tried. */
function leadsOf(free: readonly Free[], here: Seen['values'], everywhere: Seen['values']): Outcome['leads'] {
  return free.flatMap(({ fact, values }) => {
    const seen = here.get(fact);
    if (!seen || seen.size === everywhere.get(fact)?.size) return [];
    return [{ fact, values: values.filter((v) => seen.has(JSON.stringify(v))) }];
  });
}

function isMoreThan(most: number, families: Iterable<Answers>): boolean {
  let count = 0;
  for (const _ of families) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/**
 * Tries every combination of the free facts, or an even spread of {@link mostCombinations}. Yields how many are done, so that
 * a page can stay awake; returns the outcomes, the best first.
 */
export function* outcomesOf(checklist: Checklist, bench: Bench): Generator<number, Outcomes> {
  const { entitlement, date, pinned } = bench;
  const free = freeFacts(checklist, bench);
  const { enablers } = groundsOf(checklist, entitlement);
  const sampled = isMoreThan(mostCombinations, everyFamily(checklist, pinned, free, date));
  const families = sampled ? sampledFamilies(checklist, pinned, free, date, mostCombinations) : everyFamily(checklist, pinned, free, date);
  const seen = new Map<string, Seen>();
  const everywhere = new Map<FactId, Set<string>>();
  const done = new Set<string>();
  for (const answers of families) {
    const key = JSON.stringify(answers);
    if (sampled && done.has(key)) continue;
    if (sampled) done.add(key);
    const decision = decideFor(checklist, entitlement, answers, date, enablers);
    const name = [decision.verdict, goesSomewhere(decision.verdict) ? decision.route : '', decision.urgent].join(' ');
    const held = seen.get(name) ?? { decision, example: answers, values: new Map(), count: 0 };
    held.count += 1;
    seen.set(name, held);
    note(held.values, free, answers);
    note(everywhere, free, answers);
    yield [...seen.values()].reduce((sum, s) => sum + s.count, 0);
  }
  const outcomes = [...seen.values()].map(
    ({ decision, example, values, count }): Outcome => ({
      verdict: decision.verdict,
      route: goesSomewhere(decision.verdict) ? decision.route : null,
      urgent: decision.urgent,
      count,
      example,
      decision,
      leads: leadsOf(free, values, everywhere),
    }),
  );
  const rank = (o: Outcome) => verdicts.indexOf(o.verdict);
  return { free, tried: outcomes.reduce((sum, o) => sum + o.count, 0), sampled, outcomes: outcomes.sort((a, b) => rank(a) - rank(b) || b.count - a.count) };
}
