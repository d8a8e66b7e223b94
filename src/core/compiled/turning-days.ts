// The days on which a rule may turn, for a child: ages reached, months completed, school lines, dates of programmes.
// Says what `turningDays` of rules/evaluate.ts says, in day codes.
import type { RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';
import { spanOf } from '../rules/evaluate.ts';
import type { Ground } from './compile-rule.ts';
import { completeOnCode, type DayCode, nextDayCode } from './day-code.ts';
import { type Figures, known, type Row } from './fact-columns.ts';
import { dayAt, type Moment, readerAt, valueAt } from './thresholds.ts';

/** A day for a row; NaN when there is none. */
type Turn = (row: Row) => DayCode;

export interface TurningDays {
  /** The numbers of the days a rule may turn on. */
  of(rule: RuleNode): readonly number[];
  /** All of them for a child, by number; NaN where there is none. The list is used again by the next call. */
  on(row: Row, group: number): Float64Array;
}

const never: Turn = () => Number.NaN;
const months = 31;
const year = 12 * months;

/** The day something begun on a fact's last possible day is complete, changed by `then`; never where no parameter says. */
function completed(moment: Moment, { at, first }: Figures, id: string, then: (day: DayCode) => DayCode): Turn {
  const span = spanOf(readerAt(moment), id);
  return span ? ({ codes, figures }) => (codes[at] === known ? then(completeOnCode(figures[first + 1] ?? 0, span)) : Number.NaN) : never;
}

/** 1 January of the year whose line day comes after the age is reached. */
function lineYear(moment: Moment, line: string): (day: DayCode) => DayCode {
  const value = valueAt(moment, line);
  const monthDay = typeof value === 'object' && 'month-day' in value ? value['month-day'].split('-').map(Number) : null;
  const last = monthDay ? ((monthDay[0] ?? 1) - 1) * months + (monthDay[1] ?? 1) - 1 : -1;
  return (day) => (Math.floor(day / year) + (day % year <= last ? 0 : 1)) * year;
}

export function turningDaysOn(day: DayCode, { columns, thresholds }: Ground): TurningDays {
  const makers = new Map<string, (moment: Moment) => Turn>();
  const numbered = (key: string, make: (moment: Moment) => Turn): number => {
    if (!makers.has(key)) makers.set(key, make);
    return [...makers.keys()].indexOf(key);
  };
  const born = columns.days('child.birth-date');
  const turns: Turn[][] = [];
  let days = new Float64Array();
  return {
    of: (rule) =>
      [...walkRule(rule)].flatMap(([node]) => {
        if ('age' in node && node.age.from !== undefined) {
          const id = node.age.from;
          return [numbered(`age ${id}`, (moment) => completed(moment, born, id, nextDayCode))];
        }
        if ('school-line' in node) {
          const { age, line } = node['school-line'];
          return [numbered(`line ${age} ${line}`, (moment) => completed(moment, born, age, lineYear(moment, line)))];
        }
        if ('here-for' in node) {
          const id = node['here-for']['at-least'];
          return [numbered(`here ${id}`, (moment) => completed(moment, columns.arrival(id), id, nextDayCode))];
        }
        if ('since' in node) {
          const id = node.since.parameter;
          return [numbered(`since ${id}`, (moment) => () => dayAt(moment, id))];
        }
        return [];
      }),
    on(row, group) {
      const list = turns[group] ?? Array.from(makers.values(), (make) => make(thresholds.momentOf(day, group)));
      turns[group] = list;
      if (days.length < list.length) days = new Float64Array(list.length);
      for (const [i, turn] of list.entries()) days[i] = turn(row);
      return days;
    },
  };
}
