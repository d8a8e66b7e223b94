// Fills a row with what a child's and the household's answers make known: what does not apply is set aside, what is implied is known.
// Says what facts/read-facts.ts says, fact by fact; not what any rule makes of it.
import type { Checklist } from '../checklist/checklist.ts';
import { factNamed } from '../checklist/references.ts';
import type { Fact, RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import { type Answers, type FactId, type FactValue, isUnsaid } from '../facts/family.ts';
import { arrivalOf } from '../facts/read-facts.ts';
import { yes } from './bounds.ts';
import { compileRule, type Ground, type Run } from './compile-rule.ts';
import { type DayCode, dayCode, dayOf } from './day-code.ts';
import { type DayRange, known, missing, type Row, unsaid, type Writer } from './fact-columns.ts';

const county = 'household.residence-county';
const [birth, arrived, months] = ['child.birth-date', 'child.arrived-on', 'child.months-here'];

/** The facts a node may read; a parameter may be the county's own. */
function factsRead(node: RuleNode): readonly FactId[] {
  const named = factNamed(node);
  if (named) return [named.id, county];
  if ('age' in node || 'school-line' in node) return [birth, county];
  if ('here-for' in node) return [months, arrived, county];
  return 'in-zone' in node || 'since' in node ? [county] : [];
}

const conditionsOf = (fact: Fact): readonly RuleNode[] => [...(fact['asked-when'] ? [fact['asked-when']] : []), ...(fact.implied ?? []).map((i) => i.when)];
const readBy = (fact: Fact): ReadonlySet<FactId> => new Set(conditionsOf(fact).flatMap((rule) => [...walkRule(rule)].flatMap(([node]) => factsRead(node))));

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

interface ReadFact {
  readonly id: FactId;
  readonly ofHousehold: boolean;
  readonly applies: Run | null;
  readonly implied: readonly { readonly when: Run; readonly value: FactValue }[];
  readonly writers: readonly Writer[];
}

export interface RowReader {
  /** Fills a row as answers stand on a day; returns the group of the county ({@link Thresholds.groupOf}). */
  fill(row: Row, household: Answers, child: Answers, day: DayCode): number;
  /** True when what applies may be another on another day. */
  readonly changesWithTime: boolean;
}

/** @param answeredOn the day the answers are from: `child.months-here` is counted from it */
export function rowReader(checklist: Checklist, ground: Ground, readRange: (value: FactValue) => DayRange | null, answeredOn: DayCode): RowReader {
  const { columns, thresholds } = ground;
  const ordered = inOrder([...checklist.facts.values()]);
  const compiled = ordered.map((fact) => ({
    fact,
    applies: fact['asked-when'] ? compileRule(fact['asked-when'], ground) : null,
    implied: (fact.implied ?? []).map((i) => ({ when: compileRule(i.when, ground), value: i.value })),
  }));
  const arrivalAt = columns.arrival();
  const arrivedAt = columns.days(arrived).at;
  const stays = new Map<FactValue, DayRange>();
  for (const value of ['lt3', '3to5', '6to11', '12plus']) {
    const range = arrivalOf(value, dayOf(answeredOn));
    if (range) stays.set(value, [dayCode(range.earliest), dayCode(range.latest)]);
  }
  const facts: readonly ReadFact[] = compiled
    .map(({ fact, applies, implied }) => ({
      id: fact.id,
      ofHousehold: fact.id.startsWith('household.'),
      applies,
      implied,
      writers: columns.writersOf(fact.id),
    }))
    .filter(({ id, writers }) => writers.length > 0 || id === months || id === county);
  const dated = ['age', 'school-line', 'here-for', 'since', 'before', 'after', 'on-or-after', 'at-least', 'at-most'];

  function arrivalFrom(row: Row, child: Answers, stay: FactValue | undefined, stayCode: number): void {
    const exact = child[arrived];
    const day = exact === undefined ? null : readRange(exact);
    const about = stayCode === known && stay !== undefined ? (stays.get(stay) ?? null) : null;
    const agrees = day !== null && (about === null || row.codes[arrivedAt] === known || (day[0] <= about[1] && about[0] <= day[1]));
    const range = agrees ? day : about;
    row.codes[arrivalAt.at] = range ? known : stayCode === missing ? missing : unsaid;
    row.figures[arrivalAt.first] = range?.[0] ?? 0;
    row.figures[arrivalAt.first + 1] = range?.[1] ?? 0;
  }

  return {
    changesWithTime: ordered.some((f) => conditionsOf(f).some((rule) => [...walkRule(rule)].some(([node]) => dated.some((operator) => operator in node)))),
    fill(row, household, child, day) {
      const { codes, figures } = row;
      let group = 0;
      let limits = thresholds.at(day, group);
      let stay: FactValue | undefined;
      let stayCode = missing;
      for (const fact of facts) {
        let value = (fact.ofHousehold ? household : child)[fact.id];
        let code = known;
        const applies = fact.applies === null || fact.applies(codes, figures, limits) >> 2 !== 0;
        if (!applies || value === undefined) {
          value = fact.implied.find((i) => i.when(codes, figures, limits) === yes)?.value;
          if (value === undefined) code = applies ? missing : unsaid;
        } else if (isUnsaid(value)) code = unsaid;
        if (code === known && value !== undefined) for (const writer of fact.writers) writer.write(row, value);
        else for (const writer of fact.writers) codes[writer.at] = code;
        if (fact.id === months) {
          stay = value;
          stayCode = code;
        } else if (fact.id === county && code === known) {
          group = thresholds.groupOf(String(value));
          limits = thresholds.at(day, group);
        }
      }
      arrivalFrom(row, child, stay, stayCode);
      return group;
    },
  };
}
