// The calendar as it is told: one line for what falls on the same day in the same way, children and services together.
// A change into "not settled" is left out: it promises nothing, and the open questions say it already.
import { type PlainDate, yearOf } from '../facts/calendar.ts';
import type { CalendarEntry, FamilyCalendar } from './calendar-entry.ts';

export interface CalendarLine {
  /** The first of the entries told together; the others differ in child and entitlement alone. */
  readonly entry: CalendarEntry;
  /** The day it stands under: today for a window already open and a day just past; null where only a paper tells it. */
  readonly day: PlainDate | null;
  /** Empty for the whole household. */
  readonly children: readonly string[];
  readonly entitlements: readonly string[];
}

const sameWay = (e: CalendarEntry): string => {
  switch (e.kind) {
    case 'opens':
    case 'closes':
      return [e.kind, e.on, e.to, e.edge, e.usual, e.rough, e.line, JSON.stringify(e.supposes)].join(' ');
    case 'window':
      return [e.kind, e.on, e.until, e.parameter, e.entitlement].join(' ');
    case 'renew':
      return [e.kind, e.entitlement, e.advice].join(' ');
    case 'again':
      return [e.kind, e.on].join(' ');
  }
};

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

function grouped<T>(list: readonly T[], key: (x: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const x of list) groups.set(key(x), [...(groups.get(key(x)) ?? []), x]);
  return [...groups.values()];
}

/** The lines of a calendar by day, undated ones last. */
export function calendarLines({ from, entries }: FamilyCalendar): readonly CalendarLine[] {
  const told = entries.filter((e) => !((e.kind === 'opens' || e.kind === 'closes') && e.to === 'open'));
  const ofOneChild = grouped(told, (e) => `${sameWay(e)} ${e.child}`).map((same) => ({
    same,
    entitlements: unique(same.flatMap((e) => (e.kind === 'again' ? [] : [e.entitlement]))),
  }));
  const lines = grouped(ofOneChild, ({ same, entitlements }) => `${same.map(sameWay)[0]} ${entitlements.join(' ')}`).flatMap(
    (alike): readonly CalendarLine[] => {
      const [first] = alike.flatMap((x) => x.same);
      if (!first) return [];
      const day = first.on === null || first.on > from ? first.on : from;
      const children = unique(alike.flatMap((x) => x.same.flatMap((e) => e.child ?? [])));
      return [{ entry: first, day, children, entitlements: alike[0]?.entitlements ?? [] }];
    },
  );
  return [...lines].sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
}

/** The lines month by month, `YYYY-MM`; null for what has no day. */
export function linesByMonth(lines: readonly CalendarLine[]): readonly { readonly month: string | null; readonly lines: readonly CalendarLine[] }[] {
  return grouped(lines, (l) => l.day?.slice(0, 7) ?? '').map((ofMonth) => ({ month: ofMonth[0]?.day?.slice(0, 7) ?? null, lines: ofMonth }));
}

/** The days a window had in the year they are known for. */
export const knownDays = (entry: Extract<CalendarEntry, { kind: 'window' }>): { readonly from: PlainDate; readonly until: PlainDate } => {
  const back = (day: PlainDate) => `${yearOf(day) - yearOf(entry.on) + entry.knownFor}${day.slice(4)}`;
  return { from: back(entry.on), until: back(entry.until) };
};
