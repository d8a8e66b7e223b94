import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, counterNode, enabler, entitlement, fact, is, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { type RuleNode, stageNames } from '../checklist/schema.ts';
import type { FactValue } from '../facts/family.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { answer, answerTo, familyOf, type Interview, interviewOf, keyOf, passOver, type Question, startInterview } from './interview.ts';
import { nextQuestion, openQuestions, progressOf, questionsToCheck, suggestion } from './open-questions.ts';

const halfYear: RuleNode = { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' };
const poor: RuleNode = { has: { fact: 'household.low-income', values: ['dibao'] }, reason: 'poor' };
const checklist = tinyChecklist({
  services: [
    service('one', entitlement('girls', is('child.sex', 'F'))),
    service('two', entitlement('orphans', { all: [is('child.parent1-state', 'dead'), halfYear] })),
    service('three', entitlement('poor', { all: [poor, { any: [is('child.boarding', true), counterNode()] }] })),
    service('four', entitlement('with-permit', is('child.permit', 'child', { enabler: 'residence-permit' }))),
    service('five', entitlement('for-everybody', always)),
  ],
  enablers: [enabler('residence-permit', { all: [halfYear, is('child.hukou-place', 'other-province')] }, { 'child.permit': ['child'] })],
});

const openKeys = (interview: Interview, rules: Checklist = checklist) => openQuestions(rules, interview, today).map(keyOf);
const next = (interview: Interview, rules: Checklist = checklist) => nextQuestion(openQuestions(rules, interview, today), interview);
const q = (id: string, child = 'a'): Question => ({ fact: id, child: id.startsWith('household.') ? null : child });
const given = (interview: Interview, answers: Readonly<Record<string, FactValue>>, child = 'a') =>
  Object.entries(answers).reduce((i, [id, value]) => answer(i, q(id, child), value), interview);
const all: Readonly<Record<string, FactValue>> = {
  'child.sex': 'F',
  'child.lives-with': 'one-parent',
  'child.parent1-state': 'dead',
  'child.hukou-place': 'other-province',
  'child.months-here': '12plus',
  'child.permit': 'none',
  'child.boarding': true,
  'household.low-income': ['dibao'],
};

/** Answers a question may get on the tiny checklist. */
function options(id: string, rules: Checklist = checklist): readonly FactValue[] {
  const known = rules.facts.get(id);
  if (known?.type === 'boolean') return [true, false, 'unknown'];
  if (known?.type === 'set') return [...(known.values ?? []).map((v) => [String(v)]), 'skip'];
  if (known?.type === 'date') return ['2026-03-01', '2026-10-01', 'unknown'];
  return [...(known?.values ?? []), 'unknown'];
}

describe('which questions are open', () => {
  it('those that decide something, and none beside', () => {
    expect(openKeys(startInterview(1))).toEqual([
      'child.sex@a',
      'child.lives-with@a',
      'child.hukou-place@a',
      'child.months-here@a',
      'child.permit@a',
      'child.boarding@a',
      'household.low-income',
    ]);
  });

  it('none once everything is answered', () => {
    expect(openKeys(given(startInterview(1), all))).toEqual([]);
  });

  it('not what an answer has made pointless', () => {
    expect(openKeys(given(startInterview(1), { 'household.low-income': ['none'] }))).not.toContain('child.boarding@a');
    expect(openKeys(given(startInterview(1), { 'household.low-income': ['dibao'] }))).toContain('child.boarding@a');
  });

  it('first what opens a question, then the question', () => {
    expect(openKeys(startInterview(1))).not.toContain('child.parent1-state@a');
    expect(openKeys(given(startInterview(1), { 'child.lives-with': 'one-parent' }))).toContain('child.parent1-state@a');
    const both = openKeys(given(startInterview(1), { 'child.lives-with': 'both' }));
    expect(both).toContain('child.parents-can-care@a');
    expect(both).not.toContain('child.parent1-state@a');
    const yes = openKeys(given(startInterview(1), { 'child.lives-with': 'both', 'child.parents-can-care': 'yes' }));
    expect(yes).not.toContain('child.parent1-state@a');
    expect(openKeys(given(startInterview(1), { 'child.lives-with': 'both', 'child.parents-can-care': 'no' }))).toContain('child.parent1-state@a');
  });

  it('a question about the household once for all children, one about a child for each', () => {
    const keys = openKeys(startInterview(3));
    expect(keys.filter((k) => k.startsWith('household.low-income'))).toEqual(['household.low-income']);
    expect(keys.filter((k) => k.startsWith('child.sex'))).toEqual(['child.sex@a', 'child.sex@b', 'child.sex@c']);
  });

  it('answered unknown, it is not asked again', () => {
    expect(openKeys(given(startInterview(1), { 'child.sex': 'unknown', 'household.low-income': 'skip' }))).not.toEqual(expect.arrayContaining(['child.sex@a']));
    expect(openKeys(given(startInterview(1), Object.fromEntries(Object.keys(all).map((k) => [k, 'unknown']))))).toEqual([]);
  });
});

describe('the order', () => {
  it('stage by stage; in a stage the household before the children, child by child', () => {
    const rules = tinyChecklist({
      facts: [fact('household.home', 'boolean', { stage: 'home', order: 99 })],
      services: [
        service(
          's',
          ...['child.boarding', 'child.permit', 'child.sex', 'child.hukou-place', 'household.low-income', 'household.home'].map((id, i) =>
            entitlement(`e${i}`, id === 'household.low-income' ? poor : is(id, true)),
          ),
        ),
      ],
    });
    const asked = openQuestions(rules, startInterview(2), today);
    expect(asked.map(keyOf)).toEqual([
      'child.sex@a',
      'child.sex@b',
      'household.home',
      'child.hukou-place@a',
      'child.permit@a',
      'child.hukou-place@b',
      'child.permit@b',
      'child.boarding@a',
      'child.boarding@b',
      'household.low-income',
    ]);
    const stages = asked.map((x) => stageNames.indexOf(rules.facts.get(x.fact)?.stage ?? 'family'));
    expect(stages).toEqual([...stages].sort((x, y) => x - y));
  });

  it('does not depend on the order of the rules', () => {
    const turned = { ...checklist, services: [...checklist.services].reverse() };
    expect(openKeys(startInterview(2), turned)).toEqual(openKeys(startInterview(2)));
  });
});

describe('the next question', () => {
  it('is the first that is open and not passed over', () => {
    const first = next(startInterview(1));
    expect(first).toEqual(q('child.sex'));
    expect(next(passOver(startInterview(1), q('child.sex')))).toEqual(q('child.lives-with'));
  });

  it('is none when only passed-over ones are left; these are still open', () => {
    const { 'child.sex': _sex, ...rest } = all;
    const passed = passOver(given(startInterview(1), rest), q('child.sex'));
    expect(next(passed)).toBeNull();
    expect(openKeys(passed)).toEqual(['child.sex@a']);
  });

  it('changing an answer opens what it decides, and keeps the rest', () => {
    const done = given(startInterview(1), all);
    const changed = answer(done, q('child.lives-with'), 'both');
    expect(next(changed)).toEqual(q('child.parents-can-care'));
    expect(answerTo(changed, q('child.parent1-state'))).toBe('dead');
    const care = answer(changed, q('child.parents-can-care'), 'yes');
    expect(next(care)).toBeNull();
    const verdictOf = (i: Interview) => assessFamily(checklist, familyOf(i), today).children[0]?.services.find((s) => s.id === 'two')?.verdict;
    expect([verdictOf(done), verdictOf(care)]).toEqual(['likely', 'not-now']);
  });

  it('an answer set aside comes back with what opens it', () => {
    const aside = given(startInterview(1), { ...all, 'child.lives-with': 'both', 'child.parents-can-care': 'yes' });
    const back = answer(aside, q('child.lives-with'), 'one-parent');
    expect(next(back)).toBeNull();
    const results = [aside, back].map((i) => assessFamily(checklist, familyOf(i), today).children[0]?.services.find((s) => s.id === 'two')?.verdict);
    expect(results).toEqual(['not-now', 'likely']);
  });

  it('is the same for an interview replayed from its answers', () => {
    const live = given(startInterview(2), { 'child.sex': 'F', 'child.lives-with': 'both' });
    expect(openKeys(interviewOf(familyOf(live)))).toEqual(openKeys(live));
  });
});

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
      const values = options(question.fact, rules);
      const hash = [...keyOf(question)].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 1_000_003, seed);
      return values[hash % values.length] ?? 'unknown';
    };

  /** True when for some way of answering what is asked afterwards, two answers to `question` come out differently. */
  function matters(rules: Checklist, interview: Interview, question: Question, seed: number): boolean {
    for (let tries = 0; tries < 200; tries += 1) {
      const choose = chooseBy(rules, seed + tries * 7919);
      const ends = options(question.fact, rules).map((value) => playOut(rules, answer(interview, question, value), choose));
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
          const values = options(question.fact, rules);
          interview = answer(interview, question, values[pick % values.length] ?? 'unknown');
        }
      }),
      { numRuns: 40, seed: 4 },
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

