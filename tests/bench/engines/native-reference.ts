// The speed limit: the rules as straight-line JavaScript, as a patient person would write it for these services and this day.
// Generated, because 58 rules by hand would go stale; generated code is what the product itself may not use.
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import { parameterAt, parametersNamed } from '../../../src/core/checklist/checklist.ts';
import type { Fact, RuleNode } from '../../../src/core/checklist/schema.ts';
import { addDays, addMonths, type PlainDate, partsOf } from '../../../src/core/facts/calendar.ts';

// Values are bounds in four bits: least | most << 2, each 00 no, 01 the counter, 11 yes. missing 1100, counter 0101.
const nameOf = (fact: string) => fact.replace(/[.-]/g, '_');
const text = JSON.stringify;
/** A day as a number that compares as the calendar does. */
export const dayNumber = (date: PlainDate): number => {
  const [y, m, d] = partsOf(date);
  return y * 372 + m * 31 + d;
};

/** Births of which a span is complete on a day: the last one; and the first one not complete before it. */
export function birthsOf(date: PlainDate, count: number, unit: string): { readonly last: PlainDate; readonly first: PlainDate } {
  const complete = (born: PlainDate) => (unit === 'days' ? addDays(born, count) : addMonths(born, unit === 'years' ? count * 12 : count));
  let last = addDays(unit === 'days' ? addDays(date, -count) : addMonths(date, -(unit === 'years' ? count * 12 : count)), 4);
  while (complete(last) > date) last = addDays(last, -1);
  let first = addDays(last, -5);
  while (complete(first) < date) first = addDays(first, 1);
  return { last, first };
}

