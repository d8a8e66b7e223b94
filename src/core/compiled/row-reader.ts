// Fills a row with what a child's and the household's answers make known: what does not apply is set aside, what is implied is known.
// Says what facts/read-facts.ts says, fact by fact; not what any rule makes of it.
import type { Checklist } from '../checklist/checklist.ts';
import { factNamed } from '../checklist/references.ts';
import { type Fact, operatorNames, type RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import type { Answers, FactId, FactValue } from '../facts/family.ts';
import { arrivalOf } from '../facts/read-facts.ts';
import { no, yes } from './bounds.ts';
import { compileRule, type Ground, type Run, spanAt } from './compile-rule.ts';
import { type DayCode, dayCode, dayOf, latestStart } from './day-code.ts';
import { type DayRange, known, missing, type Row, unsaid, type Writer } from './fact-columns.ts';

const county = 'household.residence-county';
const [birth, arrived, months] = ['child.birth-date', 'child.arrived-on', 'child.months-here'];

/** The facts a node may read; a parameter may be the county's own. */
function factsRead(node: RuleNode): readonly FactId[] {
  const named = factNamed(node);
  if (named) return 'is' in node || 'in' in node || 'has' in node ? [named.id] : [named.id, county];
  if ('age' in node || 'school-line' in node) return [birth, county];
  if ('here-for' in node) return [months, arrived, birth, county];
  return 'in-zone' in node || 'since' in node ? [county] : [];
}

export const conditionsOf = (fact: Fact): readonly RuleNode[] => [
  ...(fact['asked-when'] ? [fact['asked-when']] : []),
  ...(fact.implied ?? []).map((i) => i.when),
];
const nodesOf = (rules: readonly RuleNode[]): readonly RuleNode[] => rules.flatMap((rule) => [...walkRule(rule)].map(([node]) => node));
const readBy = (fact: Fact): ReadonlySet<FactId> => new Set(nodesOf(conditionsOf(fact)).flatMap(factsRead));

/** Whether a rule can be run: each node has a known operator, and so has whatever opens the facts it reads. */
export function runnable(checklist: Checklist, rule: RuleNode, within: readonly FactId[] = []): boolean {
  return nodesOf([rule]).every(
    (node) =>
      operatorNames.some((operator) => operator in node) &&
      factsRead(node).every((id) => {
        const fact = within.includes(id) ? undefined : checklist.facts.get(id);
        return fact === undefined || conditionsOf(fact).every((condition) => runnable(checklist, condition, [...within, id]));
      }),
  );
}

/** The facts in an order in which each finds what opens it already read. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const placed = new Set<FactId>();
  const ordered: Fact[] = [];
  while (ordered.length < facts.length) {
    const ready = facts.filter((f) => !placed.has(f.id) && ![...readBy(f)].some((id) => id !== f.id && !placed.has(id) && facts.some((o) => o.id === id)));
    if (ready.length === 0) throw new Error('facts ask for each other in a circle');
    for (const f of ready) placed.add(f.id);
    ordered.push(...ready);
  }
  return ordered;
}

/** Every length of stay a child may be told of, so that its column has a code for each. */
export const stays: RuleNode = { in: { fact: months, values: ['lt3', '3to5', '6to11', '12plus'] } };

interface ReadFact {
  readonly id: FactId;
  readonly ofHousehold: boolean;
  readonly isCounty: boolean;
  readonly applies: Run | null;
  readonly implied: readonly { readonly when: Run; readonly value: FactValue }[];
  readonly writers: readonly Writer[];
}

/** Fills a row and gives the group of the county ({@link Thresholds.groupOf}). */
type Fill = (row: Row, household: Answers, child: Answers, day: DayCode) => number;

/** The same from a row already filled, whose group is given. */
type Refill = (row: Row, from: Row, group: number, household: Answers, child: Answers, day: DayCode) => number;

export interface RowReader {
  /** A row as the answers stand on a day. */
  readonly fill: Fill;
  /** A row as it would be with other answers to some facts, from a row already filled: only what they bear upon is read again. */
  fillWith(answers: Answers): Refill;
  /** True when what applies may be another on another day. */
  readonly changesWithTime: boolean;
}

const dated = ['age', 'school-line', 'here-for', 'since', 'before', 'after', 'on-or-after', 'at-least', 'at-most'];
/** True for a node that may turn by time alone. */
export const isDated = (node: RuleNode): boolean => dated.some((operator) => operator in node);

/** @param answeredOn the day the answers are from: `child.months-here` is counted from it */
export function rowReader(checklist: Checklist, ground: Ground, readRange: (value: FactValue) => DayRange | null, answeredOn: DayCode): RowReader {
  const { columns, thresholds } = ground;
  const ordered = inOrder([...checklist.facts.values()].filter((f) => conditionsOf(f).every((rule) => runnable(checklist, rule))));
  const compiled = ordered.map((fact) => ({
    id: fact.id,
    ofHousehold: fact.id.startsWith('household.'),
    isCounty: fact.id === county,
    applies: fact['asked-when'] ? compileRule(fact['asked-when'], ground) : null,
    implied: (fact.implied ?? []).map((i) => ({ when: compileRule(i.when, ground), value: i.value })),
  }));
  const [stayAt, arrivedAt, bornAt] = [columns.choice(months), columns.days(arrived), columns.days(birth)];
  /** A column for each length of stay, and the last day of birth on which a child is old enough for it. */
  const arrivals = [...columns.arrivals()].map(([stay, column]) => {
    const oldEnough = thresholds.place((moment) => {
      const span = spanAt(moment, stay);
      return span ? latestStart(answeredOn, span) : Number.NaN;
    });
    return { ...column, oldEnough };
  });
  const countyAt = columns.choice(county).at;
  const facts: readonly ReadFact[] = compiled.map((f) => ({ ...f, writers: columns.writersOf(f.id) })).filter(({ writers }) => writers.length > 0);

  /** By the code of `child.months-here`: the days the child may have come on. */
  const told = [...stayAt.codeOf].reduce<(DayRange | null)[]>((list, [value, code]) => {
    const range = arrivalOf(value, dayOf(answeredOn));
    list[code] = range ? [dayCode(range.earliest), dayCode(range.latest)] : null;
    return list;
  }, []);
  function fillArrivals({ codes, figures }: Row, child: Answers, limits: Float64Array): void {
    const exact = child[arrived];
    const day = exact === undefined ? null : readRange(exact);
    const stay = codes[stayAt.at] ?? missing;
    const about = told[stay] ?? null;
    const [first, last] = [Math.max(day?.[0] ?? 0, about?.[0] ?? 0), Math.min(day?.[1] ?? Infinity, about?.[1] ?? Infinity)];
    const range = !day && !about ? null : first <= last ? [first, last] : codes[arrivedAt.at] === known ? day : about;
    const birthWouldTell = stay === unsaid && codes[bornAt.at] === missing;
    const otherwise = stay === missing || birthWouldTell ? missing : unsaid;
    const born = codes[bornAt.at] === known ? (figures[bornAt.first] ?? 0) : 0;
    for (let i = 0; i < arrivals.length; i += 1) {
      const arrival = arrivals[i];
      if (arrival === undefined) continue;
      // Nobody has been here longer than lived at all.
      const life = !range && born > (limits[arrival.oldEnough] as number);
      codes[arrival.at] = range || life ? known : otherwise;
      figures[arrival.first] = range ? (born <= range[1] ? Math.max(born, range[0]) : range[0]) : life ? born : 0;
      figures[arrival.first + 1] = range?.[1] ?? (life ? answeredOn : 0);
    }
  }

  function read(row: Row, fact: ReadFact, answer: FactValue | undefined, limits: Float64Array): void {
    const { codes, figures } = row;
    const opens = fact.applies === null ? yes : fact.applies(codes, figures, limits);
    const [applies, waits] = [opens !== no, opens !== no && (opens & 3) === 0];
    let value = applies && !waits ? answer : undefined;
    for (let i = 0; value === undefined && !applies && i < fact.implied.length; i += 1) {
      const implied = fact.implied[i];
      if (implied?.when(codes, figures, limits) === yes) value = implied.value;
    }
    for (let i = 0; i < fact.writers.length; i += 1) {
      const writer = fact.writers[i];
      if (writer === undefined) continue;
      if (value === undefined) codes[writer.at] = applies ? missing : unsaid;
      else writer.write(row, value);
    }
  }

  const fill: Fill = (row, household, child, day) => {
    let group = 0;
    let limits = thresholds.at(day, group);
    for (let i = 0; i < facts.length; i += 1) {
      const fact = facts[i];
      if (fact === undefined) continue;
      const answer = (fact.ofHousehold ? household : child)[fact.id];
      read(row, fact, answer, limits);
      if (fact.isCounty && (row.codes[countyAt] ?? missing) >= known) {
        group = thresholds.groupOf(String(answer));
        limits = thresholds.at(day, group);
      }
    }
    fillArrivals(row, child, limits);
    return group;
  };

  return {
    fill,
    changesWithTime: ordered.some((f) => nodesOf(conditionsOf(f)).some(isDated)),
    fillWith(answers) {
      const touched = new Set(Object.keys(answers));
      for (const fact of ordered) if ([...readBy(fact)].some((id) => touched.has(id))) touched.add(fact.id);
      const again = facts.filter((f) => touched.has(f.id));
      if (touched.has(county)) return (row, _from, _group, household, child, day) => fill(row, { ...household, ...answers }, { ...child, ...answers }, day);
      return (row, from, group, household, child, day) => {
        row.codes.set(from.codes);
        row.figures.set(from.figures);
        const limits = thresholds.at(day, group);
        for (const fact of again) read(row, fact, answers[fact.id] ?? (fact.ofHousehold ? household : child)[fact.id], limits);
        if ([months, arrived, birth].some((id) => touched.has(id))) fillArrivals(row, { ...child, ...answers }, limits);
        return group;
      };
    },
  };
}
