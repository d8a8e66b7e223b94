// A rule as one function over a row: constants folded, clauses about one fact merged into one table, the rest closures. No code is generated.
// Says what rules/evaluate.ts says, and only that: a test holds the two together.
import type { RuleNode } from '../checklist/schema.ts';
import { addMonths } from '../facts/calendar.ts';
import { oldestAge } from '../facts/read-family.ts';
import { spanOf } from '../rules/evaluate.ts';
import { type Bounds, counter, no, notKnown, open, opposite, raise, yes } from './bounds.ts';
import { dayCode, earliestStart, latestStart } from './day-code.ts';
import { type Choice, type FactColumns, type Figures, known, type SetPart } from './fact-columns.ts';
import { dayAt, linesAt, type Moment, numberAt, readerAt, type Thresholds } from './thresholds.ts';

/** The value of a rule for a child: the child's row, and the thresholds of a day ({@link Thresholds.at}). */
export type Run = (codes: Int32Array, figures: Float64Array, limits: Float64Array) => Bounds;

/** Where compiled rules find facts and parameters. */
export interface Ground {
  readonly columns: FactColumns;
  readonly thresholds: Thresholds;
}

type Compiled =
  | { readonly kind: 'constant'; readonly value: Bounds }
  | { readonly kind: 'table'; readonly at: number; readonly cells: Uint8Array }
  | { readonly kind: 'run'; readonly run: Run };

const constant = (value: Bounds): Compiled => ({ kind: 'constant', value });
const runs = (run: Run): Compiled => ({ kind: 'run', run });

/** A table over the codes of a column, the first two being "missing" and "unsaid". */
const table = (at: number, size: number, holds: (code: number) => boolean): Compiled => ({
  kind: 'table',
  at,
  cells: Uint8Array.from({ length: size }, (_, code) => notKnown[code] ?? (holds(code) ? yes : no)),
});
const choiceTable = ({ at, codeOf, size }: Choice, values: readonly (string | number | boolean)[]): Compiled => {
  const hits = new Set(values.map((v) => codeOf.get(v)));
  return table(at, size, (code) => hits.has(code));
};
const setTable = ({ at, bitOf, size }: SetPart, values: readonly string[]): Compiled => {
  const hits = values.reduce((bits, v) => bits | (bitOf.get(v) ?? 0), 0);
  return table(at, size, (code) => ((code - known) & hits) !== 0);
};

function joined(parts: readonly Compiled[], how: 'all' | 'any'): Compiled {
  const both = how === 'all' ? (a: Bounds, b: Bounds) => a & b : (a: Bounds, b: Bounds) => a | b;
  const [neutral, settling] = how === 'all' ? [yes, no] : [no, yes];
  const fixed = parts.reduce((value, p) => (p.kind === 'constant' ? both(value, p.value) : value), neutral);
  if (fixed === settling) return constant(settling);
  const tables = new Map<number, Uint8Array>();
  for (const p of parts) {
    if (p.kind !== 'table') continue;
    const held = tables.get(p.at);
    tables.set(p.at, held ? held.map((cell, i) => both(cell, p.cells[i] ?? settling)) : p.cells);
  }
  const rest = parts.flatMap((p) => (p.kind === 'run' ? [p.run] : []));
  const [only] = [...tables].map(([at, cells]): Compiled => ({ kind: 'table', at, cells: cells.map((cell) => both(cell, fixed)) }));
  if (rest.length === 0 && tables.size === 0) return constant(fixed);
  if (rest.length === 0 && tables.size === 1 && only) return only;
  const [first] = rest;
  if (rest.length === 1 && tables.size === 0 && fixed === neutral && first) return runs(first);
  return runs(how === 'all' ? allOf(fixed, tables, rest) : anyOf(fixed, tables, rest));
}

/** Tables end to end, each with its column and where it begins. */
function flat(tables: ReadonlyMap<number, Uint8Array>): {
  readonly columns: readonly number[];
  readonly starts: readonly number[];
  readonly cells: Uint8Array;
} {
  const starts: number[] = [];
  let length = 0;
  for (const t of tables.values()) {
    starts.push(length);
    length += t.length;
  }
  const cells = new Uint8Array(length);
  [...tables.values()].forEach((t, i) => {
    cells.set(t, starts[i]);
  });
  return { columns: [...tables.keys()], starts, cells };
}

function allOf(fixed: Bounds, tables: ReadonlyMap<number, Uint8Array>, rest: readonly Run[]): Run {
  const { columns, starts, cells } = flat(tables);
  return (codes, figures, limits) => {
    let value = fixed;
    for (let i = 0; i < columns.length; i += 1) {
      value &= cells[(starts[i] as number) + (codes[columns[i] as number] as number)] as number;
      if (value === no) return no;
    }
    for (let i = 0; i < rest.length; i += 1) {
      value &= (rest[i] as Run)(codes, figures, limits);
      if (value === no) return no;
    }
    return value;
  };
}

