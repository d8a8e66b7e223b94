// Every string of a language with the Chinese it stands for, the note for its translator, and whether a native reader has checked it.
import { join } from 'node:path';
import { placeOfWords } from '../../content/key-grammar.ts';
import { type Language, sourceLanguage } from '../../content/languages.ts';
import { type Checked, type Review, reviewOf } from '../../content/review.ts';
import { projectRoot, readTexts } from '../project-files.ts';
import { type Note, noteFor, notesFrom } from './notes.ts';

export interface Wording {
  /** `ui:home.pick`, `services:housing.name`. */
  readonly key: string;
  /** The file below `locales/<language>/`, and the path in it. */
  readonly file: string;
  readonly path: readonly string[];
  readonly source: string;
  readonly words: string;
  readonly note: Note | null;
  readonly review: Review;
  readonly checked: Checked | null;
}

export function* leaves(tree: unknown, path: readonly string[] = []): Generator<readonly [readonly string[], string]> {
  if (typeof tree === 'string') yield [path, tree];
  else if (typeof tree === 'object' && tree !== null) for (const [key, value] of Object.entries(tree)) yield* leaves(value, [...path, key]);
}

/** `ui:home.pick` of a file and a path in it. */
export function keyOf(file: string, path: readonly string[]): string {
  const place = placeOfWords(`x/${file}`);
  return place ? `${place.namespace}:${[...(place.under === null ? [] : [place.under]), ...path].join('.')}` : '';
}

/** Where what was checked of a language is kept. */
export const reviewFile = (language: Language): string => `${language}.review.json`;

/** All of `locales/`, parsed, by path. */
export const readLocales = (folder = join(projectRoot, 'locales')): ReadonlyMap<string, unknown> =>
  new Map([...readTexts(folder)].map(([file, text]) => [file, JSON.parse(text)]));

/** The strings of a language; empty sentences are none. In the source language every sentence is its own source. */
export function wordingsOf(language: Language, files: ReadonlyMap<string, unknown>): readonly Wording[] {
  const notes = notesFrom(files.get('notes.json'));
  const reviews = (files.get(reviewFile(language)) ?? {}) as Readonly<Record<string, Checked>>;
  const wordings: Wording[] = [];
  for (const [full, tree] of files) {
    if (!full.startsWith(`${sourceLanguage}/`)) continue;
    const file = full.slice(sourceLanguage.length + 1);
    const own = new Map([...leaves(files.get(`${language}/${file}`))].map(([path, words]) => [path.join('\n'), words]));
    for (const [path, source] of leaves(tree)) {
      if (source === '') continue;
      const key = keyOf(file, path);
      const words = own.get(path.join('\n')) ?? '';
      const review = language === sourceLanguage ? 'checked' : reviewOf(words, source, reviews[key]);
      wordings.push({ key, file, path, source, words, note: noteFor(notes, key), review, checked: reviews[key] ?? null });
    }
  }
  return wordings;
}
