// Build time: the watch over the start and the plain page `safe.html`, each a file that needs nothing of the program's own scripts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');

interface SafeWords {
  readonly title: string;
  readonly text: string;
  readonly again: string;
  readonly staff: Readonly<Record<string, string>>;
  readonly say: Readonly<Record<string, string>>;
}
const wordsOf = (language: string): SafeWords => JSON.parse(readFileSync(join(root, 'locales', language, 'safe.json'), 'utf8'));

/** One script by itself, whatever it imports within it. */
async function scriptOf(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      rolldownOptions: { input: join(root, `src/offline/${name}.ts`), output: { format: 'iife' } },
    },
  });
  const chunk = [output]
    .flat()
    .flatMap((o) => ('output' in o ? o.output : []))
    .find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`${name} was not built`);
  return chunk.code;
}

const named = (name: string, extension: string, text: string): string =>
  `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${extension}`;

/** The page's text; for staff in the two languages their pages are written in. */
function pageOf(style: string, script: string): string {
  const languages = ['zh-Hans', 'bo', 'mn-Mong', 'en'].map((language) => ({ language, words: wordsOf(language) }));
  const forStaff = languages.filter(({ language }) => language === 'zh-Hans' || language === 'en');
  const each = (of: (words: SafeWords) => string | undefined, from = languages, between = ' · ') =>
    from.map(({ language, words }) => `<span lang="${language}">${of(words) ?? ''}</span>`).join(between);
  const staff = (key: string) => each((words) => words.staff[key], forStaff);
  const says = languages.map(({ language, words }, i) => {
    const heading = i === 0 ? 'h1' : 'h2';
    return `<section class="says" lang="${language}"><${heading}>${words.title}</${heading}><p>${words.text}</p></section>`;
  });
  const say = Object.keys(wordsOf('zh-Hans').say).map((id) => `<p data-say="${id}" hidden>${each((words) => words.say[id], forStaff)}</p>`);
  return `<!doctype html>
<html lang="zh-Hans" translate="no">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>青海清单</title>
    <link rel="stylesheet" href="./${style}" />
    <script type="module" src="./${script}"></script>
  </head>
  <body>
    <main>
      ${says.join('\n      ')}
      <button type="button" id="again">${each((words) => words.again, languages, '')}</button>
      <div role="status">${say.join('')}</div>
      <details>
        <summary>${staff('title')}</summary>
        <div class="staff">
          <p>${staff('kept')}</p>
          <div id="back-part" hidden><button type="button" id="back">${staff('back')}</button><p>${staff('back-more')}</p></div>
          <div><button type="button" id="anew">${staff('anew')}</button><p>${staff('anew-more')}</p></div>
        </div>
      </details>
    </main>
  </body>
</html>
`;
}

export function bundleSafePage(): Plugin {
  /** The watch's file; known once the build has begun. */
  let watch = '';
  return {
    name: 'bundle-safe-page',
    apply: 'build',
    async buildStart() {
      const source = await scriptOf('start-watch');
      watch = named('start-watch', 'js', source);
      this.emitFile({ type: 'asset', fileName: watch, source });
    },
    async generateBundle(_options, bundle) {
      const emit = (name: string, extension: string, source: string): string => {
        const fileName = named(name, extension, source);
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      };
      const fonts = Object.keys(bundle).filter((file) => /noto-(serif-tibetan|sans-mongolian)-.*\.woff2$/.test(file));
      const faces = fonts.map((file) => {
        const isTibetan = file.includes('tibetan');
        return `@font-face{font-family:"Noto ${isTibetan ? 'Serif Tibetan' : 'Sans Mongolian'}";src:url("./${file.replace('assets/', '')}") format("woff2");unicode-range:${isTibetan ? 'U+0F00-0FFF' : 'U+1800-18AF,U+200C-200D,U+202F'}}`;
      });
      const style = emit('safe-page', 'css', faces.join('') + readFileSync(join(root, 'src/offline/safe-page.css'), 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'safe.html', source: pageOf(style, emit('safe-page', 'js', await scriptOf('safe-page'))) });
    },
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<script ', `<script type="module" src="./${watch}"></script>\n    <script `) },
  };
}
