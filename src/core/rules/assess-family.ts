// The whole answer: every child, every enabler, every service, on one date.
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { readFacts } from '../facts/read-facts.ts';
import { type Case, type Decision, decideEntitlement, type Verdict, verdicts } from './decide-entitlement.ts';
import { evaluate } from './evaluate.ts';
import type { Clause } from './finding.ts';

/** A service's verdict is its best entitlement's. */
export interface ServiceDecision {
  readonly id: string;
  readonly category: string;
  readonly verdict: Verdict;
  readonly urgent: boolean;
  readonly entitlements: readonly Decision[];
}

/** Inside the definition of 流动儿童, outside it (with the tests not met), or not known yet. Never a verdict. */
export interface DefinitionResult {
  readonly inside: 'yes' | 'no' | 'unknown';
  readonly clauses: readonly Clause[];
}

export interface ChildAssessment {
  readonly id: string;
  readonly definition: DefinitionResult;
  readonly enablers: readonly Decision[];
  readonly services: readonly ServiceDecision[];
}

export interface Assessment {
  readonly date: PlainDate;
  readonly edition: string;
  readonly children: readonly ChildAssessment[];
}

const best = (all: readonly Verdict[]): Verdict => verdicts.find((v) => all.includes(v)) ?? 'ask';

/** The case of one child, with the enablers within the child's reach. @param enablers those looked at: all, unless the others do not matter */
export function caseOf(checklist: Checklist, family: Family, childId: string, date: PlainDate, enablers = checklist.enablers): Case | undefined {
  const child = family.children.find((c) => c.id === childId);
  if (!child) return undefined;
  const bare: Case = { checklist, household: family.household, child, date, held: new Map() };
  const inReach = (held: ReadonlyMap<string, Verdict>) => new Map(enablers.map((e) => [e.id, decideEntitlement(e, { ...bare, held }).verdict]));
  return { ...bare, held: inReach(inReach(new Map())) };
}

/** Whether the child is inside the definition; not known where its rule cannot be run. */
function definitionOf({ checklist, household, child, date }: Case): DefinitionResult {
  try {
    const { least, most, clauses } = evaluate(checklist.definition, readFacts(checklist, household, child, date, evaluate));
    return { inside: least === 2 ? 'yes' : most === 0 ? 'no' : 'unknown', clauses };
  } catch {
    return { inside: 'unknown', clauses: [] };
  }
}

/** Every service and enabler of a case. @param standing decisions that need not be made again */
export function assessCase(c: Case, standing: ReadonlyMap<Entitlement, Decision> = new Map()): ChildAssessment {
  const { checklist } = c;
  const decide = (e: Entitlement) => standing.get(e) ?? decideEntitlement(e, c);
  const services = checklist.services.map((service): ServiceDecision => {
    const entitlements = service.entitlements.map(decide);
    return {
      id: service.id,
      category: service.category,
      verdict: best(entitlements.map((e) => e.verdict)),
      urgent: entitlements.some((e) => e.urgent),
      entitlements,
    };
  });
  return { id: c.child.id, definition: definitionOf(c), enablers: checklist.enablers.map(decide), services };
}

/** Every service and enabler for one child. */
export function assessChild(checklist: Checklist, family: Family, childId: string, date: PlainDate): ChildAssessment | undefined {
  const c = caseOf(checklist, family, childId, date);
  return c && assessCase(c);
}

/** The whole family's answer on a date. Always one entry a child, always every service. */
export function assessFamily(checklist: Checklist, family: Family, date: PlainDate): Assessment {
  return { date, edition: checklist.manifest.edition, children: family.children.flatMap((child) => assessChild(checklist, family, child.id, date) ?? []) };
}
