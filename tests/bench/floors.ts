// What the goals of the page are measured beside: twenty questions as plain HTML, and the same in Preact with a service worker of eight lines.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const head = (title: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
const style = '<style>body{font:18px sans-serif;margin:24px}fieldset{margin:0 0 16px}label{display:block;min-height:48px}</style>';
const questions = Array.from({ length: 20 }, (_, i) => `第 ${i + 1} 题`);

/** Plain HTML: one document and nothing else. */
export function plainFloor(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const asked = questions.map(
    (q, i) => `<fieldset><legend>${q}</legend><label><input type="radio" name="q${i}">是</label><label><input type="radio" name="q${i}">否</label></fieldset>`,
  );
  writeFileSync(join(folder, 'index.html'), `${head('plain')}${style}<form>${asked.join('')}</form>`);
  return folder;
}

const source = `
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
const Question = ({ at }) => {
  const [given, give] = useState('');
  return h('fieldset', null, h('legend', null, '第 ' + (at + 1) + ' 题'), ['是', '否'].map((w) =>
    h('label', null, h('input', { type: 'radio', name: 'q' + at, checked: given === w, onClick: () => give(w) }), w)));
};
render(Array.from({ length: 20 }, (_, at) => h(Question, { at })), document.querySelector('form'));
navigator.serviceWorker?.register('./sw.js');
`;
const worker = `
const keep = caches.open('floor');
addEventListener('install', (e) => e.waitUntil(keep.then((c) => c.addAll(['./', './page.js'])).then(() => skipWaiting())));
addEventListener('activate', (e) => e.waitUntil(clients.claim()));
addEventListener('fetch', (e) => e.respondWith(caches.match(e.request, { ignoreSearch: true }).then((r) => r ?? fetch(e.request))));
`;

/** The same questions in Preact, as the site is built. */
export async function preactFloor(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page.source.js'), source);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root: join(import.meta.dirname, '../..'),
    build: {
      lib: { entry: join(folder, 'page.source.js'), formats: ['es'], fileName: () => 'page.js' },
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome109',
    },
  });
  writeFileSync(join(folder, 'index.html'), `${head('preact')}${style}<form></form><script type="module" src="./page.js"></script>`);
  writeFileSync(join(folder, 'sw.js'), worker);
  return folder;
}
