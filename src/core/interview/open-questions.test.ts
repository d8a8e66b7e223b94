import { describe, expect, it } from 'vitest';
import {
  allAnswered,
  entitlement,
  fact,
  given,
  interviewed,
  is,
  poor,
  question,
  service,
  tinyChecklist,
  today,
} from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { stageNames } from '../checklist/schema.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { answer, answerTo, familyOf, type Interview, interviewOf, keyOf, passOver, startInterview } from './interview.ts';
import { nextQuestion, openQuestions } from './open-questions.ts';

const checklist = interviewed;
const all = allAnswered;
const q = question;
const openKeys = (interview: Interview, rules: Checklist = checklist) => openQuestions(rules, interview, today).map(keyOf);
const next = (interview: Interview, rules: Checklist = checklist) => nextQuestion(openQuestions(rules, interview, today), interview);

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

  it('a file that tells the day of arrival is not asked for the months: they follow from it', () => {
    expect(openKeys(given(startInterview(1), { 'child.arrived-on': '2026-09-01' }))).not.toContain('child.months-here@a');
  });

  it('answered unknown, it is not asked again', () => {
    expect(openKeys(given(startInterview(1), { 'child.sex': 'unknown', 'household.low-income': 'skip' }))).not.toEqual(expect.arrayContaining(['child.sex@a']));
    expect(
      openKeys(given(startInterview(1), { ...Object.fromEntries(Object.keys(all).map((k) => [k, 'unknown'])), 'child.birth-date': '2015-05-05' })),
    ).toEqual([]);
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

  it('changing an answer asks what now decides whether a later one applies, and keeps the rest', () => {
    const done = given(startInterview(1), all);
    const changed = answer(done, q('child.lives-with'), 'both');
    expect(next(changed)).toEqual(q('child.parents-can-care'));
    expect(answerTo(changed, q('child.parent1-state'))).toBe('dead');
    const care = answer(changed, q('child.parents-can-care'), 'yes');
    expect(next(care)).toBeNull();
    const verdictOf = (i: Interview) => assessFamily(checklist, familyOf(i), today).children[0]?.services.find((s) => s.id === 'two')?.verdict;
    expect([done, changed, care].map(verdictOf)).toEqual(['likely', 'open', 'not-now']);
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
