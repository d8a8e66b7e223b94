// A whole rule laid open for whoever helps a family: each of its nodes with its own value, what it read and what it rests on.
// The verdict needs only what weighs on it; here nothing is left out, and nothing is decided.
import { parametersRead } from '../checklist/references.ts';
import type { Citation, RuleNode } from '../checklist/schema.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { evaluate } from './evaluate.ts';
import type { Truth } from './finding.ts';

/** How a node puts those below it together; `clause` and `counter` have none below. */
export type Joint = 'all' | 'any' | 'not' | 'confirm' | 'clause' | 'counter';

export interface RuleLine {
  readonly joint: Joint;
  /** Key of the clause's words; null for a node that only joins. */
  readonly reason: string | null;
  /** Key of the question an officer answers, for `confirm` and `counter`. */
  readonly question: string | null;
  readonly least: Truth;
  readonly most: Truth;
  /** Facts not answered that can still change this node. */
  readonly missing: readonly string[];
  /** Parameters this clause reads. */
  readonly parameters: readonly string[];
  readonly source: Citation | null;
  /** The key that would turn this node. */
  readonly enabler: string | null;
  readonly below: readonly RuleLine[];
}

/** What stands below a node, by its joint. */
function partsOf(node: RuleNode): { readonly joint: Joint; readonly below: readonly RuleNode[]; readonly question: string | null } {
  if ('all' in node) return { joint: 'all', below: node.all, question: null };
  if ('any' in node) return { joint: 'any', below: node.any, question: null };
  if ('not' in node) return { joint: 'not', below: [node.not], question: null };
  if ('confirm' in node) return { joint: 'confirm', below: [node.confirm.of], question: node.confirm.question };
  return { joint: 'counter' in node ? 'counter' : 'clause', below: [], question: 'counter' in node ? node.counter : null };
}

/** A rule with the value of every node, as the reader's answers make it. */
export function explainRule(node: RuleNode, reader: FactReader): RuleLine {
  const { joint, below, question } = partsOf(node);
  const { least, most, missing } = evaluate(node, reader);
  return {
    joint,
    reason: node.reason ?? null,
    question,
    least,
    most,
    missing,
    parameters: parametersRead(node),
    source: node.source ?? null,
    enabler: node.enabler ?? null,
    below: below.map((n) => explainRule(n, reader)),
  };
}
