// How a language's script stands on paper: a style sheet of its own, and what columns need; fetched with the first paper in it. Its font came with the language.
import { signal } from '@preact/signals';
import { columned, type Language } from '../content/languages.ts';

type ColumnedPart = typeof import('./columned-part.ts');

/** Null until a language with columns was printed or shown. */
export const columnedPart = signal<ColumnedPart | null>(null);

/** Rejects when it cannot be fetched: better no paper than one with broken words. */
export async function loadPaperScript(language: Language): Promise<void> {
  if (language === 'bo') await import('./tibetan-paper.css');
  if (columned.includes(language)) columnedPart.value = await import('./columned-part.ts');
}
