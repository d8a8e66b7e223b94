import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allAnswered, given, interviewed, optionsOf, question, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { stageNames } from '../checklist/schema.ts';
import { answer, answerTo, type Interview, keyOf, passOver, startInterview } from './interview.ts';
import { nextQuestion, openQuestions, progressOf, questionsToCheck, suggestion } from './open-questions.ts';

vi.setConfig({ testTimeout: 30_000 });

const checklist = interviewed;
const all = allAnswered;
const q = question;
const openKeys = (interview: Interview, rules: Checklist = checklist) => openQuestions(rules, interview, today).map(keyOf);
const next = (interview: Interview, rules: Checklist = checklist) => nextQuestion(openQuestions(rules, interview, today), interview);

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
      fc.property(fc.integer({ min: 1, max: 2 }), fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (count, picks) => {
        let interview = startInterview(count);
        for (const pick of picks) {
          const now = progress(interview);
          expect(now.stages.map((s) => s.stage)).toEqual(stageNames);
          expect(now.stages.reduce((n, s) => n + s.answered, 0)).toBe(now.answered);
          expect(now.stages.reduce((n, s) => n + s.open, 0)).toBe(now.open);
          const question = next(interview);
          expect(now.open === 0).toBe(question === null);
          if (question === null) return;
          const values = optionsOf(checklist, question.fact);
          interview = pick % 5 === 0 ? passOver(interview, question) : answer(interview, question, values[pick % values.length] ?? 'unknown');
          expect(progress(interview).answered).toBe(now.answered + 1);
        }
      }),
      { numRuns: 10 },
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
    const keys = questionsToCheck(checklist, interview, openQuestions(checklist, interview, today), today).map(keyOf);
    expect(keys).toEqual(['child.sex@a', 'child.lives-with@a', 'child.hukou-place@a', 'child.months-here@a', 'child.permit@a', 'household.low-income']);
  });

  it('leaves out answers to facts the checklist does not know', () => {
    const interview = given(startInterview(1), { ...all, 'child.hair': 'red' });
    expect(questionsToCheck(checklist, interview, [], today).map(keyOf)).not.toContain('child.hair@a');
  });

  it('leaves out what an answer has set aside, and brings it back with it', () => {
    const aside = given(startInterview(1), { 'child.lives-with': 'one-parent', 'child.parent1-state': 'dead' });
    const keys = (interview: Interview) => questionsToCheck(checklist, interview, [], today).map(keyOf);
    expect(keys(aside)).toContain('child.parent1-state@a');
    const changed = answer(aside, { fact: 'child.lives-with', child: 'a' }, 'both');
    expect(keys(answer(changed, { fact: 'child.parents-can-care', child: 'a' }, 'yes'))).not.toContain('child.parent1-state@a');
    expect(keys(answer(changed, { fact: 'child.lives-with', child: 'a' }, 'one-parent'))).toContain('child.parent1-state@a');
  });
});
