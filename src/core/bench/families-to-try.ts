// One child's answers, combined: the pinned ones stay, the free ones take every value worth trying. A fact that does not
// apply, or that no value tried fits, is left out; answers that contradict each other are no family.
import type { Checklist } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, Child, FactId, FactValue } from '../facts/family.ts';
import { readFacts } from '../facts/read-facts.ts';
import { problemsOf } from '../facts/read-family.ts';
import { evaluate } from '../rules/evaluate.ts';

/** A fact left free, with what to try. */
export interface Free {
  readonly fact: FactId;
  readonly values: readonly FactValue[];
}

/** Answers of one child and the household, put apart. */
export function partsOf(answers: Answers): { readonly household: Answers; readonly child: Child } {
  const pick = (subject: string) => Object.fromEntries(Object.entries(answers).filter(([fact]) => fact.startsWith(subject)));
  return { household: pick('household.'), child: { id: 'a', answers: pick('child.') } };
}

function appliesTo(checklist: Checklist, answers: Answers, fact: FactId, date: PlainDate): boolean {
  const opens = checklist.facts.get(fact)?.['asked-when'];
  if (!opens) return true;
  const { household, child } = partsOf(answers);
  return evaluate(opens, readFacts(checklist, household, child, date, evaluate)).most > 0;
}

/** Facts that can contradict each other. */
const dated: readonly FactId[] = ['child.birth-date', 'child.months-here', 'child.arrived-on'];

/** False where an answer, seen with the others, cannot be true. */
const fits = (checklist: Checklist, answers: Answers, fact: FactId, date: PlainDate): boolean =>
  !dated.includes(fact) ||
  dated.every((f) => {
    const value = answers[f];
    return value === undefined || problemsOf(checklist, f, f, value, answers, date).length === 0;
  });

/** The answers with one more: each value that fits; as they are where none does. */
function nextOf(checklist: Checklist, answers: Answers, { fact, values }: Free, date: PlainDate): readonly Answers[] {
  const fitting = values.map((value): Answers => ({ ...answers, [fact]: value })).filter((next) => fits(checklist, next, fact, date));
  return fitting.length > 0 || !fits(checklist, answers, fact, date) ? fitting : [answers];
}

/** Every combination, each once. */
export function* everyFamily(checklist: Checklist, pinned: Answers, free: readonly Free[], date: PlainDate): Generator<Answers> {
  const [first, ...rest] = free;
  if (!first) yield pinned;
  else if (!appliesTo(checklist, pinned, first.fact, date)) yield* everyFamily(checklist, pinned, rest, date);
  else for (const answers of nextOf(checklist, pinned, first, date)) yield* everyFamily(checklist, answers, rest, date);
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113];

/** `index` mirrored at the point, in [0, 1): spreads evenly for every prime, and differently for each. */
function mirrored(index: number, base: number): number {
  let [left, fraction, sum] = [index, 1 / base, 0];
  while (left > 0) {
    sum += (left % base) * fraction;
    left = Math.floor(left / base);
    fraction /= base;
  }
  return sum;
}

/** Combinations spread evenly over all there are, the same every time; one may come more than once. @param count how many are drawn */
export function* sampledFamilies(checklist: Checklist, pinned: Answers, free: readonly Free[], date: PlainDate, count: number): Generator<Answers> {
  for (let k = 1; k <= count; k += 1) {
    let drawn: Answers | undefined = pinned;
    for (const [i, each] of free.entries()) {
      if (drawn === undefined || !appliesTo(checklist, drawn, each.fact, date)) continue;
      const next = nextOf(checklist, drawn, each, date);
      drawn = next[Math.floor(mirrored(k, primes[i] ?? 2) * next.length)];
    }
    if (drawn !== undefined) yield drawn;
  }
}
