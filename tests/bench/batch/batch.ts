// `npm run bench`, goal D1: a county's CSV of 100,000 children to verdicts written, beside the same with straight-line code.
// The pipeline is the bench's own (uDSV in, lines out), the same for both: what differs is who decides.
import { createReadStream, createWriteStream, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import type { Fact } from '../../../src/core/checklist/schema.ts';
import { compileChecklist } from '../../../src/core/compiled/compile-checklist.ts';
import { explainChecklist } from '../../../src/core/compiled/explain-checklist.ts';
import type { Answers, FactValue } from '../../../src/core/facts/family.ts';
import { fullFamily } from '../../support/random-family.ts';
import { nativeSource } from '../engines/native-reference.ts';
import type { Goal } from '../goal.ts';

const rows = 100_000;
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

/** How a column's text becomes an answer; null for none. */
function readerFor(fact: Fact | undefined): ((text: string) => FactValue) | null {
  if (!fact) return null;
  if (fact.type === 'boolean') return (text) => (text === 'true' ? true : text === 'false' ? false : text);
  if (fact.type === 'set') return (text) => text.split(' ');
  const numbers = fact.type === 'number' || fact.values?.some((v) => typeof v === 'number');
  return numbers ? (text) => (Number.isNaN(Number(text)) ? text : Number(text)) : (text) => text;
}

type Decide = (household: Answers, child: Answers) => string;

/** Reads, decides, writes; CPU seconds, and the most memory held. */
async function run(
  folder: string,
  table: string,
  checklist: Checklist,
  decide: Decide,
): Promise<{ readonly seconds: number; readonly rows: number; readonly megabytes: number }> {
  const { inferSchema, initParser } = createRequire(`${folder}/package.json`)('udsv');
  const out: WriteStream = createWriteStream(join(folder, 'verdicts.csv'));
  const { user, system } = process.cpuUsage();
  let parser: ReturnType<typeof initParser> | null = null;
  let readers: readonly { readonly id: string; readonly household: boolean; readonly read: ((text: string) => FactValue) | null }[] = [];
  let done = 0;
  let megabytes = 0;
  const each = (batch: readonly (readonly string[])[]) => {
    const lines: string[] = [];
    for (const row of batch) {
      const [household, child]: [Record<string, FactValue>, Record<string, FactValue>] = [{}, {}];
      for (let i = 0; i < readers.length; i += 1) {
        const [column, text] = [readers[i], row[i]];
        if (column?.read && text) (column.household ? household : child)[column.id] = column.read(text);
      }
      done += 1;
      lines.push(`${row[0]},${decide(household, child)}\n`);
    }
    out.write(lines.join(''));
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1e6);
  };
  for await (const chunk of createReadStream(table, { encoding: 'utf8', highWaterMark: 1 << 17 })) {
    const text = parser === null ? String(chunk).replace(/^\uFEFF/, '') : String(chunk);
    if (parser === null) {
      const schema = inferSchema(text);
      parser = initParser(schema);
      readers = schema.cols.map((c: { name: string }) => ({
        id: c.name,
        household: c.name.startsWith('household.'),
        read: readerFor(checklist.facts.get(c.name)),
      }));
    }
    parser.chunk(text, parser.stringArrs, each);
    if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  parser?.end();
  await new Promise<void>((resolve) => out.end(() => resolve()));
  const spent = process.cpuUsage({ user, system });
  rmSync(join(folder, 'verdicts.csv'));
  return { seconds: (spent.user + spent.system) / 1e6, rows: done, megabytes };
}

export async function batchGoals(checklist: Checklist, date: string, folder: string): Promise<readonly Goal[]> {
  const table = join(folder, 'county.csv');
  const bytes = writeTable(table, checklist, date);
  const native = join(folder, 'native-reference.mjs');
  writeFileSync(native, nativeSource(checklist, date));
  const { status } = (await import(pathToFileURL(native).href)) as { status: (household: Answers, child: Answers, out: Uint8Array) => void };
  const compiled = compileChecklist(checklist, date);
  const explain = explainChecklist(checklist, date);
  const out = new Uint8Array(compiled.entitlementIds.length);
  const deciders: Readonly<Record<string, Decide>> = {
    native: (household, child) => {
      status(household, child, out);
      return out.join(',');
    },
    status: (household, child) => compiled.boundsOf(household, child).join(','),
    verdicts: (household, child) => compiled.verdictsOf(household, child).entitlements.join(','),
    reasons: (household, child) => {
      const { entitlements } = explain(household, child);
      return entitlements.map((e) => `${e.bounds} ${e.clauses[0]?.reason ?? ''}`).join(',');
    },
  };
  const seconds = new Map<string, number>();
  let complete = true;
  let megabytes = 0;
  for (let round = 0; round < 3; round += 1) {
    for (const [name, decide] of Object.entries(deciders)) {
      const took = await run(folder, table, checklist, decide);
      complete &&= took.rows === rows;
      megabytes = Math.max(megabytes, took.megabytes);
      seconds.set(name, Math.min(seconds.get(name) ?? Number.POSITIVE_INFINITY, took.seconds));
    }
  }
  rmSync(table);
  const of = (name: string) => seconds.get(name) ?? Number.NaN;
  process.stdout.write(
    `${rows.toLocaleString('en')} rows of CSV, ${(bytes / 1e6).toFixed(1)} MB, ${checklist.facts.size + 2} columns; best of 3 rounds, CPU seconds: ` +
      `${[...seconds].map(([name, s]) => `${name} ${s.toFixed(2)} (${Math.round(rows / s / 1000)}k rows/s)`).join(', ')}; ${Math.round(megabytes)} MB held at most\n`,
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
    atLeast('status of every entitlement written, against uDSV and native', of('native') / of('status'), 0.7),
    atLeast('a reason with each, against uDSV and native without', of('native') / of('reasons'), 0.25),
    atLeast('all five verdicts, "later" proved, against uDSV and native without "later"', of('native') / of('verdicts'), 0.25),
  ];
}
