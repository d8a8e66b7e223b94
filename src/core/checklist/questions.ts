// The questions an entitlement leaves to an officer, whoever's answers they are.
import type { Checklist } from './checklist.ts';
import type { Entitlement } from './schema.ts';
import { rulesOf } from './walk-rule.ts';

/** Keys of every question the counter may be asked about an entitlement or enabler. */
export function questionsOf(e: Entitlement): ReadonlySet<string> {
  const keys = new Set(e.questions);
  if (e.discretion) keys.add(e.discretion.question);
  for (const [node] of rulesOf(e)) {
    if ('counter' in node) keys.add(node.counter);
    if ('confirm' in node) keys.add(node.confirm.question);
  }
  return keys;
}

/** The kind of office that can answer: who decides where somebody does, else the first one that can be visited, looking at the usual route first. */
export function officeAsked(checklist: Checklist, e: Entitlement): string {
  const offices = [...e.routes].reverse().flatMap((r) => r.offices);
  return e.discretion?.decides ?? offices.find((o) => checklist.offices.get(o)?.visited) ?? offices[0] ?? 'hotline';
}
