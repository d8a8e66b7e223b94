// A dated parameter in words with its unit and its year.
import { t } from '../../../content/words.ts';
import { type Checklist, parameterAt, parametersNamed } from '../../../core/checklist/checklist.ts';
import type { Parameter } from '../../../core/checklist/schema.ts';
import { type PlainDate, yearOf } from '../../../core/facts/calendar.ts';
import { dateWords } from '../answers/date-words.ts';

/** One entry of a parameter's history, whether it holds today or not. */
export function entryWords(unit: Parameter['unit'], { value, from }: Parameter['history'][number]): string {
  const words = (values: Readonly<Record<string, string | number>>) => t(`parameters:units.${unit}`, values);
  if (typeof value === 'number') return words({ value, year: yearOf(from) });
  if (typeof value === 'string') return words({ value: dateWords(value) });
  if ('month-day' in value) return words({ value: value['month-day'] });
  return words({ from: dateWords(value.from), until: dateWords(value.until) });
}

/** The value that holds on a date; null where there is none: never the last one known. A window that has closed is none. */
export function parameterWords(checklist: Checklist, id: string, date: PlainDate, county: string | undefined): string | null {
  const entry = parameterAt(checklist, id, date, county);
  const unit = parametersNamed(checklist, id)[0]?.unit;
  if (!entry || !unit) return null;
  const { value } = entry;
  return typeof value === 'object' && 'until' in value && value.until < date ? null : entryWords(unit, entry);
}
