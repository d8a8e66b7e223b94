// Runs a rule over what is known of one child. Three-valued, explained, and never two-valued by accident:
// what is missing, unsaid or out of date can lower a result to "the counter decides", never to "no".
import { parameterAt, parametersNamed } from '../checklist/checklist.ts';
import type { Parameter, RuleNode } from '../checklist/schema.ts';
import { addMonths, completeOn, type DateRange, dateOf, type PlainDate, rangeOf, type Span, yearOf } from '../facts/calendar.ts';
import type { FactReader, Reading } from '../facts/read-facts.ts';
import { oldestAge } from '../facts/read-family.ts';
import { counter, type Finding, join, leafFinding, no, opposite, raise, type Truth, withEnabler, yes } from './finding.ts';

/** The question put at the counter when a parameter has no value for the date. */
export const outOfDateQuestion = 'parameter-out-of-date';

interface Leaf {
  readonly least: Truth;
  readonly most: Truth;
  readonly missing?: readonly string[];
  readonly questions?: readonly string[];
  readonly edge?: boolean;
}
const of = (truth: Truth): Leaf => ({ least: truth, most: truth });
const test = (holds: boolean): Leaf => of(holds ? yes : no);
const outOfDate: Leaf = { ...of(counter), questions: [outOfDateQuestion] };

/** The known value of a fact tested; missing gives the full range, unsaid gives the counter. */
function whenKnown(fact: string, reading: Reading, decide: (value: Extract<Reading, { kind: 'known' }>['value']) => Leaf): Leaf {
  if (reading.kind === 'known') return decide(reading.value);
  return reading.kind === 'unsaid' ? of(counter) : { least: no, most: yes, missing: [fact] };
}

const countyOf = (reader: FactReader): string | undefined => {
  const county = reader.read('household.residence-county');
  return county.kind === 'known' ? String(county.value) : undefined;
};

function parameter(reader: FactReader, id: string): { readonly value: Parameter['history'][number]['value']; readonly unit: Parameter['unit'] } | null {
  const entry = parameterAt(reader.checklist, id, reader.date, countyOf(reader));
  const unit = parametersNamed(reader.checklist, id)[0]?.unit;
  return entry && unit ? { value: entry.value, unit } : null;
}

/** A parameter as a length of time, or null where it has none for the date. */
export function spanOf(reader: FactReader, id: string): Span | null {
  const found = parameter(reader, id);
  if (found === null || typeof found.value !== 'number') return null;
  if (found.unit !== 'years' && found.unit !== 'months' && found.unit !== 'days') return null;
  return { count: found.value, unit: found.unit };
}

const birthFact = 'child.birth-date';
const monthsFact = 'child.months-here';

function withBirth(reader: FactReader, decide: (born: DateRange) => Leaf): Leaf {
  const reading = reader.read(birthFact);
  // No child here is older than the last programme takes: what holds for every such child holds without the date of birth.
  const ever = reading.kind === 'known' ? null : decide({ earliest: addMonths(reader.date, -12 * oldestAge), latest: reader.date });
  if (ever && ever.least === ever.most && ever.least !== counter) return { ...ever, edge: false };
  return whenKnown(birthFact, reading, (value) => {
    const born = rangeOf(value);
    return born ? decide(born) : of(counter);
  });
}

/** Both edges in the child's favour: "from n" holds from the birthday, "under n" up to and on it (§12.3). */
function age(
  reader: FactReader,
  limits: { readonly from?: string | undefined; readonly under?: string | undefined; readonly 'through-year-of'?: string | undefined },
): Leaf {
  return withBirth(reader, (born) => {
    const { date } = reader;
    const exact = born.earliest === born.latest;
    const parts: Leaf[] = [];
    const add = (id: string | undefined, decide: (span: Span) => Leaf) => {
      if (id === undefined) return;
      const span = spanOf(reader, id);
      parts.push(span ? decide(span) : outOfDate);
    };
    add(limits.from, (span) => {
      const [first, last] = [completeOn(born.earliest, span), completeOn(born.latest, span)];
      if (date >= last) return { ...of(yes), edge: exact && date === last };
      return date < first ? of(no) : of(counter);
    });
    add(limits.under, (span) => {
      const [first, last] = [completeOn(born.earliest, span), completeOn(born.latest, span)];
      if (date <= first) return { ...of(yes), edge: exact && date === first };
      return date > last ? of(no) : of(counter);
    });
    add(limits['through-year-of'], (span) => {
      const [first, last] = [yearOf(completeOn(born.earliest, span)), yearOf(completeOn(born.latest, span))];
      if (yearOf(date) <= first) return of(yes);
      return yearOf(date) > last ? of(no) : of(counter);
    });
    const least = Math.min(...parts.map((p) => p.least)) as Truth;
    return { ...of(least), questions: parts.flatMap((p) => p.questions ?? []), edge: least === yes && parts.some((p) => p.edge === true) };
  });
}

