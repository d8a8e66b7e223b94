// What the question page needs of the session, in one place: the fact, the answer given or offered, what is wrong with it.

import type { Fact } from '../../core/checklist/schema.ts';
import type { FactValue } from '../../core/facts/family.ts';
import type { FamilyProblem } from '../../core/facts/read-family.ts';
import { answerTo, type Question } from '../../core/interview/interview.ts';
import type { Session } from '../../session/session.ts';

/** Undefined while the rules are not ready. */
export function factOf(session: Session, question: Question): Fact | undefined {
  const rules = session.rules.value;
  return rules.kind === 'ready' ? rules.engine.checklist.facts.get(question.fact) : undefined;
}

export const givenTo = (session: Session, question: Question): FactValue | undefined => answerTo(session.interview.value, question);

/** The answer of the child before, with that child's id; null where there is an answer, or nothing to offer. */
export function offerFor(session: Session, question: Question): { readonly value: FactValue; readonly from: string } | null {
  const rules = session.rules.value;
  const interview = session.interview.value;
  if (rules.kind !== 'ready' || givenTo(session, question) !== undefined) return null;
  const value = rules.engine.suggestion(interview, question);
  const before = interview.children.slice(0, interview.children.indexOf(question.child ?? ''));
  const from = before.findLast((child) => answerTo(interview, { fact: question.fact, child }) === value);
  return value === undefined || from === undefined ? null : { value, from };
}

/** What is wrong with the answer a question has. */
export function problemWith(session: Session, question: Question): FamilyProblem | null {
  const rules = session.rules.value;
  return rules.kind === 'ready' ? (rules.engine.problems(session.interview.value, question, session.today.value)[0] ?? null) : null;
}
