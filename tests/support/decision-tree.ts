// How few questions would do, by trying every order: the best decision tree from where an interview stands.
// Cost: the expected number of questions until nothing is open, each answer of a kind the open rules can tell apart being equally likely.
import type { CompiledChecklist } from '../../src/core/compiled/compile-checklist.ts';
import type { FactValue } from '../../src/core/facts/family.ts';
import { problemsOf } from '../../src/core/facts/read-family.ts';
import { answer, answerTo, familyOf, type Interview, keyOf, type Question } from '../../src/core/interview/interview.ts';
import { applies, nextQuestion, openQuestions } from '../../src/core/interview/open-questions.ts';
import type { RememberedRules } from './remembered-rules.ts';
import { kindsFor } from './weighty-question.ts';

export interface TreeCosts {
  /** In the order the interview asks. */
  readonly asked: number;
  /** In the best of all orders. */
  readonly best: number;
}

export const mostStates = 60_000;

/**
 * The expected number of questions still to come, as asked and at best.
 * @returns null when more than `most` facts may still come, or they have more than {@link mostStates} combinations of answers
 */
export function treeCosts(rules: RememberedRules, compiled: CompiledChecklist, start: Interview, most: number): TreeCosts | null {
  const { checklist, date } = rules;
  const family = familyOf(start);
  const openRules = rules.rules.filter((rule) => family.children.some((child) => rules.decide(rule, family, child).verdict === 'open'));
  const kinds = kindsFor(checklist, openRules, date);
  const mayCome = start.children
    .flatMap((child) => [...kinds.keys()].map((fact): Question => ({ fact, child: fact.startsWith('household.') ? null : child })))
    .filter((q) => answerTo(start, q) === undefined && applies(checklist, start, q, date) && (kinds.get(q.fact) ?? []).length > 1);
  const questions = [...new Map(mayCome.map((q) => [keyOf(q), q])).values()].filter((q) => openRules.some((rule) => rules.factsOf(rule).has(q.fact)));
  const states = questions.reduce((n, q) => n * ((kinds.get(q.fact) ?? []).length + 1), 1);
  if (questions.length > most || states > mostStates) return null;

  const asked = new Map<string, number>();
  const best = new Map<string, number>();
  const stateOf = (interview: Interview) => questions.map((q) => String(answerTo(interview, q))).join('|');
  const isOver = (interview: Interview): boolean => {
    const { household, children } = familyOf(interview);
    return children.every((child) => {
      const { entitlements, enablers } = compiled.verdictsOf(household, child.answers);
      return !entitlements.includes('open') && !enablers.includes('open');
    });
  };
  const answersTo = (interview: Interview, { fact, child }: Question): readonly FactValue[] => {
    const others = child === null ? interview.household : (interview.own[child] ?? {});
    return (kinds.get(fact) ?? []).filter((value) => problemsOf(checklist, fact, fact, value, others, date).length === 0);
  };
  const after = (interview: Interview, q: Question, from: (next: Interview) => number): number => {
    const values = answersTo(interview, q);
    return 1 + values.reduce<number>((sum, value) => sum + from(answer(interview, q, value)), 0) / values.length;
  };
  const remembered = (held: Map<string, number>, interview: Interview, find: () => number): number => {
    const state = stateOf(interview);
    const known = held.get(state) ?? find();
    held.set(state, known);
    return known;
  };
  const asAsked = (interview: Interview): number =>
    remembered(asked, interview, () => {
      const next = nextQuestion(openQuestions(checklist, interview, date, rules.assess(familyOf(interview))), interview);
      return next === null ? 0 : after(interview, next, asAsked);
    });
  const atBest = (interview: Interview): number =>
    remembered(best, interview, () => {
      if (isOver(interview)) return 0;
      const possible = questions.filter((q) => answerTo(interview, q) === undefined && applies(checklist, interview, q, date));
      return possible.reduce((least, q) => Math.min(least, after(interview, q, atBest)), Number.POSITIVE_INFINITY);
    });
  return { asked: asAsked(start), best: atBest(start) };
}
