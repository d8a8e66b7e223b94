// The calendar is true and whole: every change it names is there when the rules are run again on that day and the day before,
// and walking day by day through its eighteen months finds no change it has not named. QINGDAN_RUNS sets how many families.
import { expect, it } from 'vitest';
import type { CalendarEntry, DayVerdict, FamilyCalendar, Turn } from '../../src/core/calendar/calendar-entry.ts';
import { familyCalendar } from '../../src/core/calendar/family-calendar.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { addDays, addMonths, isDate, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, Child, Family } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { assessFamily } from '../../src/core/rules/assess-family.ts';
import { outcomeOf } from '../../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import { fullFamily, partialFamily, runs, seeded, seeds } from '../support/random-family.ts';
import { readChecklist } from '../support/read-checklist.ts';

const checklist = readChecklist();
const today: PlainDate = '2026-11-25';
const until = addMonths(today, 18);
/** The first day of the next school year, and the answers that do not outlive the one before. */
const newSchoolYear: PlainDate = '2027-09-01';
const ofSchool = ['child.stage', 'child.school-kind', 'child.boarding', 'child.exam-plan', 'child.senior-years-here'];
const limit = Math.max(60_000, runs(1) * 10_000);

const all = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)];
const nobody: Child = { id: '', answers: {} };
/** Whom an entitlement is looked at for: each child, or the household once. */
const subjects = (family: Family) => [
  ...family.children.map((child) => ({ child, of: all.filter((e) => e.about === 'child') })),
  { child: nobody, of: all.filter((e) => e.about === 'household') },
];

const outlived = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id, v]) => !ofSchool.includes(id) || v === 'unknown' || v === 'skip'));

/** The verdicts of a day, by the rules and nothing else. */
function verdictsOn(family: Family, child: Child, of: readonly Entitlement[], day: PlainDate, supposed: Answers = {}): ReadonlyMap<string, DayVerdict> {
  const kept = day >= newSchoolYear && Object.keys(supposed).length === 0 ? outlived(child.answers) : child.answers;
  const reader = readFacts(checklist, family.household, { ...child, answers: { ...kept, ...supposed } }, day, evaluate, today);
  return new Map(of.map((e) => [e.id, outcomeOf(e, reader).verdict]));
}

const isTurn = (e: CalendarEntry): e is Turn => e.kind === 'opens' || e.kind === 'closes';
const turnsFor = ({ entries }: FamilyCalendar, child: Child, id: string) =>
  entries.filter(isTurn).filter((t) => t.supposes === null && t.entitlement === id && (t.child ?? '') === child.id);
const unsettledFor = ({ entries }: FamilyCalendar, child: Child, id: string) =>
  entries.flatMap((e) => (e.kind === 'again' && (e.child ?? '') === child.id && e.entitlements.includes(id) ? [e.on] : []));

/** Verdict of a day as the calendar has it, from today's. */
function foretold(calendar: FamilyCalendar, child: Child, id: string, now: DayVerdict, day: PlainDate): DayVerdict {
  const steps = [
    ...turnsFor(calendar, child, id).map((t) => [t.turns, t.to] as const),
    ...unsettledFor(calendar, child, id).map((on) => [on, 'open' as const] as const),
  ];
  return steps.sort(([a], [b]) => a.localeCompare(b)).reduce<DayVerdict>((verdict, [on, to]) => (on <= day ? to : verdict), now);
}

const familyOf = (seed: number, most = 4): Family => (seed % 3 === 0 ? partialFamily : fullFamily)(checklist, seed, today, most);

/** Rules that read the date, or an answer that grows old; the others are looked at on Sundays only, when every day is walked. */
const readsTime = (e: Entitlement): boolean =>
  /"(age|school-line|here-for|since)"|child\.(stage|school-kind|boarding|exam-plan|senior-years-here)/.test(JSON.stringify(e.rule));

/** Days on which the calendar and the rules disagree, as sentences. */
function disagreements(seed: number, family: Family, days: readonly PlainDate[]): readonly string[] {
  const calendar = familyCalendar(checklist, family, today);
  return subjects(family).flatMap(({ child, of }) => {
    const now = verdictsOn(family, child, of, today);
    const timed = of.filter(readsTime);
    return days.flatMap((day, i) => {
      const looked = days.length > 100 && i % 7 > 0 ? timed : of;
      const then = verdictsOn(family, child, looked, day);
      return looked.flatMap(({ id }) => {
        const told = foretold(calendar, child, id, now.get(id) ?? 'ask', day);
        return told === then.get(id) ? [] : [`seed ${seed}, ${child.id} ${id} on ${day}: the calendar has ${told}, the rules say ${then.get(id)}`];
      });
    });
  });
}

