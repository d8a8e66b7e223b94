// `npm run size`: what a family downloads, in KB brotli 11, against the two goals. Fails when one is missed.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const site = join(import.meta.dirname, '../../dist/site');
const goals = { firstQuestion: 45, path: 120 };

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile())
  .map((e) => join(e.parentPath, e.name));
const code = files.filter((f) => /\.(js|css)$/.test(f) && !/(^|\/)(sw|workbox-[^/]*)\.js$/.test(f));
const packed = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1024;
const size = (file) => packed(readFileSync(file));
const byName = new Map(code.map((f) => [basename(f), f]));

/** A script and all it imports at once: static imports only, so what loads behind is not counted. */
function withImports(name, seen = new Set()) {
  if (seen.has(name) || !byName.has(name)) return seen;
  seen.add(name);
  for (const [, inner] of readFileSync(byName.get(name), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) withImports(inner, seen);
  return seen;
}

const html = readFileSync(join(site, 'index.html'), 'utf8');
const first = new Set();
// The first touch brings the words, and what they need, before any question.
for (const f of withImports([...byName.keys()].find((n) => n.startsWith('word-engine-')) ?? '')) first.add(f);
for (const [, name] of html.matchAll(/(?:src|href)="\.\/(?:assets\/)?([^"]+\.(?:js|css))"/g)) for (const f of withImports(basename(name), first)) first.add(f);

const sum = (names) => [...names].reduce((total, name) => total + size(byName.get(name)), 0);
/** The style and the script that stand in the page's own text. */
const inPage = packed([...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map(([, , text]) => text).join(''));
const firstQuestion = inPage + sum(first);
const reader = /^(camera|zxing)/;
/** What only the pages for whoever helps bring, and the plain page of a program that does not start: a family never fetches it. */
const staff = /^(safe-page|staff|bench|key-in|counts|counter|returns|trust-files|trust-store|read-files|recording|desks|set-up)-/;
/** The letters of the further languages: each comes when it is chosen. */
const scripts = /^(tibetan|mongolian)-/;
/** What only a switch or a keypad brings: fetched when one is turned on or pressed. */
const aids = /^(switch|keypad|stops)-/;
/** What reads aloud: it comes at an idle moment where the device has a voice; no page waits for it. */
const voice = /^voice-/;
/** What the point counts once a visit is over. */
const counting = /^counting-/;
const path = inPage + sum([...byName.keys()].filter((n) => ![voice, reader, staff, scripts, aids, counting].some((kind) => kind.test(n))));
const helped = sum([...byName.keys()].filter((n) => staff.test(n)));
const data = files.filter((f) => /\.json$/.test(f) && /\/assets\//.test(f));

const lines = [
  ['JavaScript + CSS up to the first question', firstQuestion, goals.firstQuestion],
  ['the family path whole, JavaScript + CSS', path, goals.path],
];
let missed = first.size === 0;
for (const [what, kb, goal] of lines) {
  if (kb > goal) missed = true;
  process.stdout.write(`${what}: ${kb.toFixed(1)} KB brotli (goal ${goal})${kb > goal ? '  MISSED' : ''}\n`);
}
process.stdout.write(`beside it, for whoever helps: ${helped.toFixed(1)} KB brotli\n`);
process.stdout.write(`beside it, for a switch or a keypad: ${sum([...byName.keys()].filter((n) => aids.test(n))).toFixed(1)} KB brotli\n`);
process.stdout.write(`beside it, for reading aloud: ${sum([...byName.keys()].filter((n) => voice.test(n))).toFixed(1)} KB brotli, and the clips\n`);
process.stdout.write(`beside it, after the visit: ${sum([...byName.keys()].filter((n) => counting.test(n))).toFixed(1)} KB brotli\n`);
process.stdout.write(`beside it, for a further language: ${sum([...byName.keys()].filter((n) => scripts.test(n))).toFixed(1)} KB brotli, and its font\n`);
process.stdout.write(
  `beside it, as data, the rules and the words: ${data.map((f) => `${basename(f).split('.')[0]} ${size(f).toFixed(1)}`).join(', ')} KB brotli\n`,
);
if (process.argv.includes('--files')) {
  process.stdout.write(`  ${inPage.toFixed(1).padStart(6)} first index.html, what stands in it\n`);
  for (const name of [...byName.keys()].sort((a, b) => size(byName.get(b)) - size(byName.get(a))))
    process.stdout.write(`  ${size(byName.get(name)).toFixed(1).padStart(6)} ${first.has(name) ? 'first ' : '      '}${name}\n`);
}
process.exit(missed ? 1 : 0);
