// The whole checklist for one day as functions over rows of numbers: many children a second, each verdict as assessFamily gives it.
// rules/ stays the meaning; here is only its speed, and a test holds the two together. Gives verdicts, no reasons.
import type { Checklist } from '../checklist/checklist.ts';
import type { Enabler, Entitlement } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactValue } from '../facts/family.ts';
import { type Verdict, verdicts } from '../rules/decide-entitlement.ts';
import { type Bounds, cap, counter, isSettled, no, yes } from './bounds.ts';
import { compileRule, type Ground, type Run } from './compile-rule.ts';
import { dayCode } from './day-code.ts';
import { type Doors, doorsOf } from './doors.ts';
import { columnsFor, type Row, rangeReader } from './fact-columns.ts';
import { rowReader } from './row-reader.ts';
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
  /** Numbers of the days the rule may turn on. */
  readonly turns: readonly number[];
  readonly doors: Doors | null;
}

const [likely, ask, open, later, notNow] = verdicts;
const askAlways: Decided = { run: () => counter, discretion: false, turns: [], doors: null };

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
  const facts = [...checklist.facts.values()];
  const conditions = facts.flatMap((f) => [...(f['asked-when'] ? [f['asked-when']] : []), ...(f.implied ?? []).map((i) => i.when)]);
  const readRange = rangeReader();
  const columns = columnsFor(checklist, [...[...entitlements, ...enablers].map((e) => e.rule), ...conditions], readRange);
  const ground: Ground = { columns, thresholds: thresholdsOf(checklist) };
  const { thresholds } = ground;
  const today = dayCode(date);
  const turning = turningDaysOn(today, ground);
  const enablerIds = enablers.map((e) => e.id);
  const compiled = ({ rule, discretion }: Entitlement): Decided => {
    try {
      return { run: compileRule(rule, ground), discretion: discretion !== null, turns: turning.of(rule), doors: doorsOf(rule, enablerIds, ground) };
    } catch {
      return askAlways;
    }
  };
  const decided = entitlements.map(compiled);
  const keys = enablers.map((e) => ({ decided: compiled(e), choices: choicesOf(e.gives) }));
  const reader = rowReader(checklist, ground, readRange, today);

  const base = columns.emptyRow();
  const other = columns.emptyRow();
  const given: readonly (readonly Row[])[] = keys.map(({ choices }) => choices.map(() => columns.emptyRow()));
  const givenLimits: readonly Float64Array[][] = keys.map(({ choices }) => choices.map(() => new Float64Array()));
  const isFilled = new Uint8Array(keys.length);
  const marks = new Uint8Array(keys.length);
  const bounds = new Uint8Array(decided.length);

  let household: Answers = {};
  let child: Answers = {};
  let group = 0;
  let limits: Float64Array = new Float64Array();
  let days: Float64Array = new Float64Array();

  function begin(h: Answers, c: Answers): void {
    household = h;
    child = c;
    group = reader.fill(base, h, c, today);
    limits = thresholds.at(today, group);
    days = turning.on(base, group);
    isFilled.fill(0);
  }

  const runNow = (d: Decided): Bounds => d.run(base.codes, base.figures, limits);

  /** True when a later day makes it better than "no". */
  function opensByDate(d: Decided): boolean {
    for (const turn of d.turns) {
      const day = days[turn] ?? Number.NaN;
      if (!(day > today)) continue;
      const row = reader.changesWithTime ? other : base;
      const there = reader.changesWithTime ? reader.fill(other, household, child, day) : group;
      if (d.run(row.codes, row.figures, thresholds.at(day, there)) !== no) return true;
    }
    return false;
  }

  /** The rows a child would have with an enabler, one for each way it may come out. */
  function rowsWith(key: number): readonly Row[] {
    const rows = given[key] ?? [];
    if (isFilled[key] === 0) {
      isFilled[key] = 1;
      for (const [i, choice] of (keys[key]?.choices ?? []).entries()) {
        const row = rows[i];
        const list = givenLimits[key];
        if (row && list) list[i] = thresholds.at(today, reader.fill(row, { ...household, ...choice }, { ...child, ...choice }, today));
      }
    }
    return rows;
  }

  /** True when an enabler within reach makes it better than "no", however it comes out. */
  function opensByEnabler(d: Decided, inReach: (key: number) => boolean): boolean {
    if (d.doors === null) return false;
    marks.fill(0);
    d.doors(base.codes, base.figures, limits, marks);
    for (let key = 0; key < keys.length; key += 1) {
      if (marks[key] === 0 || !inReach(key)) continue;
      if (rowsWith(key).every((row, i) => d.run(row.codes, row.figures, givenLimits[key]?.[i] ?? limits) !== no)) return true;
    }
    return false;
  }

  function verdict(d: Decided, value: Bounds, inReach: (key: number) => boolean): Verdict {
    if (value === no) return opensByDate(d) || opensByEnabler(d, inReach) ? later : notNow;
    const capped = d.discretion ? cap(value) : value;
    return isSettled(capped) ? (capped === yes ? likely : ask) : open;
  }

  function verdictsOf(h: Answers, c: Answers): ChildVerdicts {
    begin(h, c);
    const values = keys.map(({ decided: d }) => runNow(d));
    const alone = keys.map(({ decided: d }, i) => values[i] !== no || opensByDate(d));
    const reach = (held: readonly boolean[]) => keys.map(({ decided: d }, i) => alone[i] === true || opensByEnabler(d, (k) => held[k] === true));
    const inReach = reach(reach([]));
    const held = (key: number) => inReach[key] === true;
    const all = decided.map((d) => verdict(d, runNow(d), held));
    let from = 0;
    const best = services.map(({ entitlements: own }) => {
      const those = all.slice(from, from + own.length);
      from += own.length;
      return verdicts.find((v) => those.includes(v)) ?? ask;
    });
    return { entitlements: all, services: best, enablers: keys.map(({ decided: d }, i) => verdict(d, values[i] ?? no, held)) };
  }

  return {
    date,
    entitlementIds: entitlements.map((e) => e.id),
    serviceIds: services.map((s) => s.id),
    enablerIds,
    verdictsOf,
    boundsOf(h, c) {
      begin(h, c);
      for (const [i, d] of decided.entries()) bounds[i] = d.discretion ? cap(runNow(d)) : runNow(d);
      return bounds;
    },
  };
}
