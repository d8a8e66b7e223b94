import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { counterNode, entitlement, interviewed, is, optionsOf, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { FactValue } from '../facts/family.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { answer, familyOf, type Interview, keyOf, type Question, startInterview } from './interview.ts';
import { nextQuestion, openQuestions } from './open-questions.ts';

vi.setConfig({ testTimeout: 30_000 });

const checklist = interviewed;
const next = (interview: Interview, rules: Checklist = checklist) => nextQuestion(openQuestions(rules, interview, today), interview);

describe('no question without consequence', () => {
  /** Goes on to the end, answering each question by `choose`, and says every verdict. */
  function playOut(rules: Checklist, interview: Interview, choose: (question: Question) => FactValue): string {
    const question = next(interview, rules);
    if (question !== null) return playOut(rules, answer(interview, question, choose(question)), choose);
    return assessFamily(rules, familyOf(interview), today)
      .children.flatMap((c) => [...c.enablers, ...c.services.flatMap((s) => s.entitlements)].map((d) => `${d.id} ${d.verdict}`))
      .join();
  }

  /** A choice for every question, always the same for one seed. */
  const chooseBy =
    (rules: Checklist, seed: number) =>
    (question: Question): FactValue => {
      const values = optionsOf(rules, question.fact);
      const hash = [...keyOf(question)].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 1_000_003, seed);
      return values[hash % values.length] ?? 'unknown';
    };

  /** True when for some way of answering what is asked afterwards, two answers to `question` come out differently. */
  function matters(rules: Checklist, interview: Interview, question: Question, seed: number): boolean {
    for (let tries = 0; tries < 200; tries += 1) {
      const choose = chooseBy(rules, seed + tries * 7919);
      const ends = optionsOf(rules, question.fact).map((value) => playOut(rules, answer(interview, question, value), choose));
      if (new Set(ends).size > 1) return true;
    }
    return false;
  }

  const everyStep = (rules: Checklist) =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 12, maxLength: 12 }), (picks) => {
        let interview = startInterview(1);
        for (const pick of picks) {
          const question = next(interview, rules);
          if (question === null) return;
          expect(matters(rules, interview, question, pick), `${keyOf(question)} after ${JSON.stringify(familyOf(interview))}`).toBe(true);
          const values = optionsOf(rules, question.fact);
          interview = answer(interview, question, values[pick % values.length] ?? 'unknown');
        }
      }),
      { numRuns: 12, seed: 4 },
    );

  it('on the tiny checklist', () => {
    everyStep(checklist);
  });

  it('where somebody decides anyway: not the fact that only chooses between yes and the counter', () => {
    const rules = tinyChecklist({
      services: [
        service(
          's',
          entitlement(
            'places',
            { all: [{ any: [is('child.sex', 'F'), counterNode()] }, is('child.permit', 'child')] },
            { discretion: { decides: 'township', question: 'place' } },
          ),
        ),
      ],
    });
    everyStep(rules);
  });

  it('where another clause leaves it to the counter: the same', () => {
    everyStep(
      tinyChecklist({
        services: [
          service('s', entitlement('e', { all: [{ all: [{ any: [is('child.sex', 'F'), counterNode()] }, is('child.permit', 'child')] }, counterNode('b')] })),
        ],
      }),
    );
  });
});