describe('a suggestion', () => {
  const two = given(given(startInterview(3), { 'child.permit': 'child', 'child.sex': 'F', 'household.low-income': ['none'] }), { 'child.permit': 'none' }, 'b');

  it('is the answer of the nearest child before, for facts that are often the same', () => {
    expect(suggestion(checklist, two, q('child.permit', 'b'))).toBe('child');
    expect(suggestion(checklist, two, q('child.permit', 'c'))).toBe('none');
    expect(suggestion(checklist, answer(startInterview(3), q('child.permit', 'a'), 'child'), q('child.permit', 'c'))).toBe('child');
  });

  it('is none for the first child, for what is each child’s own, for the household, and where nobody has answered', () => {
    expect(suggestion(checklist, two, q('child.permit', 'a'))).toBeUndefined();
    expect(suggestion(checklist, two, q('child.sex', 'b'))).toBeUndefined();
    expect(suggestion(checklist, two, q('household.low-income'))).toBeUndefined();
    expect(suggestion(checklist, two, q('child.hukou-place', 'b'))).toBeUndefined();
    expect(suggestion(checklist, two, q('child.nothing', 'b'))).toBeUndefined();
  });

  it('answers nothing by itself', () => {
    expect(answerTo(two, q('child.permit', 'c'))).toBeUndefined();
    expect(openKeys(two)).toContain('child.permit@c');
  });
});

