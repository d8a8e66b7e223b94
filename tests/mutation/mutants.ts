// The checklist with one fault in it, for every fault: of rules, urgency, routes, what opens and implies facts, the definition.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement, Fact, Parameter, RuleNode } from '../../src/core/checklist/schema.ts';
import { addDays } from '../../src/core/facts/calendar.ts';
import { type Fault, faultsOf, type Moved } from './faults-of-rule.ts';

/** One fault, and the part of the checklist that has it. `name` says file, place and fault, and is never the same twice. */
export type Mutant = { readonly name: string } & (
  | { readonly of: 'entitlement' | 'enabler'; readonly entitlement: Entitlement }
  | { readonly of: 'fact'; readonly fact: Fact }
  | { readonly of: 'definition'; readonly definition: RuleNode }
);

const movable = ['years', 'months', 'days', 'count', 'date', 'month-day'];

type Value = Parameter['history'][number]['value'];

function movedValue(value: Value, by: 1 | -1): Value {
  if (typeof value === 'number') return value + by;
  if (typeof value === 'string') return addDays(value, by);
  return 'month-day' in value ? { 'month-day': addDays(`2025-${value['month-day']}`, by).slice(5) } : value;
}

const idMoved = (p: Parameter, by: 1 | -1) => `${p.id} ${[by > 0 ? '+1' : '-1', ...(p.counties ? ['in', ...p.counties] : [])].join(' ')}`;

/** The checklist with every threshold also there moved by one, under names of their own: the general one and those of counties apart. */
export function withMovedParameters(checklist: Checklist): { readonly checklist: Checklist; readonly moved: Moved } {
  const all = checklist.parameters.filter((p) => movable.includes(p.unit));
  const signs = [1, -1] as const;
  const more = all.flatMap((p) =>
    signs.flatMap((by) =>
      all
        .filter((other) => other.id === p.id)
        .map((other) => ({
          ...other,
          id: idMoved(p, by),
          history: other === p ? p.history.map((h) => ({ ...h, value: movedValue(h.value, by) })) : other.history,
        })),
    ),
  );
  const moved: Moved = (id) =>
    all.filter((p) => p.id === id).flatMap((p) => signs.map((by) => ({ by: idMoved(p, by).slice(id.length + 1), id: idMoved(p, by) })));
  return { checklist: { ...checklist, parameters: [...checklist.parameters, ...more] }, moved };
}

function* ofEntitlement(e: Entitlement, moved: Moved): Generator<{ readonly fault: string; readonly entitlement: Entitlement }> {
  const said = ({ at, what }: Fault) => `${at}: ${what}`;
  for (const fault of faultsOf(e.rule, moved, 'rule')) yield { fault: said(fault), entitlement: { ...e, rule: fault.rule } };
  if (e.discretion) yield { fault: 'discretion: dropped', entitlement: { ...e, discretion: null } };
  if (e.urgent) {
    yield { fault: 'urgent: dropped', entitlement: { ...e, urgent: null } };
    for (const fault of faultsOf(e.urgent.when, moved, 'urgent')) yield { fault: said(fault), entitlement: { ...e, urgent: { when: fault.rule } } };
  }
  for (const [i, route] of e.routes.entries()) {
    if (!route.when) continue;
    yield { fault: `routes.${i}: dropped`, entitlement: { ...e, routes: e.routes.filter((r) => r !== route) } };
    for (const fault of faultsOf(route.when, moved, `routes.${i}`))
      yield { fault: said(fault), entitlement: { ...e, routes: e.routes.with(i, { ...route, when: fault.rule }) } };
  }
}

function* ofFact(fact: Fact, moved: Moved): Generator<{ readonly fault: string; readonly fact: Fact }> {
  const opens = fact['asked-when'];
  if (opens) {
    yield { fault: 'asked-when: dropped', fact: { ...fact, 'asked-when': undefined } };
    for (const { at, what, rule } of faultsOf(opens, moved, 'asked-when')) yield { fault: `${at}: ${what}`, fact: { ...fact, 'asked-when': rule } };
  }
  const implied = fact.implied ?? [];
  for (const [i, one] of implied.entries()) {
    yield { fault: `implied.${i}: dropped`, fact: { ...fact, implied: implied.filter((o) => o !== one) } };
    for (const { at, what, rule } of faultsOf(one.when, moved, `implied.${i}`))
      yield { fault: `${at}: ${what}`, fact: { ...fact, implied: implied.with(i, { ...one, when: rule }) } };
  }
}

/** Every mutant of a checklist. What it names (`moved`) must stand in the checklist it is run with. */
export function* mutantsOf(checklist: Checklist, moved: Moved): Generator<Mutant> {
  for (const service of checklist.services)
    for (const e of service.entitlements)
      for (const { fault, entitlement } of ofEntitlement(e, moved))
        yield { of: 'entitlement', name: `services/${service.id}.json ${e.id} ${fault}`, entitlement };
  for (const e of checklist.enablers)
    for (const { fault, entitlement } of ofEntitlement(e, moved)) yield { of: 'enabler', name: `enablers/${e.id}.json ${fault}`, entitlement };
  for (const f of checklist.facts.values()) for (const { fault, fact } of ofFact(f, moved)) yield { of: 'fact', name: `facts.json ${f.id} ${fault}`, fact };
  for (const { at, what, rule } of faultsOf(checklist.definition, moved, 'rule'))
    yield { of: 'definition', name: `definition.json ${at}: ${what}`, definition: rule };
}

/** Every rule of the checklist by name, with the entitlement or enabler it belongs to (null for facts). */
export function* rulesIn(checklist: Checklist): Generator<{ readonly name: string; readonly of: string | null; readonly rule: RuleNode }> {
  const owned = [
    ...checklist.services.flatMap((s) => s.entitlements.map((e) => ({ at: `services/${s.id}.json ${e.id}`, e }))),
    ...checklist.enablers.map((e) => ({ at: `enablers/${e.id}.json`, e })),
  ];
  for (const { at, e } of owned) {
    yield { name: `${at} rule`, of: e.id, rule: e.rule };
    if (e.urgent) yield { name: `${at} urgent`, of: e.id, rule: e.urgent.when };
    for (const [i, route] of e.routes.entries()) if (route.when) yield { name: `${at} routes.${i}`, of: e.id, rule: route.when };
  }
  for (const f of checklist.facts.values()) {
    if (f['asked-when']) yield { name: `facts.json ${f.id} asked-when`, of: null, rule: f['asked-when'] };
    for (const [i, one] of (f.implied ?? []).entries()) yield { name: `facts.json ${f.id} implied.${i}`, of: null, rule: one.when };
  }
  yield { name: 'definition.json rule', of: 'definition', rule: checklist.definition };
}
