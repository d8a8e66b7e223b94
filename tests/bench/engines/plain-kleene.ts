// The reference of goal B3: Kleene's three values, written the plainest way, with dates as numbers of days and no thought of speed.
// Shares nothing with src/core/rules or src/core/compiled but the shape of the files.
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import type { RuleNode } from '../../../src/core/checklist/schema.ts';
import type { Answers, FactValue } from '../../../src/core/facts/family.ts';

/** The least and the most a rule may be: 0 no, 1 the counter decides, 2 yes. */
export type Range = readonly [number, number];
const [no, counter, yes, open]: readonly Range[] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 2],
] as const;
type Told = { readonly value: FactValue } | 'unsaid' | 'missing';
type Days = readonly [string, string];

const iso = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
const lastOf = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
const split = (date: string) => date.split('-').map(Number) as [number, number, number];
/** The day a span from `start` is complete (民法典 arts. 201, 202). */
function complete(start: string, count: number, unit: string): string {
  const [y, m, d] = split(start);
  if (unit === 'days') return iso(y, m, d + count);
  const months = y * 12 + m - 1 + (unit === 'years' ? 12 * count : count);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return iso(year, month, Math.min(d, lastOf(year, month)));
}
function daysOf(value: FactValue): Days | null {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text, text];
  if (!/^\d{4}-\d{2}$/.test(text)) return null;
  const [y, m] = split(`${text}-01`);
  return [`${text}-01`, iso(y, m, lastOf(y, m))];
}

