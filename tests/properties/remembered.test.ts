// After any answer, on any day, what stands and what is decided again make the same answer as deciding everything anew.
import { describe, expect, it } from 'vitest';
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { answer, familyOf, interviewOf, type Question } from '../../src/core/interview/interview.ts';
import { openQuestions } from '../../src/core/interview/open-questions.ts';
import { assessFamily } from '../../src/core/rules/assess-family.ts';
import { knownResults } from '../../src/session/known-results.ts';
import { fullFamily, partialFamily, randomAnswer, runs, seeded } from '../support/random-family.ts';
import { checklistRoot, readJsonFiles } from '../support/read-checklist.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const date = '2026-11-23';

describe('a family assessed again after each answer', () => {
  it(`is what the rules say anew: ${runs(12)} families, every fact changed`, { timeout: Math.max(60_000, runs(12) * 10_000) }, () => {
    const { assess, lookAhead } = knownResults(checklist);
    for (let seed = 1; seed <= runs(12); seed += 1) {
      const chance = seeded(seed);
      const family = seed % 2 === 0 ? fullFamily(checklist, seed, date) : partialFamily(checklist, seed, date);
      let interview = interviewOf(family);
      for (const fact of chance.shuffle([...checklist.facts.values()])) {
        const child = fact.about === 'household' ? null : chance.pick(interview.children);
        const q: Question = { fact: fact.id, child };
        const others = child === null ? interview.household : (interview.own[child] ?? {});
        interview = answer(interview, q, randomAnswer(checklist, fact, others, date, chance));
        const day = chance.is(0.1) ? '2027-03-01' : date;
        if (chance.is(0.5)) lookAhead(interview, day);
        const { assessment, open } = assess(interview, day);
        const anew = assessFamily(checklist, familyOf(interview), day);
        expect(assessment, `seed ${seed}, ${fact.id}`).toEqual(anew);
        expect(open, `seed ${seed}, ${fact.id}`).toEqual(openQuestions(checklist, interview, day, anew));
      }
    }
  });
});
