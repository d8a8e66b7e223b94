// The prompts of a language from locales/ and checklist/ as they stand on disk.
import { join } from 'node:path';
import { placeOfWords } from '../../content/key-grammar.ts';
import type { Language } from '../../content/languages.ts';
import type { Prompt } from '../../core/voice/prompt.ts';
import { promptsOf } from '../../core/voice/prompts-of.ts';
import { loadChecklist, projectRoot, readTexts } from '../project-files.ts';

export function promptsOnDisk(language: Language): readonly Prompt[] {
  const words: Record<string, Record<string, unknown>> = {};
  for (const [path, text] of readTexts(join(projectRoot, 'locales'))) {
    const place = placeOfWords(path);
    if (place?.language !== language) continue;
    const tree = JSON.parse(text) as Record<string, unknown>;
    words[place.namespace] = { ...words[place.namespace], ...(place.under === null ? tree : { [place.under]: tree }) };
  }
  return promptsOf(loadChecklist(), words, language);
}
