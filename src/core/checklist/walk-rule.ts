// Goes through rules node by node, with the path to each.
import type { Entitlement, RuleNode } from './schema.ts';

/** Where something stands in a file. */
export type Path = readonly (string | number)[];

/** Every node of a rule with its path, the rule itself first. */
export function* walkRule(node: RuleNode, path: Path = []): Generator<readonly [RuleNode, Path]> {
  yield [node, path];
  if ('all' in node) for (const [i, n] of node.all.entries()) yield* walkRule(n, [...path, 'all', i]);
  if ('any' in node) for (const [i, n] of node.any.entries()) yield* walkRule(n, [...path, 'any', i]);
  if ('not' in node) yield* walkRule(node.not, [...path, 'not']);
  if ('confirm' in node) yield* walkRule(node.confirm.of, [...path, 'confirm', 'of']);
}

/** Every rule of an entitlement: its own, and those that make urgency, routes, papers and advice conditional. */
export function* rulesOf(entitlement: Entitlement): Generator<readonly [RuleNode, Path]> {
  yield* walkRule(entitlement.rule, ['rule']);
  if (entitlement.urgent) yield* walkRule(entitlement.urgent.when, ['urgent', 'when']);
  for (const list of ['routes', 'documents', 'advice'] as const) {
    for (const [i, item] of entitlement[list].entries()) if (item.when) yield* walkRule(item.when, [list, i, 'when']);
  }
}
