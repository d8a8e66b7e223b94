// Every prompt a family's way can say in one language, from its words and the names of places. The list that is counted, recorded and checked.

import type { Checklist } from '../checklist/checklist.ts';
import { placeName } from '../checklist/place-name.ts';
import { isSaid, numberPrompts, type Prompt, partsOf, placeKey } from './prompt.ts';

/** Namespaces a family's screens say. */
export const saidNamespaces = [
  'ui',
  'facts',
  'categories',
  'results',
  'calendar',
  'services',
  'enablers',
  'documents',
  'offices',
  'hotlines',
  'parameters',
] as const;

/** Namespaces that are there before the first question; the rest comes behind it. */
export const earlyNamespaces: readonly string[] = ['ui', 'facts', 'number', 'place'];

/** Groups of words of a namespace that stand on staff's screens or are no sentences. */
const aside = /^ui:(staff\.|dock\.label|nicknames)/;

function* leaves(tree: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof tree === 'string') yield [path, tree];
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, value] of Object.entries(tree)) yield* leaves(value, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`);
}

function places(checklist: Checklist, language: string): readonly Prompt[] {
  const name = (p: { readonly code: string; readonly zh: string; readonly en: string }): Prompt => ({
    key: placeKey(p.code),
    text: placeName(p, language),
  });
  return checklist.prefectures.flatMap((p) => [name(p), ...p.counties.map(name)]);
}

/**
 * The prompts in the order of the words, numbers and places last.
 * @param words trees by namespace
 */
export function promptsOf(checklist: Checklist, words: Readonly<Record<string, unknown>>, language: string): readonly Prompt[] {
  const child = [...leaves(words['ui'], 'ui:')].find(([key]) => key === 'ui:listen.child')?.[1] ?? '';
  const sentences = saidNamespaces.flatMap((namespace) =>
    [...leaves(words[namespace], `${namespace}:`)]
      .filter(([key]) => isSaid(key, language) && !aside.test(key))
      .flatMap(([key, text]) => partsOf(key, text, child))
      .filter((part): part is Prompt => 'key' in part),
  );
  return [...sentences, ...numberPrompts(), ...places(checklist, language)];
}
