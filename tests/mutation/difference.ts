// Whether any family at all could see a fault: one that does, as near to an example as can be found, or the proof that none does.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { FactValue } from '../../src/core/facts/family.ts';
import { caseOf } from '../../src/core/rules/assess-family.ts';
import { type Case, type Decision, decideEntitlement } from '../../src/core/rules/decide-entitlement.ts';
import { combinations, countOf, type Given, kindsOfAnswer } from '../support/cases.ts';
import type { Example } from './judge.ts';

/** All that an example family can expect of a decision. */
function visible({ verdict, route, offices, urgent, edge, missing, questions, changes }: Decision): string {
  return JSON.stringify([
    verdict,
    route,
    offices,
    urgent,
    edge,
    [...missing].sort(),
    [...questions].sort(),
    changes.map((c) => (c.kind === 'date' ? c.date : c.kind === 'enabler' ? c.enabler : '')).sort(),
  ]);
}

const told = ({ verdict, route, offices, urgent, edge, changes }: Decision): string =>
  [verdict, route, offices[0], urgent ? 'urgent' : '', edge ? 'edge' : '', ...changes.map((c) => (c.kind === 'date' ? c.date : c.kind === 'enabler' ? c.enabler : c.fact))]
    .filter((x) => x)
    .join(' ');

function nodesOf(checklist: Checklist, ...entitlements: readonly Entitlement[]) {
  const all = entitlements.flatMap((e) => [e.rule, ...(e.urgent ? [e.urgent.when] : []), ...e.routes.flatMap((r) => r.when ?? [])].flatMap((r) => [...walkRule(r)].map(([n]) => n)));
  const enablers = new Set(all.flatMap((n) => n.enabler ?? []));
  return [...all, ...checklist.enablers.filter((e) => enablers.has(e.id)).flatMap((e) => [...walkRule(e.rule)].map(([n]) => n))];
}

function withAnswer(c: Case, id: string, value: Given): Case {
  const put = (answers: Readonly<Record<string, FactValue>>) => {
    const { [id]: _, ...rest } = answers;
    return value === undefined ? rest : { ...rest, [id]: value };
  };
  return id.startsWith('household.') ? { ...c, household: put(c.household) } : { ...c, child: { ...c.child, answers: put(c.child.answers) } };
}

/** A family one or two answers away from an example that sees the difference, in words; null when there is none so near. */
export function nearExample(before: Entitlement, after: Entitlement, checklist: Checklist, examples: readonly Example[]): string | null {
  const nodes = nodesOf(checklist, before, after);
  const differs = (c: Case): string | null => {
    const [a, b] = [decideEntitlement(before, c), decideEntitlement(after, c)];
    return visible(a) === visible(b) ? null : `${told(a)} ≠ ${told(b)}`;
  };
  const own = examples.flatMap((x) => [...x.cases].filter(([child]) => x.expects.get(child)?.has(before.id)).map(([, c]) => ({ file: x.file, c })));
  const changes = new Map<string, readonly (readonly [string, Given])[]>();
  for (const { c } of own)
    if (!changes.has(c.date)) changes.set(c.date, [...kindsOfAnswer(checklist, nodes, c.date)].flatMap(([id, values]) => values.map((value) => [id, value] as const)));
  for (const depth of [0, 1, 2])
    for (const { file, c } of own) {
      const all = changes.get(c.date) ?? [];
      const tries = depth === 0 ? [[]] : depth === 1 ? all.map((x) => [x]) : all.flatMap((x) => all.map((y) => [x, y]));
      for (const set of tries) {
        const difference = differs(set.reduce((at, [id, value]) => withAnswer(at, id, value), { ...c }));
        if (difference) return `${file.slice('vignettes/'.length)} ${c.child.id} ${set.map(([id, value]) => `${id}=${JSON.stringify(value)}`).join(' ')} → ${difference}`;
      }
    }
  return null;
}

/** Proves that no family sees the difference, by every combination of the kinds of answer the two rules can tell apart; `too-many` leaves it unproved. */
export function proveSame(before: Entitlement, after: Entitlement, checklist: Checklist, date: string, most: number): 'same' | 'too-many' | { readonly seen: string } {
  const kinds = kindsOfAnswer(checklist, nodesOf(checklist, before, after), date);
  if (countOf(kinds) > most) return 'too-many';
  for (const family of combinations(kinds)) {
    const c = caseOf(checklist, family, 'a', date);
    if (!c) continue;
    const [a, b] = [decideEntitlement(before, c), decideEntitlement(after, c)];
    if (visible(a) !== visible(b)) return { seen: `${JSON.stringify({ ...c.household, ...c.child.answers })} → ${told(a)} ≠ ${told(b)}` };
  }
  return 'same';
}
