import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fact as defineFact, readerOf, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { evaluate } from './evaluate.ts';
import { cap, counter, type Finding, isSettled, join, leafFinding, no, opposite, raise, type Truth, yes } from './finding.ts';

vi.setConfig({ testTimeout: 30_000 });

const truths: readonly Truth[] = [no, counter, yes];
type Bounds = readonly [Truth, Truth];
/** Every range a value can have: settled, or still open between two values. */
const allBounds: readonly Bounds[] = truths.flatMap((least) => truths.filter((most) => most >= least).map((most): Bounds => [least, most]));
const name = (t: Truth): string => ['no', 'counter', 'yes'][t] ?? '';
const within = ([least, most]: Bounds): readonly Truth[] => truths.filter((t) => t >= least && t <= most);

const finding = ([least, most]: Bounds, { missing, edge, ...more }: Partial<Omit<Finding, 'weighing' | 'against'>> = {}): Finding =>
  leafFinding(
    {
      least,
      most,
      clauses: [{ reason: `${name(least)}-${name(most)}`, least, most, facts: [] }],
      questions: [],
      enablers: [],
      against: edge ? no : least,
      ...more,
    },
    missing ?? (least === most ? [] : ['a-fact']),
  );
const boundsOf = (f: Finding): Bounds => [f.least, f.most];

/** Kleene's strong logic, as its tables are printed, with "unknown" read as "the counter decides". */
const kleene = {
  all: (a: Truth, b: Truth): Truth => (a === no || b === no ? no : a === yes && b === yes ? yes : counter),
  any: (a: Truth, b: Truth): Truth => (a === yes || b === yes ? yes : a === no && b === no ? no : counter),
  not: (a: Truth): Truth => (a === yes ? no : a === no ? yes : counter),
} as const;

/** The range of results when each part takes every value within its bounds. */
const rangeOf = (results: readonly Truth[]): Bounds => [Math.min(...results) as Truth, Math.max(...results) as Truth];

describe.each(['all', 'any'] as const)('join %s', (how) => {
  it.each(allBounds.flatMap((a) => allBounds.map((b) => [a, b] as const)))('of %j and %j is what Kleene’s table gives for every value within', (a, b) => {
    expect(boundsOf(join([finding(a), finding(b)], how))).toEqual(rangeOf(within(a).flatMap((x) => within(b).map((y) => kleene[how](x, y)))));
  });

  it('of three is the same in whatever order they are joined', () => {
    for (const a of allBounds) {
      for (const b of allBounds) {
        for (const c of allBounds) {
          const whole = boundsOf(join([finding(a), finding(b), finding(c)], how));
          const nested = join([finding(a), join([finding(c), finding(b)], how)], how);
          expect(boundsOf(nested)).toEqual(whole);
        }
      }
    }
  });

  it.each(allBounds)('of one alone, %s–%s, is itself', (...b) => {
    expect(boundsOf(join([finding(b)], how))).toEqual(b);
  });
});

describe('opposite', () => {
  it.each(allBounds)('of %s–%s is what Kleene’s table gives for every value within', (...b) => {
    expect(boundsOf(opposite(finding(b)))).toEqual(rangeOf(within(b).map(kleene.not)));
  });

  it('twice is the same value, with the same facts missing', () => {
    for (const b of allBounds) {
      const back = opposite(opposite(finding(b)));
      expect([back.least, back.most, back.missing]).toEqual([...b, finding(b).missing]);
    }
  });

  it('names no enabler: holding it would not make the opposite true', () => {
    expect(opposite(finding([no, no], { enablers: ['permit'] })).enablers).toEqual([]);
  });
});

describe('raise', () => {
  it.each(allBounds)('of %s–%s turns every "no" within into the counter, and nothing else', (...b) => {
    expect(boundsOf(raise(finding(b), 'q'))).toEqual(rangeOf(within(b).map((t) => (t === no ? counter : t))));
  });

  it('puts its question unless the answer is yes already', () => {
    for (const b of allBounds) expect(raise(finding(b), 'q').questions).toEqual(b[0] === yes ? [] : ['q']);
  });

  it('misses nothing once only the counter is left', () => {
    expect(raise(finding([no, counter]), 'q').missing).toEqual([]);
    expect(raise(finding([no, yes]), 'q').missing).toEqual(['a-fact']);
  });
});

