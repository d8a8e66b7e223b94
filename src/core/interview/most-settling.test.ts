import { describe, expect, it } from 'vitest';
import { allAnswered, entitlement, given, interviewed, is, optionsOf, question, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { compileChecklist } from '../compiled/compile-checklist.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { answer, familyOf, type Interview, keyOf, type Question, startInterview } from './interview.ts';
import { mostSettling, settledServices } from './most-settling.ts';
import { openQuestions } from './open-questions.ts';

const meanOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const find = (checklist: Checklist, interview: Interview) =>
  mostSettling(checklist, compileChecklist(checklist, today), interview, openQuestions(checklist, interview, today));

/** Services of all children with nothing open, by running the rules themselves. */
const settledByRules = (checklist: Checklist, interview: Interview): number =>
  assessFamily(checklist, familyOf(interview), today)
    .children.flatMap((c) => c.services)
    .filter((s) => s.entitlements.every((e) => e.verdict !== 'open')).length;

/** What each plain answer to a question settles, by running the rules themselves. */
const gainsByRules = (checklist: Checklist, interview: Interview, q: Question): readonly number[] =>
  optionsOf(checklist, q.fact)
    .filter((v) => v !== 'unknown' && v !== 'skip')
    .map((v) => settledByRules(checklist, answer(interview, q, v)) - settledByRules(checklist, interview));

const permitOpensThree = tinyChecklist({
  services: [
    service('one', entitlement('a', is('child.permit', 'child'))),
    service('two', entitlement('b', is('child.permit', 'none'))),
    service('three', entitlement('c', { any: [is('child.permit', 'child'), is('child.sex', 'F')] })),
    service('four', entitlement('d', is('child.sex', 'F'))),
  ],
});

describe('the question that settles most', () => {
  it('is the one that settles most on average, with the fewest and the most it may settle', () => {
    expect(find(permitOpensThree, startInterview(1))).toEqual({ question: question('child.permit'), least: 2, most: 3 });
  });

  it('is no question already answered', () => {
    expect(find(permitOpensThree, given(startInterview(1), { 'child.permit': 'none' }))).toEqual({ question: question('child.sex'), least: 2, most: 2 });
  });

  it('a household’s answer counts for every child', () => {
    const poor = tinyChecklist({
      services: [service('s', entitlement('e', is('household.home', 'rent'))), service('t', entitlement('f', is('child.sex', 'F')))],
    });
    const home = {
      ...poor,
      facts: new Map([
        ...poor.facts,
        [
          'household.home',
          { id: 'household.home', about: 'household', type: 'choice', values: ['rent', 'own'], stage: 'home', order: 1, sensitive: false, carried: false },
        ],
      ]),
    } as Checklist;
    expect(find(home, startInterview(3))).toEqual({ question: question('household.home'), least: 3, most: 3 });
  });

  it('is none when no single answer settles a service, or nothing is open', () => {
    expect(
      find(
        tinyChecklist({ services: [service('s', entitlement('e', is('child.sex', 'F')), entitlement('f', is('child.permit', 'child')))] }),
        startInterview(1),
      ),
    ).toBeNull();
    expect(find(interviewed, given(startInterview(1), allAnswered))).toBeNull();
  });

  it('holds when the rules are run again with each answer: so many are settled, and no other question settles more on average', () => {
    let interview = startInterview(2);
    for (let best = find(interviewed, interview); best !== null; best = find(interviewed, interview)) {
      expect(settledServices(interviewed, compileChecklist(interviewed, today), interview)).toBe(settledByRules(interviewed, interview));
      const gains = gainsByRules(interviewed, interview, best.question);
      expect([best.least, best.most]).toEqual([Math.min(...gains), Math.max(...gains)]);
      for (const q of openQuestions(interviewed, interview, today))
        expect(meanOf(gainsByRules(interviewed, interview, q)), keyOf(q)).toBeLessThanOrEqual(meanOf(gains));
      interview = answer(interview, best.question, optionsOf(interviewed, best.question.fact)[0] ?? 'unknown');
    }
  });
});
