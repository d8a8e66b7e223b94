// An interview played to its end against what a family would answer, with what each question cost.
import type { FactValue, Family } from '../../src/core/facts/family.ts';
import { answer, familyOf, type Interview, type Question, startInterview } from '../../src/core/interview/interview.ts';
import { nextQuestion, openQuestions, suggestion } from '../../src/core/interview/open-questions.ts';
import type { RememberedRules } from './remembered-rules.ts';

export interface AskedQuestion {
  readonly question: Question;
  /** The interview at the moment of asking. */
  readonly before: Interview;
  readonly value: FactValue;
  /** The answer of the child before was offered, is right, and going on takes it: one touch, no answer of its own. */
  readonly kept: boolean;
}

/** Answers a question; sees the interview so far, for families that make up their minds as they are asked. */
export type Answerer = (question: Question, interview: Interview) => FactValue;

/** What a family of which everything is known answers; what it cannot know is 说不准. */
export const answersOf =
  (family: Family): Answerer =>
  ({ fact, child }) =>
    (child === null ? family.household[fact] : family.children.find((c) => c.id === child)?.answers[fact]) ?? 'unknown';

/** Every question in asking order, until nothing is open. */
export function playInterview(rules: RememberedRules, children: number, answers: Answerer): readonly AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  let interview = startInterview(children);
  while (asked.length < 400) {
    const question = nextQuestion(openQuestions(rules.checklist, interview, rules.date, rules.assess(familyOf(interview))), interview);
    if (question === null) return asked;
    const value = answers(question, interview);
    asked.push({ question, before: interview, value, kept: String(suggestion(rules.checklist, interview, question)) === String(value) });
    interview = answer(interview, question, value);
  }
  throw new Error('an interview without end');
}
