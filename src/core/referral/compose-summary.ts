// The family sheet as a value: 21 rows in six blocks, children as columns, papers, errands, dates. The family's own copy.
import type { FamilyCalendar } from '../calendar/calendar-entry.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Assessment } from '../rules/assess-family.ts';
import type { Verdict } from '../rules/decide-entitlement.ts';
import { decisionsOf } from './item.ts';
import type { ErrandPlan } from './plan-errands.ts';

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
  readonly calendar: FamilyCalendar;
}

/** The family sheet of an assessment. */
export function composeSummary(checklist: Checklist, assessment: Assessment, plan: ErrandPlan, calendar: FamilyCalendar): Summary {
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
  return {
    date: assessment.date,
    edition: assessment.edition,
    children: assessment.children.map((c) => c.id),
    blocks,
    urgent: all.filter((x) => x.decision.urgent).map((x) => ({ child: x.child, entitlement: x.decision.id })),
    plan,
    calendar,
  };
}
