// What one line of the family's calendar says, as a value. Knows neither words nor how a line was found.
import type { Citation, Parameter } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { FactId, FactValue } from '../facts/family.ts';
import type { Outcome } from '../rules/decide-entitlement.ts';

/** A verdict as a day alone gives it; `later` is what the calendar itself tells. */
export type DayVerdict = Outcome['verdict'];

/** A dated value an entry rests on, as it stands on the entry's day. */
export interface Basis {
  readonly parameter: string;
  readonly grade: Parameter['history'][number]['grade'];
  readonly source: Citation;
}

interface Entry {
  /** The child it is about; null for the whole household. */
  readonly child: string | null;
  /** An entitlement or an enabler. */
  readonly entitlement: string;
}

/** A verdict that the passing of time alone changes. */
export interface Turn extends Entry {
  readonly kind: 'opens' | 'closes';
  /** Opens: the first certain day, after the edge day. Closes: the last safe day, before it. The edge day itself where the day beside it brings another change. */
  readonly on: PlainDate;
  /** The first day on which the rules say `to`. */
  readonly turns: PlainDate;
  readonly from: DayVerdict;
  readonly to: DayVerdict;
  /** The change comes with an edge day: 办理时以窗口为准. */
  readonly edge: boolean;
  /** The day rests on what is usual (grade C or M): ask first. */
  readonly usual: boolean;
  /** The birth or the arrival was told only roughly. */
  readonly rough: boolean;
  /** The line day of that year, where one decides: the age is reached by it. */
  readonly line: PlainDate | null;
  readonly rests: readonly Basis[];
  /** Holds only if the child has moved on to this by then. */
  readonly supposes: { readonly fact: FactId; readonly value: FactValue } | null;
}

/** Days in the year on which something is taken in. */
export interface Window extends Entry {
  readonly kind: 'window';
  readonly on: PlainDate;
  readonly until: PlainDate;
  readonly parameter: string;
  /** False where this year's days are not known: these are the days of the year `knownFor`, for asking in time. */
  readonly announced: boolean;
  readonly knownFor: number;
  readonly rests: readonly Basis[];
}

/** Something held that must be renewed on a day only the paper itself tells. */
export interface Renewal extends Entry {
  readonly kind: 'renew';
  readonly on: null;
  /** The key of the advice that says how. */
  readonly advice: string;
}

/** Answers that have grown old: on this day what rests on them must be looked at again. */
export interface LookAgain {
  readonly kind: 'again';
  readonly on: PlainDate;
  readonly child: string | null;
  readonly facts: readonly FactId[];
  /** What rests on them. */
  readonly entitlements: readonly string[];
  readonly rests: readonly Basis[];
}

export type CalendarEntry = Turn | Window | Renewal | LookAgain;

/** The calendar of a family: what is dated first by day, then what has no day of its own. */
export interface FamilyCalendar {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly entries: readonly CalendarEntry[];
}

const keyOf = (e: CalendarEntry): string =>
  [e.on ?? '9999', e.child ?? '', e.kind, 'entitlement' in e ? e.entitlement : '', e.kind === 'window' ? e.parameter : ''].join(' ');

/** By day, child, kind and name; undated last. */
export const inOrder = (entries: readonly CalendarEntry[]): readonly CalendarEntry[] =>
  entries
    .map((entry) => [keyOf(entry), entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, entry]) => entry);
