// The rules run once for every kind of child they can tell apart: what an entitlement says is remembered by the answers it can read.
// Only a shortcut for tests that ask the same thing a million times; `checkRemembered` holds it to the rules themselves.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Child, FactId, Family } from '../../src/core/facts/family.ts';
import { type Assessment, assessFamily } from '../../src/core/rules/assess-family.ts';
import { type Decision, decideEntitlement, verdicts } from '../../src/core/rules/decide-entitlement.ts';
import { factsRead } from './cases.ts';

/** Read beside the facts a rule names: the county's own lines, and the day that stands in for the months. */
const readBeside: readonly FactId[] = ['child.birth-date', 'child.arrived-on', 'household.residence-county'];

/** Answers remembered for a rule before all are forgotten, so that ten thousand families fit into memory. */
const mostRemembered = 40_000;

export interface RememberedRules {
  readonly checklist: Checklist;
  readonly date: PlainDate;
  /** Every rule that gives a verdict: entitlements in the list's order, then enablers. */
  readonly rules: readonly Entitlement[];
  /** The facts a rule can depend on. */
  factsOf(rule: Entitlement): ReadonlySet<FactId>;
  /** The verdict a rule gives a child and what is missing for it, nothing else; keys within reach are left out, which tells `later` from `not-now` by dates alone. */
  decide(rule: Entitlement, family: Family, child: Child): Decision;
  /** The same of everything, in the shape the planner takes. */
  assess(family: Family): Assessment;
}

const nothing = { received: false, urgent: false, edge: false, route: null, offices: [], receiving: null, clauses: [], questions: [], changes: [] };

export function rememberRules(checklist: Checklist, date: PlainDate): RememberedRules {
  const rules = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];
  const facts = new Map(
    rules.map((rule) => {
      const read = factsRead(
        checklist,
        [...walkRule(rule.rule)].map(([n]) => n),
      );
      return [rule.id, new Set([...read, ...(read.size === 0 ? [] : readBeside)])] as const;
    }),
  );
  const held = new Map(rules.map((rule) => [rule.id, new Map<string, Decision>()] as const));
  const slims = new Map<string, Decision>();
  const slim = (id: string, verdict: Decision['verdict'], missing: Decision['missing']): Decision => {
    const key = [id, verdict, ...missing].join(' ');
    const decision = slims.get(key) ?? { ...nothing, id, verdict, missing };
    slims.set(key, decision);
    return decision;
  };
  const factsOf = (rule: Entitlement): ReadonlySet<FactId> => facts.get(rule.id) ?? new Set();
  const decide = (rule: Entitlement, { household }: Family, child: Child): Decision => {
    let key = '';
    for (const fact of factsOf(rule)) key += `${String(fact.startsWith('household.') ? household[fact] : child.answers[fact])}|`;
    const known = held.get(rule.id)?.get(key);
    if (known) return known;
    const { verdict, missing } = decideEntitlement(rule, { checklist, household, child, date, held: new Map() });
    const decision = slim(rule.id, verdict, missing);
    const remembered = held.get(rule.id);
    if (remembered && remembered.size > mostRemembered) remembered.clear();
    remembered?.set(key, decision);
    return decision;
  };
  return {
    checklist,
    date,
    rules,
    factsOf,
    decide,
    assess: (family) => ({
      date,
      edition: checklist.manifest.edition,
      children: family.children.map((child) => ({
        id: child.id,
        definition: { inside: 'unknown', clauses: [] },
        enablers: checklist.enablers.map((e) => decide(e, family, child)),
        services: checklist.services.map(({ id, category, entitlements }) => {
          const decisions = entitlements.map((e) => decide(e, family, child));
          return { id, category, urgent: false, verdict: verdicts.find((v) => decisions.some((d) => d.verdict === v)) ?? 'ask', entitlements: decisions };
        }),
      })),
    }),
  };
}

/** What is remembered and what the rules say now, where they differ on what is open and what it misses. */
export function checkRemembered(remembered: RememberedRules, family: Family): readonly string[] {
  const said = (a: Assessment) =>
    a.children.flatMap((c) =>
      [...c.services.flatMap((s) => s.entitlements), ...c.enablers].map((d) => `${c.id} ${d.id} ${d.verdict === 'later' ? 'not-now' : d.verdict} ${d.missing}`),
    );
  const now = said(assessFamily(remembered.checklist, family, remembered.date));
  return said(remembered.assess(family)).filter((line, i) => line !== now[i]);
}
