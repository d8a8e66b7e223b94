// What the outcome of one entitlement can depend on: the rules behind it and the facts they read, openers first.
import { type Checklist, parametersNamed } from '../checklist/checklist.ts';
import { factNamed, parametersRead } from '../checklist/references.ts';
import { type Enabler, type Entitlement, type RuleNode, stageNames } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import type { FactId } from '../facts/family.ts';

const county = 'household.residence-county';

/** The facts a single node reads. */
function factsOf(checklist: Checklist, node: RuleNode): readonly FactId[] {
  const named = factNamed(node);
  const local = parametersRead(node).some((id) => parametersNamed(checklist, id).some((p) => p.counties !== undefined));
  return [
    ...(named ? [named.id] : []),
    ...('age' in node || 'school-line' in node ? ['child.birth-date'] : []),
    ...('here-for' in node ? ['child.months-here', 'child.arrived-on', 'child.birth-date'] : []),
    ...('in-zone' in node || local ? [county] : []),
  ];
}

const ownRules = (e: Entitlement): readonly RuleNode[] => [e.rule, ...(e.urgent ? [e.urgent.when] : []), ...e.routes.flatMap((r) => r.when ?? [])];

/** What decides one entitlement. */
export interface Grounds {
  /** Every node that can weigh on the outcome: of its rule, urgency and routes, of the enablers they name, of what opens or implies a fact. */
  readonly nodes: readonly RuleNode[];
  /** Facts read by these nodes, in asking order, what opens a fact before it. */
  readonly facts: readonly FactId[];
  /** Enablers named: it matters which of them are within the child's reach. */
  readonly enablers: readonly Enabler[];
}

/** The grounds of an entitlement or enabler. */
export function groundsOf(checklist: Checklist, entitlement: Entitlement): Grounds {
  const nodes = new Set<RuleNode>();
  const facts = new Set<FactId>();
  const enablers = new Set<Enabler>();
  const readRule = (rule: RuleNode): void => {
    for (const [node] of walkRule(rule)) {
      nodes.add(node);
      for (const fact of factsOf(checklist, node)) readFact(fact);
      if (node.enabler !== undefined) readEnabler(node.enabler);
    }
  };
  const readFact = (id: FactId): void => {
    if (facts.has(id)) return;
    facts.add(id);
    const fact = checklist.facts.get(id);
    if (fact?.['asked-when']) readRule(fact['asked-when']);
    for (const { when } of fact?.implied ?? []) readRule(when);
  };
  const readEnabler = (id: string): void => {
    const enabler = checklist.enablers.find((e) => e.id === id);
    if (!enabler || enablers.has(enabler)) return;
    enablers.add(enabler);
    readRule(enabler.rule);
  };
  for (const rule of ownRules(entitlement)) readRule(rule);
  return { nodes: [...nodes], facts: inOrder(checklist, facts), enablers: [...enablers] };
}

/** Asking order; a fact comes after those that open it. */
function inOrder(checklist: Checklist, facts: ReadonlySet<FactId>): readonly FactId[] {
  const rank = (id: FactId): number => {
    const fact = checklist.facts.get(id);
    return stageNames.indexOf(fact?.stage ?? 'family') * 10_000 + (fact?.order ?? 9_999);
  };
  const placed = new Set<FactId>();
  const place = (id: FactId): void => {
    if (placed.has(id)) return;
    const opens = checklist.facts.get(id)?.['asked-when'];
    for (const [node] of opens ? walkRule(opens) : []) for (const opener of factsOf(checklist, node)) if (facts.has(opener) && opener !== id) place(opener);
    placed.add(id);
  };
  for (const id of [...facts].sort((a, b) => rank(a) - rank(b))) place(id);
  return [...placed];
}
