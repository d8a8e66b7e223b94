// The whole checklist for one day as functions over rows of numbers: many children a second, each verdict as assessFamily gives it.
// rules/ stays the meaning; here is only its speed, and a test holds the two together. Gives verdicts, no reasons.
import type { Checklist } from '../checklist/checklist.ts';
import type { Enabler, Entitlement } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactValue } from '../facts/family.ts';
import { type Verdict, verdicts } from '../rules/decide-entitlement.ts';
import { open as anything, type Bounds, cap, counter, isSettled, no, yes } from './bounds.ts';
import { compileRule, type Ground, type Run } from './compile-rule.ts';
import { dayCode } from './day-code.ts';
import { type Doors, doorsOf } from './doors.ts';
import { columnsFor, rangeReader } from './fact-columns.ts';
import { conditionsOf, isDated, rowReader, runnable, stays } from './row-reader.ts';
import { thresholdsOf } from './thresholds.ts';
import { turningDaysOn } from './turning-days.ts';

/** The verdicts of one child, in the order of {@link CompiledChecklist}'s ids. */
export interface ChildVerdicts {
  readonly entitlements: readonly Verdict[];
  /** A service's verdict is its best entitlement's. */
  readonly services: readonly Verdict[];
  readonly enablers: readonly Verdict[];
}

export interface CompiledChecklist {
  readonly date: PlainDate;
  /** All entitlements, service by service in the order of the list. */
  readonly entitlementIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly enablerIds: readonly string[];
  /** What `assessFamily` says of one child on the date: all five verdicts, `later` proved the same way. */
  verdictsOf(household: Answers, child: Answers): ChildVerdicts;
  /** The bounds of every entitlement's rule, without what time or an enabler would change. The list is used again by the next call. */
  boundsOf(household: Answers, child: Answers): Uint8Array;
}

interface Decided {
  readonly run: Run;
  readonly discretion: boolean;
  /** The same with all that time may turn left open: where even that is "no", no day will change it. */
  readonly anyDay: Run;
  /** Numbers of the days the rule may turn on. */
  readonly turns: readonly number[];
  readonly doors: Doors | null;
}

const [likely, ask, open, later, notNow] = verdicts;
const askAlways: Decided = { run: () => counter, discretion: false, anyDay: () => counter, turns: [], doors: null };

/** Every choice of one value for each fact an enabler gives. */
const choicesOf = (gives: Enabler['gives']): readonly Answers[] =>
  Object.entries(gives).reduce<readonly Answers[]>(
    (all, [fact, values]) => all.flatMap((a) => values.map((value: FactValue) => ({ ...a, [fact]: value }))),
    [{}],
  );

/**
 * Compiles a checklist for one date. Takes some milliseconds; the result is for many families.
 * Not to be called from within itself: rows are used again from child to child.
 */
