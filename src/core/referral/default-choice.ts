// What may stand on a slip, and what is ticked before anybody chooses.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { Assessment } from '../rules/assess-family.ts';
import type { Decision } from '../rules/decide-entitlement.ts';
import { decisionsOf, type Item } from './item.ts';

/** May this item go on a slip: allowed by its data, and worth taking to a window now. */
export function mayGoOnSlip(checklist: Checklist, decision: Decision): boolean {
  const entitlement = findEntitlement(checklist, decision.id)?.entitlement;
  const visited = decision.offices.some((o) => checklist.offices.get(o)?.visited);
  return (entitlement?.slip ?? false) && visited && decision.route !== 'automatic' && decision.route !== 'online' && decision.route !== 'at-hukou-place';
}

/**
 * What is ticked before anybody chooses: `likely` and `ask` that may go on a slip and are not yet received,
 * and the enablers that would change something for the child, or are urgent.
 */
export function defaultChoice(checklist: Checklist, assessment: Assessment): readonly Item[] {
  return assessment.children.flatMap((child) => {
    const wanted = new Set(decisionsOf(child).flatMap((d) => d.changes.flatMap((c) => (c.kind === 'enabler' ? [c.enabler] : []))));
    const good = (d: Decision) => (d.verdict === 'likely' || d.verdict === 'ask') && !d.received && mayGoOnSlip(checklist, d);
    const enablers = child.enablers.filter((d) => good(d) && (d.urgent || wanted.has(d.id)));
    const entitlements = child.services.flatMap((s) => s.entitlements).filter(good);
    return [...enablers, ...entitlements].map((d) => ({ child: child.id, entitlement: d.id }));
  });
}
