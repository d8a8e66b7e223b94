// The family sheet as a value: 21 rows in six blocks, children as columns, papers, errands, dates. The family's own copy.
import type { Checklist } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Assessment } from '../rules/assess-family.ts';
import type { Verdict } from '../rules/decide-entitlement.ts';
import { decisionsOf } from './item.ts';
import type { ErrandPlan } from './plan-errands.ts';

/** A day on which something opens for a child. `certain` is the day after the edge day. */
export interface DatedStep {
  readonly date: PlainDate;
  readonly child: string;
  readonly entitlement: string;
  readonly to: Verdict;
}

export interface Summary {
  readonly date: PlainDate;
  readonly edition: string;
  readonly children: readonly string[];
  readonly blocks: readonly {
    readonly category: string;
    readonly rows: readonly {
      readonly service: string;
      readonly cells: readonly { readonly child: string; readonly verdict: Verdict; readonly urgent: boolean; readonly received: boolean }[];
    }[];
  }[];
  /** Urgent items first, across children. */
  readonly urgent: readonly { readonly child: string; readonly entitlement: string }[];
  readonly plan: ErrandPlan;
  readonly dates: readonly DatedStep[];
}

/** Dates further ahead than this are left off the sheet. Months. */
export const sheetHorizonMonths = 18;

/** The family sheet of an assessment. @param until the last date listed */
export function composeSummary(checklist: Checklist, assessment: Assessment, plan: ErrandPlan, until: PlainDate): Summary {
  const blocks = checklist.categories.map((category) => ({
    category: category.id,
    rows: checklist.services
      .filter((s) => s.category === category.id)
      .map((s) => ({
        service: s.id,
        cells: assessment.children.map((child) => {
          const decision = child.services.find((d) => d.id === s.id);
          return {
            child: child.id,
            verdict: decision?.verdict ?? ('ask' as const),
            urgent: decision?.urgent ?? false,
            received: decision?.entitlements.some((e) => e.received) ?? false,
          };
        }),
      })),
  }));
  const all = assessment.children.flatMap((child) => decisionsOf(child).map((decision) => ({ child: child.id, decision })));
  const dates = all
    .flatMap(({ child, decision }) =>
      decision.changes.flatMap((c) => (c.kind === 'date' && c.date <= until ? [{ date: c.date, child, entitlement: decision.id, to: c.to }] : [])),
    )
    .sort((a, b) => a.date.localeCompare(b.date) || a.child.localeCompare(b.child));
  return {
    date: assessment.date,
    edition: assessment.edition,
    children: assessment.children.map((c) => c.id),
    blocks,
    urgent: all.filter((x) => x.decision.urgent).map((x) => ({ child: x.child, entitlement: x.decision.id })),
    plan,
    dates,
  };
}
