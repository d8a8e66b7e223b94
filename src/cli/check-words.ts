// What locales/ owes the checklist: every word there, in every language, none left over, no amount without its year.
import { entitlementParts, placeOfWords } from '../content/key-grammar.ts';
import { type Language, languages, sourceLanguage } from '../content/languages.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import type { Problem } from '../core/checklist/parse-checklist.ts';
import { questionsOf } from '../core/checklist/questions.ts';
import type { Entitlement, RuleNode } from '../core/checklist/schema.ts';
import { rulesOf, walkRule } from '../core/checklist/walk-rule.ts';
import { type Notes, noteFor, notesFrom, placeholdersIn } from './locales/notes.ts';
import { scriptFaults } from './locales/script-faults.ts';
import { keyOf, leaves } from './locales/strings.ts';

type Path = readonly string[];

const reasonsIn = (nodes: Iterable<readonly [RuleNode, unknown]>): ReadonlySet<string> =>
  new Set([...nodes].flatMap(([n]) => (n.reason === undefined ? [] : [n.reason])));

/** Every key the words of one entitlement must have, below its own root. */
function wordsOwed(e: Entitlement): readonly Path[] {
  return [
    ...entitlementParts.map((part) => [part]),
    ...e['not-asked'].map((n) => ['not-asked', n.key]),
    ...e.advice.map((a) => ['advice', a.key]),
    ...[...questionsOf(e)].map((q) => ['questions', q]),
  ];
}

const reasonPaths = (reasons: Iterable<string>): readonly Path[] =>
  [...reasons].flatMap((r) => [
    ['reasons', r, 'yes'],
    ['reasons', r, 'no'],
  ]);

/** Owed keys per words file (path without the language folder). */
function owedByFile(checklist: Checklist): ReadonlyMap<string, readonly Path[]> {
  const owed = new Map<string, readonly Path[]>();
  for (const service of checklist.services) {
    const reasons = new Set(service.entitlements.flatMap((e) => [...reasonsIn(rulesOf(e))]));
    owed.set(`services/${service.id}.json`, [
      ['name'],
      ['line'],
      ...reasonPaths(reasons),
      ...service.entitlements.flatMap((e) => wordsOwed(e).map((p) => ['entitlements', e.id, ...p])),
    ]);
  }
  for (const enabler of checklist.enablers) owed.set(`enablers/${enabler.id}.json`, [...reasonPaths(reasonsIn(rulesOf(enabler))), ...wordsOwed(enabler)]);
  owed.set(
    'documents.json',
    [...checklist.documents.keys()].flatMap((id) => [
      [id, 'name'],
      [id, 'called'],
    ]),
  );
  owed.set(
    'offices.json',
    [...checklist.offices.keys()].flatMap((id) => [
      [id, 'name'],
      [id, 'short'],
    ]),
  );
  owed.set(
    'hotlines.json',
    [...checklist.hotlines.keys()].flatMap((n) => [
      [n, 'name'],
      [n, 'line'],
    ]),
  );
  owed.set(
    'categories.json',
    checklist.categories.flatMap((c) => [
      [c.key, 'name'],
      [c.key, 'line'],
      [c.key, 'code'],
    ]),
  );
  owed.set(
    'facts.json',
    [...checklist.facts.values()].flatMap((f) => {
      const [subject = '', attribute = ''] = f.id.split('.');
      const values = f.type === 'boolean' ? ['true', 'false'] : (f.values ?? []).map(String);
      return [...['label', 'question', 'hint', 'why'].map((k) => [subject, attribute, k]), ...values.map((v) => [subject, attribute, 'options', v, 'label'])];
    }),
  );
  owed.set(
    'ui.json',
    reasonsIn(walkRule(checklist.definition)).size === 0
      ? []
      : [...reasonsIn(walkRule(checklist.definition))].flatMap((r) => [
          ['definition', r, 'yes'],
          ['definition', r, 'no'],
        ]),
  );
  return owed;
}

const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((t, k) => (typeof t === 'object' && t !== null ? (t as Record<string, unknown>)[k] : undefined), tree);

