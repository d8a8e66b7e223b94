// Families made from a rule itself: for each fact it reads, one answer of every kind the rule can tell apart.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Enabler, Entitlement, RuleNode } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import { addDays, addMonths, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, FactValue, Family } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';

/** An answer, or undefined for "not answered". */
export type Given = FactValue | undefined;

/** The facts a leaf's value mostly hangs on. */
export function factsIn(node: RuleNode): readonly string[] {
  if ('is' in node) return [node.is.fact];
  if ('in' in node) return [node.in.fact];
  if ('has' in node) return [node.has.fact];
  if ('age' in node || 'school-line' in node) return ['child.birth-date'];
  if ('here-for' in node) return ['child.months-here'];
  if ('in-zone' in node) return ['household.residence-county'];
  for (const [, inner] of Object.entries(node)) if (typeof inner === 'object' && inner !== null && 'fact' in inner) return [String(inner.fact)];
  return [];
}

/** Every fact a rule can depend on, those that open or imply them included. */
export function factsRead(checklist: Checklist, nodes: Iterable<RuleNode>): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const fact = checklist.facts.get(id);
    for (const rule of [fact?.['asked-when'], ...(fact?.implied ?? []).map((i) => i.when)]) if (rule) for (const [n] of walkRule(rule)) factsIn(n).forEach(add);
  };
  for (const node of nodes) factsIn(node).forEach(add);
  return found;
}

/** Answers of every kind a fact may get: each option, the days around every threshold, unsaid, none. */
export function candidates(checklist: Checklist, id: string, date: PlainDate): readonly Given[] {
  const fact = checklist.facts.get(id);
  const said: readonly Given[] = [undefined, 'unknown'];
  if (!fact) return said;
  switch (fact.type) {
    case 'date': {
      const spans = checklist.parameters
        .filter((p) => p.unit === 'years' || p.unit === 'months' || p.unit === 'days')
        .flatMap((p) => p.history.map((h) => ({ unit: p.unit, count: Number(h.value) })));
      const days = checklist.parameters.filter((p) => p.unit === 'date').flatMap((p) => p.history.map((h) => String(h.value)));
      const born = spans.map((s) => (s.unit === 'days' ? addDays(date, -s.count) : addMonths(date, -s.count * (s.unit === 'years' ? 12 : 1))));
      const lines = Array.from({ length: 20 }, (_, i) => `${Number(date.slice(0, 4)) - i}-09-01`);
      const around = [...born, ...days, ...lines].flatMap((d) => [addDays(d, -1), d, addDays(d, 1)]);
      const oldest = addMonths(date, -18 * 12 - 11);
      return [...said, ...new Set([...around, addDays(date, -3), `${date.slice(0, 4)}-01-01`].filter((d) => d <= date && d >= oldest))];
    }
    case 'county':
      return [...said, ...checklist.prefectures.map((p) => p.counties[0]?.code ?? '')];
    case 'boolean':
      return [...said, true, false];
    case 'number': {
      const limits = checklist.parameters.filter((p) => p.unit === 'count' || p.unit === 'years').flatMap((p) => p.history.map((h) => Number(h.value)));
      return [...said, ...new Set(limits.flatMap((n) => [n - 1, n, n + 1]).filter((n) => n >= 0 && n <= 18))];
    }
    case 'set':
      return [...said, ...(fact.values ?? []).map((v) => [String(v)])];
    case 'choice':
      return [...said, ...(fact.values ?? [])];
  }
}

const familyWith = (answers: Answers): Family => ({
  household: Object.fromEntries(Object.entries(answers).filter(([k]) => k.startsWith('household.'))),
  children: [{ id: 'a', answers: Object.fromEntries(Object.entries(answers).filter(([k]) => k.startsWith('child.'))) }],
});

/**
 * For each fact, one answer of every kind the given leaves can tell apart on that date, seen alone.
 */
export function kindsOfAnswer(checklist: Checklist, nodes: readonly RuleNode[], date: PlainDate): ReadonlyMap<string, readonly Given[]> {
  const facts = factsRead(checklist, nodes);
  const leaves = [
    ...nodes,
    ...[...facts].flatMap((id) => {
      const fact = checklist.facts.get(id);
      return [fact?.['asked-when'], ...(fact?.implied ?? []).map((i) => i.when)].flatMap((r) => (r ? [...walkRule(r)].map(([n]) => n) : []));
    }),
  ];
  return new Map(
    [...facts].map((id) => {
      const reading = leaves.filter((n) => factsIn(n).includes(id));
      const seen = new Map<string, Given>();
      for (const value of candidates(checklist, id, date)) {
        const family = familyWith(value === undefined ? {} : { [id]: value });
        const child = family.children[0];
        if (!child) continue;
        const reader = readFacts(checklist, family.household, child, date, evaluate);
        const signature = [
          value === undefined ? 'missing' : '',
          ...reading.map((n) => {
            const f = evaluate(n, reader);
            return `${f.least}${f.most}${f.edge ? 'e' : ''}`;
          }),
        ].join(' ');
        if (!seen.has(signature)) seen.set(signature, value);
      }
      return [id, [...seen.values()]] as const;
    }),
  );
}

/** All combinations, one answer a fact. Stops the caller by being lazy, not by leaving any out. */
export function* combinations(kinds: ReadonlyMap<string, readonly Given[]>): Generator<Family> {
  const entries = [...kinds];
  const index = entries.map(() => 0);
  while (true) {
    const answers: Record<string, FactValue> = {};
    entries.forEach(([id, values], i) => {
      const value = values[index[i] ?? 0];
      if (value !== undefined) answers[id] = value;
    });
    yield familyWith(answers);
    let i = 0;
    while (i < entries.length) {
      index[i] = (index[i] ?? 0) + 1;
      if ((index[i] ?? 0) < (entries[i]?.[1].length ?? 0)) break;
      index[i] = 0;
      i += 1;
    }
    if (i === entries.length) return;
  }
}

/** How many combinations there are. */
export const countOf = (kinds: ReadonlyMap<string, readonly Given[]>): number => [...kinds.values()].reduce((n, v) => n * v.length, 1);

/** The nodes that decide an entitlement's verdict, with those of the enablers it names. */
export function decidingNodes(checklist: Checklist, entitlement: Entitlement | Enabler): readonly RuleNode[] {
  const own = [...walkRule(entitlement.rule)].map(([n]) => n);
  const enablers = new Set(own.flatMap((n) => (n.enabler === undefined ? [] : [n.enabler])));
  return [...own, ...checklist.enablers.filter((e) => enablers.has(e.id)).flatMap((e) => [...walkRule(e.rule)].map(([n]) => n))];
}
