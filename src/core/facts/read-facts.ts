// Turns a family's answers into what a rule may read: known, said to be unknown, or missing.
// A fact that does not apply is set aside (its answer comes back when it applies again); while it is open whether it applies,
// its answer is as open as what opens it.
import { type Checklist, zoneOf } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { Finding } from '../rules/finding.ts';
import { addDays, addMonths, type DateRange, type PlainDate, rangeOf } from './calendar.ts';
import { type Answers, type Child, type FactId, type FactValue, type Family, isUnsaid } from './family.ts';

/** What is known of a fact. `unsaid`: answered 说不准 or 不想说, or it does not apply. */
export type Reading = { readonly kind: 'known'; readonly value: FactValue } | { readonly kind: 'unsaid' } | { readonly kind: 'missing' };

/** Reads facts for one child of a family on one date. */
export interface FactReader {
  readonly checklist: Checklist;
  /** The date the rules are run for. */
  readonly date: PlainDate;
  read(fact: FactId): Reading;
  /** When the child came to this county, as far as known; of a stay told roughly, the days before the birth are left out. `missing` also where the months are unsaid and the date of birth would tell. */
  arrival(): DateRange | Reading;
  /** The days the child has lived at all, until the answers were given: none can have come here sooner. Null while the birth is not known. */
  life(): DateRange | null;
  /** The zone of the county of residence. */
  zone(): Reading;
}

type Evaluate = (node: RuleNode, reader: FactReader) => Finding;

const missing: Reading = { kind: 'missing' };
const unsaid: Reading = { kind: 'unsaid' };
const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const sooner = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** `child.months-here` as a range of days of arrival, seen from the day it was answered. */
export function arrivalOf(monthsHere: FactValue, answeredOn: PlainDate): DateRange | null {
  const firstDayShortOf = (months: number): PlainDate => {
    let day = addMonths(answeredOn, -months);
    while (addMonths(day, months) <= answeredOn) day = addDays(day, 1);
    return day;
  };
  const lastDayWith = (months: number): PlainDate => addDays(firstDayShortOf(months), -1);
  switch (monthsHere) {
    case 'lt3':
      return { earliest: firstDayShortOf(3), latest: answeredOn };
    case '3to5':
      return { earliest: firstDayShortOf(6), latest: lastDayWith(3) };
    case '6to11':
      return { earliest: firstDayShortOf(12), latest: lastDayWith(6) };
    case '12plus':
      return { earliest: '1900-01-01', latest: lastDayWith(12) };
    default:
      return null;
  }
}

/**
 * A reader over one child's own and the household's answers.
 * @param date the date the rules are run for; `answeredOn` (default: the same) is when the answers were given,
 * which lets a later date be tried with answers that age (`child.months-here`).
 */
export function readFacts(
  checklist: Checklist,
  household: Answers,
  child: Child,
  date: PlainDate,
  evaluate: Evaluate,
  answeredOn: PlainDate = date,
): FactReader {
  const known = new Map<FactId, Reading>();
  const busy = new Set<FactId>();

  const look = (id: FactId): Reading => {
    const fact = checklist.facts.get(id);
    const answer = id.startsWith('household.') ? household[id] : child.answers[id];
    if (!fact) return answer === undefined ? missing : { kind: 'known', value: answer };
    if (fact['asked-when']) {
      const applies = evaluate(fact['asked-when'], reader);
      if (applies.most === 0) return impliedValue(id) ?? unsaid;
      if (applies.least === 0) return missing;
    }
    if (answer === undefined) return missing;
    return isUnsaid(answer) ? unsaid : { kind: 'known', value: answer };
  };

  const impliedValue = (id: FactId): Reading | undefined => {
    const hit = checklist.facts.get(id)?.implied?.find((i) => evaluate(i.when, reader).least === 2);
    return hit && { kind: 'known', value: hit.value };
  };

  const arrivalTold = (): DateRange | Reading => {
    const exact = child.answers['child.arrived-on'];
    const day = exact === undefined || isUnsaid(exact) ? null : rangeOf(exact);
    const months = reader.read('child.months-here');
    const about = months.kind === 'known' ? arrivalOf(months.value, answeredOn) : null;
    if (day && about === null) return day;
    const both = day && about && { earliest: later(day.earliest, about.earliest), latest: sooner(day.latest, about.latest) };
    // A day that no longer agrees with the months told is set aside, as an answer from before they were changed.
    if (both && both.earliest <= both.latest) return both;
    if (day && reader.read('child.arrived-on').kind === 'known') return day;
    if (about) return about;
    // A date of birth not told yet may show a child younger than the stay asked about.
    if (months.kind === 'unsaid' && reader.read('child.birth-date').kind === 'missing') return missing;
    return months.kind === 'known' ? unsaid : months;
  };

  const reader: FactReader = {
    checklist,
    date,
    read(id) {
      const held = known.get(id);
      if (held) return held;
      if (busy.has(id)) return unsaid;
      busy.add(id);
      try {
        const reading = look(id);
        known.set(id, reading);
        return reading;
      } finally {
        busy.delete(id);
      }
    },
    arrival() {
      const told = arrivalTold();
      if ('kind' in told) return told;
      const born = rangeOf(child.answers['child.birth-date']);
      return born && born.earliest > told.earliest && born.earliest <= told.latest ? { ...told, earliest: born.earliest } : told;
    },
    life() {
      const born = rangeOf(child.answers['child.birth-date']);
      return born && { earliest: born.earliest, latest: answeredOn };
    },
    zone() {
      const county = reader.read('household.residence-county');
      if (county.kind !== 'known') return county;
      const zone = zoneOf(checklist, String(county.value));
      return zone === undefined ? unsaid : { kind: 'known', value: zone };
    },
  };
  return reader;
}

/** The child of a family by id. */
export const childOf = (family: Family, id: string): Child | undefined => family.children.find((c) => c.id === id);