describe('progress', () => {
  const progress = (interview: Interview) => progressOf(checklist, interview, openQuestions(checklist, interview, today));

  it('counts what was answered or passed, and what is still open', () => {
    const begun = passOver(given(startInterview(1), { 'child.sex': 'F' }), q('child.lives-with'));
    expect(progress(startInterview(1))).toMatchObject({ answered: 0, open: 7 });
    expect(progress(begun)).toMatchObject({ answered: 2, open: 5 });
  });

  it('of the stages adds up to the whole, at every step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (count, picks) => {
        let interview = startInterview(count);
        for (const pick of picks) {
          const now = progress(interview);
          expect(now.stages.map((s) => s.stage)).toEqual(stageNames);
          expect(now.stages.reduce((n, s) => n + s.answered, 0)).toBe(now.answered);
          expect(now.stages.reduce((n, s) => n + s.open, 0)).toBe(now.open);
          const question = next(interview);
          expect(now.open === 0).toBe(question === null);
          if (question === null) return;
          const values = options(question.fact);
          interview = pick % 5 === 0 ? passOver(interview, question) : answer(interview, question, values[pick % values.length] ?? 'unknown');
          expect(progress(interview).answered).toBe(now.answered + 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out children no longer named', () => {
    const two = given(given(startInterview(2), { 'child.sex': 'F' }), { 'child.sex': 'M' }, 'b');
    expect(progress(two).answered).toBe(2);
    expect(progress({ ...two, children: ['a'] }).answered).toBe(1);
  });
});

describe('the check page', () => {
  it('lists what was answered and what is still open, each once, in asking order', () => {
    const interview = passOver(given(startInterview(1), { 'child.permit': 'none', 'household.low-income': ['none'] }), q('child.sex'));
    const keys = questionsToCheck(checklist, interview, openQuestions(checklist, interview, today)).map(keyOf);
    expect(keys).toEqual(['child.sex@a', 'child.lives-with@a', 'child.hukou-place@a', 'child.months-here@a', 'child.permit@a', 'household.low-income']);
  });

  it('leaves out answers to facts the checklist does not know', () => {
    const interview = given(startInterview(1), { ...all, 'child.hair': 'red' });
    expect(questionsToCheck(checklist, interview, []).map(keyOf)).not.toContain('child.hair@a');
  });
});
