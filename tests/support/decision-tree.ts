// How few questions would do, by trying every order: the best decision tree from where an interview stands.
// Cost: the expected number of questions until nothing is open, each answer of a kind the open rules can tell apart being equally likely.
import type { Decision } from '../../src/core/rules/decide-entitlement.ts';
import { problemsOf } from '../../src/core/facts/read-family.ts';
import { answer, familyOf, type Interview, keyOf, type Question } from '../../src/core/interview/interview.ts';
import { nextQuestion, openQuestions } from '../../src/core/interview/open-questions.ts';
import type { Assessment } from '../../src/core/rules/assess-family.ts';
import type { RememberedRules } from './remembered-rules.ts';
import { type Kinds, kindsFor } from './weighty-question.ts';

export interface TreeCosts {
  /** In the order the interview asks. */
  readonly asked: number;
  /** In the best of all orders. */
  readonly best: number;
}

/**
 * The expected number of questions still to come, as asked and at best.
 * @returns null when more than `most` different questions may still come
 */
export function treeCosts(rules: RememberedRules, start: Interview, most: number): TreeCosts | null {
  const { checklist, date } = rules;
  const openRules = rules.rules.filter((rule) => familyOf(start).children.some((child) => rules.decide(rule, familyOf(start), child).verdict === 'open'));
  const kinds: Kinds = kindsFor(checklist, openRules, date);

  const assess = (interview: Interview): Assessment => {
    const family = familyOf(interview);
    const decisions = (child: (typeof family.children)[number]): readonly Decision[] => openRules.map((rule) => rules.decide(rule, family, child));
    return {
      date,
      edition: '',
      children: family.children.map((child) => ({ id: child.id, definition: { inside: 'unknown', clauses: [] }, services: [], enablers: decisions(child) })),
    };
  };
  const opened = new Map<string, readonly Question[]>();
  const cost = { asked: new Map<string, number>(), best: new Map<string, number>() };
  const seen = new Set<string>();

  const stateOf = (interview: Interview) => JSON.stringify([interview.household, interview.children.map((c) => Object.entries(interview.own[c] ?? {}).sort())]);
  const openAt = (state: string, interview: Interview): readonly Question[] => {
    const known = opened.get(state) ?? openQuestions(checklist, interview, date, assess(interview));
    opened.set(state, known);
    for (const q of known) seen.add(keyOf(q));
    return known;
  };
  const answersTo = (interview: Interview, { fact, child }: Question) => {
    const others = child === null ? interview.household : (interview.own[child] ?? {});
    return (kinds.get(fact) ?? []).filter((value) => problemsOf(checklist, fact, fact, value, others, date).length === 0);
  };
  const after = (interview: Interview, q: Question, from: (next: Interview) => number): number => {
    const values = answersTo(interview, q);
    return 1 + values.reduce((sum, value) => sum + from(answer(interview, q, value)), 0) / values.length;
  };
  const costOf = (how: 'asked' | 'best', interview: Interview): number => {
    const state = stateOf({ ...interview });
    const known = cost[how].get(state);
    if (known !== undefined) return known;
    const open = openAt(state, interview);
    const next = nextQuestion(open, interview);
    if (seen.size > most) return Number.NaN;
    const found =
      next === null
        ? 0
        : how === 'asked'
          ? after(interview, next, (i) => costOf(how, i))
          : open.reduce((least, q) => Math.min(least, after(interview, q, (i) => costOf(how, i))), Number.POSITIVE_INFINITY);
    cost[how].set(state, found);
    return found;
  };
  const asked = costOf('asked', start);
  if (seen.size > most) return null;
  const best = costOf('best', start);
  return seen.size > most ? null : { asked, best };
}
