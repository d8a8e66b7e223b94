// Whether the clauses a decision names are the ones it rests on, by a reading of the rule of its own: leaves with bounds,
// and what comes of them. A leaf is what a lawyer calls a necessary element of a sufficient set (NESS) when some leaves carry
// the outcome, whatever all the others may be, and do not without it.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../../src/core/checklist/schema.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import type { Case, Decision } from '../../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import type { Chance } from '../support/random-family.ts';

type Bounds = readonly [number, number];
type Of = (leaf: string) => Bounds;

/** The same rules, every leaf with a name of its own, so that a clause tells which leaf it is. */
export function withNamedLeaves(checklist: Checklist): Checklist {
  const named = <E extends Entitlement>(e: E): E => {
    let next = 0;
    const own = (node: RuleNode): RuleNode => {
      if ('all' in node) return { ...node, all: node.all.map(own) };
      if ('any' in node) return { ...node, any: node.any.map(own) };
      if ('not' in node) return { ...node, not: own(node.not) };
      if ('confirm' in node) return { ...node, confirm: { ...node.confirm, of: own(node.confirm.of) } };
      next += 1;
      return 'counter' in node ? { ...node, counter: `${node.counter}~${next}` } : { ...node, reason: `${node.reason}~${next}` };
    };
    return { ...e, rule: own(e.rule) };
  };
  const services = checklist.services.map((s) => ({ ...s, entitlements: s.entitlements.map(named) }));
  return { ...checklist, services, enablers: checklist.enablers.map(named) };
}

const nameOf = (leaf: RuleNode): string => ('counter' in leaf ? leaf.counter : (leaf.reason ?? ''));

/** Kleene's tables over bounds, written out once more. */
function value(node: RuleNode, of: Of): Bounds {
  const min = (list: readonly number[]) => list.reduce((a, b) => (a < b ? a : b), 2);
  const max = (list: readonly number[]) => list.reduce((a, b) => (a > b ? a : b), 0);
  if ('all' in node) {
    const parts = node.all.map((n) => value(n, of));
    return [min(parts.map((p) => p[0])), min(parts.map((p) => p[1]))];
  }
  if ('any' in node) {
    const parts = node.any.map((n) => value(n, of));
    return [max(parts.map((p) => p[0])), max(parts.map((p) => p[1]))];
  }
  if ('not' in node) {
    const [low, high] = value(node.not, of);
    return [2 - high, 2 - low];
  }
  if ('confirm' in node) {
    const [low, high] = value(node.confirm.of, of);
    return [max([low, 1]), max([high, 1])];
  }
  return of(nameOf(node));
}

/** Every leaf with its bounds for the case, and the end that would be for the child. */
function leavesOf(node: RuleNode, c: Case, good = 2): ReadonlyMap<string, { readonly is: Bounds; readonly good: number }> {
  const reader = readFacts(c.checklist, c.household, c.child, c.date, evaluate);
  const found = new Map<string, { is: Bounds; good: number }>();
  const walk = (n: RuleNode, end: number): void => {
    if ('all' in n) for (const x of n.all) walk(x, end);
    else if ('any' in n) for (const x of n.any) walk(x, end);
    else if ('not' in n) walk(n.not, 2 - end);
    else if ('confirm' in n) walk(n.confirm.of, end);
    else {
      const f = evaluate(n, reader);
      found.set(nameOf(n), { is: [f.least, f.most], good: end });
    }
  };
  walk(node, good);
  return found;
}

/** A part of `all` containing `one` that `holds` and holds no more without any of its members; null when chance finds none. */
function leastWith(all: readonly string[], one: string, holds: (some: ReadonlySet<string>) => boolean, chance: Chance): ReadonlySet<string> | null {
  for (let tries = 0; tries < 60; tries += 1) {
    const some = new Set(all);
    for (const x of [...chance.shuffle(all.filter((a) => a !== one)), one]) {
      some.delete(x);
      if (!holds(some)) some.add(x);
    }
    if (some.has(one)) return some;
  }
  return null;
}

