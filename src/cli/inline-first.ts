// Build time: the first screens' style sheet stands in index.html itself, so that the first paint waits for one file.
import type { Plugin } from 'vite';

/** @throws Error at build time where the page has no style sheet of its own */
export function inlineFirst(): Plugin {
  let style = '';
  return {
    name: 'inline-first',
    apply: 'build',
    // Before the page's tags and each part's list of what it needs are written: neither names the file then.
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
          for (const file of chunk.viteMetadata?.importedCss ?? []) {
            const sheet = bundle[file];
            // The bundler's own mark stays behind. Its fonts lie beside it in assets/; the page lies above.
            if (sheet?.type === 'asset')
              style += String(sheet.source)
                .replace(/\/\*\$vite\$:\d+\*\/\s*$/, '')
                .replaceAll('url(./', 'url(./assets/');
            delete bundle[file];
          }
          chunk.viteMetadata?.importedCss.clear();
        }
        if (style === '') throw new Error('the first screen has no style sheet');
      },
    },
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('</title>', () => `</title>\n    <style>${style}</style>`) },
  };
}
