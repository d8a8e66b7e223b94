// The words at a terminal: i18next over locales/ on disk.
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { placeOfWords } from '../content/key-grammar.ts';
import { languages, sourceLanguage } from '../content/languages.ts';
import { BadInput } from './bad-input.ts';
import { projectRoot, readTexts } from './project-files.ts';

/** Looks words up in one language; null where there are none. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string | null;

/** Words of a language, with the source language's behind them. */
export function loadWords(language: string): Words {
  if (!(languages as readonly string[]).includes(language)) throw new BadInput(`--lang: no language "${language}"; there are ${languages.join(', ')}`);
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: sourceLanguage,
    load: 'currentOnly',
    supportedLngs: [...languages],
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {},
  });
  for (const [path, text] of readTexts(join(projectRoot, 'locales'))) {
    const place = placeOfWords(path);
    if (place?.language !== language && place?.language !== sourceLanguage) continue;
    const tree = JSON.parse(text) as Record<string, unknown>;
    instance.addResourceBundle(place.language, place.namespace, place.under === null ? tree : { [place.under]: tree }, true, true);
  }
  return (key, values = {}) => (instance.exists(key, values) ? instance.t(key, values) : null);
}