function anyOf(fixed: Bounds, tables: ReadonlyMap<number, Uint8Array>, rest: readonly Run[]): Run {
  const { columns, starts, cells } = flat(tables);
  return (codes, figures, limits) => {
    let value = fixed;
    for (let i = 0; i < columns.length; i += 1) {
      value |= cells[(starts[i] as number) + (codes[columns[i] as number] as number)] as number;
      if (value === yes) return yes;
    }
    for (let i = 0; i < rest.length; i += 1) {
      value |= (rest[i] as Run)(codes, figures, limits);
      if (value === yes) return yes;
    }
    return value;
  };
}

/** What is made of a value: its opposite, or "no" raised to the counter. */
function changed(part: Compiled, change: (b: Bounds) => Bounds): Compiled {
  if (part.kind === 'constant') return constant(change(part.value));
  if (part.kind === 'table') return { ...part, cells: part.cells.map(change) };
  const { run } = part;
  return runs((codes, figures, limits) => change(run(codes, figures, limits)));
}

/** What is said of days that are not known: the range they lie in all the same (places of its limits), for what holds on every day of it. */
type Otherwise = readonly [first: number, last: number] | null;

type Compare = (first: number, last: number, limit: number) => Bounds;
const notAfter: Compare = (first, last, limit) => (last <= limit ? yes : first > limit ? no : counter);
const notBefore: Compare = (first, last, limit) => (first >= limit ? yes : last < limit ? no : counter);

/** Days known as a range, held against the last day ({@link notAfter}) or the first ({@link notBefore}) that still meets something. */
const held = ({ at, first }: Figures, limit: number, compare: Compare, otherwise: Otherwise): Run => {
  return (codes, figures, limits) => {
    const code = codes[at] as number;
    const day = limits[limit] as number;
    if (code >= known) return compare(figures[first] as number, figures[first + 1] as number, day);
    const ever = otherwise === null ? counter : compare(limits[otherwise[0]] as number, limits[otherwise[1]] as number, day);
    return ever !== counter ? ever : code === 0 ? open : counter;
  };
};

/** No child here is older than the last programme takes, nor born after the day. */
const anyBirth = ({ thresholds }: Ground): readonly [first: number, last: number] => [
  thresholds.place((moment) => dayCode(addMonths(moment.date, -12 * oldestAge))),
  thresholds.place((moment) => moment.day),
];

/** A parameter as a length of time; null when it has none for the moment. */
export const spanAt = (moment: Moment, id: string) => spanOf(readerAt(moment), id);
const yearStart = (day: number): number => Math.floor(day / 372) * 372;

function ageParts(node: Extract<RuleNode, { readonly age: unknown }>, ground: Ground): readonly Compiled[] {
  const { columns, thresholds } = ground;
  const ever = anyBirth(ground);
  const born = columns.days('child.birth-date');
  const limit = (id: string, find: typeof latestStart, of = (day: number) => day) =>
    thresholds.place((moment) => {
      const span = spanAt(moment, id);
      return span ? find(of(moment.day), span) : Number.NaN;
    });
  const { from, under, 'through-year-of': through } = node.age;
  return [
    ...(from === undefined ? [] : [runs(held(born, limit(from, latestStart), notAfter, ever))]),
    ...(under === undefined ? [] : [runs(held(born, limit(under, earliestStart), notBefore, ever))]),
    ...(through === undefined ? [] : [runs(held(born, limit(through, earliestStart, yearStart), notBefore, ever))]),
  ];
}

/** Reached by the line day of the year: all lines that may hold must agree, else the county is what is missing. */
function schoolLine(node: Extract<RuleNode, { readonly 'school-line': unknown }>, ground: Ground): Run {
  const { columns, thresholds } = ground;
  const [everFirst, everLast] = anyBirth(ground);
  const { age, line } = node['school-line'];
  const born = columns.days('child.birth-date');
  const county = columns.choice('household.residence-county');
  const startsAt = (moment: Moment): readonly number[] => {
    const span = spanAt(moment, age);
    if (!span) return [Number.NaN];
    const days = linesAt(moment, line).map((monthDay) => dayCode(`${moment.date.slice(0, 4)}-${monthDay}`));
    return days.length === 0 ? [Number.NaN] : days.map((day) => latestStart(day, span));
  };
  const [earliest, latest] = [thresholds.place((m) => Math.min(...startsAt(m))), thresholds.place((m) => Math.max(...startsAt(m)))];
  const { at, first } = born;
  return (codes, figures, limits) => {
    const code = codes[at] as number;
    const isKnown = code >= known;
    const [from, until] = isKnown ? [figures[first] as number, figures[first + 1] as number] : [limits[everFirst] as number, limits[everLast] as number];
    const [low, high] = [limits[earliest] as number, limits[latest] as number];
    if (until <= low) return yes;
    if (from > high) return no;
    if (!isKnown) return code === 0 ? open : counter;
    if (low === high || (from <= low && until > high)) return counter;
    return Number.isNaN(low) || codes[county.at] !== 0 ? counter : open;
  };
}

