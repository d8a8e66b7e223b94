// How a language's script stands on paper: a style sheet of its own, fetched with the first paper in it. Its font came with the language.
import type { Language } from '../content/languages.ts';

const sheets: Partial<Readonly<Record<Language, () => Promise<unknown>>>> = {
  bo: () => import('./tibetan-paper.css'),
  'mn-Mong': () => import('./mongolian-paper.css'),
};

/** Rejects when it cannot be fetched: better no paper than one with broken words. */
export async function loadPaperScript(language: Language): Promise<void> {
  await sheets[language]?.();
}