/** The line days a child may fall under: the county's own, or all there are while the county is not known. */
function linesOf(reader: FactReader, id: string): readonly Parameter['history'][number]['value'][] {
  const county = countyOf(reader);
  const named = county === undefined ? parametersNamed(reader.checklist, id) : [];
  const entries =
    named.length > 1
      ? named.map((p) => parameterAt(reader.checklist, id, reader.date, p.counties?.[0]))
      : [parameterAt(reader.checklist, id, reader.date, county)];
  return entries.flatMap((e) => (e ? [e.value] : []));
}

/** The line day of a year for an age: the age is reached by it. Default 31 August, or the county's own (§12.4). */
function schoolLine(reader: FactReader, limits: { readonly age: string; readonly line: string }): Leaf {
  return withBirth(reader, (born) => {
    const span = spanOf(reader, limits.age);
    const lines = linesOf(reader, limits.line).flatMap((line) => (typeof line === 'object' && 'month-day' in line ? [line['month-day']] : []));
    if (!span || lines.length === 0) return outOfDate;
    const values = lines.map((monthDay): Truth => {
      const lineDay = `${yearOf(reader.date)}-${monthDay}`;
      if (completeOn(born.latest, span) <= lineDay) return yes;
      return completeOn(born.earliest, span) > lineDay ? no : counter;
    });
    const [first = counter] = values;
    if (values.every((v) => v === first)) return of(first);
    return whenKnown('household.residence-county', reader.read('household.residence-county'), () => of(counter));
  });
}

/** When the child came, as far as a length of stay needs it: nobody has been here longer than lived at all, so a child too young for it came within its life. */
function arrivalFor(reader: FactReader, span: Span): ReturnType<FactReader['arrival']> {
  const arrival = reader.arrival();
  const life = 'kind' in arrival ? reader.life() : null;
  return life && completeOn(life.earliest, span) > life.latest ? life : arrival;
}

function hereFor(reader: FactReader, id: string): Leaf {
  const span = spanOf(reader, id);
  if (!span) return outOfDate;
  const arrival = arrivalFor(reader, span);
  if ('kind' in arrival) return whenKnown(reader.read(monthsFact).kind === 'missing' ? monthsFact : birthFact, arrival, () => of(counter));
  const { date } = reader;
  const last = completeOn(arrival.latest, span);
  if (date >= last) return { ...of(yes), edge: arrival.earliest === arrival.latest && date === last };
  if (date < completeOn(arrival.earliest, span)) return of(no);
  // A stay told roughly: the date of birth may leave only its later days.
  return reader.read(birthFact).kind === 'missing' ? { least: no, most: yes, missing: [birthFact] } : of(counter);
}

function compareDate(reader: FactReader, fact: string, id: string, holds: (answer: PlainDate, limit: PlainDate) => boolean): Leaf {
  return whenKnown(fact, reader.read(fact), (value) => {
    const range = rangeOf(value);
    const limit = parameter(reader, id)?.value;
    if (!range) return of(counter);
    if (typeof limit !== 'string') return outOfDate;
    const [a, b] = [holds(range.earliest, limit), holds(range.latest, limit)];
    return a === b ? test(a) : of(counter);
  });
}

function compareNumber(reader: FactReader, fact: string, id: string, holds: (answer: number, limit: number) => boolean): Leaf {
  return whenKnown(fact, reader.read(fact), (value) => {
    const limit = parameter(reader, id)?.value;
    if (typeof limit !== 'number') return outOfDate;
    return test(holds(Number(value), limit));
  });
}

