// i18next, begun with what the first screen says. It comes behind the first paint: nothing on that screen needs it.
import { firstWords } from 'virtual:data';
import i18next from 'i18next';
import { languages, sourceLanguage } from './languages.ts';

void i18next.init({
  lng: sourceLanguage,
  fallbackLng: sourceLanguage,
  supportedLngs: [...languages],
  load: 'currentOnly',
  ns: ['ui', 'facts'],
  defaultNS: 'ui',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { [sourceLanguage]: { ui: firstWords } },
});

export type WordEngine = typeof i18next;
export const wordEngine: WordEngine = i18next;
