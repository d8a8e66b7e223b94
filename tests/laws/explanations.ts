// Explanations that are true: every change a decision states is tried again by itself, every clause it names is shown to be needed.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Enabler, Entitlement } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import { addDays, completeOn, type DateRange, isDate, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, Child, FactValue, Family } from '../../src/core/facts/family.ts';
import { type FactReader, readFacts } from '../../src/core/facts/read-facts.ts';
import { assessChild, caseOf } from '../../src/core/rules/assess-family.ts';
import {
  answerChanges,
  type Case,
  type Change,
  type Decision,
  decideEntitlement,
  type Verdict,
  verdicts,
  verdictsNow,
} from '../../src/core/rules/decide-entitlement.ts';
import { evaluate, spanOf } from '../../src/core/rules/evaluate.ts';
import { interviewedFamily, partialFamily, seeded } from '../support/random-family.ts';
import { agree, byChance, completed, completions, type Readable, readableOf } from './completions.ts';
import { clauseFaults, withNamedLeaves } from './needed-clauses.ts';

export interface Explained {
  decisions: number;
  dates: number;
  enablers: number;
  answers: number;
  /** Facts named as missing, each seen to change the outcome in some completion. */
  missing: number;
  clauses: number;
  /** Those for which no completion was found that does: the bounds take two clauses about one fact as independent. */
  idle: string[];
  breaches: string[];
}
export const noneExplained = (): Explained => ({ decisions: 0, dates: 0, enablers: 0, answers: 0, missing: 0, clauses: 0, idle: [], breaches: [] });

const better = (a: Verdict, b: Verdict): boolean => verdicts.indexOf(a) < verdicts.indexOf(b);
const worst = (list: readonly Verdict[]): Verdict => list.reduce<Verdict>((a, b) => (better(a, b) ? b : a), 'likely');

/** A family with one child's or the household's answer changed. */
function withAnswer(family: Family, child: Child, fact: string, value: FactValue): Family {
  if (fact.startsWith('household.')) return { ...family, household: { ...family.household, [fact]: value } };
  return { ...family, children: family.children.map((c) => (c.id === child.id ? { ...c, answers: { ...c.answers, [fact]: value } } : c)) };
}

/** When a child came: as told, or within its life where that alone decides a length of stay. */
function cameWithin(e: Entitlement | Enabler, reader: FactReader): DateRange | null {
  const arrival = reader.arrival();
  if (!('kind' in arrival)) return arrival;
  const life = reader.life();
  const stays = [...walkRule(e.rule)].flatMap(([node]) => ('here-for' in node ? spanOf(reader, node['here-for']['at-least']) : null) ?? []);
  return life && stays.some((stay) => completeOn(life.earliest, stay) > life.latest) ? life : null;
}

/** The family as it will be on a later day: what is known today of its coming becomes the day of arrival, the first or the last it can be. */
function aged(checklist: Checklist, e: Entitlement | Enabler, family: Family, child: Child, date: PlainDate): readonly Family[] {
  const arrival = cameWithin(e, readFacts(checklist, family.household, child, date, evaluate));
  if (!arrival) return [family];
  const { 'child.months-here': _months, ...rest } = child.answers;
  const withDay = (day: PlainDate): Family => ({
    ...family,
    children: family.children.map((c) => (c.id === child.id ? { ...c, answers: { ...rest, 'child.arrived-on': day } } : c)),
  });
  return arrival.earliest === arrival.latest ? [withDay(arrival.latest)] : [withDay(arrival.earliest), withDay(arrival.latest)];
}

