// Every small fault a rule could have: a node of it turned, dropped, or its threshold moved by one.
import type { RuleNode } from '../../src/core/checklist/schema.ts';

/** A rule with one fault in it: where, what, and the whole rule with it. */
export interface Fault {
  readonly at: string;
  readonly what: string;
  readonly rule: RuleNode;
}

/** The names under which a parameter stands moved by one of its unit, with how far each is moved. */
export type Moved = (parameter: string) => readonly { readonly by: string; readonly id: string }[];

type Here = readonly [what: string, node: RuleNode];
type Limits = Extract<RuleNode, { readonly age: unknown }>['age'];
const limitNames = ['from', 'under', 'through-year-of'] as const;

const negated = (node: RuleNode): RuleNode => ({ not: node, enabler: node.enabler });
const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);

function* fewer<T>(values: readonly T[], rest: (values: readonly T[]) => RuleNode): Generator<Here> {
  if (values.length > 1) for (const [i, value] of values.entries()) yield [`without ${String(value)}`, rest(without(values, i))];
}

function* moves(moved: Moved, parameter: string, put: (id: string) => RuleNode): Generator<Here> {
  for (const { by, id } of moved(parameter)) yield [`${parameter} ${by}`, put(id)];
}

function* ofAge(node: RuleNode, limits: Limits, moved: Moved): Generator<Here> {
  for (const name of limitNames) {
    const { [name]: parameter, ...others } = limits;
    if (parameter === undefined) continue;
    const turned = name === 'from' ? 'under' : 'from';
    const age = (changed: Limits): RuleNode => ({ ...node, age: { ...others, ...changed } }) as RuleNode;
    yield [`${name} → ${turned}`, age({ [turned]: parameter })];
    if (Object.keys(others).length > 0) yield [`${name} dropped`, age({})];
    yield* moves(moved, parameter, (id) => age({ [name]: id }));
  }
}

const opposites = {
  before: ['on-or-after'],
  after: ['before', 'on-or-after'],
  'on-or-after': ['before', 'after'],
  'at-least': ['at-most'],
  'at-most': ['at-least'],
} as const;

function* ofComparison(node: RuleNode, moved: Moved): Generator<Here> {
  for (const [operator, turns] of Object.entries(opposites)) {
    if (!(operator in node)) continue;
    const { [operator]: compared, ...rest } = node as unknown as Record<string, { readonly fact: string; readonly parameter: string }>;
    if (compared === undefined) continue;
    for (const turn of turns) yield [`${operator} → ${turn}`, { ...rest, [turn]: compared } as unknown as RuleNode];
    yield* moves(moved, compared.parameter, (id) => ({ ...node, [operator]: { ...compared, parameter: id } }) as RuleNode);
  }
}

function* here(node: RuleNode, moved: Moved): Generator<Here> {
  if (node.enabler !== undefined) yield ['enabler dropped', { ...node, enabler: undefined }];
  if ('all' in node) {
    const { all, ...rest } = node;
    if (all.length > 1) yield ['all → any', { ...rest, any: all }];
  } else if ('any' in node) {
    const { any, ...rest } = node;
    if (any.length > 1) yield ['any → all', { ...rest, all: any }];
  } else if ('not' in node) yield ['not dropped', node.not];
  else if ('confirm' in node) yield ['confirm dropped', { ...node.confirm.of, enabler: node.enabler ?? node.confirm.of.enabler }];
  else if ('counter' in node) {
    yield ['counter → always', { always: true, reason: node.counter }];
    yield ['counter → never', negated({ always: true, reason: node.counter })];
  } else if ('age' in node) yield* ofAge(node, node.age, moved);
  else if ('before' in node || 'after' in node || 'on-or-after' in node || 'at-least' in node || 'at-most' in node) yield* ofComparison(node, moved);
  else {
    yield ['turned', negated(node)];
    if ('in' in node) yield* fewer(node.in.values, (values) => ({ ...node, in: { ...node.in, values } }));
    if ('has' in node) yield* fewer(node.has.values, (values) => ({ ...node, has: { ...node.has, values } }));
    if ('in-zone' in node) yield* fewer(node['in-zone'].values, (values) => ({ ...node, 'in-zone': { values } }));
    if ('here-for' in node) yield* moves(moved, node['here-for']['at-least'], (id) => ({ ...node, 'here-for': { 'at-least': id } }));
    if ('since' in node) yield* moves(moved, node.since.parameter, (id) => ({ ...node, since: { parameter: id } }));
    if ('school-line' in node) {
      const { age, line } = node['school-line'];
      yield* moves(moved, age, (id) => ({ ...node, 'school-line': { age: id, line } }));
      yield* moves(moved, line, (id) => ({ ...node, 'school-line': { age, line: id } }));
    }
  }
}

/** The parts of a branch, each with the way to put another (or none) in its place. */
function partsOf(node: RuleNode): readonly { readonly at: string; readonly part: RuleNode; readonly put: (part: RuleNode | null) => RuleNode }[] {
  const list = (name: 'all' | 'any', parts: readonly RuleNode[]) =>
    parts.map((part, i) => ({
      at: `${name}.${i}`,
      part,
      put: (other: RuleNode | null) => ({ ...node, [name]: other === null ? without(parts, i) : parts.with(i, other) }) as RuleNode,
    }));
  if ('all' in node) return list('all', node.all);
  if ('any' in node) return list('any', node.any);
  if ('not' in node) return [{ at: 'not', part: node.not, put: (other) => (other === null ? node : { ...node, not: other }) }];
  if ('confirm' in node) {
    const { question, of } = node.confirm;
    return [{ at: 'of', part: of, put: (other) => (other === null ? node : { ...node, confirm: { of: other, question } }) }];
  }
  return [];
}

/** All faults of a rule, outermost first. A clause dropped from `all` or `any` is named by its own place. */
export function* faultsOf(rule: RuleNode, moved: Moved, at: string): Generator<Fault> {
  for (const [what, node] of here(rule, moved)) yield { at, what, rule: node };
  for (const { at: step, part, put } of partsOf(rule)) {
    const place = `${at}.${step}`;
    if ('all' in rule || 'any' in rule) yield { at: place, what: 'dropped', rule: put(null) };
    for (const fault of faultsOf(part, moved, place)) yield { ...fault, rule: put(fault.rule) };
  }
}
