// Answers that cannot both be true. Only such; what is merely unusual is none of our business.
import { addMonths, type PlainDate, rangeOf } from './calendar.ts';
import type { Answers, FactId, FactValue } from './family.ts';

/** Months in this county: at least, and less than. */
const monthsHere: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['lt3', [0, 3]],
  ['3to5', [3, 6]],
  ['6to11', [6, 12]],
  ['12plus', [12, 1200]],
]);

const said = (value: FactValue | undefined) => (typeof value === 'string' ? monthsHere.get(value) : undefined);

/** What an answer contradicts among the child's other answers, if anything. */
export function contradictionOf(id: FactId, value: FactValue, others: Answers, date: PlainDate): 'here-before-birth' | 'arrival-differs' | undefined {
  if (id !== 'child.months-here' && id !== 'child.arrived-on') return undefined;
  const born = rangeOf(others['child.birth-date']);
  const arrived = rangeOf(id === 'child.arrived-on' ? value : others['child.arrived-on']);
  const months = said(id === 'child.months-here' ? value : others['child.months-here']);
  if (born && id === 'child.months-here' && months && addMonths(born.earliest, months[0]) > date) return 'here-before-birth';
  if (born && id === 'child.arrived-on' && arrived && arrived.latest < born.earliest) return 'here-before-birth';
  const differs =
    id === 'child.arrived-on' && arrived && months && (addMonths(arrived.earliest, months[0]) > date || addMonths(arrived.latest, months[1]) <= date);
  return differs ? 'arrival-differs' : undefined;
}
