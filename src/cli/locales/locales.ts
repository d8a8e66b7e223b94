// `qingdan locales`: how far each language is, the sheet for a native reader, and the corrections that come back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Language, languages, sourceLanguage } from '../../content/languages.ts';
import type { Checked } from '../../content/review.ts';
import { BadInput } from '../bad-input.ts';
import { projectRoot } from '../project-files.ts';
import { today } from '../today.ts';
import { glossaryFrom } from './glossary.ts';
import { notesFrom } from './notes.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './sheet.ts';
import { readLocales, reviewFile, wordingsOf } from './strings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function languageOf(name: string | undefined): Language {
  const found = languages.find((l) => l === name && l !== sourceLanguage);
  if (!found) throw new BadInput(`which language: ${languages.filter((l) => l !== sourceLanguage).join(', ')}?`);
  return found;
}

function status(folder: string): void {
  const files = readLocales(folder);
  for (const language of languages) {
    const all = wordingsOf(language, files);
    const count = (review: string) => all.filter((w) => w.review === review).length;
    const missing = all.filter((w) => w.words === '').length;
    say(
      language === sourceLanguage
        ? `${language}: ${all.length} sentences, the source`
        : `${language}: ${all.length - missing} of ${all.length} sentences; checked by a native reader ${count('checked')}, changed since ${count('stale')}, draft ${count('draft')}`,
    );
  }
}

async function sheet(folder: string, language: Language, out: string): Promise<void> {
  const files = readLocales(folder);
  const english = new Map(wordingsOf('en', files).map((w) => [w.key, w.words]));
  const wordings = wordingsOf(language, files);
  writeFileSync(out, await writeSheet(language, wordings, english, glossaryFrom(files.get('glossary.json'))));
  say(`${out}: ${wordings.length} sentences, ${wordings.filter((w) => w.review !== 'checked').length} to look at`);
}

/** The same tree with the words of one path replaced; the order of keys stays. */
function replaced(tree: unknown, [key, ...rest]: readonly string[], words: string): unknown {
  if (key === undefined) return words;
  const record = tree as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaced(record[key], rest, words) };
}

async function read(folder: string, language: Language, file: string, by: string, date: string): Promise<number> {
  const files = new Map(readLocales(folder));
  const { corrections, faults, left } = await readSheet(readFileSync(file), language, wordingsOf(language, files), notesFrom(files.get('notes.json')));
  if (faults.length > 0) {
    for (const fault of faults) say(fault);
    say(`nothing taken: ${faults.length} row(s) to mend`);
    return 1;
  }
  const touched = new Set<string>([reviewFile(language)]);
  const reviews = { ...(files.get(reviewFile(language)) as Readonly<Record<string, Checked>> | undefined) };
  let better = 0;
  for (const { wording, words } of corrections) {
    reviews[wording.key] = { words, source: wording.source, by, date };
    if (words === wording.words) continue;
    better += 1;
    const path = `${language}/${wording.file}`;
    files.set(path, replaced(files.get(path), wording.path, words));
    touched.add(path);
  }
  files.set(reviewFile(language), Object.fromEntries(Object.entries(reviews).sort(([a], [b]) => (a < b ? -1 : 1))));
  for (const path of touched) writeFileSync(join(folder, path), `${JSON.stringify(files.get(path), null, 2)}\n`);
  say(`${language}: ${corrections.length} sentences checked by ${by}, ${better} of them changed; ${left} rows left as they were`);
  return 0;
}

/** Runs the command. @throws BadInput with what to write instead */
export async function locales(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, by: { type: 'string' }, date: { type: 'string' }, locales: { type: 'string' } },
  });
  const folder = values.locales ?? join(projectRoot, 'locales');
  const [what = 'status', name, file] = positionals;
  if (what === 'status') {
    status(folder);
    return 0;
  }
  const language = languageOf(name);
  if (what === 'sheet') {
    await sheet(folder, language, values.out ?? `${language}.xlsx`);
    return 0;
  }
  if (what !== 'read' || file === undefined || values.by === undefined)
    throw new BadInput('locales [status] · locales sheet LANG [--out FILE] · locales read LANG FILE --by NAME');
  return read(folder, language, file, values.by, values.date ?? today());
}
