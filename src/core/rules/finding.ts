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

/** A leaf that weighs on a value, with the facts not answered that would settle it. */
interface Weight {
  readonly clause: Clause;
  readonly missing: readonly string[];
}

/** Which leaves weigh on a value seen between two bounds: what lies below `floor` or above `ceiling` makes no difference to whoever asks. */
type Weighing = (floor: Truth, ceiling: Truth) => readonly Weight[];

/** What evaluating a node tells. */
export interface Finding {
  readonly least: Truth;
  readonly most: Truth;
  readonly weighing: Weighing;
  /** Facts not answered that can still change this value. */
  readonly missing: readonly string[];
  /**
   * The clauses that make the value what it is, and no others.
   * - Yes or no: together they carry it, whatever every other clause may be, and each is a needed part of some of them that
   *   carry it (what lawyers call a necessary element of a sufficient set). Two clauses that fail in an `all` are each enough.
   * - The counter: what would have to be confirmed for a yes. All of them confirmed, the value could be yes; each is a
   *   needed part of some of them that would do.
   * - Not settled: those not settled themselves that can still change it.
   */
  readonly clauses: readonly Clause[];
  /** Questions for the counter behind a value of `counter`. */
  readonly questions: readonly string[];
  /** Enablers named by nodes that are not yes. */
  readonly enablers: readonly string[];
  /** What `least` would be had every edge day been counted against the child (services.md §12.3). */
  readonly against: Truth;
  /** True when the value rests on an edge day, answered in the child's favour: counted against, it would be less. */
  readonly edge: boolean;
}

/** What is put to the counter and opened by enablers, where anybody asks for it. */
type Notes = Pick<Finding, 'questions' | 'enablers' | 'against'>;

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
const least = (values: readonly Truth[]): Truth => Math.min(yes, ...values) as Truth;
const greatest = (values: readonly Truth[]): Truth => Math.max(no, ...values) as Truth;
const within = (value: Truth, floor: Truth, ceiling: Truth): Truth => Math.min(Math.max(value, floor), ceiling) as Truth;

type Bounds = Pick<Finding, 'least' | 'most'>;
const seen = (f: Bounds, floor: Truth, ceiling: Truth): Bounds => ({ least: within(f.least, floor, ceiling), most: within(f.most, floor, ceiling) });

export const isSettled = (f: Bounds): boolean => f.least === f.most;

/** Explained only when asked: most findings are needed for their value alone. */
class Explained implements Finding {
  readonly least: Truth;
  readonly most: Truth;
  readonly weighing: Weighing;
  readonly #look: () => Notes;
  #notes: Notes | undefined;

  constructor(value: Bounds, weighing: Weighing, notes: () => Notes) {
    this.least = value.least;
    this.most = value.most;
    this.weighing = weighing;
    this.#look = notes;
  }
  get #known(): Notes {
    this.#notes ??= this.#look();
    return this.#notes;
  }
  get questions() {
    return this.#known.questions;
  }
  get enablers() {
    return this.#known.enablers;
  }
  get against() {
    return this.#known.against;
  }
  get edge() {
    return this.against < this.least;
  }
  get clauses() {
    return this.weighing(no, yes).map((w) => w.clause);
  }
  get missing() {
    return isSettled(this) ? [] : union(this.weighing(no, yes).map((w) => w.missing));
  }
}

/** The finding of a leaf. */
export function leafFinding(known: Bounds & Notes & { readonly clauses: readonly Clause[] }, missing: readonly string[]): Finding {
  const weights = known.clauses.map((clause) => ({ clause, missing }));
  return new Explained(
    known,
    (floor, ceiling) => (floor < ceiling ? weights : []),
    () => known,
  );
}

/** Joins findings whose least (`all`) or greatest (`any`) is the value; keeps only what weighs on it. */
export function join(parts: readonly Finding[], how: 'all' | 'any'): Finding {
  const pick = how === 'all' ? least : greatest;
  const value = { least: pick(parts.map((p) => p.least)), most: pick(parts.map((p) => p.most)) };

  const weighing: Weighing = (floor, ceiling) => {
    const whole = seen(value, floor, ceiling);
    if (isSettled(whole)) {
      const same = (p: Finding) => within(p.least, floor, ceiling) === whole.least && within(p.most, floor, ceiling) === whole.least;
      return floor < ceiling ? parts.filter(same).flatMap((p) => p.weighing(floor, ceiling)) : [];
    }
    return parts.flatMap((p) => {
      const others = parts.filter((o) => o !== p);
      const low = how === 'all' ? floor : greatest([floor, ...others.map((o) => o.least)]);
      const high = how === 'all' ? least([ceiling, ...others.map((o) => o.most)]) : ceiling;
      return isSettled(seen(p, low, high)) ? [] : p.weighing(low, high);
    });
  };

  return new Explained(value, weighing, () => {
    const weighs = (p: Finding): boolean => {
      if (isSettled(value)) return isSettled(p) && p.least === value.least;
      return how === 'all' ? p.least < value.most : p.most > value.least;
    };
    const heavy = parts.filter(weighs);
    return {
      questions: union(heavy.map((p) => p.questions)),
      enablers: value.least === yes ? [] : union((how === 'all' ? heavy : parts).filter((p) => p.least < yes).map((p) => p.enablers)),
      against: pick(parts.map((p) => p.against)),
    };
  });
}

/** The opposite: yes for no, and the counter stays the counter. */
export function opposite(f: Finding): Finding {
  const turned = (t: Truth): Truth => (yes - t) as Truth;
  return new Explained(
    { least: turned(f.most), most: turned(f.least) },
    (floor, ceiling) => f.weighing(turned(ceiling), turned(floor)),
    () => ({ questions: f.questions, enablers: [], against: turned(f.edge ? f.against : f.most) }),
  );
}

/** "No" becomes "the counter decides", with the question to put there. */
export function raise(f: Finding, question: string): Finding {
  const raised = seen(f, counter, yes);
  return new Explained(
    raised,
    (floor, ceiling) => f.weighing(greatest([floor, counter]), ceiling),
    () => ({ questions: raised.least === yes ? [] : union([f.questions, [question]]), enablers: f.enablers, against: greatest([f.against, counter]) }),
  );
}

/** Never more than the counter: somebody decides. What the rule itself rests on is still what it rests on. */
export function cap(f: Finding, question: string): Finding {
  if (f.most < yes) return f;
  return new Explained(
    seen(f, no, counter),
    (floor, ceiling) => f.weighing(floor, isSettled(f) ? ceiling : least([ceiling, counter])),
    () => ({ questions: union([f.questions, [question]]), enablers: f.enablers, against: least([f.against, counter]) }),
  );
}

/** The same, with what would open the door named where it is not open. */
export function withEnabler(f: Finding, enabler: string): Finding {
  if (f.least === yes) return f;
  return new Explained(f, f.weighing, () => ({ questions: f.questions, enablers: union([f.enablers, [enabler]]), against: f.against }));
}
