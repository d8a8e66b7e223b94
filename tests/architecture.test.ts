// What linters cannot say: who may import whom over the whole tree, no cycles, names, sizes, and a core without a world.
// src/README.md has the picture; the table below is its text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  /** Under the project, with forward slashes: `src/core/rules/finding.ts`. */
  readonly path: string;
  readonly text: string;
}

const filesUnder = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path));

const inSrc = filesUnder('src').filter((f) => !f.path.endsWith('tsconfig.json'));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const scripts = inSrc.filter((f) => /\.tsx?$/.test(f.path));
const sources = scripts.filter((f) => !isTest(f.path) && !f.path.endsWith('.d.ts'));

/** The code without its comments; a `//` inside an address is none. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
  readonly from: string;
  /** A path under the project for files of ours, else the package's name. */
  readonly to: string;
  readonly ours: boolean;
  /** Gone once compiled. */
  readonly typeOnly: boolean;
}

const pathOf = (from: string, specifier: string): string =>
  relative(root, specifier.startsWith('/') ? join(root, specifier) : resolve(root, dirname(from), specifier))
    .split(sep)
    .join('/')
    .replace(/\?.*$/, '');

function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = codeOf(text);
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const [, keyword = '', clause = '', specifier = ''] of code.matchAll(/^\s*(import|export)\b([^'"`;()]*?)\bfrom\s*['"]([^'"]+)['"]/gm)) {
    const names = /^\s*\{([^}]*)\}\s*$/
      .exec(clause)?.[1]
      ?.split(',')
      .map((n) => n.trim())
      .filter(Boolean);
    const typeOnly =
      /^\s*type\b/.test(clause) || (keyword === 'import' && names !== undefined && names.length > 0 && names.every((n) => n.startsWith('type ')));
    found.push({ specifier, typeOnly });
  }
  for (const [, specifier = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push({ specifier, typeOnly: false });
  for (const [, specifier = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) found.push({ specifier, typeOnly: false });
  return found.map(({ specifier, typeOnly }) => {
    const ours = specifier.startsWith('.') || specifier.startsWith('/');
    return { from: path, to: ours ? pathOf(path, specifier) : specifier, ours, typeOnly };
  });
}

/** `core`, `ui`, …; `main` for what stands in src itself; null outside src. */
const folderOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('src/') ? 'main' : null);

const imports = sources.flatMap(importsOf);
const say = (i: Import) => `${i.from} → ${i.to}`;

/** Whom each folder may import, beside itself. Edges see the session's ports as types only. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  content: ['core'],
  session: ['core', 'content'],
  ui: ['session', 'core', 'content'],
  print: ['core', 'content'],
  store: ['core'],
  exchange: ['core'],
  voice: ['core', 'content'],
  kiosk: ['core'],
  offline: [],
  cli: ['core', 'content'],
};
const edges = ['print', 'store', 'exchange', 'voice', 'kiosk', 'offline'];

it('reads imports of every form', () => {
  const text = [
    "import { a } from './a.ts';",
    "import type { B } from './b.ts';",
    "import { type C, type D } from './c.ts';",
    "import { type E, f } from './e.ts';",
    "import {\n  g,\n  h,\n} from '../other/g.ts';",
    "import './style.css';",
    "export { i } from './i.ts';",
    "export type { J } from './j.ts';",
    "export * from './k.ts';",
    "const l = await import('./l.ts');",
    "// import { m } from './m.ts';",
    "import * as v from 'valibot';",
    "const address = 'https://example.org'; // import n from './n.ts'",
  ].join('\n');
  expect(importsOf({ path: 'src/here/x.ts', text }).map((i) => `${i.to}${i.typeOnly ? ' (type)' : ''}`)).toEqual([
    'src/here/a.ts',
    'src/here/b.ts (type)',
    'src/here/c.ts (type)',
    'src/here/e.ts',
    'src/other/g.ts',
    'src/here/i.ts',
    'src/here/j.ts (type)',
    'src/here/k.ts',
    'valibot',
    'src/here/style.css',
    'src/here/l.ts',
  ]);
  expect(imports.length).toBeGreaterThan(sources.length);
});

describe('who may import whom', () => {
  it('every folder of src is in the table', () => {
    const folders = new Set(inSrc.flatMap((f) => folderOf(f.path) ?? []));
    expect([...folders].filter((f) => f !== 'main' && !(f in allowed))).toEqual([]);
  });

  it.each(Object.keys(allowed))('%s', (folder) => {
    const wrong = imports.filter(({ from, to, ours, typeOnly }) => {
      const target = ours ? folderOf(to) : null;
      if (folderOf(from) !== folder || target === null || target === folder) return false;
      const port = edges.includes(folder) && to === 'src/session/ports.ts' && typeOnly;
      return !port && !allowed[folder]?.includes(target);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('only main.tsx and staff-pages.ts know the edges, and nobody imports them', () => {
    const outside = imports.filter((i) => i.ours && folderOf(i.from) !== 'main' && folderOf(i.from) !== folderOf(i.to));
    expect(outside.filter((i) => [...edges, 'cli', 'main'].includes(folderOf(i.to) ?? '')).map(say)).toEqual([]);
    expect(inSrc.filter((f) => folderOf(f.path) === 'main' && /\.tsx?$/.test(f.path) && !f.path.endsWith('.d.ts')).map((f) => f.path)).toEqual([
      'src/main.tsx',
      'src/staff-pages.ts',
    ]);
  });

  it('core takes nothing from outside but valibot, and that only to read the checklist', () => {
    const outside = imports.filter((i) => folderOf(i.from) === 'core' && !(i.ours && folderOf(i.to) === 'core'));
    expect(outside.filter((i) => !(i.to === 'valibot' && i.from.startsWith('src/core/checklist/'))).map(say)).toEqual([]);
  });

  it('node is for the command line alone', () => {
    expect(imports.filter((i) => i.to.startsWith('node:') && folderOf(i.from) !== 'cli').map(say)).toEqual([]);
  });

  it('content alone reads the checklist and the words, and the command line', () => {
    const reading = sources
      .filter((f) => !['content', 'cli'].includes(folderOf(f.path) ?? ''))
      .flatMap((f) => [...codeOf(f.text).matchAll(/['"`]((?:\.{1,2})?\/[^'"`\n]*)['"`]/g)].map(([, path = '']) => ({ from: f.path, to: pathOf(f.path, path) })))
      .filter(({ to }) => /^(checklist|locales)(\/|$)/.test(to));
    expect(reading.map(({ from, to }) => `${from} reads ${to}`)).toEqual([]);
  });

  it('what is built takes nothing from the tests', () => {
    expect(imports.filter((i) => i.ours && (isTest(i.to) || i.to.startsWith('tests/'))).map(say)).toEqual([]);
  });

  it('there are no circles', () => {
    const graph = new Map(sources.map((f) => [f.path, imports.filter((i) => i.from === f.path && i.ours && !i.typeOnly).map((i) => i.to)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      const at = way.indexOf(path);
      if (at !== -1) circles.push([...way.slice(at), path].join(' → '));
      if (at !== -1 || done.has(path)) return;
      for (const to of graph.get(path) ?? []) walk(to, [...way, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });
});

describe('names', () => {
  const named = [...inSrc, ...filesUnder('tests').filter((f) => /\.(ts|tsx|mjs)$/.test(f.path))];
  const words = (path: string): readonly string[] => path.split('/').flatMap((part) => part.split(/[-.]/));

  it('are kebab-case, files and folders', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const file = /^(README\.md|[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.d)?\.(ts|tsx|css|json|mjs|woff2))$/;
    const wrong = named.filter(({ path }) => {
      const parts = path.split('/');
      return !file.test(parts.at(-1) ?? '') || parts.slice(0, -1).some((p) => !kebab.test(p));
    });
    expect(wrong.map((f) => f.path)).toEqual([]);
  });

  it('say something: no utils, helpers, common, misc, manager', () => {
    const empty = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers', 'stuff']);
    expect(named.filter((f) => words(f.path).some((w) => empty.has(w))).map((f) => f.path)).toEqual([]);
    expect(named.filter((f) => /\/(data|new|2|index2)\.\w+$/.test(f.path)).map((f) => f.path)).toEqual([]);
  });

  it('are given to every export: none is a default', () => {
    expect(scripts.filter((f) => /\bexport\s+default\b|\bas\s+default\b/.test(codeOf(f.text))).map((f) => f.path)).toEqual([]);
  });

  it('keep "service" for the public services: no class is one', () => {
    expect(scripts.filter((f) => /\bclass\s+\w*(Service|Manager)\b/.test(codeOf(f.text))).map((f) => f.path)).toEqual([]);
  });
});

describe('styles', () => {
  const blocksOf = (folder: string): ReadonlySet<string> =>
    new Set(
      inSrc
        .filter((f) => folderOf(f.path) === folder && f.path.endsWith('.css'))
        .flatMap((f) => [...f.text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.(-?[a-z][a-z0-9]*(?:-[a-z0-9]+)*)/g)].map(([, name = '']) => name)),
    );

  it('a block of the screen never dresses the paper, nor the other way round', () => {
    const [screen, paper] = [blocksOf('ui'), blocksOf('print')];
    expect(paper.size).toBeGreaterThan(10);
    expect([...paper].filter((name) => screen.has(name))).toEqual([]);
  });
});

it('the browser keeps nothing of what is typed or picked in any field of a screen', () => {
  // Also of buttons to pick: Chromium writes the state of every field that does not say so into the profile.
  const fields = inSrc
    .filter((f) => f.path.startsWith('src/ui/') && f.path.endsWith('.tsx') && !isTest(f.path))
    .flatMap((f) =>
      [...codeOf(f.text).matchAll(/<(?:input|textarea|select)\b[\s\S]*?(?:\/>|<\/|<option|\n\s*>)/g)].map(([field]) => ({ from: f.path, field })),
    );
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter(({ field }) => !field.includes('autocomplete="off"')).map(({ from, field }) => `${from}: ${field}`)).toEqual([]);
});

describe('sizes', () => {
  it('no file of src is over 300 lines: that is two ideas', () => {
    const long = scripts.map((f) => ({ path: f.path, lines: f.text.replace(/\n$/, '').split('\n').length })).filter((f) => f.lines > 300);
    expect(long.map((f) => `${f.path}: ${f.lines}`)).toEqual([]);
  });
});

describe('core', () => {
  const core = sources.filter((f) => folderOf(f.path) === 'core');
  const worlds: readonly (readonly [string, RegExp])[] = [
    ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bperformance\.|\bTemporal\./],
    ['a time zone', /\.get(FullYear|Month|Date|Day|Hours|TimezoneOffset)\(|\bIntl\.|\.toLocale\w+\(/],
    ['chance', /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/],
    [
      'the page',
      /\bwindow\s*(\.|\[|\?\.)|(?<![.\w])document\s*\.\s*(createElement|querySelector|getElement|body|head|title|cookie|documentElement|addEventListener)|\bglobalThis\b|\bnavigator\b/,
    ],
    ['storage', /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b/],
    ['the network or a timer', /\bfetch\(|\bXMLHttpRequest\b|\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/],
    ['the console', /\bconsole\./],
  ];

  it.each(worlds)('knows nothing of %s', (_what, pattern) => {
    expect(core.length).toBeGreaterThan(10);
    expect(core.filter((f) => pattern.test(codeOf(f.text))).map((f) => `${f.path}: ${pattern.exec(codeOf(f.text))?.[0]}`)).toEqual([]);
  });

  it('opens every file by saying what it knows', () => {
    expect(core.filter((f) => !/^\/\/ \S/.test(f.text)).map((f) => f.path)).toEqual([]);
  });
});

it('no address of the network stands in the code of src', () => {
  // A comment may link to the browser oddity it explains.
  // Names that only look like addresses: XML namespaces and the name of the schema language.
  const names = /https?:\/\/(localhost\b|127\.0\.0\.1\b|www\.w3\.org\/|json-schema\.org\/)/g;
  const found = inSrc.filter((f) => /\.(tsx?|css|html|json)$/.test(f.path)).filter((f) => /https?:\/\//.test(codeOf(f.text).replace(names, '')));
  expect(found.map((f) => f.path)).toEqual([]);
});

it('every link and picture of a README leads somewhere', () => {
  const readmes = ['README.md', ...['src', 'checklist', 'locales', 'tests'].flatMap((f) => filesUnder(f).map((x) => x.path))].filter((p) =>
    p.endsWith('README.md'),
  );
  expect(readmes).toHaveLength(10);
  const broken = readmes.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !existsSync(join(root, dirname(path), to)))
      .map((to) => `${path} → ${to}`),
  );
  expect(broken).toEqual([]);
});
