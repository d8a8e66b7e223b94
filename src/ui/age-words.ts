// A child's age in words: years, or months before the first birthday.
import { t } from '../content/words.ts';
import { fullMonths, fullYears, type PlainDate, rangeOf } from '../core/facts/calendar.ts';
import type { FactValue } from '../core/facts/family.ts';

/** Null where the birth date is not known, or lies ahead. With the day unknown, the younger age. */
export function ageWords(birthDate: FactValue | undefined, today: PlainDate): string | null {
  const born = rangeOf(birthDate);
  if (!born || born.earliest > today) return null;
  const latest = born.latest > today ? today : born.latest;
  const years = fullYears(latest, today);
  const months = fullMonths(latest, today);
  if (years > 0) return t('ui:age.years', { count: years });
  return months > 0 ? t('ui:age.months', { count: months }) : t('ui:age.newborn');
}
