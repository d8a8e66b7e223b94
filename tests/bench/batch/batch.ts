// `npm run bench`, goal D1: a county's CSV of 100,000 children to verdicts written, beside the same with straight-line code.
// The pipeline is the bench's own (uDSV in, lines out), the same for both: what differs is who decides.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import type { Answers } from '../../../src/core/facts/family.ts';
import { fullFamily } from '../../support/random-family.ts';
import { nativeSource } from '../engines/native-reference.ts';
import type { Goal } from '../goal.ts';
import type { DeciderName, OneRun } from './one-run.ts';

const rows = 100_000;
const rounds = 2;
/** The heap a run may use, MB; the table read whole, row objects and all, takes several times that. */
const heap = 64;
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV with a BOM, CRLF, quotes and line breaks within quotes; a column for each fact. */
function writeTable(path: string, checklist: Checklist, date: string): number {
  const facts = [...checklist.facts.keys()];
  const cells = Array.from({ length: 1000 }, (_, i) => {
    const family = fullFamily(checklist, i + 1, date, 1);
    const answers: Answers = { ...family.household, ...family.children[0]?.answers };
    return facts.map((f) => quoted([answers[f] ?? ''].flat().join(' '))).join(',');
  });
  const head = `\uFEFFnumber,remark,${facts.join(',')}\r\n`;
  const lines = Array.from(
    { length: rows },
    (_, i) => `${i + 1},${quoted(i % 50 === 0 ? 'told "twice",\nsecond line' : 'registered at the community')},${cells[i % cells.length]}\r\n`,
  );
  const text = head + lines.join('');
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

/** A run in a process of its own, of this same program. */
function inOwnProcess(name: DeciderName, folder: string, table: string): OneRun {
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, process.argv[1] ?? '', folder, 'one-run', name, table], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the run with ${name} ended with ${status}`);
  process.stderr.write(`${name}: ${stdout}`);
  return JSON.parse(stdout) as OneRun;
}

export function batchGoals(checklist: Checklist, date: string, folder: string): readonly Goal[] {
  const table = join(folder, 'county.csv');
  const bytes = writeTable(table, checklist, date);
  writeFileSync(join(folder, 'native-reference.mjs'), nativeSource(checklist, date));
  const seconds = new Map<DeciderName, number>();
  let complete = true;
  let megabytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['native', 'status', 'verdicts', 'reasons'] as const) {
      const took = inOwnProcess(name, folder, table);
      complete &&= took.rows === rows;
      if (name !== 'native') megabytes = Math.max(megabytes, took.megabytes);
      seconds.set(name, Math.min(seconds.get(name) ?? Number.POSITIVE_INFINITY, took.seconds));
    }
  }
  rmSync(table);
  const of = (name: DeciderName) => seconds.get(name) ?? Number.NaN;
  process.stdout.write(
    `${rows.toLocaleString('en')} rows of CSV, ${(bytes / 1e6).toFixed(1)} MB, ${checklist.facts.size + 2} columns; best of ${rounds} rounds, CPU seconds: ` +
      `${[...seconds].map(([name, s]) => `${name} ${s.toFixed(2)} (${Math.round(rows / s / 1000)}k rows/s)`).join(', ')}; each run under a heap of ${heap} MB\n`,
  );
  const atLeast = (what: string, value: number, goal: number): Goal => ({
    id: 'D1',
    what,
    value: `${value.toFixed(2)} x`,
    goal: `≥ ${goal} x`,
    met: value >= goal,
  });
  return [
    { id: 'D1', what: 'rows read and written, every run', value: complete ? 'all' : 'not all', goal: 'all', met: complete },
    { id: 'D1', what: 'memory of a process reading the whole table', value: `${Math.round(megabytes)} MB`, goal: '≤ 128 MB', met: megabytes <= 128 },
    atLeast('status of every entitlement written, against uDSV and native', of('native') / of('status'), 0.7),
    atLeast('a reason with each, against uDSV and native without', of('native') / of('reasons'), 0.25),
    atLeast('all five verdicts, "later" proved, against uDSV and native without "later"', of('native') / of('verdicts'), 0.25),
  ];
}