const money = /\d\s*元|\byuan\b|¥/;
const year = /20\d\d|\{\{year\}\}/;
/** Files where a key nobody owes is a leftover. */
const closed = /^(services|enablers)\//;

/** On a slip an entitlement is known by its title alone: no two may share one. */
function sharedTitles(checklist: Checklist, files: Readonly<Record<string, unknown>>, language: string): readonly Problem[] {
  const onSlips = [
    ...checklist.enablers.map((e) => ({ e, file: `${language}/enablers/${e.id}.json`, path: ['slip-title'] })),
    ...checklist.services.flatMap((s) =>
      s.entitlements.map((e) => ({ e, file: `${language}/services/${s.id}.json`, path: ['entitlements', e.id, 'slip-title'] })),
    ),
  ].filter(({ e }) => e.slip);
  const firsts = new Map<unknown, string>();
  return onSlips.flatMap(({ e, file, path }) => {
    const title = at(files[file], path);
    const first = firsts.get(title);
    if (first === undefined) firsts.set(title, e.id);
    return first === undefined || title === undefined ? [] : [{ file, path, message: `${first} has the same title on a slip` }];
  });
}

const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

/** Sentences nobody wrote a note for, that do not fit their place, lost a placeholder, or are typed in a way that breaks their script. */
function wordingFaults(language: Language, file: string, files: Readonly<Record<string, unknown>>, notes: Notes): readonly Problem[] {
  const below = file.slice(language.length + 1);
  const source = files[`${sourceLanguage}/${below}`];
  return [...leaves(files[file])].flatMap(([path, words]) => {
    const chinese = at(source, path);
    if (words === '' || typeof chinese !== 'string') return [];
    const key = keyOf(below, path);
    const note = noteFor(notes, key);
    const unexplained = placeholdersIn(words).filter((name) => notes.placeholders[name] === undefined);
    return [
      ...(note === null ? ['no note for the translator in notes.json'] : []),
      ...unexplained.map((name) => `notes.json does not say what {{${name}}} is`),
      ...scriptFaults(language, words, chinese, note, notes),
    ].map((message) => ({ file, path, message }));
  });
}

/** Missing, left-over and unequal words, and amounts without a year. Paths are below locales/. */
export function checkWords(checklist: Checklist, files: Readonly<Record<string, unknown>>): readonly Problem[] {
  const problems: Problem[] = [];
  const notes = notesFrom(files['notes.json']);
  const owed = owedByFile(checklist);
  for (const language of languages) {
    for (const [name, paths] of owed) {
      const file = `${language}/${name}`;
      const tree = files[file];
      if (tree === undefined) {
        problems.push({ file, path: [], message: 'this words file is missing' });
        continue;
      }
      for (const path of paths) if (typeof at(tree, path) !== 'string') problems.push({ file, path, message: `no words for "${path.join('.')}"` });
      if (closed.test(name)) {
        const keys = new Set(paths.map((p) => p.join('.')));
        for (const [path] of leaves(tree)) if (!keys.has(path.join('.'))) problems.push({ file, path, message: `nothing uses "${path.join('.')}"` });
      }
    }
    problems.push(...sharedTitles(checklist, files, language));
  }
  for (const [file, tree] of Object.entries(files)) {
    const place = placeOfWords(file);
    if (!place) continue;
    for (const [path, text] of leaves(tree))
      if (money.test(text) && !year.test(text)) problems.push({ file, path, message: `an amount without its year: ${text}` });
    if (!isLanguage(place.language)) continue;
    problems.push(...wordingFaults(place.language, file, files, notes));
    if (place.language === sourceLanguage) continue;
    const source = files[file.replace(place.language, sourceLanguage)];
    const mine = new Set([...leaves(tree)].map(([p]) => p.join('.')));
    for (const [path] of leaves(source))
      if (!mine.has(path.join('.'))) problems.push({ file, path, message: `${sourceLanguage} has "${path.join('.')}", ${place.language} has not` });
    for (const [path] of leaves(tree))
      if (typeof at(source, path) !== 'string') problems.push({ file, path, message: `${place.language} has "${path.join('.')}", ${sourceLanguage} has not` });
  }
  return problems;
}
