// Every way to go on answering, as far as one rule can tell: the facts it can read, each at its boundaries.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { zoneOf } from '../../src/core/checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import { contradictionOf } from '../../src/core/facts/contradictions.ts';
import type { Answers, FactValue } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import { candidates, factsIn } from '../support/cases.ts';
import type { Chance } from '../support/random-family.ts';

/** A fact with the answers worth trying: every option, or one of each kind the rule can tell apart. */
export interface Readable {
  readonly fact: string;
  readonly every: readonly FactValue[];
  readonly kinds: readonly FactValue[];
}

export type Completion = readonly (readonly [string, FactValue])[];

function readIn(node: RuleNode): readonly string[] {
  if ('school-line' in node) return ['child.birth-date', 'household.residence-county'];
  if ('here-for' in node) return ['child.months-here', 'child.arrived-on', 'child.birth-date'];
  return factsIn(node);
}

const unanswered = { id: 'a', answers: {} };

/**
 * The facts an entitlement's rule can read, those that open or imply them included, each with its answers:
 * a choice with every option, a date or number on, before and after every threshold that some leaf can tell apart,
 * a county of every zone and every local line; and 说不准.
 */
export function readableOf(checklist: Checklist, entitlement: Entitlement, date: PlainDate): readonly Readable[] {
  const leaves: RuleNode[] = [];
  const facts = new Set<string>();
  const follow = (rule: RuleNode): void => {
    for (const [node] of walkRule(rule)) {
      leaves.push(node);
      for (const id of readIn(node)) {
        if (facts.has(id)) continue;
        facts.add(id);
        const fact = checklist.facts.get(id);
        for (const opens of [fact?.['asked-when'], ...(fact?.implied ?? []).map((i) => i.when)]) if (opens) follow(opens);
      }
    }
  };
  follow(entitlement.rule);

  return [...facts].map((id) => {
    const type = checklist.facts.get(id)?.type;
    const reading = leaves.filter((n) => readIn(n).includes(id));
    const signature = (value: FactValue): string => {
      if (type === 'county') {
        const local = checklist.parameters.filter((p) => p.counties?.includes(String(value))).map((p) => p.id);
        return [zoneOf(checklist, String(value)), ...local].join(' ');
      }
      const answers = { [id]: value };
      const reader = readFacts(
        checklist,
        id.startsWith('household.') ? answers : {},
        id.startsWith('child.') ? { id: 'a', answers } : unanswered,
        date,
        evaluate,
      );
      const alone = reader.read(id);
      const seen = reading.map((n) => evaluate(n, reader)).map((f) => `${f.least}${f.most}${f.edge ? 'e' : ''}`);
      // A fact that waits for what opens it shows nothing alone; then every answer is a kind of its own.
      return alone.kind === 'missing' && id !== 'child.arrived-on' ? JSON.stringify(value) : seen.join(' ');
    };
    const counties = checklist.prefectures.flatMap((p) => p.counties.map((c) => c.code));
    const days = (value: FactValue): readonly FactValue[] => (type === 'date' && String(value).length === 10 ? [value, String(value).slice(0, 7)] : [value]);
    const tried = type === 'county' ? [...counties, 'unknown'] : candidates(checklist, id, date).flatMap((v) => (v === undefined ? [] : days(v)));
    // Three of a kind for dates: one of them alone may contradict another answer.
    const alike = new Map<string, FactValue[]>();
    for (const value of tried) alike.set(signature(value), [...(alike.get(signature(value)) ?? []), value]);
    const kinds = [...alike.values()].flatMap((list) =>
      type === 'date' ? [...new Set([...list.slice(0, 1), ...list.slice(list.length >> 1).slice(0, 1), ...list.slice(-1)])] : list.slice(-1),
    );
    const finite = type === 'choice' || type === 'boolean' || type === 'set';
    return { fact: id, every: finite ? [...new Set(tried)] : kinds, kinds };
  });
}

/** False where two answers cannot both be true: the interview refuses these, so no family goes on that way. */
export function agree(answers: Answers, date: PlainDate): boolean {
  return ['child.months-here', 'child.arrived-on'].every((id) => {
    const value = answers[id];
    return value === undefined || contradictionOf(id, value, answers, date) === undefined;
  });
}

const product = (lists: readonly (readonly unknown[])[]): number => lists.reduce((n, l) => n * l.length, 1);

/** All ways to answer these facts if they are at most `most`, else all of one answer a kind if those are; else null. */
export function completions(open: readonly Readable[], most: number): Iterable<Completion> | null {
  const lists = [open.map((r) => r.every), open.map((r) => r.kinds)].find((l) => product(l) <= most);
  return lists ? everyWay(open, lists) : null;
}

function* everyWay(open: readonly Readable[], lists: readonly (readonly FactValue[])[]): Generator<Completion> {
  const count = product(lists);
  for (let i = 0; i < count; i += 1) {
    let rest = i;
    yield open.map((r, j) => {
      const list = lists[j] ?? [];
      const value = list[rest % list.length] ?? 'unknown';
      rest = Math.floor(rest / list.length);
      return [r.fact, value] as const;
    });
  }
}

/** One way by chance, which may leave a fact open still. */
export const byChance = (open: readonly Readable[], chance: Chance): Completion =>
  open.flatMap((r): Completion => (chance.is(0.1) ? [] : [[r.fact, chance.pick(r.every)]]));

/** Answers with a completion added, household and child apart. */
export function completed(household: Answers, own: Answers, completion: Completion): { readonly household: Answers; readonly own: Answers } {
  const all = { household: { ...household }, own: { ...own } };
  for (const [fact, value] of completion) (fact.startsWith('household.') ? all.household : all.own)[fact] = value;
  return all;
}