/** Verifies the explanations of every decision for the families of one checklist. */
export function explanations(plain: Checklist) {
  const checklist = withNamedLeaves(plain);
  const rules: readonly (Entitlement | Enabler)[] = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];
  const readable = new Map<string, readonly Readable[]>();
  const readableOn = (e: Entitlement, date: PlainDate): readonly Readable[] => {
    const held = readable.get(`${e.id} ${date}`) ?? readableOf(checklist, e, date);
    readable.set(`${e.id} ${date}`, held);
    return held;
  };
  const decide = (family: Family, child: string, e: Entitlement, date: PlainDate): Verdict | undefined => {
    const c = caseOf(checklist, family, child, date);
    return c && decideEntitlement(e, c).verdict;
  };

  function dateFault(family: Family, child: Child, e: Entitlement, d: Decision, change: Change & { kind: 'date' }, c: Case): string | null {
    const [now] = verdictsNow([e], c, change.date);
    if (now !== change.to) return `on ${change.date} it is ${now}`;
    const then = aged(checklist, e, family, child, c.date).map((f) => decide(f, child.id, e, change.date));
    const exact = then.length === 1 || change.to === 'likely';
    if (exact && then.some((v) => v !== change.to)) return `on ${change.date}, assessed anew, it is ${then.join(' or ')}`;
    const before = addDays(change.date, -2);
    const roughly = then.length > 1 || !isDate(child.answers['child.birth-date'] ?? c.date);
    const [early] = before > c.date && !roughly ? verdictsNow([e], c, before) : [];
    const first = d.changes.find((x) => x.kind === 'date') === change;
    if (early !== undefined && first && !better(change.to, early)) return `two days before ${change.date} it is ${early} already`;
    return null;
  }

  function enablerFault(family: Family, child: Child, e: Entitlement, change: Change & { kind: 'enabler' }, enablers: readonly Decision[], date: PlainDate) {
    if ((enablers.find((x) => x.id === change.enabler)?.verdict ?? 'not-now') === 'not-now') return 'it is out of reach';
    const gives = checklist.enablers.find((x) => x.id === change.enabler)?.gives ?? {};
    const holding = Object.entries(gives).reduce<readonly Family[]>(
      (all, [fact, values]) => all.flatMap((f) => values.map((v) => withAnswer(f, child, fact, v))),
      [family],
    );
    const got = worst(holding.map((f) => decide(f, child.id, e, date) ?? 'not-now'));
    return got === change.to ? null : `with it, it is ${got}`;
  }

  /** Whether some way to answer the rest makes this fact's answers come out differently. */
  function canChange(e: Entitlement, c: Case, fact: string, seed: number): boolean {
    const given: Answers = { ...c.household, ...c.child.answers };
    const all = readableOn(e, c.date);
    const own = all.find((r) => r.fact === fact);
    const others = all.filter((r) => r.fact !== fact && !(r.fact in given));
    const chance = seeded(seed);
    const some = completions(others, 500) ?? Array.from({ length: 3000 }, () => byChance(others, chance));
    for (const rest of some) {
      const seen = new Set<Verdict>();
      for (const value of own?.every ?? []) {
        const full = completed(c.household, c.child.answers, [...rest, [fact, value]]);
        if (!agree(full.own, c.date)) continue;
        const [v] = verdictsNow([e], { ...c, household: full.household, child: { ...c.child, answers: full.own } });
        if (v !== undefined && v !== 'open') seen.add(v);
        if (seen.size > 1) return true;
      }
    }
    return false;
  }

  return (seed: number, date: PlainDate, tally: Explained): void => {
    const family = seed % 2 === 0 ? partialFamily(checklist, seed, date, 2) : interviewedFamily(checklist, seed, date, 2);
    for (const child of family.children) {
      const assessed = assessChild(checklist, family, child.id, date);
      const c = caseOf(checklist, family, child.id, date);
      if (!assessed || !c) continue;
      const all = [...assessed.services.flatMap((s) => s.entitlements), ...assessed.enablers];
      for (const d of all) {
        const e = rules.find((r) => r.id === d.id);
        if (!e) continue;
        const breach = (text: string) =>
          tally.breaches.push(`seed ${seed}, ${date}, ${child.id}: ${d.id} is ${d.verdict}; ${text}; the family ${JSON.stringify(family)}`);
        tally.decisions += 1;
        tally.clauses += d.clauses.length;
        for (const fault of clauseFaults(e, c, d, seeded(seed))) breach(fault);
        if (d.verdict === 'likely' && d.changes.length > 0) breach('a likely verdict has changes');
        for (const change of [...d.changes, ...answerChanges(e, c, d)]) {
          if (change.kind === 'date') {
            tally.dates += 1;
            const fault = dateFault(family, child, e, d, change, c);
            if (fault) breach(`${change.to} from ${change.date}: ${fault}`);
          } else if (change.kind === 'enabler') {
            tally.enablers += 1;
            const fault = enablerFault(family, child, e, change, assessed.enablers, date);
            if (fault) breach(`${change.to} with ${change.enabler}: ${fault}`);
          } else if (change.value === undefined) {
            tally.missing += 1;
            if (!canChange(e, c, change.fact, seed)) tally.idle.push(`${e.id}: ${change.fact}`);
          } else {
            tally.answers += 1;
            const got = decide(withAnswer(family, child, change.fact, change.value), child.id, e, date);
            if (got === undefined || got !== change.to || !better(got, d.verdict))
              breach(`${change.to} if ${change.fact} were ${JSON.stringify(change.value)}: it is ${got}`);
            if (checklist.facts.get(change.fact)?.fixed) breach(`${change.fact} is fixed`);
          }
        }
      }
    }
  };
}