/** The bounds of rules for one child. */
export function plainKleene(checklist: Checklist, household: Answers, child: Answers, date: string) {
  const parameter = (id: string) => {
    const county = told('household.residence-county');
    const named = checklist.parameters.filter((p) => p.id === id);
    const own = named.filter((p) => typeof county === 'object' && p.counties?.includes(String(county.value)));
    for (const p of [...own, ...named.filter((x) => !x.counties)]) {
      const entry = p.history.find((h) => h.from <= date && (h.until === null || h.until >= date));
      if (entry) return { value: entry.value, unit: named[0]?.unit ?? '' };
    }
    return null;
  };
  const span = (id: string) => {
    const found = parameter(id);
    return found && typeof found.value === 'number' ? ([found.value, found.unit] as const) : null;
  };
  function told(fact: string): Told {
    const known = checklist.facts.get(fact);
    const answer = fact.startsWith('household.') ? household[fact] : child[fact];
    const implied = known?.implied?.find((i) => range(i.when)[0] === 2);
    if (known?.['asked-when']) {
      const [least, most] = range(known['asked-when']);
      if (most === 0) return implied ? { value: implied.value } : 'unsaid';
      if (least === 0) return 'missing';
    }
    if (answer === undefined) return 'missing';
    const said = Array.isArray(answer) ? answer : [answer];
    return said.includes('unknown') || said.includes('skip') ? 'unsaid' : { value: answer };
  }
  const when = (fact: Told, then: (value: FactValue) => Range): Range => (fact === 'missing' ? open : fact === 'unsaid' ? counter : then(fact.value)) as Range;
  const test = (holds: boolean): Range => (holds ? yes : no) as Range;
  const born = (then: (days: Days) => Range): Range => {
    const birth = told('child.birth-date');
    // Whatever the birth date is, a child here is under nineteen and born.
    const ever = then([complete(date, -19, 'years'), date]);
    if (typeof birth !== 'object' && ever[0] === ever[1] && ever[0] !== 1) return ever;
    return when(birth, (value) => {
      const days = daysOf(value);
      return days ? then(days) : (counter as Range);
    });
  };
  /** Yes when it holds on every day of a range, no when on none. */
  const onAll = ([a, b]: Days, holds: (day: string) => boolean): Range => (holds(a) === holds(b) ? test(holds(a)) : (counter as Range));
  const least = (parts: readonly Range[]): Range => [Math.min(...parts.map((p) => p[0])), Math.min(...parts.map((p) => p[1]))];
  const greatest = (parts: readonly Range[]): Range => [Math.max(...parts.map((p) => p[0])), Math.max(...parts.map((p) => p[1]))];

  function arrival(stay: readonly [number, string]): Days | Told {
    const exact = child['child.arrived-on'];
    const day = exact === undefined ? null : daysOf(exact);
    const months = told('child.months-here');
    const short = (count: number) => {
      let d = complete(date, -count, 'months');
      while (complete(d, count, 'months') <= date) d = complete(d, 1, 'days');
      return d;
    };
    const before = (d: string) => complete(d, -1, 'days');
    const stays: Readonly<Record<string, () => Days>> = {
      lt3: () => [short(3), date],
      '3to5': () => [short(6), before(short(3))],
      '6to11': () => [short(12), before(short(6))],
      '12plus': () => ['1900-01-01', before(short(12))],
    };
    const birth = daysOf(child['child.birth-date'] ?? '');
    const about = typeof months === 'object' ? (stays[String(months.value)]?.() ?? null) : null;
    const birthWouldTell = months === 'unsaid' && child['child.birth-date'] === undefined;
    if (!about && !day && birth && complete(birth[0], ...stay) > date) return [birth[0], date];
    const alive = (came: Days): Days => (birth && birth[0] > came[0] && birth[0] <= came[1] ? [birth[0], came[1]] : came);
    if (!about) return day ? alive(day) : birthWouldTell ? 'missing' : typeof months === 'object' ? 'unsaid' : months;
    if (!day) return alive(about);
    const both: Days = [day[0] > about[0] ? day[0] : about[0], day[1] < about[1] ? day[1] : about[1]];
    return alive(both[0] <= both[1] ? both : typeof told('child.arrived-on') === 'object' ? day : about);
  }

  function compared(
    { fact, parameter: id }: { readonly fact: string; readonly parameter: string },
    holds: (a: string | number, b: string | number) => boolean,
  ): Range {
    return when(told(fact), (value) => {
      const limit = parameter(id)?.value;
      if (typeof limit === 'number') return test(holds(Number(value), limit));
      const days = daysOf(value);
      return typeof limit === 'string' && days ? onAll(days, (d) => holds(d, limit)) : (counter as Range);
    });
  }

  function age(limits: Readonly<Record<string, string | undefined>>): Range {
    return born((days) =>
      least(
        Object.entries(limits).map(([side, id]) => {
          const s = span(id ?? '');
          if (!s) return counter as Range;
          const reached = (d: string) => complete(d, ...s);
          if (side === 'from') return onAll(days, (d) => reached(d) <= date);
          if (side === 'under') return onAll(days, (d) => reached(d) >= date);
          return onAll(days, (d) => reached(d).slice(0, 4) >= date.slice(0, 4));
        }),
      ),
    );
  }

  function schoolLine({ age: id, line }: { readonly age: string; readonly line: string }): Range {
    return born((days) => {
      const s = span(id);
      const county = told('household.residence-county');
      const valid = checklist.parameters
        .filter((p) => p.id === line)
        .flatMap((p) => p.history.filter((h) => h.from <= date && (h.until === null || h.until >= date)));
      const own = parameter(line);
      const lines = (typeof county === 'object' ? [own?.value] : valid.map((h) => h.value)).flatMap((v) =>
        typeof v === 'object' && 'month-day' in v ? [v['month-day']] : [],
      );
      if (!s || lines.length === 0) return counter as Range;
      const values = lines.map((l) => onAll(days, (d) => complete(d, ...s) <= `${date.slice(0, 4)}-${l}`));
      return values.every((v) => v[0] === values[0]?.[0]) ? (values[0] as Range) : when(county, () => counter as Range);
    });
  }

  function range(node: RuleNode): Range {
    if ('all' in node) return least(node.all.map(range));
    if ('any' in node) return greatest(node.any.map(range));
    if ('not' in node) {
      const [a, b] = range(node.not);
      return [2 - b, 2 - a];
    }
    if ('confirm' in node) return greatest([range(node.confirm.of), counter as Range]);
    if ('counter' in node) return counter as Range;
    if ('always' in node) return yes as Range;
    if ('is' in node) return when(told(node.is.fact), (v) => test(v === node.is.value));
    if ('in' in node) return when(told(node.in.fact), (v) => test(node.in.values.some((x) => x === v)));
    if ('has' in node) return when(told(node.has.fact), (v) => test(Array.isArray(v) && v.some((x) => node.has.values.includes(x))));
    if ('in-zone' in node)
      return when(told('household.residence-county'), (v) => {
        const zone = checklist.prefectures.find((p) => p.counties.some((c) => c.code === v))?.zone;
        return zone ? test(node['in-zone'].values.includes(zone)) : (counter as Range);
      });
    if ('age' in node) return age(node.age);
    if ('school-line' in node) return schoolLine(node['school-line']);
    if ('here-for' in node) {
      const s = span(node['here-for']['at-least']);
      if (!s) return counter as Range;
      const came = arrival(s);
      if (!Array.isArray(came)) return when(came as Told, () => counter as Range);
      const stayed = onAll(came as unknown as Days, (d) => complete(d, ...s) <= date);
      return stayed === counter && child['child.birth-date'] === undefined ? (open as Range) : stayed;
    }
    if ('before' in node) return compared(node.before, (a, b) => a < b);
    if ('after' in node) return compared(node.after, (a, b) => a > b);
    if ('on-or-after' in node) return compared(node['on-or-after'], (a, b) => a >= b);
    if ('at-least' in node) return compared(node['at-least'], (a, b) => a >= b);
    if ('at-most' in node) return compared(node['at-most'], (a, b) => a <= b);
    const limit = parameter(node.since.parameter)?.value;
    return typeof limit === 'string' ? test(date >= limit) : (counter as Range);
  }
  return (rule: RuleNode, discretion: boolean): Range => (discretion ? least([range(rule), counter as Range]) : range(rule));
}
