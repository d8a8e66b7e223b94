// The same rules in the peers' own languages. The peers are installed by the bench, at fixed versions, and never part of the project.
import { createRequire } from 'node:module';
import type { Formula, Knowledge } from './formulas.ts';

/** One formula of the checklist under a name. */
export interface Named {
  readonly id: string;
  readonly formula: Formula;
}
/** Runs all formulas over one family; gives the names of those that hold. */
export interface Peer {
  readonly name: string;
  readonly run: (known: Knowledge) => Promise<ReadonlySet<string>> | ReadonlySet<string>;
}

// The peers' own types are not installed with the project.
// biome-ignore lint/suspicious/noExplicitAny: foreign modules loaded by path
type Foreign = any;

const operators = { '=': 'equal', '<=': 'lessThanInclusive', '>=': 'greaterThanInclusive', '<': 'lessThan', '>': 'greaterThan' } as const;

function jsonRulesEngine(Engine: Foreign, formulas: readonly Named[]): Peer {
  const condition = (f: Formula): object => {
    if ('all' in f) return { all: f.all.map(condition) };
    if ('any' in f) return { any: f.any.map(condition) };
    if ('not' in f) return { not: condition(f.not) };
    if ('set' in f) return { fact: f.set, operator: 'contains', value: f.holds };
    if ('constant' in f) throw new Error('constants are folded');
    return { fact: f.fact, operator: operators[f.is], value: f.value };
  };
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, formula } of formulas)
    engine.addRule({ conditions: 'all' in formula || 'any' in formula ? condition(formula) : { all: [condition(formula)] }, event: { type: id } });
  return { name: 'json-rules-engine 7.3.1', run: async (known) => new Set((await engine.run(known)).events.map((e: { type: string }) => e.type)) };
}

function jsonLogic(logic: Foreign, formulas: readonly Named[]): Peer {
  const rule = (f: Formula): object => {
    if ('all' in f) return { and: f.all.map(rule) };
    if ('any' in f) return { or: f.any.map(rule) };
    if ('not' in f) return { '!': rule(f.not) };
    if ('set' in f) return { in: [f.holds, { var: f.set }] };
    if ('constant' in f) throw new Error('constants are folded');
    return { [f.is === '=' ? '===' : f.is]: [{ var: f.fact }, f.value] };
  };
  const rules = formulas.map(({ id, formula }) => ({ id, rule: rule(formula) }));
  return { name: 'json-logic-js 2.0.5', run: (known) => new Set(rules.flatMap((r) => (logic.apply(r.rule, known) ? [r.id] : []))) };
}

function publicodes(Engine: Foreign, formulas: readonly Named[]): Peer {
  const numbers = new Map<string, string>();
  const nameOf = (key: string): string => {
    const name = numbers.get(key) ?? `f${numbers.size}`;
    numbers.set(key, name);
    return name;
  };
  const literal = (v: unknown) => (typeof v === 'string' ? `'${v}'` : typeof v === 'boolean' ? (v ? 'oui' : 'non') : String(v));
  const opposite = { '=': '!=', '<=': '>', '>=': '<', '<': '>=', '>': '<=' } as const;
  const rule = (f: Formula): unknown => {
    if ('all' in f) return { 'toutes ces conditions': f.all.map(rule) };
    if ('any' in f) return { 'une de ces conditions': f.any.map(rule) };
    if ('set' in f) return `${nameOf(`${f.set} ${f.holds}`)} = oui`;
    if ('constant' in f) throw new Error('constants are folded');
    if ('fact' in f) return `${nameOf(f.fact)} ${f.is} ${literal(f.value)}`;
    const inner = f.not;
    if ('set' in inner) return `${nameOf(`${inner.set} ${inner.holds}`)} = non`;
    if ('fact' in inner) return `${nameOf(inner.fact)} ${opposite[inner.is]} ${literal(inner.value)}`;
    throw new Error('only leaves are turned');
  };
  const rules: Record<string, unknown> = {};
  for (const [i, { formula }] of formulas.entries()) {
    const made = rule(formula);
    rules[`r${i}`] = typeof made === 'string' ? { valeur: made } : made;
  }
  for (const [key, name] of numbers) rules[name] = { question: key };
  const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} }, strict: { situation: false }, warn: false });
  const situation = (known: Knowledge) =>
    Object.fromEntries(
      [...numbers].flatMap(([key, name]): readonly (readonly [string, unknown])[] => {
        const [fact = '', member] = key.split(' ');
        const value = known[fact];
        if (member !== undefined) return [[name, Array.isArray(value) && value.includes(member) ? 'oui' : 'non']];
        return value === undefined ? [] : [[name, literal(value)]];
      }),
    );
  return {
    name: 'publicodes 1.10.3',
    run: (known) => {
      engine.setSituation(situation(known));
      return new Set(formulas.flatMap(({ id }, i) => (engine.evaluate(`r${i}`).nodeValue === true ? [id] : [])));
    },
  };
}

/** @param folder where the bench has installed them */
export function peersIn(folder: string, formulas: readonly Named[]): readonly Peer[] {
  const require = createRequire(`${folder}/package.json`);
  const load = (id: string): Foreign => require(id);
  return [
    jsonRulesEngine(load('json-rules-engine').Engine, formulas),
    jsonLogic(load('json-logic-js'), formulas),
    publicodes(load('publicodes').default ?? load('publicodes'), formulas),
  ];
}
