// `npm run test:laws [-- sets]`: the laws of the engine over many partial answer sets of the real checklist, on two workers.
// Prints what was run; a breach shows its seed, its day and the answers it needs, and the exit code says so.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onTwoWorkers } from '../support/workers.mjs';

const root = join(import.meta.dirname, '../..');
const sets = Number(process.argv[2] ?? 100_000);
const sample = 12;
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
const counted = (n) => n.toLocaleString('en');

const done = [0, 0];
const tallies = [];
await onTwoWorkers(join(import.meta.dirname, 'shard.ts'), sets, [sample], (message, worker) => {
  if (message.tally) tallies.push(message);
  done[worker] = message.sets ?? done[worker];
  if (message.sets && message.sets % 5000 === 0) process.stderr.write(`${counted(done[0] + done[1])} sets, ${seconds()} s\n`);
});
const sum = (key) => tallies.reduce((n, t) => n + t.tally[key], 0);
const told = (key) => counted(tallies.reduce((n, t) => n + t.explained[key], 0));
const breaches = tallies.flatMap((t) => [...t.tally.breaches, ...t.explained.breaches]);
const idle = tallies.flatMap((t) => t.explained.idle);
const others = spawnSync('npx', ['vitest', 'run', 'tests/properties/laws.test.ts', '--reporter=dot'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, QINGDAN_RUNS: String(Math.max(5, Math.round(sets / 2000))) },
});
for (const breach of breaches.slice(0, 20)) process.stdout.write(`${breach}\n`);
process.stdout.write(
  [
    `${counted(sum('sets'))} partial answer sets, ${counted(sum('verdicts'))} settled verdicts, each with ${sample} completions by chance`,
    `${counted(sum('whole'))} verdicts with every completion (${counted(sum('shared'))} more had the same answers as one of these)`,
    `${counted(sum('completions'))} runs of a rule with a completion, ${counted(sum('removals'))} with an answer taken away`,
    `${told('decisions')} decisions explained: ${told('dates')} dates, ${told('enablers')} enablers and ${told('answers')} answers each tried again, ${told('clauses')} clauses each needed`,
    `${told('missing')} facts named as missing; for ${counted(idle.length)} no completion was found that changes the outcome: ${[...new Set(idle)].sort().join(', ')}`,
    `${breaches.length} breaches, ${seconds()} s`,
    '',
  ].join('\n'),
);
process.exit(breaches.length > 0 || others.status !== 0 || sum('sets') < sets ? 1 : 0);
