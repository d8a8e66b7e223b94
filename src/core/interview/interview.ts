// The interview as a value: answers, what was passed over, and the way back. Every move returns a new value.
// Knows neither the order of questions (open-questions.ts) nor a screen.
import { type Answers, childLimits, type FactId, type FactValue, type Family } from '../facts/family.ts';

/** One fact asked of one child, or of the household (`child` null). */
export interface Question {
  readonly fact: FactId;
  readonly child: string | null;
}

export interface Interview {
  /** Children by id, in the order named: `a`, `b`, … */
  readonly children: readonly string[];
  readonly household: Answers;
  readonly own: Readonly<Record<string, Answers>>;
  /** Keys of questions passed over without an answer; asked again only from the check page. */
  readonly passed: readonly string[];
  /** Keys of questions gone through, oldest first. */
  readonly trail: readonly string[];
}

/** A question's key: `fact` or `fact@child`. */
export const keyOf = (q: Question): string => (q.child === null ? q.fact : `${q.fact}@${q.child}`);

/** The question of a key. */
export function questionOf(key: string): Question {
  const [fact = '', child] = key.split('@');
  return { fact, child: child ?? null };
}

const childIds = 'abcdefgh';

/** The question every interview begins with, before any rule is loaded. */
export const firstQuestion: Question = { fact: 'child.birth-date', child: 'a' };

/** An interview with nothing answered. @param count 1–8; anything else is brought within. */
export function startInterview(count: number): Interview {
  return withChildCount({ children: [], household: {}, own: {}, passed: [], trail: [] }, count);
}

/** More or fewer children; the answers of those who stay are kept, and of those who come back too. */
export function withChildCount(interview: Interview, count: number): Interview {
  const within = Math.min(childLimits.most, Math.max(childLimits.fewest, Math.trunc(count) || childLimits.fewest));
  return { ...interview, children: [...childIds].slice(0, within) };
}

/** The answer given to a question, if any. */
export function answerTo(interview: Interview, q: Question): FactValue | undefined {
  return (q.child === null ? interview.household : interview.own[q.child])?.[q.fact];
}

const drop = (list: readonly string[], key: string) => list.filter((k) => k !== key);
const walked = (interview: Interview, key: string): readonly string[] => (interview.trail.includes(key) ? interview.trail : [...interview.trail, key]);

/** Answers a question (or changes its answer). Other answers stay as they are. */
export function answer(interview: Interview, q: Question, value: FactValue): Interview {
  const key = keyOf(q);
  const moved = { ...interview, passed: drop(interview.passed, key), trail: walked(interview, key) };
  if (q.child === null) return { ...moved, household: { ...interview.household, [q.fact]: value } };
  return { ...moved, own: { ...interview.own, [q.child]: { ...interview.own[q.child], [q.fact]: value } } };
}

/** Goes past a question without answering it. An answer it had is kept. */
export function passOver(interview: Interview, q: Question): Interview {
  const key = keyOf(q);
  if (answerTo(interview, q) !== undefined) return { ...interview, trail: walked(interview, key) };
  return { ...interview, passed: [...drop(interview.passed, key), key], trail: walked(interview, key) };
}

/** The question before this one on the way taken; null at the first. */
export function questionBefore(interview: Interview, q: Question | null): Question | null {
  const at = q === null ? -1 : interview.trail.indexOf(keyOf(q));
  const before = at === -1 ? interview.trail.at(-1) : interview.trail[at - 1];
  if (before === undefined) return null;
  const found = questionOf(before);
  return found.child !== null && !interview.children.includes(found.child) ? questionBefore(interview, found) : found;
}

/** The question after this one on the way already taken; null at its end. */
export function questionAfter(interview: Interview, q: Question): Question | null {
  const at = interview.trail.indexOf(keyOf(q));
  const after = at === -1 ? undefined : interview.trail[at + 1];
  if (after === undefined) return null;
  const found = questionOf(after);
  return found.child !== null && !interview.children.includes(found.child) ? questionAfter(interview, found) : found;
}

/** What has been answered, as the rules take it. */
export function familyOf(interview: Interview): Family {
  return { household: interview.household, children: interview.children.map((id) => ({ id, answers: interview.own[id] ?? {} })) };
}

/** The interview that would have given these answers: for files and for replaying. */
export function interviewOf(family: Family): Interview {
  return {
    children: family.children.map((c) => c.id),
    household: family.household,
    own: Object.fromEntries(family.children.map((c) => [c.id, c.answers])),
    passed: [],
    trail: [],
  };
}
