// Where a child stands at the thresholds of a rule: the day (or the number) before, on it, or after it.
import { parameterAt } from '../../src/core/checklist/checklist.ts';
import type { RuleNode } from '../../src/core/checklist/schema.ts';
import { addDays, completeOn, isDate, type PlainDate, yearOf } from '../../src/core/facts/calendar.ts';
import type { FactReader } from '../../src/core/facts/read-facts.ts';
import { spanOf } from '../../src/core/rules/evaluate.ts';

export const sides = ['before', 'on', 'after'] as const;
export type Side = (typeof sides)[number];

/** What a leaf compares with what, two days or two numbers; null where the child's answers give none. */
type Compared = readonly [PlainDate, PlainDate] | readonly [number, number] | null;
interface Threshold {
  /** The parameter. */
  readonly name: string;
  readonly compared: (reader: FactReader) => Compared;
}

const said = (reader: FactReader, fact: string) => {
  const reading = reader.read(fact);
  return reading.kind === 'known' ? reading.value : undefined;
};

const parameterOf = (reader: FactReader, id: string) => {
  const county = said(reader, 'household.residence-county');
  return parameterAt(reader.checklist, id, reader.date, typeof county === 'string' ? county : undefined)?.value;
};

/** The birthday on which an age is reached. */
function birthday(reader: FactReader, span: string): PlainDate | undefined {
  const [start, length] = [said(reader, 'child.birth-date'), spanOf(reader, span)];
  return length && isDate(start) ? completeOn(start, length) : undefined;
}

const days = (a: unknown, b: unknown): Compared => (isDate(a) && isDate(b) ? [a, b] : null);

/** The thresholds a leaf turns on; none for other nodes. */
export function thresholdsOf(node: RuleNode): readonly Threshold[] {
  if ('age' in node) {
    const { from, under, 'through-year-of': through } = node.age;
    const birthdays = [from, under].flatMap((name) => (name === undefined ? [] : [{ name, compared: (r: FactReader) => days(r.date, birthday(r, name)) }]));
    if (through === undefined) return birthdays;
    const lastDay = (day: PlainDate | undefined) => day && `${yearOf(day)}-12-31`;
    return [...birthdays, { name: through, compared: (r) => days(r.date, lastDay(birthday(r, through))) }];
  }
  if ('school-line' in node) {
    const { age, line } = node['school-line'];
    const lineDay = (r: FactReader) => {
      const value = parameterOf(r, line);
      return typeof value === 'object' && 'month-day' in value ? `${yearOf(r.date)}-${value['month-day']}` : undefined;
    };
    return [{ name: line, compared: (r) => days(birthday(r, age), lineDay(r)) }];
  }
  if ('here-for' in node) {
    const name = node['here-for']['at-least'];
    const arrival = (r: FactReader) => {
      const [came, length] = [r.arrival(), spanOf(r, name)];
      return length && !('kind' in came) && came.earliest === came.latest ? completeOn(came.earliest, length) : undefined;
    };
    return [{ name, compared: (r) => days(r.date, arrival(r)) }];
  }
  if ('since' in node) return [{ name: node.since.parameter, compared: (r) => days(r.date, parameterOf(r, node.since.parameter)) }];
  const [dated] = ['before' in node ? node.before : [], 'after' in node ? node.after : [], 'on-or-after' in node ? node['on-or-after'] : []].flat();
  if (dated) return [{ name: dated.parameter, compared: (r) => days(said(r, dated.fact), parameterOf(r, dated.parameter)) }];
  const [counted] = ['at-least' in node ? node['at-least'] : [], 'at-most' in node ? node['at-most'] : []].flat();
  if (!counted) return [];
  const number = (x: unknown) => (typeof x === 'number' ? x : undefined);
  return [
    {
      name: counted.parameter,
      compared: (r) => {
        const [a, b] = [number(said(r, counted.fact)), number(parameterOf(r, counted.parameter))];
        return a === undefined || b === undefined ? null : [a, b];
      },
    },
  ];
}

/** The side of a threshold a child is on; null when further off than a day or a count of one, or not known. */
export function sideOf(threshold: Threshold, reader: FactReader): Side | null {
  const compared = threshold.compared(reader);
  if (compared === null) return null;
  const [a, b] = compared;
  const next = (x: PlainDate | number, by: number) => (typeof x === 'number' ? x + by : addDays(x, by));
  return a === b ? 'on' : a === next(b, -1) ? 'before' : a === next(b, 1) ? 'after' : null;
}