export function compileChecklist(checklist: Checklist, date: PlainDate): CompiledChecklist {
  const { enablers, services } = checklist;
  const entitlements = services.flatMap((s) => s.entitlements);
  const conditions = [...checklist.facts.values()].flatMap(conditionsOf);
  const readRange = rangeReader();
  const columns = columnsFor(checklist, [...[...entitlements, ...enablers].map((e) => e.rule), ...conditions, stays], readRange);
  const thresholds = thresholdsOf(checklist);
  const ground: Ground = { columns, thresholds };
  const today = dayCode(date);
  const turning = turningDaysOn(today, ground);
  const enablerIds = enablers.map((e) => e.id);
  const compiled = ({ rule, discretion }: Entitlement): Decided => {
    if (!runnable(checklist, rule)) return askAlways;
    const anyDay = compileRule(rule, ground, (node) => (isDated(node) ? anything : undefined));
    return { run: compileRule(rule, ground), discretion: discretion !== null, anyDay, turns: turning.of(rule), doors: doorsOf(rule, enablerIds, ground) };
  };
  const decided = entitlements.map(compiled);
  const keys = enablers.map(compiled);
  const reader = rowReader(checklist, ground, readRange, today);

  const base = columns.emptyRow();
  const other = columns.emptyRow();
  /** The rows a child would have with each enabler, one for each way it may come out; filled when first asked for. */
  const given = enablers.map(({ gives }) =>
    choicesOf(gives).map((choice) => ({ row: columns.emptyRow(), fill: reader.fillWith(choice), limits: new Float64Array() as Float64Array })),
  );
  const isGiven = new Uint8Array(keys.length);
  const marks = new Uint8Array(keys.length);
  const held = new Uint8Array(keys.length);
  const bounds = new Uint8Array(decided.length);

  let household: Answers = {};
  let child: Answers = {};
  let group = 0;
  let limits: Float64Array = new Float64Array();
  let days: Float64Array | null = null;

  function begin(h: Answers, c: Answers): void {
    household = h;
    child = c;
    group = reader.fill(base, h, c, today);
    limits = thresholds.at(today, group);
    days = null;
    isGiven.fill(0);
  }

  const runNow = (d: Decided): Bounds => d.run(base.codes, base.figures, limits);

  /** True when a later day makes it better than "no". */
  function opensByDate(d: Decided): boolean {
    if (d.turns.length === 0) return false;
    const { changesWithTime } = reader;
    if (!changesWithTime && d.anyDay(base.codes, base.figures, limits) === no) return false;
    days ??= turning.on(base, group);
    for (let i = 0; i < d.turns.length; i += 1) {
      const day = days[d.turns[i] ?? -1] ?? Number.NaN;
      if (!(day > today)) continue;
      const row = changesWithTime ? other : base;
      const there = changesWithTime ? reader.fill(other, household, child, day) : group;
      if (d.run(row.codes, row.figures, thresholds.at(day, there)) !== no) return true;
    }
    return false;
  }

  /** True when holding an enabler makes it better than "no", however the enabler comes out. */
  function opensWith(key: number, d: Decided): boolean {
    const ways = given[key] ?? [];
    if (isGiven[key] === 0) {
      isGiven[key] = 1;
      for (const way of ways) way.limits = thresholds.at(today, way.fill(way.row, base, group, household, child, today));
    }
    return ways.every(({ row, limits: there }) => d.run(row.codes, row.figures, there) !== no);
  }

  /** The same of any enabler that the failing clauses name and that is within reach. */
  function opensByEnabler(d: Decided, inReach: Uint8Array): boolean {
    if (d.doors === null) return false;
    marks.fill(0);
    d.doors(base.codes, base.figures, limits, marks);
    for (let key = 0; key < keys.length; key += 1) if (marks[key] === 1 && inReach[key] === 1 && opensWith(key, d)) return true;
    return false;
  }

  function verdict(d: Decided): Verdict {
    const value = runNow(d);
    if (value === no) return opensByDate(d) || opensByEnabler(d, held) ? later : notNow;
    const capped = d.discretion ? cap(value) : value;
    return isSettled(capped) ? (capped === yes ? likely : ask) : open;
  }

  /** The enablers within reach: first each on its own, then with those found so. */
  function findHeld(): void {
    for (const [i, d] of keys.entries()) held[i] = runNow(d) !== no || opensByDate(d) ? 1 : 0;
    const alone = held.slice();
    for (const [i, d] of keys.entries()) if (alone[i] === 0 && opensByEnabler(d, alone)) held[i] = 1;
  }

  return {
    date,
    entitlementIds: entitlements.map((e) => e.id),
    serviceIds: services.map((s) => s.id),
    enablerIds,
    verdictsOf(h, c) {
      begin(h, c);
      findHeld();
      const all = decided.map(verdict);
      let from = 0;
      const best = services.map(({ entitlements: own }) => {
        let least = own.length === 0 ? 1 : verdicts.length;
        for (const until = from + own.length; from < until; from += 1) least = Math.min(least, verdicts.indexOf(all[from] ?? ask));
        return verdicts[least] ?? ask;
      });
      return { entitlements: all, services: best, enablers: keys.map(verdict) };
    },
    boundsOf(h, c) {
      begin(h, c);
      for (const [i, d] of decided.entries()) bounds[i] = d.discretion ? cap(runNow(d)) : runNow(d);
      return bounds;
    },
  };
}