/** A leaf's value and the facts it read. */
function leaf(node: RuleNode, reader: FactReader): { readonly value: Leaf; readonly facts: readonly string[] } {
  if ('always' in node) return { value: of(yes), facts: [] };
  if ('is' in node) {
    const { fact, value } = node.is;
    return { facts: [fact], value: whenKnown(fact, reader.read(fact), (v) => test(v === value)) };
  }
  if ('in' in node) {
    const { fact, values } = node.in;
    return { facts: [fact], value: whenKnown(fact, reader.read(fact), (v) => test(values.some((x) => x === v))) };
  }
  if ('has' in node) {
    const { fact, values } = node.has;
    return { facts: [fact], value: whenKnown(fact, reader.read(fact), (v) => test(Array.isArray(v) && values.some((x) => v.includes(x)))) };
  }
  if ('age' in node) return { facts: [birthFact], value: age(reader, node.age) };
  if ('school-line' in node) return { facts: [birthFact], value: schoolLine(reader, node['school-line']) };
  if ('here-for' in node) return { facts: [monthsFact], value: hereFor(reader, node['here-for']['at-least']) };
  if ('in-zone' in node) {
    const county = 'household.residence-county';
    return { facts: [county], value: whenKnown(county, reader.zone(), (v) => test(node['in-zone'].values.some((x) => x === v))) };
  }
  if ('before' in node) return { facts: [node.before.fact], value: compareDate(reader, node.before.fact, node.before.parameter, (a, b) => a < b) };
  if ('after' in node) return { facts: [node.after.fact], value: compareDate(reader, node.after.fact, node.after.parameter, (a, b) => a > b) };
  if ('on-or-after' in node)
    return { facts: [node['on-or-after'].fact], value: compareDate(reader, node['on-or-after'].fact, node['on-or-after'].parameter, (a, b) => a >= b) };
  if ('at-least' in node)
    return { facts: [node['at-least'].fact], value: compareNumber(reader, node['at-least'].fact, node['at-least'].parameter, (a, b) => a >= b) };
  if ('at-most' in node)
    return { facts: [node['at-most'].fact], value: compareNumber(reader, node['at-most'].fact, node['at-most'].parameter, (a, b) => a <= b) };
  if ('since' in node) {
    const limit = parameter(reader, node.since.parameter)?.value;
    return { facts: [], value: typeof limit === 'string' ? test(reader.date >= limit) : outOfDate };
  }
  throw new Error(`no such operator: ${Object.keys(node).join(', ')}`);
}

/**
 * Runs a rule node.
 * @returns bounds of its value with the facts, clauses, questions and enablers that weigh on it
 * @throws only on a node of no known operator, which parsing has already refused
 */
export function evaluate(node: RuleNode, reader: FactReader): Finding {
  const found = ((): Finding => {
    if ('all' in node)
      return join(
        node.all.map((n) => evaluate(n, reader)),
        'all',
      );
    if ('any' in node)
      return join(
        node.any.map((n) => evaluate(n, reader)),
        'any',
      );
    if ('not' in node) return opposite(evaluate(node.not, reader));
    if ('confirm' in node) return raise(evaluate(node.confirm.of, reader), node.confirm.question);
    if ('counter' in node) {
      const clause = { reason: node.counter, least: counter, most: counter, facts: [] };
      return leafFinding({ ...of(counter), clauses: [clause], questions: [node.counter], enablers: [], against: counter }, []);
    }
    const { value, facts } = leaf(node, reader);
    const { least, most } = value;
    const known = {
      least,
      most,
      clauses: [{ reason: node.reason ?? '', least, most, facts }],
      questions: value.questions ?? [],
      enablers: [],
      against: value.edge ? no : least,
    };
    return leafFinding(known, value.missing ?? []);
  })();
  return node.enabler === undefined ? found : withEnabler(found, node.enabler);
}

/**
 * The days after `reader.date` on which a leaf of the rule may turn, as the certain day (the edge day + 1):
 * ages reached, months completed, school lines of the coming years, dates of programmes. Sorted.
 */
export function turningDays(node: RuleNode, reader: FactReader): readonly PlainDate[] {
  const days = new Set<PlainDate>();
  const note = (day: PlainDate) => {
    if (day > reader.date) days.add(day);
  };
  const nextDay = (day: PlainDate) => completeOn(day, { count: 1, unit: 'days' });
  const born = (): DateRange | null => {
    const reading = reader.read(birthFact);
    return reading.kind === 'known' ? rangeOf(reading.value) : null;
  };
  const ageReached = (id: string): PlainDate | null => {
    const [birth, span] = [born(), spanOf(reader, id)];
    return birth && span ? completeOn(birth.latest, span) : null;
  };
  const walk = (n: RuleNode): void => {
    if ('all' in n) n.all.forEach(walk);
    else if ('any' in n) n.any.forEach(walk);
    else if ('not' in n) walk(n.not);
    else if ('confirm' in n) walk(n.confirm.of);
    else if ('age' in n && n.age.from !== undefined) {
      const reached = ageReached(n.age.from);
      if (reached) note(nextDay(reached));
    } else if ('school-line' in n) {
      const reached = ageReached(n['school-line'].age);
      if (reached) {
        const line = parameter(reader, n['school-line'].line)?.value;
        const monthDay = typeof line === 'object' && 'month-day' in line ? line['month-day'] : null;
        const sameYear = monthDay !== null && reached.slice(5) <= monthDay;
        note(dateOf(yearOf(reached) + (sameYear ? 0 : 1), 1, 1));
      }
    } else if ('here-for' in n) {
      const span = spanOf(reader, n['here-for']['at-least']);
      const arrival = span && arrivalFor(reader, span);
      if (arrival && !('kind' in arrival)) note(nextDay(completeOn(arrival.latest, span)));
    } else if ('since' in n) {
      const limit = parameter(reader, n.since.parameter)?.value;
      if (typeof limit === 'string') note(limit);
    }
  };
  walk(node);
  return [...days].sort();
}
