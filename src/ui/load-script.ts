// The letters of a language and how its lines run: a style sheet and a font of its own, fetched when somebody chooses it.
import type { Language } from '../content/languages.ts';

const scripts: Partial<Readonly<Record<Language, () => Promise<unknown>>>> = {
  bo: () => import('./styles/tibetan.css'),
  'mn-Mong': () => import('./styles/mongolian.css'),
};

/** Resolves once the script is there. Without it the device's own letters stand in: better than no words. */
export async function loadScript(language: Language): Promise<void> {
  await scripts[language]?.().catch(() => undefined);
}
