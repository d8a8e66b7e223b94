// The answers one touch away, as the page stands: what they lead to can be worked out before the touch.
import type { Fact } from '../../../core/checklist/schema.ts';
import type { PlainDate } from '../../../core/facts/calendar.ts';
import { dateOf } from '../../../core/facts/calendar.ts';
import type { FactValue } from '../../../core/facts/family.ts';
import { dayTiles, monthText, monthTiles, partsFrom } from './date-tiles.ts';
import { toggleInSet } from './toggle-in-set.ts';

/** The months of a year, as answers. */
export const monthsAtHand = (year: number, today: PlainDate): readonly FactValue[] => monthTiles(year, today).map((month) => monthText(year, month));

function ofKind(fact: Fact, value: FactValue | undefined, today: PlainDate): readonly FactValue[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'set':
      return (fact.values ?? []).map((touched) => toggleInSet(Array.isArray(value) ? value : [], String(touched)));
    case 'number':
      return typeof value === 'number' ? [value + 1, value - 1].filter((n) => n >= 0) : [0, 1];
    case 'date': {
      const { year, month } = partsFrom(value);
      if (fact.id !== 'child.birth-date' || year === null || month === null) return [];
      return dayTiles(year, month, today).map((day) => dateOf(year, month, day));
    }
    case 'county':
      return [];
    default:
      return fact.values ?? [];
  }
}

/** Every answer the next touch may give, 「说不准」 and 「不想说」 among them; what only a second touch can give is left out. */
export function answersAtHand(fact: Fact, value: FactValue | undefined, today: PlainDate): readonly FactValue[] {
  return [...ofKind(fact, value, today), 'unknown', ...(fact.sensitive ? ['skip'] : [])];
}
