// For people in a hurry: the one question whose answer settles most, found by running the rules with each answer to each open question.
// Knows what a question may be answered; nothing of how it is shown.
import type { Checklist } from '../checklist/checklist.ts';
import { isSettled } from '../compiled/bounds.ts';
import type { CompiledChecklist } from '../compiled/compile-checklist.ts';
import { addMonths, type PlainDate } from '../facts/calendar.ts';
import type { FactId, FactValue } from '../facts/family.ts';
import { oldestAge, problemsOf } from '../facts/read-family.ts';
import { answer, answerTo, familyOf, type Interview, type Question } from './interview.ts';

/** What answering a question settles, in services; a service counts once for each child. */
export interface Settling {
  readonly question: Question;
  /** With the answer that settles fewest. */
  readonly least: number;
  /** With the answer that settles most. */
  readonly most: number;
}

/** Answers a fact may get, at least one of every kind the rules tell apart: every option; every county; days a month apart; 说不准 is none. */
function possibleAnswers(checklist: Checklist, id: FactId, date: PlainDate): readonly FactValue[] {
  const fact = checklist.facts.get(id);
  switch (fact?.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return fact.values ?? [];
    case 'set':
      return (fact.values ?? []).map((v) => [String(v)]);
    case 'county':
      return checklist.prefectures.flatMap((p) => p.counties.map((c) => c.code));
    case 'number':
      return Array.from({ length: oldestAge }, (_, n) => n);
    case 'date':
      return Array.from({ length: oldestAge * 12 }, (_, months) => addMonths(date, -months));
    default:
      return [];
  }
}

/** Services in which nothing is open any more, counted for every child; `only` counts one child's. */
export function settledServices(checklist: Checklist, compiled: CompiledChecklist, interview: Interview, only: string | null = null): number {
  const { household, children } = familyOf(interview);
  let settled = 0;
  for (const child of children) {
    if (only !== null && child.id !== only) continue;
    const bounds = compiled.boundsOf(household, child.answers);
    let from = 0;
    for (const { entitlements } of checklist.services) {
      if (bounds.subarray(from, from + entitlements.length).every(isSettled)) settled += 1;
      from += entitlements.length;
    }
  }
  return settled;
}

/**
 * The open question whose answer settles most services: most on average over its answers, then most for sure, then first in asking order.
 * Each answer it can have is tried by running the rules; one that contradicts another answer is not tried.
 * @param compiled the same checklist, for the day of the interview
 * @param open the questions still open, in asking order
 * @returns null when no single answer settles anything
 */
export function mostSettling(checklist: Checklist, compiled: CompiledChecklist, interview: Interview, open: readonly Question[]): Settling | null {
  const settled = (i: Interview, child: string | null) => settledServices(checklist, compiled, i, child);
  let best: (Settling & { readonly mean: number }) | null = null;
  for (const question of open) {
    if (answerTo(interview, question) !== undefined) continue;
    const others = question.child === null ? interview.household : (interview.own[question.child] ?? {});
    const now = settled(interview, question.child);
    const gains = possibleAnswers(checklist, question.fact, compiled.date)
      .filter((value) => problemsOf(checklist, question.fact, question.fact, value, others, compiled.date).length === 0)
      .map((value) => settled(answer(interview, question, value), question.child) - now);
    if (gains.length === 0) continue;
    const [least, most, mean] = [Math.min(...gains), Math.max(...gains), gains.reduce((a, b) => a + b, 0) / gains.length];
    if (most > 0 && (best === null || mean > best.mean || (mean === best.mean && least > best.least))) best = { question, least, most, mean };
  }
  return best && { question: best.question, least: best.least, most: best.most };
}
