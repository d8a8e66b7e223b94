// The words of one answer of a fact, in the language on screen.
import { maybe, t } from '../../../content/words.ts';

const rootOf = (fact: string, value: string): string => (value === 'unknown' || value === 'skip' ? `facts:common.${value}` : `facts:${fact}.options.${value}`);

export function optionLabel(fact: string, value: string | number | boolean): string {
  const own = maybe(`${rootOf(fact, String(value))}.label`);
  if (own !== null) return own;
  return typeof value === 'boolean' ? t(value ? 'ui:answer.yes' : 'ui:answer.no') : value === 'none' ? t('facts:common.none.label') : String(value);
}

export const optionHint = (fact: string, value: string | number | boolean): string | null => maybe(`${rootOf(fact, String(value))}.hint`);
