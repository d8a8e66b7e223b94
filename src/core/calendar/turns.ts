// When time alone changes what the rules say of one entitlement, found by running them on the day and the day before.
// Knows the edge-day rule (services.md §12.3); knows no words.
import { parameterAt, parametersNamed } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import { addDays, isDate, type PlainDate, yearOf } from '../facts/calendar.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { verdicts } from '../rules/decide-entitlement.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Basis, DayVerdict, Turn } from './calendar-entry.ts';
import { type LookAhead, verdictOf } from './look-ahead.ts';
import { type TimedLeaf, timedLeaves } from './timed-leaves.ts';

/** Grades of what is only usual, or known from memory: the day is a reason to ask. */
export const usualGrades: readonly string[] = ['C', 'M'];

const better = (a: DayVerdict, b: DayVerdict): boolean => verdicts.indexOf(a) < verdicts.indexOf(b);

/** The dated values behind parameters, as they stand on a day for the county of the reader. */
export function basisOf(reader: FactReader, parameters: readonly string[], day: PlainDate): readonly Basis[] {
  const county = reader.read('household.residence-county');
  return [...new Set(parameters)].flatMap((parameter) => {
    const entry = parameterAt(reader.checklist, parameter, day, county.kind === 'known' ? String(county.value) : undefined);
    return entry ? [{ parameter, grade: entry.grade, source: entry.source }] : [];
  });
}

/** Days on which the answers themselves may turn: one has grown old, or the condition under which it is asked reads the date. */
export function answerDays(ahead: LookAhead, until: PlainDate): readonly PlainDate[] {
  const rules = [...ahead.checklist.facts.values()].flatMap((f) => [...(f['asked-when'] ? [f['asked-when']] : []), ...(f.implied ?? []).map((i) => i.when)]);
  const today = ahead.readerOn(ahead.today);
  const days = [...rules.flatMap((rule) => timedLeaves(rule, today, until).flatMap((l) => l.days)), ...ahead.agesOn.values()];
  return [...new Set(days)].filter((day) => day > ahead.today && day <= until);
}

function lineDayOf(reader: FactReader, leaves: readonly TimedLeaf[], day: PlainDate): PlainDate | null {
  for (const parameter of leaves.flatMap((l) => l.parameters)) {
    if (parametersNamed(reader.checklist, parameter)[0]?.unit !== 'month-day') continue;
    const county = reader.read('household.residence-county');
    const value = parameterAt(reader.checklist, parameter, day, county.kind === 'known' ? String(county.value) : undefined)?.value;
    if (typeof value === 'object' && 'month-day' in value) return `${yearOf(day)}-${value['month-day']}`;
  }
  return null;
}

function restsOnRoughDay(ahead: LookAhead, leaves: readonly TimedLeaf[]): boolean {
  const { answers } = ahead.child;
  return leaves.some(({ node }) =>
    'here-for' in node ? !isDate(answers['child.arrived-on']) : ('age' in node || 'school-line' in node) && !isDate(answers['child.birth-date']),
  );
}

interface Change {
  readonly from: DayVerdict;
  readonly to: DayVerdict;
  readonly turns: PlainDate;
  readonly before: FactReader;
  readonly after: FactReader;
}

/** A change of verdict with the days a family can rely on and what it rests on. */
function turnOf(entitlement: Entitlement, ahead: LookAhead, leaves: readonly TimedLeaf[], change: Change): Turn {
  const { from, to, turns, before, after } = change;
  const turned = leaves.filter(({ node }) => {
    const [a, b] = [evaluate(node, before), evaluate(node, after)];
    return a.least !== b.least || a.most !== b.most;
  });
  const kind = better(to, from) ? 'opens' : 'closes';
  const nearest = kind === 'opens' ? turns : addDays(turns, -1);
  const edge = turned.some((leaf) => leaf.edges.has(nearest));
  const certain = edge ? addDays(nearest, kind === 'opens' ? 1 : -1) : nearest;
  const holds = !edge || verdictOf(entitlement, ahead.readerOn(certain)) === (kind === 'opens' ? to : from);
  const rests = basisOf(
    after,
    turned.flatMap((leaf) => leaf.parameters),
    turns,
  );
  return {
    kind,
    child: entitlement.about === 'household' ? null : ahead.child.id,
    entitlement: entitlement.id,
    on: holds ? certain : nearest,
    turns,
    from,
    to,
    edge,
    usual: rests.some((b) => usualGrades.includes(b.grade)),
    rough: restsOnRoughDay(ahead, turned),
    line: lineDayOf(after, turned, turns),
    rests,
    supposes: null,
  };
}

/** What time alone does to one entitlement up to a day. */
export interface Turns {
  readonly turns: readonly Turn[];
  /** Days on which it is no longer settled, because an answer has grown old. */
  readonly unsettledOn: readonly PlainDate[];
}

/** @param also days on which the answers may turn ({@link answerDays}), the same for every entitlement of a child */
export function turnsOf(entitlement: Entitlement, ahead: LookAhead, also: readonly PlainDate[], until: PlainDate): Turns {
  const leaves = timedLeaves(entitlement.rule, ahead.readerOn(ahead.today), until);
  const aged = new Set(ahead.agesOn.values());
  const days = [...new Set([...leaves.flatMap((l) => l.days), ...also])].sort();
  const turns: Turn[] = [];
  const unsettledOn: PlainDate[] = [];
  for (const day of days) {
    const [before, after] = [ahead.readerOn(addDays(day, -1)), ahead.readerOn(day)];
    const [from, to] = [verdictOf(entitlement, before), verdictOf(entitlement, after)];
    if (from === to) continue;
    if (to === 'open' && aged.has(day)) unsettledOn.push(day);
    else turns.push(turnOf(entitlement, ahead, leaves, { from, to, turns: day, before, after }));
  }
  return { turns, unsettledOn };
}

/** What opens if the child moves on in school as children usually do (`moves-on` of the fact), on the day the answer has grown old. */
export function supposedTurns(entitlement: Entitlement, ahead: LookAhead, until: PlainDate): readonly Turn[] {
  return [...ahead.checklist.facts.values()].flatMap((fact) =>
    (fact['moves-on'] ?? []).flatMap((move): readonly Turn[] => {
      const day = ahead.agesOn.get(fact.id);
      if (day === undefined || day > until || ahead.child.answers[fact.id] !== move.from) return [];
      const before = ahead.readerOn(addDays(day, -1));
      const after = ahead.supposing(day, fact.id, move.to);
      const [from, to] = [verdictOf(entitlement, before), verdictOf(entitlement, after)];
      if (evaluate(move.when, after).least < 2 || (to !== 'likely' && to !== 'ask') || !better(to, from)) return [];
      const lines = [...walkRule(move.when)].flatMap(([n]) => ('school-line' in n ? [n['school-line'].age, n['school-line'].line] : []));
      const turn = turnOf(entitlement, ahead, timedLeaves(entitlement.rule, before, until), { from, to, turns: day, before, after });
      return [
        { ...turn, usual: true, line: null, rests: basisOf(after, [fact['holds-until'] ?? '', ...lines], day), supposes: { fact: fact.id, value: move.to } },
      ];
    }),
  );
}
