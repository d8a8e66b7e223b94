// A child assessed again after an answer: what rests on none of the facts changed stands as it was decided.
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { FactId, Family } from '../facts/family.ts';
import { assessCase, type ChildAssessment, caseOf } from './assess-family.ts';
import type { Case, Decision } from './decide-entitlement.ts';
import { groundsOf } from './grounds.ts';

/** A child's assessment with the case it was made from. */
export interface Assessed {
  readonly case: Case;
  readonly assessment: ChildAssessment;
}

/** What each entitlement and enabler of a checklist rests on; worked out when first asked for. */
export type GroundsBook = (entitlement: Entitlement) => ReadonlySet<FactId>;

export function groundsBook(checklist: Checklist): GroundsBook {
  const known = new Map<Entitlement, ReadonlySet<FactId>>();
  return (entitlement) => {
    const found = known.get(entitlement) ?? new Set([...groundsOf(checklist, entitlement).facts, 'child.receives']);
    known.set(entitlement, found);
    return found;
  };
}

function changedFacts(before: Case, household: Case['household'], child: Case['child']): readonly FactId[] {
  const differing = (a: Case['household'], b: Case['household']) =>
    a === b ? [] : [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((fact) => a[fact] !== b[fact]);
  return [...differing(before.household, household), ...differing(before.child.answers, child.answers)];
}

/**
 * Assesses a child as `assessChild` does, keeping of an earlier assessment what the new answers leave as it was.
 * @param earlier of the same child on the same checklist; of another day it is of no use
 */
export function assessAgain(
  book: GroundsBook,
  earlier: Assessed | undefined,
  checklist: Checklist,
  family: Family,
  childId: string,
  date: PlainDate,
): Assessed | undefined {
  const child = family.children.find((c) => c.id === childId);
  if (!child) return undefined;
  if (earlier?.case.date !== date) {
    const made = caseOf(checklist, family, childId, date);
    return made && { case: made, assessment: assessCase(made) };
  }
  const changed = changedFacts(earlier.case, family.household, child);
  if (changed.length === 0) return earlier;
  const stands = (e: Entitlement) => changed.every((fact) => !book(e).has(fact));
  const reach = checklist.enablers.every(stands) ? { ...earlier.case, household: family.household, child } : caseOf(checklist, family, childId, date);
  if (!reach) return undefined;
  const decided = new Map<string, Decision>(
    [...earlier.assessment.enablers, ...earlier.assessment.services.flatMap((s) => s.entitlements)].map((d) => [d.id, d]),
  );
  const standing = new Map<Entitlement, Decision>();
  for (const e of [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)]) {
    const decision = decided.get(e.id);
    if (decision && stands(e)) standing.set(e, decision);
  }
  return { case: reach, assessment: assessCase(reach, standing) };
}
