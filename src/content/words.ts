// Brings the words in: starts i18next with what the first screen says, fetches the rest, and lets the page redraw when it comes.
import { data, drafts, firstWords } from 'virtual:data';
import { signal } from '@preact/signals';
import i18next from 'i18next';
import { type Language, languages, sourceLanguage } from './languages.ts';

/** Grows whenever words arrive or the language changes; reading it in `t` makes the page follow. */
const edition = signal(0);
/** The language on screen. */
export const language = signal<Language>(sourceLanguage);

/** Whether some of a language's words are a draft: no native reader has checked them. */
export const isDraft = (lang: Language): boolean => drafts.includes(lang);

const loaded = new Set<string>();

/** Words without values, as looked up since words last arrived or the language changed. */
const looked = new Map<string, string>();
/** Whether a key has words, likewise. */
const worded = new Map<string, boolean>();
type Values = Readonly<Record<string, string | number>>;
/** Words with values, as they were last made: what a text on screen says can be found again. */
const filled = new Map<string, { readonly key: string; readonly values: Values }>();
const renew = () => {
  looked.clear();
  worded.clear();
  filled.clear();
  edition.value += 1;
};

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

/** Words that cannot be fetched are left out; the source language stands in for them. */
async function load(lang: Language, part: 'early' | 'late' | 'staff'): Promise<void> {
  const name = `${lang}-${part}`;
  if (loaded.has(name)) return;
  try {
    const namespaces = (await data[`words-${name}`]?.()) as Readonly<Record<string, object>>;
    for (const [namespace, tree] of Object.entries(namespaces)) i18next.addResourceBundle(lang, namespace, tree, true, true);
    loaded.add(name);
  } finally {
    renew();
  }
}

/** Words of the services, papers and offices in a language; resolves once they can be shown. */
export const loadServiceWords = (lang: Language): Promise<void> => load(lang, 'late').catch(() => undefined);

/** All words of a family's way in a language that is not on screen. */
export const loadFamilyWords = (lang: Language): Promise<unknown> => Promise.allSettled([load(lang, 'early'), load(lang, 'late')]);

/** Words of the second layer for whoever helps a family. */
export const loadStaffWords = (lang: Language): Promise<void> => load(lang, 'staff').catch(() => undefined);

/** The language last asked for. */
let asked: Language = sourceLanguage;

/** What the script does not bring of the language asked for. Changes nothing: whoever chose a language meanwhile keeps it. */
export const loadFirstWords = (): Promise<void> => load(asked, 'early').catch(() => undefined);

/**
 * Changes the language on screen, loading its words first. Answers are not touched.
 * @returns false when there are no words for the questions at all
 */
export async function changeLanguage(lang: Language): Promise<boolean> {
  asked = lang;
  const parts = await Promise.allSettled([load(lang, 'early'), load(sourceLanguage, 'early')]);
  const worded = parts.some((part) => part.status === 'fulfilled');
  // Another was asked for meanwhile, or the visit ended: that one stands.
  if (asked !== lang) return worded;
  // All words are here, so it changes at once: nothing can come between it and what the page shows.
  void i18next.changeLanguage(lang);
  document.documentElement.lang = lang;
  language.value = lang;
  renew();
  return worded;
}

/**
 * The words of a key, `namespace:dotted.key`, in the language on screen (or a given one).
 * A key without words comes back as the key: tests fail on it.
 */
export function t(key: string, values?: Values, lang?: Language): string {
  void edition.value;
  if (lang !== undefined) return i18next.t(key, { ...values, lng: lang });
  if (values !== undefined) {
    const text = i18next.t(key, values);
    filled.set(text, { key, values });
    return text;
  }
  const words = looked.get(key) ?? i18next.t(key);
  looked.set(key, words);
  return words;
}

/** The words of a key, or null where there are none. */
export function maybe(key: string, values?: Values, lang?: Language): string | null {
  void edition.value;
  if (lang !== undefined) return i18next.exists(key, { ...values, lng: lang }) ? t(key, values ?? {}, lang) || null : null;
  const found = worded.get(key) ?? i18next.exists(key, values);
  worded.set(key, found);
  return found ? t(key, values) || null : null;
}

/** All words of a language that are there, by namespace. */
export const wordTrees = (lang: Language): Readonly<Record<string, unknown>> => i18next.getDataByLanguage(lang) ?? {};

/** Which key each text was made from, since words last arrived or the language changed. */
export const onScreen = (): ReadonlyMap<string, { readonly key: string; readonly values: Values }> =>
  new Map([...[...looked].map(([key, text]) => [text, { key, values: {} }] as const), ...filled]);
