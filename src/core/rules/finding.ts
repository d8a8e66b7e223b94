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

/** What evaluating a node tells. `missing` is empty once nothing unanswered can matter. */
export interface Finding {
  readonly least: Truth;
  readonly most: Truth;
  /** Facts not answered that can still change this value. */
  readonly missing: readonly string[];
  /** Clauses that make the value what it is. */
  readonly clauses: readonly Clause[];
  /** Questions for the counter behind a value of `counter`. */
  readonly questions: readonly string[];
  /** Enablers named by nodes that keep the value below yes. */
  readonly enablers: readonly string[];
  /** True when the value rests on an edge day, answered in the child's favour (services.md §12.3). */
  readonly edge: boolean;
}

export const isSettled = (f: Finding): boolean => f.least === f.most;

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** Joins findings whose least (`all`) or greatest (`any`) is the value; keeps only what weighs on it. */
export function join(parts: readonly Finding[], how: 'all' | 'any'): Finding {
  const pick = how === 'all' ? Math.min : Math.max;
  const least = pick(...parts.map((p) => p.least)) as Truth;
  const most = pick(...parts.map((p) => p.most)) as Truth;
  const settled = least === most;
  const weighs = (p: Finding): boolean => {
    if (settled) return isSettled(p) ? p.least === least : false;
    return how === 'all' ? p.least < most : p.most > least;
  };
  const weighing = parts.filter(weighs);
  const open = weighing.filter((p) => !isSettled(p));
  return {
    least,
    most,
    missing: settled ? [] : union(open.map((p) => p.missing)),
    clauses: weighing.flatMap((p) => p.clauses),
    questions: union(weighing.map((p) => p.questions)),
    enablers: union(weighing.map((p) => p.enablers)),
    edge: weighing.some((p) => p.edge),
  };
}

/** The opposite: yes for no, and the counter stays the counter. */
export function opposite(f: Finding): Finding {
  return { ...f, least: (2 - f.most) as Truth, most: (2 - f.least) as Truth, enablers: [] };
}

/** "No" becomes "the counter decides", with the question to put there. */
export function raise(f: Finding, question: string): Finding {
  const least = Math.max(f.least, counter) as Truth;
  const most = Math.max(f.most, counter) as Truth;
  return { ...f, least, most, missing: least === most ? [] : f.missing, questions: least === yes ? [] : union([f.questions, [question]]) };
}
