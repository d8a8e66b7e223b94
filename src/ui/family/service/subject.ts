// What a service page is about: a service with its entitlements, or an enabler, with the decision on each part.
import type { Checklist } from '../../../core/checklist/checklist.ts';
import type { Category, Entitlement } from '../../../core/checklist/schema.ts';
import type { ChildAssessment } from '../../../core/rules/assess-family.ts';
import type { Decision } from '../../../core/rules/decide-entitlement.ts';

/** One thing to apply for. */
export interface Part {
  readonly entitlement: Entitlement;
  readonly decision: Decision;
}

export interface Subject {
  readonly id: string;
  /** Null for an enabler. */
  readonly category: Category | null;
  readonly parts: readonly Part[];
}

/** The service or enabler of an id; null for an id that is not on the list. */
export function subjectOf(checklist: Checklist, child: ChildAssessment, id: string): Subject | null {
  const decisions = [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];
  const partsOf = (entitlements: readonly Entitlement[]): readonly Part[] =>
    entitlements.flatMap((entitlement) => {
      const decision = decisions.find((d) => d.id === entitlement.id);
      return decision ? [{ entitlement, decision }] : [];
    });
  const service = checklist.services.find((s) => s.id === id);
  if (service) return { id, category: checklist.categories.find((c) => c.id === service.category) ?? null, parts: partsOf(service.entitlements) };
  const enabler = checklist.enablers.find((e) => e.id === id);
  return enabler ? { id, category: null, parts: partsOf([enabler]) } : null;
}
