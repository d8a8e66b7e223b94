// The three values, as bounds: what a rule is at least and at most, given what has been answered.
// no < counter < yes is Kleene's order; "not answered yet" is a range that further answers will narrow.

/** `0` no · `1` the counter decides · `2` yes. */
export type Truth = 0 | 1 | 2;
export const no: Truth = 0;
export const counter: Truth = 1;
export const yes: Truth = 2;

/** A clause that weighs on the result: its reason key, its value, the facts it read. */
export interface Clause {
  readonly reason: string;
  readonly least: Truth;
  readonly most: Truth;
  readonly facts: readonly string[];
}

/** What evaluating a node tells. */
export interface Finding {
  readonly least: Truth;
  readonly most: Truth;
  /** Facts not answered that can still change this value. */
  readonly missing: readonly string[];
  /**
   * Facts not answered that can still change the value seen between two bounds: what lies below `floor` or above `ceiling`
   * makes no difference to whoever asks, because something else has settled that much already.
   */
  readonly missingWithin: (floor: Truth, ceiling: Truth) => readonly string[];
  /** Clauses that make the value what it is. */
  readonly clauses: readonly Clause[];
  /** Questions for the counter behind a value of `counter`. */
  readonly questions: readonly string[];
  /** Enablers named by nodes that are not yes. */
  readonly enablers: readonly string[];
  /** True when the value rests on an edge day, answered in the child's favour (services.md §12.3). */
  readonly edge: boolean;
}

type Known = Omit<Finding, 'missing' | 'missingWithin'>;

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
const least = (values: readonly Truth[]): Truth => Math.min(yes, ...values) as Truth;
const greatest = (values: readonly Truth[]): Truth => Math.max(no, ...values) as Truth;

export const isSettled = (f: Pick<Finding, 'least' | 'most'>): boolean => f.least === f.most;

function withMissing(known: Known, missingWithin: Finding['missingWithin']): Finding {
  return { ...known, missing: missingWithin(no, yes), missingWithin };
}

/** The finding of a leaf: its missing facts matter wherever its own range still shows between the bounds. */
export function leafFinding(known: Known, missing: readonly string[]): Finding {
  const within = (value: Truth, floor: Truth, ceiling: Truth) => Math.min(Math.max(value, floor), ceiling);
  return withMissing(known, (floor, ceiling) => (floor < ceiling && within(known.least, floor, ceiling) !== within(known.most, floor, ceiling) ? missing : []));
}

/** Joins findings whose least (`all`) or greatest (`any`) is the value; keeps only what weighs on it. */
export function join(parts: readonly Finding[], how: 'all' | 'any'): Finding {
  const pick = how === 'all' ? least : greatest;
  const value = { least: pick(parts.map((p) => p.least)), most: pick(parts.map((p) => p.most)) };
  const settled = isSettled(value);
  const weighs = (p: Finding): boolean => {
    if (settled) return isSettled(p) && p.least === value.least;
    return how === 'all' ? p.least < value.most : p.most > value.least;
  };
  const weighing = parts.filter(weighs);
  const known: Known = {
    ...value,
    clauses: weighing.flatMap((p) => p.clauses),
    questions: union(weighing.map((p) => p.questions)),
    enablers: value.least === yes ? [] : union((how === 'all' ? weighing : parts).filter((p) => p.least < yes).map((p) => p.enablers)),
    edge: weighing.some((p) => p.edge),
  };
  return withMissing(known, (floor, ceiling) =>
    union(
      parts.map((p) => {
        const others = parts.filter((o) => o !== p);
        return how === 'all'
          ? p.missingWithin(floor, least([ceiling, ...others.map((o) => o.most)]))
          : p.missingWithin(greatest([floor, ...others.map((o) => o.least)]), ceiling);
      }),
    ),
  );
}

/** The opposite: yes for no, and the counter stays the counter. */
export function opposite(f: Finding): Finding {
  const turned = (t: Truth): Truth => (yes - t) as Truth;
  return withMissing({ ...f, least: turned(f.most), most: turned(f.least), enablers: [] }, (floor, ceiling) => f.missingWithin(turned(ceiling), turned(floor)));
}

/** "No" becomes "the counter decides", with the question to put there. */
export function raise(f: Finding, question: string): Finding {
  const raised = { least: greatest([f.least, counter]), most: greatest([f.most, counter]) };
  const questions = raised.least === yes ? [] : union([f.questions, [question]]);
  return withMissing({ ...f, ...raised, questions }, (floor, ceiling) => f.missingWithin(greatest([floor, counter]), ceiling));
}

/** Never more than the counter: somebody decides. */
export function cap(f: Finding, question: string): Finding {
  if (f.most < yes) return f;
  const capped = { least: least([f.least, counter]), most: counter };
  return withMissing({ ...f, ...capped, questions: union([f.questions, [question]]) }, (floor, ceiling) => f.missingWithin(floor, least([ceiling, counter])));
}