/**
 * What is wrong with the clauses of a decision, in words; empty when they are true.
 * - `likely`, `not-now`, `later`: together they carry the outcome whatever every other leaf may be; each is a necessary element
 *   of a sufficient set of them; and no leaf that is one is left out.
 * - `ask` because the rule leaves it to the counter: were all of them confirmed, and what is open answered well, the rule would
 *   be yes; each is needed in some least set that would do.
 * - `ask` because somebody decides though the rule is met: as `likely`, for "at least the counter".
 * - `open`: none is settled, and each can change the outcome in some completion of the others.
 */
export function clauseFaults(e: Entitlement, c: Case, d: Decision, chance: Chance): readonly string[] {
  const leaves = leavesOf(e.rule, c);
  const named = d.clauses.map((k) => k.reason);
  const unknown = named.filter((k) => !leaves.has(k));
  if (unknown.length > 0) return [`names ${unknown.join(', ')}, which is no leaf`];
  const is = (k: string): Bounds => leaves.get(k)?.is ?? [0, 2];
  const whole = value(e.rule, is);
  const faults: string[] = [];
  const each = (holds: (some: ReadonlySet<string>) => boolean, claim: string, complete: boolean) => {
    if (!holds(new Set(named))) return [`the clauses ${named.join(', ') || '(none)'} do not carry "${claim}"`];
    const idle = named.filter((k) => leastWith(named, k, holds, chance) === null);
    const left = complete ? [...leaves.keys()].filter((k) => !named.includes(k) && leastWith([...leaves.keys()], k, holds, chance) !== null) : [];
    return [...idle.map((k) => `the clause ${k} is not needed for "${claim}"`), ...left.map((k) => `the clause ${k} is left out of "${claim}"`)];
  };
  const fixing = (some: ReadonlySet<string>) => value(e.rule, (k) => (some.has(k) ? is(k) : [0, 2]));

  if (d.verdict === 'likely') faults.push(...each((s) => fixing(s)[0] === 2, 'yes', true));
  else if (d.verdict === 'not-now' || d.verdict === 'later') faults.push(...each((s) => fixing(s)[1] === 0, 'no', true));
  else if (d.verdict === 'ask' && whole[1] < 2) {
    const confirmed = (s: ReadonlySet<string>) => value(e.rule, (k) => (s.has(k) ? [leaves.get(k)?.good ?? 2, leaves.get(k)?.good ?? 2] : is(k)));
    faults.push(...each((s) => confirmed(s)[1] === 2, 'the counter confirms', false));
  } else if (d.verdict === 'ask') {
    const sure = whole[0];
    faults.push(...each((s) => fixing(s)[0] >= sure, 'met, and somebody decides', false));
  } else {
    const most = e.discretion === null ? 2 : 1;
    const open = [...leaves].filter(([, leaf]) => leaf.is[0] !== leaf.is[1]).map(([k]) => k);
    const pivotal = (k: string): boolean => {
      for (let tries = 0; tries < 2000; tries += 1) {
        const at = new Map(open.map((o) => [o, chance.is(0.5) ? is(o)[0] : is(o)[1]] as const));
        const end = (v: number) => Math.min(most, value(e.rule, (o) => (o === k ? [v, v] : at.has(o) ? [at.get(o) ?? 0, at.get(o) ?? 0] : is(o)))[0]);
        if (end(is(k)[0]) !== end(is(k)[1])) return true;
      }
      return false;
    };
    faults.push(...named.filter((k) => !open.includes(k)).map((k) => `the clause ${k} is settled, yet named as open`));
    faults.push(...named.filter((k) => open.includes(k) && !pivotal(k)).map((k) => `the clause ${k} can change nothing`));
    const facts = new Set(d.missing);
    if (facts.size === 0) faults.push('nothing is missing');
  }
  return faults;
}
