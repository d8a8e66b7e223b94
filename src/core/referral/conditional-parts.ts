// The parts of an entitlement that hold only for some families: advice with a condition. Papers stand in plan-errands.ts.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { childOf, readFacts } from '../facts/read-facts.ts';
import { evaluate } from '../rules/evaluate.ts';
import { yes } from '../rules/finding.ts';
import type { Item } from './item.ts';

/** Keys of the advice that certainly holds for the item's child; a condition not known to hold leaves it out. */
export function adviceFor(checklist: Checklist, family: Family, date: PlainDate, item: Item): readonly string[] {
  const entitlement = findEntitlement(checklist, item.entitlement)?.entitlement;
  const child = childOf(family, item.child);
  if (!entitlement || !child) return [];
  const reader = readFacts(checklist, family.household, child, date, evaluate);
  return entitlement.advice.filter((a) => !a.when || evaluate(a.when, reader).least === yes).map((a) => a.key);
}
