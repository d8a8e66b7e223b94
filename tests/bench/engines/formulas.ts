// The rules for engines of two values: of each rule, one formula for "yes" and one for "at least the counter decides".
// On families of whom everything is known the two together say what our three values say.
import { type Checklist, parameterAt, parametersNamed } from '../../../src/core/checklist/checklist.ts';
import type { RuleNode } from '../../../src/core/checklist/schema.ts';
import type { PlainDate } from '../../../src/core/facts/calendar.ts';
import type { Answers } from '../../../src/core/facts/family.ts';
import { readFacts } from '../../../src/core/facts/read-facts.ts';
import { evaluate } from '../../../src/core/rules/evaluate.ts';
import { birthsOf, dayNumber } from './native-reference.ts';

export type Plain = string | number | boolean;
/** A formula any rule engine can hold. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly fact: string; readonly is: '=' | '<=' | '>=' | '<' | '>'; readonly value: Plain }
  | { readonly set: string; readonly holds: string }
  | { readonly constant: boolean };

/** What is known of a family, flat: `unsaid` where it is not, days as numbers. */
export type Knowledge = Readonly<Record<string, Plain | readonly string[]>>;
export const unsaid = 'unsaid';

const name = (fact: string) => fact.replace(/[.-]/g, '_');
/** @param side which formula of a rule: what makes it yes, or what makes it at least the counter's */
export function formulaOf(checklist: Checklist, date: PlainDate, rule: RuleNode, side: 'yes' | 'counter'): Formula {
  const isUnsaid = (fact: string): Formula => ({ fact, is: '=', value: unsaid });
  const soft = (fact: string, holds: Formula): Formula => (side === 'yes' ? holds : { any: [holds, isUnsaid(fact)] });
  const value = (id: string, county?: string) => parameterAt(checklist, id, date, county)?.value;
  const span = (id: string) => {
    const count = value(id);
    return typeof count === 'number' ? ([count, parametersNamed(checklist, id)[0]?.unit ?? ''] as const) : null;
  };
  const outOfDate: Formula = { constant: side === 'counter' };
  /** A range of days up to a day: the last of it for yes, the first for the counter. */
  const upTo = (range: string, day: number): Formula => ({ fact: `${range}_${side === 'yes' ? 'last' : 'first'}`, is: '<=', value: day });
  const from = (range: string, day: number): Formula => ({ fact: `${range}_${side === 'yes' ? 'first' : 'last'}`, is: '>=', value: day });
  const birth = name('child.birth-date');
  const all = (parts: readonly Formula[]): Formula => ({ all: parts });
  const make = (node: RuleNode): Formula => {
    if ('all' in node) return { all: node.all.map(make) };
    if ('any' in node) return { any: node.any.map(make) };
    if ('not' in node) {
      // Only leaves and simple trees stand under a "not": the other side's formula, turned.
      return turned(formulaOf(checklist, date, node.not, side === 'yes' ? 'counter' : 'yes'));
    }
    if ('confirm' in node) return side === 'yes' ? make(node.confirm.of) : { constant: true };
    if ('counter' in node) return outOfDate;
    if ('always' in node) return { constant: true };
    if ('is' in node) return soft(name(node.is.fact), { fact: name(node.is.fact), is: '=', value: node.is.value });
    if ('in' in node) return soft(name(node.in.fact), { any: node.in.values.map((v) => ({ fact: name(node.in.fact), is: '=', value: v })) });
    if ('has' in node) return soft(`${name(node.has.fact)}_said`, { any: node.has.values.map((v) => ({ set: name(node.has.fact), holds: v })) });
    if ('in-zone' in node) return soft('zone', { any: node['in-zone'].values.map((v) => ({ fact: 'zone', is: '=', value: v })) });
    if ('age' in node) {
      const { from: least, under, 'through-year-of': through } = node.age;
      const part = (id: string | undefined, then: (count: number, unit: string) => Formula): readonly Formula[] => {
        const s = id === undefined ? null : span(id);
        return id === undefined ? [] : [s ? then(...s) : outOfDate];
      };
      return all([
        ...part(least, (...s) => upTo(birth, dayNumber(birthsOf(date, ...s).last))),
        ...part(under, (...s) => from(birth, dayNumber(birthsOf(date, ...s).first))),
        ...part(through, (...s) => from(birth, dayNumber(birthsOf(`${date.slice(0, 4)}-01-01`, ...s).first))),
      ]);
    }
    if ('school-line' in node) {
      const s = span(node['school-line'].age);
      const by = (county?: string): Formula => {
        const line = value(node['school-line'].line, county);
        if (!s || typeof line !== 'object' || !('month-day' in line)) return outOfDate;
        return upTo(birth, dayNumber(birthsOf(`${date.slice(0, 4)}-${line['month-day']}`, ...s).last));
      };
      const own = parametersNamed(checklist, node['school-line'].line).flatMap((p) => p.counties ?? []);
      const county = name('household.residence-county');
      const elsewhere = checklist.prefectures.flatMap((p) => p.counties.map((c) => c.code)).filter((c) => !own.includes(c));
      if (own.length === 0) return by();
      return {
        any: [
          ...own.map((c) => all([{ fact: county, is: '=', value: c }, by(c)])),
          all([{ any: elsewhere.map((c) => ({ fact: county, is: '=', value: c })) }, by('other')]),
        ],
      };
    }
    if ('here-for' in node) {
      const s = span(node['here-for']['at-least']);
      return s ? upTo('arrival', dayNumber(birthsOf(date, ...s).last)) : outOfDate;
    }
    if ('since' in node) {
      const limit = value(node.since.parameter);
      return typeof limit === 'string' ? { constant: date >= limit } : outOfDate;
    }
    const [fact, parameter, is] =
      'before' in node
        ? [node.before.fact, node.before.parameter, '<' as const]
        : 'after' in node
          ? [node.after.fact, node.after.parameter, '>' as const]
          : 'on-or-after' in node
            ? [node['on-or-after'].fact, node['on-or-after'].parameter, '>=' as const]
            : 'at-least' in node
              ? [node['at-least'].fact, node['at-least'].parameter, '>=' as const]
              : [node['at-most'].fact, node['at-most'].parameter, '<=' as const];
    const limit = value(parameter);
    if (typeof limit === 'number')
      return side === 'yes'
        ? { fact: name(fact), is, value: limit }
        : {
            any: [
              { fact: name(fact), is, value: limit },
              { fact: name(fact), is: '=', value: -1 },
            ],
          };
    if (typeof limit !== 'string') return outOfDate;
    const day = (end: 'first' | 'last'): Formula => ({ fact: `${name(fact)}_${end}`, is, value: dayNumber(limit) });
    return side === 'yes' ? { all: [day('first'), day('last')] } : { any: [day('first'), day('last')] };
  };
  return make(rule);
}

