// Which clauses weigh on a rule's value and which facts could still change it, over rows of numbers.
// Says what `clauses` and `missing` of rules/finding.ts say; knows no verdicts.
import { factNamed } from '../checklist/references.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { FactId } from '../facts/family.ts';
import type { Clause } from '../rules/finding.ts';
import { type Bounds, cap, counter, isSettled, open, opposite, raise, truthsOf } from './bounds.ts';
import { compileRule, type Ground, type Run } from './compile-rule.ts';
import { missing as notAnswered, type Row } from './fact-columns.ts';

/** What weighs on a value. */
export interface Weights {
  readonly clauses: Clause[];
  readonly missing: FactId[];
}

/** A node with the value it had for the row last run: none is passed over, since each may have to explain itself. */
interface Weighed {
  value: Bounds;
  readonly run: Run;
  /** Notes the leaves that weigh on the value seen between two bounds (0 no · 1 counter · 2 yes). */
  readonly weigh: (floor: number, ceiling: number, into: Weights) => void;
}

const leastOf = Uint8Array.from({ length: 16 }, (_, b) => truthsOf(b)[0]);
const mostOf = Uint8Array.from({ length: 16 }, (_, b) => truthsOf(b)[1]);
const clamp = (value: number, floor: number, ceiling: number): number => Math.min(Math.max(value, floor), ceiling);
const least = ({ value }: Weighed): number => leastOf[value] ?? 0;
const most = ({ value }: Weighed): number => mostOf[value] ?? 0;
const settledWithin = (n: Weighed, floor: number, ceiling: number): boolean => clamp(least(n), floor, ceiling) === clamp(most(n), floor, ceiling);

const [birth, months] = ['child.birth-date', 'child.months-here'];
const county = 'household.residence-county';

function factOf(node: RuleNode): FactId | null {
  if ('age' in node || 'school-line' in node) return birth;
  if ('here-for' in node) return months;
  return 'in-zone' in node ? county : (factNamed(node)?.id ?? null);
}

/** Which of two facts is the one to ask; null where there is but one. */
function missingOf(node: RuleNode, ground: Ground): ((codes: Row['codes']) => FactId) | null {
  if ('school-line' in node) {
    const bornAt = ground.columns.days(birth).at;
    return (codes) => (codes[bornAt] === notAnswered ? birth : county);
  }
  if (!('here-for' in node)) return null;
  const [cameAt, monthsAt] = [ground.columns.arrival(node['here-for']['at-least']).at, ground.columns.choice(months).at];
  return (codes) => (codes[cameAt] === notAnswered && codes[monthsAt] === notAnswered ? months : birth);
}

function leafOf(node: RuleNode, ground: Ground): Weighed {
  const run = compileRule(node, ground);
  const fact = factOf(node);
  const reason = 'counter' in node ? node.counter : (node.reason ?? '');
  const clauses = Array.from({ length: 16 }, (_, b): Clause => {
    const [low, high] = truthsOf(b);
    return { reason, least: low, most: high, facts: fact === null ? [] : [fact] };
  });
  const missingFact = missingOf(node, ground);
  let missing = fact;
  const leaf: Weighed = {
    value: open,
    run: (codes, figures, limits) => {
      leaf.value = run(codes, figures, limits);
      if (leaf.value === open && missingFact) missing = missingFact(codes);
      return leaf.value;
    },
    weigh: (floor, ceiling, into) => {
      if (floor >= ceiling) return;
      const clause = clauses[leaf.value];
      if (clause) into.clauses.push(clause);
      if (leaf.value === open && missing !== null && !into.missing.includes(missing)) into.missing.push(missing);
    },
  };
  return leaf;
}

function joined(parts: readonly Weighed[], how: 'all' | 'any'): Weighed {
  const all = how === 'all';
  const node: Weighed = {
    value: open,
    run: (codes, figures, limits) => {
      let value = all ? 15 : 0;
      for (const part of parts) value = all ? value & part.run(codes, figures, limits) : value | part.run(codes, figures, limits);
      node.value = value;
      return value;
    },
    weigh: (floor, ceiling, into) => {
      if (settledWithin(node, floor, ceiling)) {
        const whole = clamp(least(node), floor, ceiling);
        if (floor >= ceiling) return;
        for (const p of parts) if (clamp(least(p), floor, ceiling) === whole && clamp(most(p), floor, ceiling) === whole) p.weigh(floor, ceiling, into);
        return;
      }
      for (const p of parts) {
        let [low, high] = [floor, ceiling];
        for (const other of parts) {
          if (other === p) continue;
          if (all) high = Math.min(high, most(other));
          else low = Math.max(low, least(other));
        }
        if (!settledWithin(p, low, high)) p.weigh(low, high, into);
      }
    },
  };
  return node;
}

/** A node made of one other: its value changed, and what it passes on between which bounds. */
function over(inner: Weighed, change: (b: Bounds) => Bounds, weigh: Weighed['weigh']): Weighed {
  const node: Weighed = {
    value: open,
    run: (codes, figures, limits) => {
      node.value = change(inner.run(codes, figures, limits));
      return node.value;
    },
    weigh,
  };
  return node;
}

function weighedOf(node: RuleNode, ground: Ground): Weighed {
  const each = (nodes: readonly RuleNode[]) => nodes.map((n) => weighedOf(n, ground));
  if ('all' in node) return joined(each(node.all), 'all');
  if ('any' in node) return joined(each(node.any), 'any');
  if ('not' in node) {
    const inner = weighedOf(node.not, ground);
    return over(inner, opposite, (floor, ceiling, into) => inner.weigh(2 - ceiling, 2 - floor, into));
  }
  if ('confirm' in node) {
    const inner = weighedOf(node.confirm.of, ground);
    return over(inner, raise, (floor, ceiling, into) => inner.weigh(Math.max(floor, 1), ceiling, into));
  }
  return leafOf(node, ground);
}

/** Runs a rule and gives its value; `into` is filled with what weighs on it. */
export type Explain = (codes: Int32Array, figures: Float64Array, limits: Float64Array, into: Weights) => Bounds;

/** @param capped somebody decides: never more than the counter */
export function compileWeights(rule: RuleNode, capped: boolean, ground: Ground): Explain {
  const root = weighedOf(rule, ground);
  return (codes, figures, limits, into) => {
    const value = root.run(codes, figures, limits);
    const lowered = capped && most(root) === 2 ? cap(value) : value;
    root.weigh(0, lowered === value || isSettled(value) ? 2 : 1, into);
    if (isSettled(lowered)) into.missing.length = 0;
    return lowered;
  };
}

/** What weighs on a rule that cannot be run. */
export const cannotExplain: Explain = () => counter;
