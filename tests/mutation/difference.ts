// Looks for a family that could see a fault, among all combinations of the kinds of answer the rule and its fault can tell
// apart: every one of them where they are few, which proves that there is none; else as many at random.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { FactValue, Family } from '../../src/core/facts/family.ts';
import { caseOf } from '../../src/core/rules/assess-family.ts';
import { type Decision, decideEntitlement } from '../../src/core/rules/decide-entitlement.ts';
import { combinations, countOf, type Given, kindsOfAnswer } from '../support/cases.ts';
import { seeded } from '../support/random-family.ts';

/** All that an example family can expect of a decision. */
function visible({ verdict, route, offices, urgent, edge, missing, questions, changes }: Decision): string {
  const changed = changes.map((c) => (c.kind === 'date' ? c.date : c.kind === 'enabler' ? c.enabler : '')).sort();
  return JSON.stringify([verdict, route, offices, urgent, edge, [...missing].sort(), [...questions].sort(), changed]);
}

function nodesOf(checklist: Checklist, e: Entitlement) {
  const rules = [e.rule, ...(e.urgent ? [e.urgent.when] : []), ...e.routes.flatMap((r) => r.when ?? [])];
  const own = rules.flatMap((rule) => [...walkRule(rule)].map(([n]) => n));
  const enablers = new Set(own.flatMap((n) => n.enabler ?? []));
  return [...own, ...checklist.enablers.filter((x) => enablers.has(x.id)).flatMap((x) => [...walkRule(x.rule)].map(([n]) => n))];
}

function* atRandom(kinds: ReadonlyMap<string, readonly Given[]>, tries: number): Generator<Family> {
  const chance = seeded(tries);
  for (let i = 0; i < tries; i += 1) {
    const answers: Record<string, FactValue> = {};
    for (const [id, values] of kinds) {
      const value = chance.pick(values);
      if (value !== undefined) answers[id] = value;
    }
    const of = (subject: string) => Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(subject)));
    yield { household: of('household.'), children: [{ id: 'a', answers: of('child.') }] };
  }
}

/** What the search came to: a family that sees the fault, or none; `all` when every combination was tried. */
export interface Search {
  readonly tried: number;
  readonly all: boolean;
  readonly seenBy: Family | null;
}

/** Looks for a family on a date whose decision differs between an entitlement and its faulty twin. */
export function findDifference(before: Entitlement, after: Entitlement, checklist: Checklist, date: PlainDate, tries: number): Search {
  const kinds = kindsOfAnswer(checklist, [...nodesOf(checklist, before), ...nodesOf(checklist, after)], date);
  const all = countOf(kinds) <= tries;
  let tried = 0;
  for (const family of all ? combinations(kinds) : atRandom(kinds, tries)) {
    tried += 1;
    const c = caseOf(checklist, family, 'a', date);
    if (c && visible(decideEntitlement(before, c)) !== visible(decideEntitlement(after, c))) return { tried, all, seenBy: family };
  }
  return { tried, all, seenBy: null };
}
