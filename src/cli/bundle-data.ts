// Build time: gathers the rules and the words into one JSON file each, beside the scripts. The page fetches them by name
// through the module `virtual:data`; tests and the prerenderer get them inline.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { placeOfWords } from '../content/key-grammar.ts';
import { languages, sourceLanguage } from '../content/languages.ts';
import { isAside } from '../core/checklist/parse-checklist.ts';
import { pseudoTree } from './locales/pseudo.ts';
import { readLocales, wordingsOf } from './locales/strings.ts';

const root = join(import.meta.dirname, '../..');
const module = 'virtual:data';
const resolved = `\0${module}`;
/** Namespaces the first question needs. */
const early: readonly string[] = ['ui', 'facts'];

/** What of `ui` the screens before the first question say, and what may lie over them: it comes in the script itself. */
const first: readonly string[] = 'brand point loading more languages draft dock home rules'.split(' ');

/** Namespaces of the pages for whoever helps; a family never fetches them. */
const staff: readonly string[] = ['staff', 'counter', 'returns', 'set-up'];

/** Namespaces the program itself does not say: letters, forms and ledgers written at a terminal, and the plain page that stands alone. */
const terminal: readonly string[] = ['letter', 'forms', 'diff', 'ledger', 'safe'];

function jsonBelow(folder: string): readonly (readonly [string, unknown])[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(join(root, folder), path).split(sep).join('/'), JSON.parse(readFileSync(path, 'utf8'))]);
}

/** English as a language nobody speaks, to see what is cut or was never translated. */
const pseudo = process.env['QINGDAN_PSEUDO'] === '1';

const partOf = (namespace: string): string => (early.includes(namespace) ? 'early' : staff.includes(namespace) ? 'staff' : 'late');

/** Everything the page may fetch, by name: `checklist`, the `codes` of its slips, `families` to practise on, and `words-<language>-early`, `-late` and `-staff`. */
function gather(): Readonly<Record<string, unknown>> {
  const files = jsonBelow('checklist');
  const data: Record<string, Record<string, unknown>> = {
    checklist: Object.fromEntries(files.filter(([path]) => !isAside(path))),
    codes: Object.fromEntries(files.filter(([path]) => path === 'codes.json')),
    families: Object.fromEntries(files.filter(([path]) => path.startsWith('vignettes/whole-families/'))),
  };
  for (const [path, tree] of jsonBelow('locales')) {
    const place = placeOfWords(path);
    if (!place || terminal.includes(place.namespace)) continue;
    const words = pseudo && place.language === 'en' ? pseudoTree(tree) : tree;
    const name = `words-${place.language}-${partOf(place.namespace)}`;
    const before = data[name] ?? {};
    data[name] = { ...before, [place.namespace]: place.under === null ? words : { ...(before[place.namespace] as object | undefined), [place.under]: words } };
  }
  return data;
}

/** The source language's words the script brings along; where nothing is fetched, all of `ui`. */
function firstWords(how: 'files' | 'inline'): object {
  const all: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(root, 'locales', sourceLanguage, 'ui.json'), 'utf8'));
  return how === 'inline' ? all : Object.fromEntries(first.map((key) => [key, all[key]]));
}

/** Languages with a sentence for families that no native reader has checked. */
function drafts(): readonly string[] {
  const files = readLocales(join(root, 'locales'));
  const forFamilies = ({ key }: { readonly key: string }) => ![...staff, ...terminal].includes(key.split(':')[0] ?? '');
  return languages.filter((language) => wordingsOf(language, files).some((w) => forFamilies(w) && w.review !== 'checked'));
}

/** @param how `files` for a build, `inline` where there is no server to fetch from */
export function bundleData(how: 'files' | 'inline'): Plugin {
  const files = new Map<string, string>();
  /** A short hash: each of these names is part of the first script. Whole, so that who reads the script finds the file. */
  const urlOf = (name: string, text: string): string => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
    const file = `assets/${name}.${hash}.json`;
    files.set(file, text);
    return `./${file}`;
  };
  return {
    name: 'bundle-data',
    resolveId: (id) => (id === module ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const texts = Object.entries(gather()).map(([name, data]) => [name, JSON.stringify(data)] as const);
      // A file's name holds the name it is asked for by: it stands in the script once.
      const data =
        how === 'inline'
          ? `{ ${texts.map(([name, text]) => `${JSON.stringify(name)}: async () => (${text})`).join(',\n')} }`
          : `Object.fromEntries(${JSON.stringify(texts.map(([name, text]) => urlOf(name, text)))}.map((url) => [url.slice(9).split('.')[0], () => fetch(url).then((answer) => answer.json())]))`;
      return `export const data = ${data};\nexport const drafts = ${JSON.stringify(drafts())};\nexport const firstWords = ${JSON.stringify(firstWords(how))};`;
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
