// Two builds from one tree: the site (dist/site) and, with --mode cli, the command line (dist/cli/cli.mjs).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { bundleData } from './src/cli/bundle-data.ts';
import { bundleSafePage } from './src/cli/bundle-safe-page.ts';
import { inlineFirst } from './src/cli/inline-first.ts';
import { buildBefore } from './src/offline/offline-copies.ts';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
/** Where the site is being written; known once the configuration is read. */
let site = '';
const rememberSite: Plugin = {
  name: 'remember-site',
  configResolved({ root, build }) {
    site = resolve(root, build.outDir);
  },
};

/** Puts the attract screen into index.html, so that it paints before any script runs. */
function prerenderAttract(): Plugin {
  return {
    name: 'prerender-attract',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const server = await createServer({
          configFile: false,
          oxc: jsx,
          plugins: [bundleData('inline')],
          server: { middlewareMode: true, hmr: false, ws: false },
          appType: 'custom',
          logLevel: 'error',
          optimizeDeps: { noDiscovery: true },
        });
        try {
          const { prerenderAttract: render } = (await server.ssrLoadModule('/src/ui/family/prerender.tsx')) as { prerenderAttract(): string };
          return html.replace('<!--attract-->', render());
        } finally {
          await server.close();
        }
      },
    },
  };
}

/** What comes behind the first question in one file each, where the bundler would make thirty small ones: smaller together by a tenth. */
const laterParts = [
  // What every part stands on. Left to itself the bundler makes small files of it.
  {
    name: 'first',
    test: /node_modules\/(preact|@preact)\/|preload-helper|virtual:data|src\/core\/(facts\/family|point\/point)|src\/(content\/(words|languages|built-on)|ui\/(session-context|components\/(icon|icons-first|brand|brand-mark)))\b/,
  },
  // What words with values, plurals and other languages need; the first screen says nothing of the kind.
  { name: 'word-engine', test: /node_modules\/i18next\/|src\/content\/word-engine/ },
  {
    name: 'rules',
    test: /src\/(session\/(engine|printing|known-results|save-calendar)|content\/(bundled-checklist|key-grammar|service-words|calendar-words)|core\/(checklist|rules|compiled|calendar|facts\/(read-|contradictions)|interview\/(most-settling|open-questions)|referral\/(compose-s|default-choice|fewest|gather-papers|item|plan)))|node_modules\/valibot\//,
  },
  {
    name: 'visit',
    test: /src\/(core\/referral\/conditional-parts|ui\/(components\/(verdict-mark|check-box|icons-results|in-chinese|strip)|family\/(answer-words|check-line|(check|results|calendar|service|slips|consent|list|done)-screen|(results|service|slips|calendar)\/)|styles\/(results|service|slips|check|calendar)))/,
  },
  {
    name: 'voice',
    test: /src\/(voice\/|core\/voice\/(?!pack|prompts-of)|content\/spoken-words|ui\/voice\/(read|listen-)|ui\/styles\/listen|session\/follow-sound|store\/voice-store)/,
  },
  // The device's database, apart: the voice looks into it long before there are papers.
  { name: 'database', test: /node_modules\/idb\/|src\/store\/open-once/ },
  // What a point counts of a visit, when the visit is over.
  { name: 'counting', test: /src\/(store\/visit-counts|core\/counts\/)/ },
  { name: 'mongolian', test: /src\/print\/(columned-part|lengthen|own-column|mongolian-paper)/ },
  {
    name: 'papers',
    test: /src\/(print\/(?!counter|return|test-page)|content\/bundled-codes|store\/(open-store|device-key|point-key|certified-windows|slip-events|slip-numbers|within)|session\/(sign-slips|slip-trail|seal-offices))|core\/(referral\/(slip|take|sealable)|codec\/(base45|byte-rows|hex|utf8|slip-code|slip-number|code-text|signature|typed-number|seal))|node_modules\/uqr\//,
  },
  // Setting a point up, and the gate before the staff's pages; a family never fetches them.
  {
    name: 'set-up',
    test: /src\/(ui\/(set-up\/(?!staff-gate|code-pad)|styles\/set-up)|(store\/set-up-store|core\/point\/(still-open|own-digits|offices-csv|limits)|content\/point-file|exchange\/read-table|print\/test-page|session\/point-set-up))/,
  },
  { name: 'staff-gate', test: /src\/(ui\/set-up\/(staff-gate|code-pad)|core\/point\/staff-code|store\/staff-code)/ },
  // What window and point have in common; a family never fetches it.
  {
    name: 'desks',
    test: /src\/(ui\/components\/pick-file|(store|print|core\/codec|session)\/(counter|return|office|seen|trust|read-code|signed-file|key-file|day-file))/,
  },
];

export default defineConfig(({ mode }) =>
  mode === 'cli'
    ? {
        publicDir: false,
        oxc: jsx,
        build: { ssr: 'src/cli/main.ts', outDir: 'dist/cli', target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'cli.mjs' } } },
        ssr: { noExternal: true },
      }
    : {
        base: './',
        oxc: jsx,
        define: { __BUILT_ON__: JSON.stringify(new Date().toISOString().slice(0, 10)) },
        build: {
          outDir: 'dist/site',
          target: 'chrome109',
          assetsInlineLimit: 0,
          // Half a KB smaller in brotli than the built-in minifier leaves it; the goals of size stand on it. Getters are not pure here: reading a signal is what makes a page follow it.
          minify: 'terser',
          terserOptions: { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
          modulePreload: {
            polyfill: false,
            // The page names all it needs; what it has loaded need not be named again in every list of what a part needs.
            resolveDependencies: (_part, needed, { hostType }) =>
              hostType === 'html' ? needed : needed.filter((file) => !/\/(first|index)-[^/]+\.js$/.test(file)),
          },
          rolldownOptions: {
            output: {
              codeSplitting: { includeDependenciesRecursively: false, groups: laterParts },
            },
          },
        },
        plugins: [
          rememberSite,
          bundleData('files'),
          bundleSafePage(),
          prerenderAttract(),
          inlineFirst(),
          VitePWA({
            registerType: 'prompt',
            strategies: 'generateSW',
            injectRegister: false,
            manifest: {
              name: '青海清单',
              short_name: '青海清单',
              lang: 'zh-Hans',
              start_url: './',
              display: 'standalone',
              background_color: '#f5f7f4',
              theme_color: '#0a4869',
              icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
            },
            workbox: {
              globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,json}'],
              navigateFallback: 'index.html',
              cleanupOutdatedCaches: true,
              // A browser's first page is served from its own build too, whatever the server has by then.
              clientsClaim: true,
              // What this build does not have is of the one before: for pages that are still open in the moment of change.
              runtimeCaching: [
                { urlPattern: /\/assets\/[^/]+\.(js|css|json|woff2|wasm|svg|png)$/, handler: 'CacheFirst', options: { cacheName: buildBefore } },
              ],
              maximumFileSizeToCacheInBytes: 4e6,
              manifestTransforms: [
                async (entries) => ({
                  manifest: entries.map((entry) => ({
                    ...entry,
                    integrity: `sha384-${createHash('sha384')
                      .update(readFileSync(join(site, entry.url)))
                      .digest('base64')}`,
                  })),
                  warnings: [],
                }),
              ],
            },
          }),
        ],
      },
);