describe('what a join keeps', () => {
  const said = (f: Finding) => ({ clauses: f.clauses.map((c) => c.reason), questions: f.questions, enablers: f.enablers, edge: f.edge, missing: f.missing });

  it('of a failed "all": only what failed', () => {
    const parts = [
      finding([no, no], { enablers: ['permit'] }),
      finding([counter, counter], { questions: ['q'] }),
      finding([no, yes]),
      finding([yes, yes], { edge: true }),
    ];
    expect(said(join(parts, 'all'))).toEqual({ clauses: ['no-no'], questions: [], enablers: ['permit'], edge: false, missing: [] });
  });

  it('of an "all" left to the counter: the questions, and the edge day without which it were no', () => {
    const parts = [
      finding([counter, counter], { questions: ['q'] }),
      finding([yes, yes], { edge: true }),
      finding([counter, counter], { questions: ['q', 'r'] }),
    ];
    expect(said(join(parts, 'all'))).toEqual({
      clauses: ['counter-counter', 'counter-counter'],
      questions: ['q', 'r'],
      enablers: [],
      edge: true,
      missing: [],
    });
  });

  it('an edge day is marked where the value would be less without it, and nowhere else', () => {
    const [edge, sure, ask] = [finding([yes, yes], { edge: true }), finding([yes, yes]), finding([counter, counter])];
    expect(join([edge, sure], 'all').edge).toBe(true);
    expect(join([edge, ask], 'all').edge).toBe(true);
    expect(join([edge, finding([no, no])], 'all').edge).toBe(false);
    expect(join([edge, sure], 'any').edge).toBe(false);
    expect(join([edge, ask], 'any').edge).toBe(true);
    expect(join([join([edge, ask], 'any'), ask], 'all').edge).toBe(false);
    expect([raise(edge, 'q').edge, raise(join([edge, ask], 'all'), 'q').edge]).toEqual([true, false]);
    expect([cap(edge, 'q').edge, cap(join([edge, ask], 'any'), 'q').edge]).toEqual([true, false]);
    expect(opposite(edge).edge).toBe(false);
  });

  it('of an "any" that holds: what holds, with its edge day', () => {
    const parts = [finding([yes, yes], { edge: true }), finding([no, no], { enablers: ['permit'] }), finding([no, yes])];
    expect(said(join(parts, 'any'))).toEqual({ clauses: ['yes-yes'], questions: [], enablers: [], edge: true, missing: [] });
  });

  it('of an "any" that failed: every way in that is shut, with its enabler', () => {
    const parts = [finding([no, no], { enablers: ['permit'] }), finding([no, no], { enablers: ['registration', 'permit'] })];
    expect(said(join(parts, 'any')).enablers).toEqual(['permit', 'registration']);
  });

  it('of an open "all": each missing fact once', () => {
    const parts = [finding([no, yes], { missing: ['x', 'y'] }), finding([no, yes], { missing: ['y', 'z'] }), finding([yes, yes])];
    expect(join(parts, 'all').missing).toEqual(['x', 'y', 'z']);
  });
});

// Small trees over facts of their own, and every way to answer them.

type Tree =
  | { readonly fact: string }
  | { readonly fixed: Truth }
  | { readonly how: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly not: Tree }
  | { readonly soft: Tree };
type Given = Readonly<Record<string, Truth | undefined>>;

const facts = tinyChecklist({ facts: ['f1', 'f2', 'f3', 'f4', 'x', 'y'].map((f) => defineFact(`child.${f}`, 'boolean')) });

const nodeOf = (tree: Tree): RuleNode => {
  if ('fixed' in tree) {
    const holds: RuleNode = { always: true, reason: 'always' };
    return tree.fixed === counter ? { counter: 'q' } : tree.fixed === yes ? holds : { not: holds };
  }
  if ('not' in tree) return { not: nodeOf(tree.not) };
  if ('soft' in tree) return { confirm: { of: nodeOf(tree.soft), question: 'q' } };
  if ('how' in tree) return tree.how === 'all' ? { all: tree.parts.map(nodeOf) } : { any: tree.parts.map(nodeOf) };
  return { is: { fact: `child.${tree.fact}`, value: true }, reason: tree.fact };
};

/** Runs a tree; a fact given as the counter is one answered 说不准. */
function run(tree: Tree, given: Given): Finding {
  const answers = Object.entries(given).flatMap(([f, t]) => (t === undefined ? [] : [[`child.${f}`, t === counter ? 'unknown' : t === yes]]));
  const found = evaluate(nodeOf(tree), readerOf(facts, Object.fromEntries(answers)));
  return { ...found, missing: found.missing.map((f) => f.replace('child.', '')) };
}

function factsOf(tree: Tree): readonly string[] {
  if ('fact' in tree) return [tree.fact];
  if ('how' in tree) return tree.parts.flatMap(factsOf);
  if ('not' in tree) return factsOf(tree.not);
  return 'soft' in tree ? factsOf(tree.soft) : [];
}