/** A module that exports `status(household, child, out)`: one byte of bounds for each entitlement, in the order of the list. */
export function nativeSource(checklist: Checklist, date: PlainDate): string {
  const value = (id: string, county?: string) => parameterAt(checklist, id, date, county)?.value;
  const span = (id: string) => {
    const count = value(id);
    const unit = parametersNamed(checklist, id)[0]?.unit ?? '';
    return typeof count === 'number' ? { count, unit } : null;
  };
  const known = (fact: string, then: string) => `(${nameOf(fact)} === undefined ? 12 : ${nameOf(fact)} === null ? 5 : ${then})`;
  const upTo = (name: string, last: PlainDate) => `(${name}_last <= ${dayNumber(last)} ? 15 : ${name}_first > ${dayNumber(last)} ? 0 : 5)`;
  const from = (name: string, first: PlainDate) => `(${name}_first >= ${dayNumber(first)} ? 15 : ${name}_last < ${dayNumber(first)} ? 0 : 5)`;
  const born = nameOf('child.birth-date');
  // Not said: the range every child's birth lies in, for what holds on all of it.
  const whenBorn = (then: string) => `settledOr(${then}, ${born})`;

  function age(limits: { readonly from?: string | undefined; readonly under?: string | undefined; readonly 'through-year-of'?: string | undefined }): string {
    const parts: string[] = [];
    const add = (id: string | undefined, then: (count: number, unit: string) => string) => {
      if (id === undefined) return;
      const found = span(id);
      parts.push(found ? then(found.count, found.unit) : '5');
    };
    add(limits.from, (count, unit) => upTo(born, birthsOf(date, count, unit).last));
    add(limits.under, (count, unit) => from(born, birthsOf(date, count, unit).first));
    add(limits['through-year-of'], (count, unit) => from(born, birthsOf(`${date.slice(0, 4)}-01-01`, count, unit).first));
    return whenBorn(parts.join(' & '));
  }
  function schoolLine({ age: id, line }: { readonly age: string; readonly line: string }): string {
    const found = span(id);
    const at = (county?: string) => {
      const v = value(line, county);
      return typeof v === 'object' && 'month-day' in v && found ? birthsOf(`${date.slice(0, 4)}-${v['month-day']}`, found.count, found.unit).last : null;
    };
    const own = parametersNamed(checklist, line).flatMap((p) => (p.counties ?? []).map((c) => [c, at(c)] as const));
    const general = at();
    if (!general) return whenBorn('5');
    const all = [general, ...own.flatMap(([, l]) => l ?? [])];
    const county = nameOf('household.residence-county');
    const open = `(${all.map((l) => upTo(born, l)).join(' === ') && all.length === 1 ? upTo(born, general) : `agree([${all.map((l) => upTo(born, l)).join(', ')}], ${county})`})`;
    const local = own.reduce((rest, [c, l]) => `${county} === ${text(c)} ? ${l ? upTo(born, l) : '5'} : ${rest}`, upTo(born, general));
    return whenBorn(`(${county} === undefined || ${county} === null ? ${open} : ${local})`);
  }
  const compare = (fact: string, id: string, operator: string): string => {
    const limit = value(id);
    const n = nameOf(fact);
    if (typeof limit === 'number') return known(fact, `(${n} ${operator} ${limit} ? 15 : 0)`);
    if (typeof limit !== 'string') return known(fact, '5');
    return known(
      fact,
      `(${n}_first ${operator} ${dayNumber(limit)} ? (${n}_last ${operator} ${dayNumber(limit)} ? 15 : 5) : ${n}_last ${operator} ${dayNumber(limit)} ? 5 : 0)`,
    );
  };
  const chain = (nodes: readonly RuleNode[], operator: '&' | '|', end: number): string => {
    const parts = nodes.map(code);
    const v = `v${depth}`;
    return `(${parts.map((p, i) => (i === 0 ? `(${v} = ${p}) === ${end} ? ${end} : ` : i === parts.length - 1 ? `${v} ${operator} ${p}` : `(${v} ${operator}= ${p}) === ${end} ? ${end} : `)).join('')}${parts.length === 1 ? v : ''})`;
  };
  let depth = 0;
  const working = () => Array.from({ length: 9 }, (_, i) => `v${i} = 0`).join(', ');
  function code(node: RuleNode): string {
    depth += 1;
    const written = written_(node);
    depth -= 1;
    return written;
  }
  function written_(node: RuleNode): string {
    if ('all' in node) return chain(node.all, '&', 0);
    if ('any' in node) return chain(node.any, '|', 15);
    if ('not' in node) return `turned[${code(node.not)}]`;
    if ('confirm' in node) return `(${code(node.confirm.of)} | 5)`;
    if ('counter' in node) return '5';
    if ('always' in node) return '15';
    if ('is' in node) return known(node.is.fact, `${nameOf(node.is.fact)} === ${text(node.is.value)} ? 15 : 0`);
    if ('in' in node) return known(node.in.fact, `${node.in.values.map((v) => `${nameOf(node.in.fact)} === ${text(v)}`).join(' || ')} ? 15 : 0`);
    if ('has' in node) return known(node.has.fact, `${node.has.values.map((v) => `${nameOf(node.has.fact)}.includes(${text(v)})`).join(' || ')} ? 15 : 0`);
    if ('in-zone' in node) return known('zone', `${node['in-zone'].values.map((v) => `zone === ${text(v)}`).join(' || ')} ? 15 : 0`);
    if ('age' in node) return age(node.age);
    if ('school-line' in node) return schoolLine(node['school-line']);
    if ('here-for' in node) {
      const found = span(node['here-for']['at-least']);
      if (!found) return '5';
      const { last } = birthsOf(date, found.count, found.unit);
      const born = nameOf('child.birth-date');
      return `(arrival !== 1 && typeof ${born} === 'string' && ${born}_first > ${dayNumber(last)} ? 0 : arrival === 1 && ${born} === undefined && arrival_first <= ${dayNumber(last)} && arrival_last > ${dayNumber(last)} ? 12 : ${known('arrival', upTo('arrival', last))})`;
    }
    if ('before' in node) return compare(node.before.fact, node.before.parameter, '<');
    if ('after' in node) return compare(node.after.fact, node.after.parameter, '>');
    if ('on-or-after' in node) return compare(node['on-or-after'].fact, node['on-or-after'].parameter, '>=');
    if ('at-least' in node) return compare(node['at-least'].fact, node['at-least'].parameter, '>=');
    if ('at-most' in node) return compare(node['at-most'].fact, node['at-most'].parameter, '<=');
    const limit = value(node.since.parameter);
    return typeof limit === 'string' ? (date >= limit ? '15' : '0') : '5';
  }
  const reading = (fact: Fact): string => {
    const n = nameOf(fact.id);
    const implied = (fact.implied ?? []).reduceRight((rest, i) => `${code(i.when)} === 15 ? ${text(i.value)} : ${rest}`, 'undefined');
    const set = fact.type === 'set' ? ` || (Array.isArray(${n}) && (${n}.includes('unknown') || ${n}.includes('skip')))` : '';
    return [
      `${n} = ${fact.about}['${fact.id}'];`,
      `if (${n} === 'unknown' || ${n} === 'skip'${set}) ${n} = null;`,
      ...(fact['asked-when']
        ? [
            `const ${n}_asked = ${code(fact['asked-when'])};`,
            `if (${n}_asked === 0) ${n} = ${fact.implied ? `(${implied}) ?? null` : 'null'}; else if ((${n}_asked & 3) === 0) ${n} = undefined;`,
          ]
        : []),
      ...(fact.type === 'date'
        ? [
            `if (typeof ${n} === 'string') { ${n}_first = first(${n}); ${n}_last = last(${n}, ${n}_first); }${fact.id === 'child.birth-date' ? ` else { ${n}_first = ${dayNumber(addMonths(date, -228))}; ${n}_last = ${dayNumber(date)}; }` : ''}`,
          ]
        : []),
    ].join('\n  ');
  };
  const facts = [...checklist.facts.values()].filter((f) => f.id !== 'child.receives');
  const zones = checklist.prefectures.flatMap((p) => p.counties.map((c) => [c.code, p.zone]));
  const entitlements = checklist.services.flatMap((s) => s.entitlements);
  const body = [
    ...facts.map(reading),
    `zone = ${nameOf('household.residence-county')}; if (typeof zone === 'string') zone = zones.get(zone) ?? null;`,
    arrivalCode(date),
    ...entitlements.map((_, i) => `out[${i}] = rule${i}();`),
  ];
  // One function a rule, over variables all of them see: one function for all would be too long for the optimiser.
  const rules = entitlements.map((e, i) => `const rule${i} = () => { let ${working()}; return ${e.discretion ? '5 & ' : ''}${code(e.rule)}; };`);
  return `// Generated by npm run bench from checklist/ of edition ${checklist.manifest.edition} for ${date}.
const turned = Uint8Array.from({ length: 16 }, (_, b) => [3, 1, 1, 0][b >> 2] | ([3, 1, 1, 0][b & 3] << 2));
const zones = new Map(${text(zones)});
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const digits = (t, i) => (t.charCodeAt(i) - 48) * 10 + t.charCodeAt(i + 1) - 48;
const first = (t) => (digits(t, 0) * 100 + digits(t, 2)) * 372 + digits(t, 5) * 31 + (t.length === 10 ? digits(t, 8) : 1);
const last = (t, f) => {
  if (t.length === 10) return f;
  const y = digits(t, 0) * 100 + digits(t, 2), m = digits(t, 5);
  return f - 1 + (m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : lengths[m - 1]);
};
const settledOr = (v, born) => typeof born === 'string' || v === 15 || v === 0 ? v : born === undefined ? 12 : 5;
const agree = (values, county) => values.every((v) => v === values[0]) ? values[0] : county === undefined ? 12 : 5;
let ${facts.flatMap((f) => [nameOf(f.id), ...(f.type === 'date' ? [`${nameOf(f.id)}_first = 0`, `${nameOf(f.id)}_last = 0`] : [])]).join(', ')};
let zone, arrival, arrival_first = 0, arrival_last = 0;
${rules.join('\n')}
export function status(household, child, out) {
  let ${working()};
  ${body.join('\n  ')}
}
`;
}

