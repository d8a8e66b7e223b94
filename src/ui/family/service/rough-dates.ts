// Whether the day named for a change is the latest it can be, because a date was told only roughly.

import type { Checklist } from '../../../core/checklist/checklist.ts';
import type { PlainDate } from '../../../core/facts/calendar.ts';
import { isDate } from '../../../core/facts/calendar.ts';
import type { Answers, Family } from '../../../core/facts/family.ts';
import { childOf, readFacts } from '../../../core/facts/read-facts.ts';
import type { Decision } from '../../../core/rules/decide-entitlement.ts';
import { evaluate } from '../../../core/rules/evaluate.ts';
import { yes } from '../../../core/rules/finding.ts';

const arrival = 'child.arrived-on';

/** What is read, and the answer that says its exact day. */
const exactDays: readonly (readonly [string, string])[] = [
  ['child.months-here', arrival],
  ['child.birth-date', 'child.birth-date'],
];

/** True where an unmet clause rests on a day known only as a month or a range. */
export function restsOnRoughDate(decision: Decision, answers: Answers): boolean {
  const unmet = decision.clauses.filter((c) => c.least < yes).flatMap((c) => c.facts);
  return exactDays.some(([read, told]) => unmet.includes(read) && !isDate(answers[told]));
}

/** True where telling the month of arrival would make the day more exact, and nobody told it yet. */
export function mayTellArrival(checklist: Checklist, family: Family, childId: string, date: PlainDate, decision: Decision): boolean {
  const child = childOf(family, childId);
  if (!child || !decision.clauses.some((c) => c.least < yes && c.facts.includes('child.months-here'))) return false;
  return readFacts(checklist, family.household, child, date, evaluate).read(arrival).kind === 'missing';
}

/** The question that tells it. */
export const arrivalQuestion = (child: string) => ({ fact: arrival, child });
