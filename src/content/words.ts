// Brings the words in: says what the first screen says by itself, fetches i18next and the rest, and lets the page redraw when they come.
import { data, drafts, firstWords } from 'virtual:data';
import { signal } from '@preact/signals';
import { type Language, sourceLanguage } from './languages.ts';
import type { WordEngine } from './word-engine.ts';

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
/** Whether words of a language that may not be the one on screen were asked for, likewise. */
let ofOthers = false;
/** Whether what was looked up reads otherwise now; a page that shows none of the words that came is not drawn again. */
const isShown = () =>
  ofOthers ||
  [...looked].some(([key, text]) => words(key) !== text) ||
  [...worded].some(([key, found]) => exists(key) !== found) ||
  [...filled].some(([text, { key, values }]) => words(key, values) !== text);
const renew = () => {
  looked.clear();
  worded.clear();
  filled.clear();
  ofOthers = false;
  edition.value += 1;
};

/** Null until words are fetched for the first time. */
let engine: WordEngine | null = null;

/** What the first screen says, before the engine is there: none of it takes values. */
function firstWord(key: string): string | undefined {
  let at: unknown = firstWords;
  for (const step of key.replace(/^ui:/, '').split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  return typeof at === 'string' ? at : undefined;
}

const words = (key: string, options?: Values & { readonly lng?: Language }): string => engine?.t(key, { ...options }) ?? firstWord(key) ?? key;
const exists = (key: string, options?: Values & { readonly lng?: Language }): boolean => engine?.exists(key, { ...options }) ?? firstWord(key) !== undefined;

/** Words that cannot be fetched are left out; the source language stands in for them. */
async function load(lang: Language, part: 'early' | 'late' | 'staff'): Promise<void> {
  const name = `${lang}-${part}`;
  if (loaded.has(name)) return;
  try {
    const [{ wordEngine }, namespaces] = await Promise.all([
      import('./word-engine.ts'),
      data[`words-${name}`]?.() as Promise<Readonly<Record<string, object>>>,
    ]);
    engine = wordEngine;
    for (const [namespace, tree] of Object.entries(namespaces)) engine.addResourceBundle(lang, namespace, tree, true, true);
    loaded.add(name);
  } finally {
    if (isShown()) renew();
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
  void engine?.changeLanguage(lang);
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
  ofOthers ||= lang !== undefined;
  if (lang !== undefined) return words(key, { ...values, lng: lang });
  if (values !== undefined) {
    const text = words(key, values);
    filled.set(text, { key, values });
    return text;
  }
  const text = looked.get(key) ?? words(key);
  looked.set(key, text);
  return text;
}

/** The words of a key, or null where there are none. */
export function maybe(key: string, values?: Values, lang?: Language): string | null {
  void edition.value;
  ofOthers ||= lang !== undefined;
  if (lang !== undefined) return exists(key, { ...values, lng: lang }) ? t(key, values ?? {}, lang) || null : null;
  const found = worded.get(key) ?? exists(key, values);
  worded.set(key, found);
  return found ? t(key, values) || null : null;
}

/** All words of a language that are there, by namespace. */
export const wordTrees = (lang: Language): Readonly<Record<string, unknown>> => engine?.getDataByLanguage(lang) ?? {};

/** Which key each text was made from, since words last arrived or the language changed. */
export const onScreen = (): ReadonlyMap<string, { readonly key: string; readonly values: Values }> =>
  new Map([...[...looked].map(([key, text]) => [text, { key, values: {} }] as const), ...filled]);