/** The days a child may have come on, by the day told or the months told. */
function arrivalCode(date: PlainDate): string {
  const short = (months: number) => {
    let d = addMonths(date, -months);
    while (addMonths(d, months) <= date) d = addDays(d, 1);
    return d;
  };
  const stay = (from: PlainDate, to: PlainDate) => `(about_first = ${dayNumber(from)}, about_last = ${dayNumber(to)})`;
  const told = nameOf('child.months-here');
  return `arrival = ${told};
  let about_first = 0, about_last = 0;
  const stays = ${told} === 'lt3' ? ${stay(short(3), date)} : ${told} === '3to5' ? ${stay(short(6), addDays(short(3), -1))} : ${told} === '6to11' ? ${stay(short(12), addDays(short(6), -1))} : ${told} === '12plus' ? ${stay('1900-01-01', addDays(short(12), -1))} : 0;
  const exact = child['child.arrived-on'];
  const d = typeof exact === 'string' && exact !== 'unknown' && exact !== 'skip';
  const d_first = d ? first(exact) : 0, d_last = d ? last(exact, d_first) : 0;
  if (d || stays !== 0) {
    arrival = 1;
    arrival_first = Math.max(d_first, about_first); arrival_last = Math.min(d ? d_last : Infinity, stays === 0 ? Infinity : about_last);
    if (arrival_first > arrival_last) { const own = typeof ${nameOf('child.arrived-on')} === 'string'; arrival_first = own ? d_first : about_first; arrival_last = own ? d_last : about_last; }
    if (typeof ${nameOf('child.birth-date')} === 'string' && ${nameOf('child.birth-date')}_first <= arrival_last) arrival_first = Math.max(arrival_first, ${nameOf('child.birth-date')}_first);
  } else if (arrival !== undefined) arrival = ${told} === null && ${nameOf('child.birth-date')} === undefined ? undefined : null;`;
}
