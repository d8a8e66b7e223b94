// Partial answer sets, quickly and of every sort: as an interview leaves them, and as a file may have them.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { addDays, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, FactValue } from '../../src/core/facts/family.ts';
import { problemsOf } from '../../src/core/facts/read-family.ts';
import { candidates } from '../support/cases.ts';
import { partialFamily, seeded } from '../support/random-family.ts';

/** One child's answers and the household's. */
export interface AnswerSet {
  readonly household: Answers;
  readonly own: Answers;
}

/** Facts that can contradict each other or the date. */
const entwined = ['child.birth-date', 'child.months-here', 'child.arrived-on'];

/**
 * The answer set of a seed on a date. Every tenth is a family as an interview may have it; the others hold any facts in any
 * number, an answer often without the one that opens it, and birth dates on, before and after every threshold or by chance.
 */
export function answerSets(checklist: Checklist, date: PlainDate): (seed: number) => AnswerSet {
  const values = new Map(
    [...checklist.facts.keys()].map((id) => {
      const tried = candidates(checklist, id, date).filter((v): v is FactValue => v !== undefined);
      return [id, entwined.includes(id) ? tried.filter((v) => problemsOf(checklist, id, id, v, {}, date).length === 0) : tried] as const;
    }),
  );
  return (seed) => {
    if (seed % 10 === 0) {
      const family = partialFamily(checklist, seed, date, 1);
      return { household: family.household, own: family.children[0]?.answers ?? {} };
    }
    const chance = seeded(seed);
    const share = chance.pick([0.15, 0.35, 0.6, 0.85]);
    const answers: Record<string, FactValue> = {};
    for (const [id, list] of values) {
      if (!chance.is(share)) continue;
      const value = chance.is(0.06) ? 'skip' : chance.pick(list);
      answers[id] = id === 'child.birth-date' && chance.is(0.2) ? addDays(date, -chance.upTo(365 * 18)) : value;
      if (entwined.includes(id) && entwined.some((e) => e in answers && problemsOf(checklist, e, e, answers[e] ?? '', answers, date).length > 0))
        delete answers[id];
    }
    const of = (subject: string) => Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(subject)));
    return { household: of('household.'), own: of('child.') };
  };
}
