// Where the answers of one child stand in a row of numbers, ready to be compared: a column for each way rules read a fact.
// Knows how a fact is read, not what a rule makes of it.
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import { rangeOf } from '../facts/calendar.ts';
import { type FactId, type FactValue, isUnsaid } from '../facts/family.ts';
import { type DayCode, dayCode } from './day-code.ts';

/** A child's answers: `codes` choose from small tables, `figures` are days and numbers. */
export interface Row {
  readonly codes: Int32Array;
  readonly figures: Float64Array;
}

/** The codes every column begins with; what is known follows. */
export const missing = 0;
export const unsaid = 1;
export const known = 2;

/** One of a few values: a code each, {@link known} for any other. */
export interface Choice {
  readonly at: number;
  readonly codeOf: ReadonlyMap<FactValue, number>;
  readonly size: number;
}
/** Some values of a set: a bit each, above {@link known}. */
export interface SetPart {
  readonly at: number;
  readonly bitOf: ReadonlyMap<string, number>;
  readonly size: number;
}
/** The first and last day something may have been, in `figures[first]` and the next; or a number in `figures[first]`. */
export interface Figures {
  readonly at: number;
  readonly first: number;
}

/** Columns are made as rules ask for them; rows only after the last rule. */
export interface FactColumns {
  choice(fact: FactId): Choice;
  /** A set in parts: a rule that looks for some values looks for some in any part. */
  set(fact: FactId): readonly SetPart[];
  days(fact: FactId): Figures;
  number(fact: FactId): Figures;
  zone(): Choice;
  /** When the child came, as far as a length of stay (a parameter) needs it. */
  arrival(stay: string): Figures;
  /** The lengths of stay asked about so far, with their columns. */
  arrivals(): ReadonlyMap<string, Figures>;
  emptyRow(): Row;
  /** The writers of a fact's columns. Only after the last rule. */
  writersOf(fact: FactId): readonly Writer[];
}

export interface Writer {
  readonly at: number;
  /** Writes an answer, known or unsaid. */
  write(row: Row, value: FactValue): void;
}

export type DayRange = readonly [DayCode, DayCode];

/** What an answer covers in days, remembered: a county has few thousand birth dates. Null when it is no date. */
export function rangeReader(): (value: FactValue) => DayRange | null {
  const seen = new Map<FactValue, DayRange>();
  return (value) => {
    const held = seen.get(value);
    if (held) return held;
    const range = rangeOf(value);
    if (!range) return null;
    const codes: DayRange = [dayCode(range.earliest), dayCode(range.latest)];
    seen.set(value, codes);
    return codes;
  };
}

/** Makes each thing once. */
function once<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const held = made.get(id) ?? make(id);
    made.set(id, held);
    return held;
  };
}

const county = 'household.residence-county';
const bitsInPart = 6;

/** @param rules all that will be compiled, to know the values they name */
export function columnsFor(checklist: Checklist, rules: readonly RuleNode[], readRange: (value: FactValue) => DayRange | null): FactColumns {
  const scalars = once(() => new Set<FactValue>());
  const members = once(() => new Set<string>());
  for (const rule of rules) {
    for (const [node] of walkRule(rule)) {
      if ('is' in node) scalars(node.is.fact).add(node.is.value);
      if ('in' in node) for (const v of node.in.values) scalars(node.in.fact).add(v);
      if ('has' in node) for (const v of node.has.values) members(node.has.fact).add(v);
    }
  }
  let codes = 0;
  let figures = 0;
  const writers = once((): Writer[] => []);
  const nextCode = () => codes++;
  const nextFigures = (count: number) => {
    figures += count;
    return figures - count;
  };
  const addColumn = (fact: FactId, write: Writer['write'], at: number): number => writers(fact).push({ at, write }) && at;

  const choiceOf = (fact: FactId, values: Iterable<FactValue>, read: (value: FactValue) => FactValue | undefined): Choice => {
    const codeOf = new Map([...values].map((v, i) => [v, known + 1 + i]));
    const at = nextCode();
    const write: Writer['write'] = (row, value) => {
      const seen = read(value);
      row.codes[at] = seen === undefined ? unsaid : (codeOf.get(seen) ?? (isUnsaid(seen) ? unsaid : known));
    };
    return { at: addColumn(fact, write, at), codeOf, size: known + 1 + codeOf.size };
  };
  const zones = new Map(checklist.prefectures.flatMap((p) => p.counties.map((c) => [c.code, p.zone])));
  const zone = once(() => choiceOf(county, new Set(zones.values()), (v) => zones.get(String(v))));
  const arrivals = new Map<string, Figures>();
  const arrival = once((stay) => {
    const column: Figures = { at: nextCode(), first: nextFigures(2) };
    arrivals.set(stay, column);
    return column;
  });

  return {
    choice: once((fact) => choiceOf(fact, scalars(fact), (v) => v)),
    set: once((fact) => {
      const values = [...members(fact)];
      const parts = Array.from({ length: Math.ceil(values.length / bitsInPart) }, (_, i) => values.slice(i * bitsInPart, (i + 1) * bitsInPart));
      return parts.map((part): SetPart => {
        const bitOf = new Map(part.map((v, i) => [v, 1 << i]));
        const at = nextCode();
        const write: Writer['write'] = (row, value) => {
          let bits = 0;
          if (typeof value === 'object') for (let i = 0; i < value.length; i += 1) bits |= bitOf.get(value[i] ?? '') ?? 0;
          row.codes[at] = isUnsaid(value) ? unsaid : known + bits;
        };
        return { at: addColumn(fact, write, at), bitOf, size: known + (1 << part.length) };
      });
    }),
    days: once((fact): Figures => {
      const [at, first] = [nextCode(), nextFigures(2)];
      const write: Writer['write'] = (row, value) => {
        const range = readRange(value);
        row.codes[at] = range ? known : unsaid;
        row.figures[first] = range?.[0] ?? 0;
        row.figures[first + 1] = range?.[1] ?? 0;
      };
      return { at: addColumn(fact, write, at), first };
    }),
    number: once((fact): Figures => {
      const [at, first] = [nextCode(), nextFigures(1)];
      const write: Writer['write'] = (row, value) => {
        row.codes[at] = typeof value !== 'number' && isUnsaid(value) ? unsaid : known;
        row.figures[first] = Number(value);
      };
      return { at: addColumn(fact, write, at), first };
    }),
    zone: () => zone(county),
    arrival,
    arrivals: () => arrivals,
    emptyRow: () => ({ codes: new Int32Array(codes), figures: new Float64Array(figures) }),
    writersOf: writers,
  };
}
