// One child's answers seen from later days: what was told of time moves on, and an answer past its own day counts as not given.
// Knows nothing of entries or words.
import { type Checklist, parameterAt } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import { addDays, type PlainDate, yearOf } from '../facts/calendar.ts';
import { type Answers, type Child, type FactId, type FactValue, isUnsaid } from '../facts/family.ts';
import { type FactReader, readFacts } from '../facts/read-facts.ts';
import { outcomeOf } from '../rules/decide-entitlement.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { DayVerdict } from './calendar-entry.ts';

export interface LookAhead {
  readonly checklist: Checklist;
  /** The day the answers were given. */
  readonly today: PlainDate;
  readonly household: Answers;
  readonly child: Child;
  /** The first day on which an answer has grown old, by fact. */
  readonly agesOn: ReadonlyMap<FactId, PlainDate>;
  /** The reader for a day; what has grown old by then is missing. */
  readerOn(day: PlainDate): FactReader;
  /** The same, if this fact were so by then and the answers beside it still good. */
  supposing(day: PlainDate, fact: FactId, value: FactValue): FactReader;
}

/** The day after the next month-day of a parameter, today's included; null where it has no value. */
function dayAfterNext(checklist: Checklist, parameter: string, today: PlainDate): PlainDate | null {
  const value = parameterAt(checklist, parameter, today)?.value;
  if (typeof value !== 'object' || !('month-day' in value)) return null;
  const thisYear = `${yearOf(today)}-${value['month-day']}`;
  return addDays(thisYear >= today ? thisYear : `${yearOf(today) + 1}-${value['month-day']}`, 1);
}

/** Looks ahead from the day the answers were given. */
export function lookAhead(checklist: Checklist, household: Answers, child: Child, today: PlainDate): LookAhead {
  const agesOn = new Map<FactId, PlainDate>();
  for (const { id, 'holds-until': parameter } of checklist.facts.values()) {
    const told = id.startsWith('household.') ? household[id] : child.answers[id];
    const day = parameter === undefined || told === undefined || isUnsaid(told) ? null : dayAfterNext(checklist, parameter, today);
    if (day !== null) agesOn.set(id, day);
  }
  const readers = new Map<PlainDate, FactReader>();
  const stillGood = (answers: Answers, day: PlainDate): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => day < (agesOn.get(id) ?? '9999')));
  return {
    checklist,
    today,
    household,
    child,
    agesOn,
    readerOn(day) {
      const held = readers.get(day);
      if (held) return held;
      const reader = readFacts(checklist, stillGood(household, day), { ...child, answers: stillGood(child.answers, day) }, day, evaluate, today);
      readers.set(day, reader);
      return reader;
    },
    supposing: (day, fact, value) => readFacts(checklist, household, { ...child, answers: { ...child.answers, [fact]: value } }, day, evaluate, today),
  };
}

/** What the rules say on the reader's day. Rules that cannot be run leave it to the counter, as everywhere. */
export function verdictOf(entitlement: Entitlement, reader: FactReader): DayVerdict {
  try {
    return outcomeOf(entitlement, reader).verdict;
  } catch {
    return 'ask';
  }
}
