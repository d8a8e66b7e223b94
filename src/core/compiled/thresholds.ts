// What rules compare with, worked out once for a day: ages and lengths of stay become the last or first day of birth or arrival that meets them.
// Knows the dated parameters; not who is compared. `NaN` stands for "no value for the date": every comparison with it is false.
import { type Checklist, parameterAt, parametersNamed } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { type DayCode, dayCode, dayOf } from './day-code.ts';

/** A day in a county, as rules ask parameters about it. `county` undefined: not known. */
export interface Moment {
  readonly checklist: Checklist;
  readonly date: PlainDate;
  readonly day: DayCode;
  readonly county: string | undefined;
}

/** A reader that knows the moment and nothing of any family. */
export function readerAt({ checklist, date, county }: Moment): FactReader {
  const unsaid = { kind: 'unsaid' } as const;
  return {
    checklist,
    date,
    read: (fact) => (fact === 'household.residence-county' && county !== undefined ? { kind: 'known', value: county } : unsaid),
    arrival: () => unsaid,
    life: () => null,
    zone: () => unsaid,
  };
}

/** The value of a parameter; undefined when it has none for the moment. */
export const valueAt = ({ checklist, date, county }: Moment, id: string) => parameterAt(checklist, id, date, county)?.value;

/** All thresholds of a checklist's rules. */
export interface Thresholds {
  /** A place in every row for what `find` gives. */
  place(find: (moment: Moment) => number): number;
  /** The group of counties whose parameters are the same: 0 for a county not known, 1 for most. */
  groupOf(county: string | undefined): number;
  /** The row of a day and a group, worked out at its first use. Only after the last {@link place}. */
  at(day: DayCode, group: number): Float64Array;
  momentOf(day: DayCode, group: number): Moment;
}

export function thresholdsOf(checklist: Checklist): Thresholds {
  const finders: ((moment: Moment) => number)[] = [];
  const own = new Set(checklist.parameters.flatMap((p) => p.counties ?? []));
  const groups: readonly (string | undefined)[] = [undefined, 'any other', ...own];
  const rows = groups.map(() => new Map<DayCode, Float64Array>());
  const thresholds: Thresholds = {
    place: (find) => finders.push(find) - 1,
    groupOf: (county) => (county === undefined ? 0 : Math.max(1, groups.indexOf(county, 2))),
    at(day, group) {
      const held = rows[group]?.get(day);
      if (held) return held;
      const moment = thresholds.momentOf(day, group);
      const row = Float64Array.from(finders, (find) => find(moment));
      rows[group]?.set(day, row);
      return row;
    },
    momentOf: (day, group) => ({ checklist, day, date: dayOf(day), county: groups[group] }),
  };
  return thresholds;
}

/** The school lines of a moment as `month-day`: the county's own, or all there are while the county is not known. */
export function linesAt(moment: Moment, id: string): readonly string[] {
  const named = moment.county === undefined ? parametersNamed(moment.checklist, id) : [];
  const entries = named.length > 1 ? named.map((p) => valueAt({ ...moment, county: p.counties?.[0] }, id)) : [valueAt(moment, id)];
  return entries.flatMap((value) => (typeof value === 'object' && 'month-day' in value ? [value['month-day']] : []));
}

/** A date parameter as a day code. */
export const dayAt = (moment: Moment, id: string): number => {
  const value = valueAt(moment, id);
  return typeof value === 'string' ? dayCode(value) : Number.NaN;
};

/** A number parameter. */
export const numberAt = (moment: Moment, id: string): number => {
  const value = valueAt(moment, id);
  return typeof value === 'number' ? value : Number.NaN;
};
