// A date in words of the language on screen. Own tables: the browser has none for every language we show.
import { t } from '../../../content/words.ts';
import { partsFrom } from './date-tiles.ts';

export const monthName = (month: number): string => t(`ui:date.months.${month}`);

/** 「2019 年 9 月」, 「2019 年 9 月 3 日」; the text itself where it is no date. */
export function dateWords(text: string): string {
  const { year, month, day } = partsFrom(text);
  if (year === null) return text;
  if (month === null) return t('ui:date.year', { year });
  const values = { year, month, monthName: monthName(month) };
  return day === null ? t('ui:date.month', values) : t('ui:date.day', { ...values, day });
}
