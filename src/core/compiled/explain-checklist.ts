// The whole checklist for one day, explained: for each entitlement its value, the clauses that weigh on it and what is missing; and the fact to ask next.
// rules/ and interview/ stay the meaning; here is their speed, and a test holds them together.
import type { Checklist } from '../checklist/checklist.ts';
import { type RuleNode, stageNames } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactId } from '../facts/family.ts';
import type { Clause } from '../rules/finding.ts';
import { type Bounds, isSettled, no } from './bounds.ts';
import { dayCode } from './day-code.ts';
import { columnsFor, rangeReader } from './fact-columns.ts';
import { conditionsOf, rowReader, runnable, stays } from './row-reader.ts';
import { thresholdsOf } from './thresholds.ts';
import { cannotExplain, compileWeights, type Explain } from './weights.ts';

/** Why an entitlement's rule has the value it has, before looking ahead. */
export interface Explanation {
  readonly bounds: Bounds;
  readonly clauses: readonly Clause[];
  readonly missing: readonly FactId[];
}

/** One child, explained. */
export interface ChildExplanation {
  /** In the order of the list. */
  readonly entitlements: readonly Explanation[];
  readonly enablers: readonly Explanation[];
  /** The fact to ask next of this child alone; null when nothing open can still change. */
  readonly next: FactId | null;
}

/** Compiles a checklist for explaining; for verdicts that look ahead see compile-checklist.ts. */
export function explainChecklist(checklist: Checklist, date: PlainDate): (household: Answers, child: Answers) => ChildExplanation {
  const rules = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];
  const facts = [...checklist.facts.values()];
  const readRange = rangeReader();
  const columns = columnsFor(checklist, [...rules.map((e) => e.rule), ...facts.flatMap(conditionsOf), stays], readRange);
  const ground = { columns, thresholds: thresholdsOf(checklist) };
  const explainOf = (rule: RuleNode, capped: boolean): Explain => (runnable(checklist, rule) ? compileWeights(rule, capped, ground) : cannotExplain);
  const explains = rules.map((e) => explainOf(e.rule, e.discretion !== null));
  const gates = new Map(facts.flatMap((f) => (f['asked-when'] ? [[f.id, explainOf(f['asked-when'], false)] as const] : [])));
  const ranked = [...facts].sort(
    (a, b) =>
      stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage) || Number(b.about === 'household') - Number(a.about === 'household') || a.order - b.order,
  );
  const rankOf = new Map(ranked.map((f, i) => [f.id, i]));
  const today = dayCode(date);
  const reader = rowReader(checklist, ground, readRange, today);
  const row = columns.emptyRow();
  const entitlements = rules.length - checklist.enablers.length;

  return (household, child) => {
    const limits = ground.thresholds.at(today, reader.fill(row, household, child, today));
    const explained = explains.map((explain): Explanation => {
      const [clauses, missing]: [Clause[], FactId[]] = [[], []];
      return { bounds: explain(row.codes, row.figures, limits, { clauses, missing }), clauses, missing };
    });
    let next = ranked.length;
    const asked = new Set<FactId>();
    const ask = (fact: FactId): void => {
      if (asked.has(fact)) return;
      asked.add(fact);
      const gate = gates.get(fact);
      const missing: FactId[] = [];
      const opens = gate ? gate(row.codes, row.figures, limits, { clauses: [], missing }) : 1;
      if ((opens & 3) !== 0) {
        if ((household[fact] ?? child[fact]) === undefined) next = Math.min(next, rankOf.get(fact) ?? next);
      } else if (opens !== no) for (const opener of missing) ask(opener);
    };
    for (const { bounds, missing } of explained) if (!isSettled(bounds)) for (const fact of missing) ask(fact);
    return { entitlements: explained.slice(0, entitlements), enablers: explained.slice(entitlements), next: ranked[next]?.id ?? null };
  };
}