it('walking every day of the eighteen months finds no change that is not in the calendar', { timeout: limit }, () => {
  const days: PlainDate[] = [];
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) days.push(day);
  expect(days).toHaveLength(547);
  expect(
    seeds(runs(1))
      .flatMap((seed) => disagreements(seed, familyOf(seed, 1), days))
      .slice(0, 5),
  ).toEqual([]);
});

it('on random days of many families the calendar has what the rules say', { timeout: limit }, () => {
  const found = seeds(runs(12)).flatMap((i) => {
    const seed = 10_000 + i;
    const chance = seeded(seed);
    return disagreements(
      seed,
      familyOf(seed),
      Array.from({ length: 6 }, () => addDays(today, 1 + chance.upTo(547))),
    );
  });
  expect(found.slice(0, 5)).toEqual([]);
});

it('every change is true as stated, on its day and the day before', { timeout: limit }, () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const i of seeds(runs(25))) {
    const seed = 20_000 + i;
    const family = familyOf(seed);
    for (const turn of familyCalendar(checklist, family, today).entries.filter(isTurn)) {
      const subject = subjects(family).find(({ child, of }) => child.id === (turn.child ?? '') && of.some((e) => e.id === turn.entitlement));
      if (!subject) throw new Error(`seed ${seed}: nobody has ${turn.entitlement}`);
      const supposed: Answers = turn.supposes ? { [turn.supposes.fact]: turn.supposes.value } : {};
      const says = (day: PlainDate, answers: Answers) => verdictsOn(family, subject.child, subject.of, day, answers).get(turn.entitlement);
      const relied = [turn.on, turn.kind === 'opens' ? turn.to : turn.from] as const;
      const stated = [[addDays(turn.turns, -1), turn.from] as const, [turn.turns, turn.to] as const, ...(turn.on < today ? [] : [relied])];
      for (const [day, verdict] of stated) {
        checked += 1;
        const said = says(day, day < turn.turns ? {} : supposed);
        if (said !== verdict) wrong.push(`seed ${seed}, ${turn.child} ${turn.entitlement} on ${day}: stated ${verdict}, the rules say ${said}`);
      }
      const nearest = turn.kind === 'opens' ? turn.turns : addDays(turn.turns, -1);
      const safe = addDays(nearest, turn.edge ? (turn.kind === 'opens' ? 1 : -1) : 0);
      if (turn.on !== safe && !(turn.on === nearest && says(safe, {}) !== (turn.kind === 'opens' ? turn.to : turn.from)))
        wrong.push(`seed ${seed}, ${turn.entitlement}: ${turn.on} is not the safe day of ${turn.turns}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(checked).toBeGreaterThan(150);
});

it('the whole assessment, made anew on the day, says the same where no answer ages', { timeout: limit }, () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const i of seeds(runs(8))) {
    const seed = 30_000 + i;
    const made = familyOf(seed);
    const lasting = (answers: Answers) =>
      Object.fromEntries(Object.entries(outlived(answers)).filter(([id]) => id !== 'child.months-here' || isDate(answers['child.arrived-on']) === false));
    const family: Family = {
      ...made,
      children: made.children.map((c) => ({
        ...c,
        answers: { ...lasting(c.answers), 'child.months-here': isDate(c.answers['child.arrived-on']) ? 'unknown' : '12plus' },
      })),
    };
    for (const turn of familyCalendar(checklist, family, today).entries.filter(isTurn)) {
      for (const [day, verdict] of [
        [addDays(turn.turns, -1), turn.from],
        [turn.turns, turn.to],
      ] as const) {
        const child = assessFamily(checklist, family, day).children.find((c) => turn.child === null || c.id === turn.child);
        const decision = [...(child?.enablers ?? []), ...(child?.services.flatMap((s) => s.entitlements) ?? [])].find((d) => d.id === turn.entitlement);
        const said = decision?.verdict === 'later' ? 'not-now' : decision?.verdict;
        checked += 1;
        if (said !== verdict) wrong.push(`seed ${seed}, ${turn.entitlement} on ${day}: stated ${verdict}, assessed ${said}`);
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(checked).toBeGreaterThan(15);
});

it('no day is invented: a window is announced, or the last one known moved by whole years', { timeout: limit }, () => {
  let seen = 0;
  for (const i of seeds(runs(12))) {
    for (const entry of familyCalendar(checklist, familyOf(40_000 + i), today).entries) {
      if (entry.kind !== 'window') continue;
      seen += 1;
      const known = checklist.parameters.filter((p) => p.id === entry.parameter).flatMap((p) => p.history.map((h) => JSON.stringify(h.value)));
      const years = Number(entry.on.slice(0, 4)) - entry.knownFor;
      const origin = { from: addMonths(entry.on, -12 * years), until: addMonths(entry.until, -12 * years) };
      expect(known).toContain(JSON.stringify(origin));
      expect(entry.announced).toBe(years === 0);
      expect(entry.until >= today && entry.on <= until).toBe(true);
    }
  }
  expect(seen).toBeGreaterThan(15);
});
