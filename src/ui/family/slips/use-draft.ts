// The slips as they stand before consent: what is on offer, what is chosen, and what each would look like on paper.
import { t } from '../../../content/words.ts';
import { mayGoOnSlip } from '../../../core/referral/default-choice.ts';
import { decisionsOf, type Item, itemKey } from '../../../core/referral/item.ts';
import type { ErrandPlan } from '../../../core/referral/plan-errands.ts';
import type { PrintJob } from '../../../session/ports.ts';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { maskName } from './mask-name.ts';
import { type OfficeTab, officeTabs } from './office-tabs.ts';

export interface Draft {
  readonly tabs: readonly OfficeTab[];
  readonly plan: ErrandPlan;
  /** What needs no visit here, chosen or not: it would never stand on a slip. */
  readonly elsewhere: ErrandPlan['elsewhere'];
  /** The job as it would be if every office were agreed to: without numbers, names masked for the screen. */
  readonly job: PrintJob;
}

export function useDraft(): Draft {
  const session = useSession();
  const { engine, checklist, result, assessment } = useReady();
  const interview = session.interview.value;
  const choice = session.choice.value;
  const planOf = (items: readonly Item[]) => engine.plan(result, interview, items);
  const withChoice = (items: readonly Item[]) => [...new Map([...items, ...choice].map((i) => [itemKey(i), i])).values()];

  const plan = planOf(choice);
  const withoutSlip = assessment.children.flatMap((child) =>
    decisionsOf(child)
      .filter((d) => (d.verdict === 'likely' || d.verdict === 'ask') && !d.received && !mayGoOnSlip(checklist, d))
      .map((d) => ({ child: child.id, entitlement: d.id })),
  );
  const job = engine.composeJob({
    result,
    interview,
    choice,
    consent: Object.fromEntries(plan.errands.map((e) => [e.office, true])),
    heldPapers: session.heldPapers.value,
    names: Object.fromEntries(Object.entries(session.names.value).map(([child, name]) => [child, maskName(name)])),
    nicknames: session.nicknames.value,
    paper: session.paper.value,
    language: session.language.value,
    pointName: session.point.value.name || t('ui:point'),
    point: session.point.value,
  });
  return { tabs: officeTabs(plan, planOf(withChoice(engine.defaultChoice(result)))), plan, elsewhere: planOf(withChoice(withoutSlip)).elsewhere, job };
}
