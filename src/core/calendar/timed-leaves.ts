// Which leaves of a rule the passing of time can turn, and on which days. Days are candidates: whether a verdict changes is found by running the rules.
import { parametersNamed } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import { addDays, completeOn, type DateRange, dateOf, type PlainDate, rangeOf, type Span, yearOf } from '../facts/calendar.ts';
import type { FactReader } from '../facts/read-facts.ts';

/** A leaf that reads the date, with its parameters and the days on which it may turn. */
export interface TimedLeaf {
  readonly node: RuleNode;
  readonly parameters: readonly string[];
  /** First days of a new value. */
  readonly days: readonly PlainDate[];
  /** Birthdays and half-years themselves, answered in the child's favour (services.md §12.3). */
  readonly edges: ReadonlySet<PlainDate>;
}

/** Parameters a leaf compares with, and what its time is counted from. */
function timeOf(node: RuleNode): { readonly parameters: readonly string[]; readonly from: 'birth' | 'arrival' | null } | null {
  if ('age' in node) return { parameters: Object.values(node.age).filter((id) => id !== undefined), from: 'birth' };
  if ('school-line' in node) return { parameters: [node['school-line'].age, node['school-line'].line], from: 'birth' };
  if ('here-for' in node) return { parameters: [node['here-for']['at-least']], from: 'arrival' };
  if ('since' in node) return { parameters: [node.since.parameter], from: null };
  if ('before' in node) return { parameters: [node.before.parameter], from: null };
  if ('after' in node) return { parameters: [node.after.parameter], from: null };
  if ('on-or-after' in node) return { parameters: [node['on-or-after'].parameter], from: null };
  if ('at-least' in node) return { parameters: [node['at-least'].parameter], from: null };
  if ('at-most' in node) return { parameters: [node['at-most'].parameter], from: null };
  return null;
}

function anchorsOf(reader: FactReader, from: 'birth' | 'arrival' | null): readonly PlainDate[] {
  const range = (): DateRange | null => {
    if (from === 'birth') {
      const birth = reader.read('child.birth-date');
      return birth.kind === 'known' ? rangeOf(birth.value) : null;
    }
    const arrival = from === 'arrival' ? reader.arrival() : null;
    return arrival && !('kind' in arrival) ? arrival : null;
  };
  const found = range();
  return found ? [...new Set([found.earliest, found.latest])] : [];
}

const spanOf = (value: unknown, unit: string): Span | null =>
  typeof value === 'number' && (unit === 'years' || unit === 'months' || unit === 'days') ? { count: value, unit } : null;

/** The timed leaves of a rule with their days after `reader.date` and up to `until`. */
export function timedLeaves(rule: RuleNode, reader: FactReader, until: PlainDate): readonly TimedLeaf[] {
  const newYears = Array.from({ length: yearOf(until) - yearOf(reader.date) }, (_, i) => dateOf(yearOf(reader.date) + 1 + i, 1, 1));
  return [...walkRule(rule)].flatMap(([node]): readonly TimedLeaf[] => {
    const time = timeOf(node);
    if (!time) return [];
    const anchors = anchorsOf(reader, time.from);
    const entries = time.parameters.flatMap((id) => parametersNamed(reader.checklist, id)).flatMap(({ unit, history }) => history.map((h) => ({ ...h, unit })));
    const full = entries.flatMap(({ value, unit }) => {
      const span = spanOf(value, unit);
      return span ? anchors.map((day) => completeOn(day, span)) : [];
    });
    const days = [
      ...full.flatMap((day) => [day, addDays(day, 1)]),
      ...entries.flatMap(({ from, until: last, value }) => [from, ...(last === null ? [] : [addDays(last, 1)]), ...(typeof value === 'string' ? [value] : [])]),
      ...('school-line' in node || ('age' in node && node.age['through-year-of'] !== undefined) ? newYears : []),
    ].filter((day) => day > reader.date && day <= until);
    const edges = 'school-line' in node || ('age' in node && node.age['through-year-of'] !== undefined) ? [] : full;
    return [{ node, parameters: time.parameters, days, edges: new Set(edges) }];
  });
}