function turned(f: Formula): Formula {
  if ('all' in f) return { any: f.all.map(turned) };
  if ('any' in f) return { all: f.any.map(turned) };
  return 'constant' in f ? { constant: !f.constant } : { not: f };
}

/** The same without constants, and without "all" or "any" of one. */
export function simple(f: Formula): Formula {
  if (!('all' in f || 'any' in f)) return f;
  const [parts, settling] = 'all' in f ? [f.all.map(simple), false] : [f.any.map(simple), true];
  if (parts.some((p) => 'constant' in p && p.constant === settling)) return { constant: settling };
  const rest = parts.filter((p) => !('constant' in p));
  const [only] = rest;
  if (!only) return { constant: !settling };
  return rest.length === 1 ? only : 'all' in f ? { all: rest } : { any: rest };
}

/** A child's knowledge as rules would read it; null where a day rules count from is not said (two-valued engines cannot hold that). */
export function knowledgeOf(checklist: Checklist, household: Answers, child: Answers, date: PlainDate): Knowledge | null {
  const reader = readFacts(checklist, household, { id: 'a', answers: child }, date, evaluate);
  const known: Record<string, Plain | readonly string[]> = {};
  const days = (as: string, earliest: PlainDate, latest: PlainDate) => {
    known[`${as}_first`] = dayNumber(earliest);
    known[`${as}_last`] = dayNumber(latest);
  };
  for (const fact of checklist.facts.values()) {
    if (fact.id === 'child.receives' || fact.id === 'child.arrived-on') continue;
    const reading = reader.read(fact.id);
    if (reading.kind === 'missing') return null;
    const value = reading.kind === 'known' ? reading.value : unsaid;
    if (fact.type === 'date') {
      if (value === unsaid || typeof value !== 'string' || value.length !== 10) return null;
      days(name(fact.id), value, value);
    } else if (fact.type === 'set') {
      known[name(fact.id)] = Array.isArray(value) ? value : [];
      known[`${name(fact.id)}_said`] = Array.isArray(value) ? 'said' : unsaid;
    } else known[name(fact.id)] = value === unsaid && fact.type === 'number' ? -1 : (value as Plain);
  }
  const arrival = reader.arrival();
  if ('kind' in arrival) return null;
  days('arrival', arrival.earliest, arrival.latest);
  const zone = reader.zone();
  if (zone.kind !== 'known') return null;
  known['zone'] = String(zone.value);
  return known;
}
