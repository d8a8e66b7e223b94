// Any answer in words, for the check page and wherever an answer is shown again.
import type { Language } from '../../content/languages.ts';
import { entitlementWord } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { FactValue } from '../../core/facts/family.ts';
import { dateWords } from './answers/date-words.ts';
import { optionLabel } from './answers/option-words.ts';

function countyWords(checklist: Checklist, code: string, language: Language): string {
  const prefecture = checklist.prefectures.find((p) => p.counties.some((c) => c.code === code));
  const county = prefecture?.counties.find((c) => c.code === code);
  if (!prefecture || !county) return code;
  return language === 'en' ? `${county.en}, ${prefecture.en}` : `${prefecture.zh}${county.zh}`;
}

export function answerWords(checklist: Checklist, factId: string, value: FactValue, language: Language): string {
  const fact = checklist.facts.get(factId);
  if (value === 'unknown' || value === 'skip') return optionLabel(factId, value);
  if (Array.isArray(value)) {
    const words = value.map((v) => (fact?.values ? optionLabel(factId, v) : entitlementWord(checklist, v, 'name')));
    return words.length > 0 ? words.join(t('ui:check.comma')) : t('facts:common.none.label');
  }
  switch (fact?.type) {
    case 'date':
      return dateWords(String(value));
    case 'county':
      return countyWords(checklist, String(value), language);
    case 'number':
      return t('ui:answer.years', { count: Number(value) });
    default:
      return optionLabel(factId, typeof value === 'boolean' || typeof value === 'number' ? value : String(value));
  }
}
