// `npm run test:planner [-- families]`: what interviews cost many families, on two workers; then the few answers of a hurry, and every order there is.
// Prints what was measured; a goal missed or a question in vain shows in the exit code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { onTwoWorkers } from '../support/workers.mjs';

const root = join(import.meta.dirname, '../..');
const families = Number(process.argv[2] ?? 10_000);
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(0);

const outDir = mkdtempSync(join(tmpdir(), 'qingdan-planner-'));
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: join(import.meta.dirname, 'measure.ts'),
    outDir,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
  },
  ssr: { noExternal: true },
});
const { median, together, told } = await import(pathToFileURL(join(outDir, 'measure.mjs')).href);

async function measured(model, count) {
  const parts = [];
  const done = [0, 0];
  await onTwoWorkers(join(import.meta.dirname, 'shard.ts'), count, [model], (message, worker) => {
    if (message.measured) parts.push(message.measured);
    done[worker] = message.families ?? done[worker];
    if (message.families) process.stderr.write(`${model}: ${done[0] + done[1]} families, ${seconds()} s\n`);
  });
  const all = together(parts);
  for (const line of [...all.vain, ...all.misremembered].slice(0, 10)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${told(model, all)}\n`);
  return all;
}

const households = await measured('household', families);
const apart = await measured('apart', Math.ceil(families / 4));
const goals = [
  ['no question in vain', [...households.vain, ...apart.vain].length === 0],
  ['the quick stand-in agrees with the rules', [...households.misremembered, ...apart.misremembered].length === 0],
  ['all families asked', households.first.length === families],
  ['at most 18 answers for the first child, in the median', median(households.first) <= 18],
  ['at most 7 for a further one', median(households.further) <= 7],
  ['at least 8 of 21 services settled after five answers', median(households.settledInOrder) >= 8],
];
for (const [goal, met] of goals) process.stdout.write(`${met ? 'met   ' : 'MISSED'} ${goal}\n`);
const others = spawnSync('npx', ['vitest', 'run', 'tests/properties/planner.test.ts', '--reporter=dot', '--disable-console-intercept'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, QINGDAN_FULL: '1' },
});
process.stdout.write(`${seconds()} s\n`);
process.exit(others.status !== 0 || goals.some(([, met]) => !met) ? 1 : 0);