function hereFor(node: Extract<RuleNode, { readonly 'here-for': unknown }>, { columns, thresholds }: Ground): Run {
  const limit = thresholds.place((moment) => {
    const span = spanAt(moment, node['here-for']['at-least']);
    return span ? latestStart(moment.day, span) : Number.NaN;
  });
  const here = held(columns.arrival(node['here-for']['at-least']), limit, notAfter, null);
  const [cameAt, bornAt] = [columns.arrival(node['here-for']['at-least']).at, columns.days('child.birth-date').at];
  return (codes, figures, limits) => {
    if (Number.isNaN(limits[limit] as number)) return counter;
    const value = here(codes, figures, limits);
    return value === counter && (codes[cameAt] as number) >= known && codes[bornAt] === 0 ? open : value;
  };
}

/** The first day against a date parameter, and the last: where the two differ the counter decides. */
function compareDays(fact: string, parameter: string, { columns, thresholds }: Ground, holds: (day: number, limit: number) => boolean): Run {
  const { at, first } = columns.days(fact);
  const place = thresholds.place((moment) => dayAt(moment, parameter));
  return (codes, figures, limits) => {
    const code = codes[at] as number;
    if (code < known) return code === 0 ? open : counter;
    const limit = limits[place] as number;
    if (Number.isNaN(limit)) return counter;
    const earliest = holds(figures[first] as number, limit);
    return earliest === holds(figures[first + 1] as number, limit) ? (earliest ? yes : no) : counter;
  };
}

function compareNumber(fact: string, parameter: string, { columns, thresholds }: Ground, holds: (value: number, limit: number) => boolean): Run {
  const { at, first } = columns.number(fact);
  const place = thresholds.place((moment) => numberAt(moment, parameter));
  return (codes, figures, limits) => {
    const code = codes[at] as number;
    if (code < known) return code === 0 ? open : counter;
    const limit = limits[place] as number;
    return Number.isNaN(limit) ? counter : holds(figures[first] as number, limit) ? yes : no;
  };
}

function since(parameter: string, { thresholds }: Ground): Run {
  const place = thresholds.place((moment) => {
    const day = dayAt(moment, parameter);
    return Number.isNaN(day) ? counter : moment.day >= day ? yes : no;
  });
  return (_codes, _figures, limits) => limits[place] as number;
}

/** A value to take for a node instead of running it; undefined to run it. */
type Instead = (node: RuleNode) => Bounds | undefined;

function compile(node: RuleNode, ground: Ground, instead: Instead): Compiled {
  const fixed = instead(node);
  if (fixed !== undefined) return constant(fixed);
  const each = (nodes: readonly RuleNode[]) => nodes.map((n) => compile(n, ground, instead));
  if ('all' in node) return joined(each(node.all), 'all');
  if ('any' in node) return joined(each(node.any), 'any');
  if ('not' in node) return changed(compile(node.not, ground, instead), opposite);
  if ('confirm' in node) return changed(compile(node.confirm.of, ground, instead), raise);
  if ('counter' in node) return constant(counter);
  if ('always' in node) return constant(yes);
  if ('is' in node) return choiceTable(ground.columns.choice(node.is.fact), [node.is.value]);
  if ('in' in node) return choiceTable(ground.columns.choice(node.in.fact), node.in.values);
  if ('has' in node) {
    const { fact, values } = node.has;
    return joined(
      ground.columns.set(fact).map((part) => setTable(part, values)),
      'any',
    );
  }
  if ('in-zone' in node) return choiceTable(ground.columns.zone(), node['in-zone'].values);
  if ('age' in node) return joined(ageParts(node, ground), 'all');
  if ('school-line' in node) return runs(schoolLine(node, ground));
  if ('here-for' in node) return runs(hereFor(node, ground));
  if ('before' in node) return runs(compareDays(node.before.fact, node.before.parameter, ground, (a, b) => a < b));
  if ('after' in node) return runs(compareDays(node.after.fact, node.after.parameter, ground, (a, b) => a > b));
  if ('on-or-after' in node) return runs(compareDays(node['on-or-after'].fact, node['on-or-after'].parameter, ground, (a, b) => a >= b));
  if ('at-least' in node) return runs(compareNumber(node['at-least'].fact, node['at-least'].parameter, ground, (a, b) => a >= b));
  if ('at-most' in node) return runs(compareNumber(node['at-most'].fact, node['at-most'].parameter, ground, (a, b) => a <= b));
  if ('since' in node) return runs(since(node.since.parameter, ground));
  throw new Error(`no such operator: ${Object.keys(node).join(', ')}`);
}

/** @throws on a node of no known operator, which parsing has already refused */
export function compileRule(node: RuleNode, ground: Ground, instead: Instead = () => undefined): Run {
  const compiled = compile(node, ground, instead);
  if (compiled.kind === 'run') return compiled.run;
  if (compiled.kind === 'constant') return () => compiled.value;
  const { at, cells } = compiled;
  return (codes) => cells[codes[at] as number] as number;
}
