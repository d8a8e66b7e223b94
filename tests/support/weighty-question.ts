// Whether a question can still change something, found by answering it: two answers, the same completion of everything else still open,
// and a rule that is open ends differently: with another verdict, or the same one that changes on another day (of a child of four months the
// stay decides no verdict, but the day from which a permit can be had). Asks the rules for the end only; what they say is missing is not looked at.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, Child, FactId, FactValue, Family } from '../../src/core/facts/family.ts';
import { problemsOf } from '../../src/core/facts/read-family.ts';
import type { Question } from '../../src/core/interview/interview.ts';
import { decideEntitlement } from '../../src/core/rules/decide-entitlement.ts';
import { kindsOfAnswer } from './cases.ts';
import { seeded } from './random-family.ts';
import type { RememberedRules } from './remembered-rules.ts';

export type Kinds = ReadonlyMap<FactId, readonly FactValue[]>;

/** For each fact a rule can depend on, one answer of every kind it can tell apart, values on, before and after each boundary; none unsaid. */
export function kindsFor(checklist: Checklist, rules: readonly Entitlement[], date: PlainDate): Kinds {
  const gates = [...checklist.facts.values()].flatMap((f) => [f['asked-when'], ...(f.implied ?? []).map((i) => i.when)].flatMap((r) => (r ? [r] : [])));
  const ungated = new Map([...checklist.facts].map(([id, { 'asked-when': _gate, implied: _implied, ...fact }]) => [id, fact]));
  const nodes = (list: readonly Parameters<typeof walkRule>[0][]) => list.flatMap((rule) => [...walkRule(rule)].map(([n]) => n));
  const kinds = kindsOfAnswer({ ...checklist, facts: ungated }, nodes([...rules.map((r) => r.rule), ...gates]), date);
  return new Map([...kinds].map(([id, values]) => [id, values.filter((v): v is FactValue => v !== undefined && v !== 'unknown')]));
}

const withAnswers = (family: Family, child: Child, given: ReadonlyMap<FactId, FactValue>): readonly [Family, Child] => {
  const [household, own]: [Record<FactId, FactValue>, Record<FactId, FactValue>] = [{ ...family.household }, { ...child.answers }];
  for (const [fact, value] of given) (fact.startsWith('household.') ? household : own)[fact] = value;
  const changed = { ...child, answers: own };
  return [{ household, children: family.children.map((c) => (c.id === child.id ? changed : c)) }, changed];
};

const fits = (checklist: Checklist, answers: Answers, date: PlainDate): boolean =>
  Object.entries(answers).every(([id, value]) => problemsOf(checklist, id, id, value, answers, date).length === 0);

const mostCompletions = 300_000;

/** Finds two answers that end differently, for a rule and one of its children; remembers what it found. */
export function weigher(rules: RememberedRules) {
  const { checklist, date } = rules;
  const kindsOf = new Map<string, Kinds>();
  const found = new Map<string, boolean>();
  const endOf = (rule: Entitlement, household: Answers, child: Child): string => {
    const { verdict, changes } = decideEntitlement(rule, { checklist, household, child, date, held: new Map() });
    return [verdict, ...changes.flatMap((c) => (c.kind === 'date' ? [c.date] : []))].join(' ');
  };

  function weighsOn(rule: Entitlement, family: Family, child: Child, fact: FactId): boolean {
    const all = kindsOf.get(rule.id) ?? kindsFor(checklist, [rule], date);
    kindsOf.set(rule.id, all);
    const answered = (id: FactId) => (id.startsWith('household.') ? family.household[id] : child.answers[id]);
    const others = [...all].filter(([id]) => id !== fact && rules.factsOf(rule).has(id) && answered(id) === undefined);
    const count = others.reduce((n, [, values]) => n * values.length, 1);
    const chance = seeded(1);
    const differs = (index: number): boolean => {
      let rest = index;
      const completion = new Map<FactId, FactValue>();
      for (const [id, values] of others) {
        const value = values[rest % values.length];
        rest = Math.floor(rest / values.length);
        if (value !== undefined) completion.set(id, value);
      }
      const ends = new Set<string>();
      for (const value of all.get(fact) ?? []) {
        const [whole, own] = withAnswers(family, child, new Map([...completion, [fact, value]]));
        if (fits(checklist, own.answers, date)) ends.add(endOf(rule, whole.household, own));
      }
      return ends.size > 1;
    };
    for (let tries = 0; tries < 60; tries += 1) if (differs(chance.upTo(count))) return true;
    if (count > mostCompletions) throw new Error(`${rule.id}: ${count} completions are too many to try`);
    for (let index = 0; index < count; index += 1) if (differs(index)) return true;
    return false;
  }

  /** True when for some child some open rule ends differently by the answer. */
  return (family: Family, { fact, child: asked }: Question): boolean =>
    family.children
      .filter((child) => asked === null || child.id === asked)
      .some((child) =>
        rules.rules.some((rule) => {
          if (!rules.factsOf(rule).has(fact) || rules.decide(rule, family, child).verdict !== 'open') return false;
          const key = [
            rule.id,
            fact,
            ...[...rules.factsOf(rule)].map((id) => String(id.startsWith('household.') ? family.household[id] : child.answers[id])),
          ].join('|');
          const known = found.get(key) ?? weighsOn(rule, family, child, fact);
          found.set(key, known);
          return known;
        }),
      );
}
