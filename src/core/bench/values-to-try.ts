// The values worth trying for a fact: every option; for days and numbers, one on each side of every threshold and on it.
import { type Checklist, parameterAt, parametersNamed } from '../checklist/checklist.ts';
import { factNamed } from '../checklist/references.ts';
import type { Parameter, RuleNode } from '../checklist/schema.ts';
import { addDays, addMonths, type PlainDate, yearOf } from '../facts/calendar.ts';
import type { FactId, FactValue } from '../facts/family.ts';
import { oldestAge } from '../facts/read-family.ts';

const numbers = { least: 0, most: 30 };

/** Every value a parameter may have on a date, whichever the county. */
const valuesOf = (checklist: Checklist, id: string, date: PlainDate): readonly Parameter['history'][number]['value'][] =>
  parametersNamed(checklist, id).flatMap((p) => parameterAt(checklist, id, date, p.counties?.[0])?.value ?? []);

/** The day a span began that is complete on `end`. */
function startsOf(checklist: Checklist, id: string, end: PlainDate, date: PlainDate): readonly PlainDate[] {
  const unit = parametersNamed(checklist, id)[0]?.unit;
  return valuesOf(checklist, id, date).flatMap((value) => {
    if (typeof value !== 'number') return [];
    if (unit === 'years') return [addMonths(end, -12 * value)];
    return unit === 'months' ? [addMonths(end, -value)] : unit === 'days' ? [addDays(end, -value)] : [];
  });
}

function daysAround(days: readonly PlainDate[]): readonly PlainDate[] {
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}

/** Days of birth on which a leaf turns. */
function birthEdges(checklist: Checklist, node: RuleNode, date: PlainDate): readonly PlainDate[] {
  if ('age' in node) {
    const { from, under, 'through-year-of': through } = node.age;
    const birthdays = [from, under].flatMap((id) => (id === undefined ? [] : startsOf(checklist, id, date, date)));
    const years =
      through === undefined
        ? []
        : startsOf(checklist, through, `${yearOf(date)}-12-31`, date).concat(startsOf(checklist, through, `${yearOf(date)}-01-01`, date));
    return [...birthdays, ...years];
  }
  if ('school-line' in node) {
    const { age, line } = node['school-line'];
    const lines = valuesOf(checklist, line, date).flatMap((v) => (typeof v === 'object' && 'month-day' in v ? [`${yearOf(date)}-${v['month-day']}`] : []));
    return lines.flatMap((day) => startsOf(checklist, age, day, date));
  }
  return [];
}

/** Days with which a date answer is compared. */
function limitsOf(checklist: Checklist, node: RuleNode, fact: FactId, date: PlainDate): readonly PlainDate[] {
  const parameter = 'before' in node ? node.before : 'after' in node ? node.after : 'on-or-after' in node ? node['on-or-after'] : null;
  if (parameter?.fact !== fact) return [];
  return valuesOf(checklist, parameter.parameter, date).flatMap((v) => (typeof v === 'string' ? [v] : []));
}

function datesFor(checklist: Checklist, nodes: readonly RuleNode[], fact: FactId, date: PlainDate): readonly PlainDate[] {
  const edges = nodes.flatMap((node) => [
    ...limitsOf(checklist, node, fact, date),
    ...(fact === 'child.birth-date' ? birthEdges(checklist, node, date) : []),
    ...(fact === 'child.arrived-on' && 'here-for' in node ? startsOf(checklist, node['here-for']['at-least'], date, date) : []),
  ]);
  const oldest = addMonths(date, -12 * oldestAge);
  // Somewhere within each of the spans in which the day of arrival is asked, so that no length of stay is left without one.
  const within = fact === 'child.arrived-on' ? [addMonths(date, -4), addMonths(date, -1)] : [];
  const around = daysAround(edges.length + within.length > 0 ? edges : [addMonths(date, -12)]);
  return [...new Set([...around, ...within])].filter((day) => day <= date && day >= oldest).sort();
}

function countiesFor(checklist: Checklist): readonly string[] {
  const own = new Set(checklist.parameters.flatMap((p) => p.counties ?? []));
  const zones = new Map(checklist.prefectures.map((p) => [p.zone, p.counties.find((c) => !own.has(c.code))?.code ?? p.counties[0]?.code]));
  return [...new Set([...zones.values(), ...own])].filter((code) => code !== undefined);
}

/**
 * What to try for a fact on a date; never empty.
 * A set is tried with one thing in it at a time: each thing the rules name, one they do not, and nothing.
 */
export function valuesToTry(checklist: Checklist, nodes: readonly RuleNode[], id: FactId, date: PlainDate): readonly FactValue[] {
  const fact = checklist.facts.get(id);
  const named = new Set(nodes.flatMap((node) => (factNamed(node)?.id === id ? (factNamed(node)?.values ?? []) : [])).map(String));
  switch (fact?.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return fact.values ?? ['unknown'];
    case 'county':
      return countiesFor(checklist);
    case 'date':
      return datesFor(checklist, nodes, id, date);
    case 'number': {
      const limits = nodes.flatMap((n) =>
        'at-least' in n && n['at-least'].fact === id ? [n['at-least'].parameter] : 'at-most' in n && n['at-most'].fact === id ? [n['at-most'].parameter] : [],
      );
      const around = limits.flatMap((p) => valuesOf(checklist, p, date)).flatMap((v) => (typeof v === 'number' ? [v - 1, v, v + 1] : []));
      const within = [...new Set(around)].filter((n) => n >= numbers.least && n <= numbers.most).sort((a, b) => a - b);
      return within.length > 0 ? within : [numbers.least];
    }
    case 'set': {
      const values = (fact.values ?? []).map(String);
      const other = values.find((v) => !named.has(v) && v !== 'none');
      const tried = values.filter((v) => named.has(v) || v === other || v === 'none');
      return tried.length > 0 ? tried.map((v) => [v]) : [[]];
    }
    default:
      return ['unknown'];
  }
}
