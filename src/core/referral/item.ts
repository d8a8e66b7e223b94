// One thing for one child: what is chosen, planned and put on a slip.
import type { Assessment, ChildAssessment } from '../rules/assess-family.ts';
import type { Decision } from '../rules/decide-entitlement.ts';

/** One entitlement (or enabler) for one child. */
export interface Item {
  readonly child: string;
  readonly entitlement: string;
}

export const itemKey = (item: Item): string => `${item.child}:${item.entitlement}`;

/** All decisions of a child, enablers first. */
export const decisionsOf = (child: ChildAssessment): readonly Decision[] => [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];

/** The decision of an item; undefined for one that is not in the assessment. */
export const decisionOf = (assessment: Assessment, item: Item): Decision | undefined =>
  assessment.children
    .filter((c) => c.id === item.child)
    .flatMap(decisionsOf)
    .find((d) => d.id === item.entitlement);
