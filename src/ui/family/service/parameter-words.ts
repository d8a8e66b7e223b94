// A dated parameter in words with its unit and its year; null where it has no value for the day: never the last one known.
import { t } from '../../../content/words.ts';
import { type Checklist, parameterAt, parametersNamed } from '../../../core/checklist/checklist.ts';
import { type PlainDate, yearOf } from '../../../core/facts/calendar.ts';
import { dateWords } from '../answers/date-words.ts';

export function parameterWords(checklist: Checklist, id: string, date: PlainDate, county: string | undefined): string | null {
  const entry = parameterAt(checklist, id, date, county);
  const unit = parametersNamed(checklist, id)[0]?.unit;
  if (!entry || !unit) return null;
  const { value } = entry;
  const words = (values: Readonly<Record<string, string | number>>) => t(`parameters:units.${unit}`, values);
  if (typeof value === 'number') return words({ value, year: yearOf(entry.from) });
  if (typeof value === 'string') return words({ value: dateWords(value) });
  if ('month-day' in value) return words({ value: value['month-day'] });
  return value.until < date ? null : words({ from: dateWords(value.from), until: dateWords(value.until) });
}