const assignments = (facts: readonly string[], values: readonly (Truth | undefined)[]): readonly Given[] =>
  facts.reduce<readonly Given[]>((all, fact) => all.flatMap((g) => values.map((v) => ({ ...g, [fact]: v }))), [{}]);

/** The facts not answered for which some answer to all the others makes a difference. */
function canChange(tree: Tree, given: Given): readonly string[] {
  const open = factsOf(tree).filter((f) => given[f] === undefined);
  return open.filter((fact) =>
    assignments(
      open.filter((f) => f !== fact),
      truths,
    ).some((others) => new Set(truths.map((t) => run(tree, { ...given, ...others, [fact]: t }).least)).size > 1),
  );
}

/** Each fact stands once in a tree: then bounds are exact, and so must be what is missing. */
const trees = (depth: number): fc.Arbitrary<Tree> => {
  const leaf = fc.oneof(
    { arbitrary: fc.constant<Tree>({ fact: '' }), weight: 4 },
    { arbitrary: fc.constantFrom<Tree>({ fixed: no }, { fixed: counter }, { fixed: yes }), weight: 2 },
  );
  if (depth === 0) return leaf;
  const part = trees(depth - 1);
  return fc.oneof(
    { arbitrary: leaf, weight: 2 },
    { arbitrary: fc.record({ how: fc.constantFrom('all' as const, 'any' as const), parts: fc.array(part, { minLength: 2, maxLength: 2 }) }), weight: 5 },
    { arbitrary: fc.record({ not: part }), weight: 1 },
    { arbitrary: fc.record({ soft: part }), weight: 1 },
  );
};
function withOwnFacts(tree: Tree): Tree {
  let next = 0;
  const name = (t: Tree): Tree => {
    if ('fact' in t) {
      next += 1;
      return { fact: `f${next}` };
    }
    if ('how' in t) return { how: t.how, parts: t.parts.map(name) };
    if ('not' in t) return { not: name(t.not) };
    return 'soft' in t ? { soft: name(t.soft) } : t;
  };
  return name(tree);
}
const smallTree = trees(3)
  .map(withOwnFacts)
  .filter((t) => factsOf(t).length <= 4);

describe('over every small tree and every way to answer it in part', () => {
  const everyCase = (check: (tree: Tree, given: Given, found: Finding) => void) =>
    fc.assert(
      fc.property(smallTree, (tree) => {
        for (const given of assignments(factsOf(tree), [undefined, no, counter, yes])) check(tree, given, run(tree, given));
      }),
      { numRuns: Number(process.env['QINGDAN_TREES'] ?? 60), seed: 3 },
    );

  it('the bounds are those of all complete answers', () => {
    everyCase((tree, given, found) => {
      const open = factsOf(tree).filter((f) => given[f] === undefined);
      expect(boundsOf(found)).toEqual(rangeOf(assignments(open, truths).map((rest) => run(tree, { ...given, ...rest }).least)));
    });
  });

  it('"missing" is empty exactly when the value is settled', () => {
    everyCase((_tree, _given, found) => {
      expect(found.missing.length === 0).toBe(isSettled(found));
    });
  });

  it('"missing" leaves out no fact that can still change the value', () => {
    everyCase((tree, given, found) => {
      expect(canChange(tree, given).filter((f) => !found.missing.includes(f))).toEqual([]);
    });
  });

  it('"missing" lists only facts that can still change the value', () => {
    everyCase((tree, given, found) => {
      expect(
        found.missing.filter((f) => !canChange(tree, given).includes(f)),
        JSON.stringify({ tree, given }),
      ).toEqual([]);
    });
  });
});

describe('a fact that only chooses between yes and the counter', () => {
  const x: Tree = { fact: 'x' };
  const y: Tree = { fact: 'y' };
  const officer: Tree = { fixed: counter };

  it('is not missing where another clause leaves it to the counter anyway', () => {
    const tree: Tree = { how: 'all', parts: [{ how: 'all', parts: [{ how: 'any', parts: [x, officer] }, y] }, officer] };
    expect(boundsOf(run(tree, {}))).toEqual([no, counter]);
    expect(run(tree, {}).missing).toEqual(['y']);
  });

  it('is not missing under a confirm that already lifts "no" to the counter', () => {
    const tree: Tree = { soft: { how: 'any', parts: [{ how: 'all', parts: [x, officer] }, y] } };
    expect(boundsOf(run(tree, {}))).toEqual([counter, yes]);
    expect(run(tree, {}).missing).toEqual(['y']);
  });
});
