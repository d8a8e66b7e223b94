// What must never stand on a slip in clear: the family's own answers, and words that brand a child.

import type { Language } from '../../src/content/languages.ts';
import type { FactValue, Family } from '../../src/core/facts/family.ts';

/** Chinese and English titles that say of a child what the street must not read. */
export const brandingWords = {
  'zh-Hans': /孤儿|困境|无人抚养|残疾|残障|低保|特困|贫困|困难|流浪|留守|流动儿童|监测户|边缘|诊断|骨髓/,
  en: /orphan|disab|destitut|poor|poverty|dibao|tekun|hardship|unattended|neglect|street child|left.behind|migrant|diagnos/i,
} as const;

/** The words of a key in a language, null where there are none. */
type Words = (key: string, language: Language) => string | null;

/**
 * The words of the family's own answers, where they are long enough to be told from any other sentence; the county of the office apart.
 */
export function tellingWords(family: Family, child: string, language: Language, words: Words): readonly string[] {
  const own = family.children.find((c) => c.id === child)?.answers ?? {};
  const labels = (fact: string, value: FactValue) => [value].flat().map((v) => words(`facts:${fact}.options.${v}.label`, language) ?? '');
  return Object.entries({ ...family.household, ...own })
    .filter(([fact]) => fact !== 'household.residence-county')
    .flatMap(([fact, value]) => labels(fact, value))
    .filter((label) => label.length >= 4);
}
