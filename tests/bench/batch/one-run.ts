// One run of goal D1, a process of its own so that its memory is its own: reads the county's CSV, decides each row, writes the verdicts.
import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import type { Fact } from '../../../src/core/checklist/schema.ts';
import { compileChecklist } from '../../../src/core/compiled/compile-checklist.ts';
import { explainChecklist } from '../../../src/core/compiled/explain-checklist.ts';
import type { Answers, FactValue } from '../../../src/core/facts/family.ts';

/** Who decides: straight-line code, or our compiled list with more and more asked of it. */
export type DeciderName = 'native' | 'status' | 'verdicts' | 'reasons';

/** CPU seconds, rows read and written, and the most memory the process held, in MB. */
export interface OneRun {
  readonly seconds: number;
  readonly rows: number;
  readonly megabytes: number;
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

async function deciderNamed(name: DeciderName, checklist: Checklist, date: string, folder: string): Promise<Decide> {
  if (name === 'native') {
    const native = pathToFileURL(join(folder, 'native-reference.mjs')).href;
    const { status } = (await import(native)) as { status: (household: Answers, child: Answers, out: Uint8Array) => void };
    const out = new Uint8Array(checklist.services.reduce((n, s) => n + s.entitlements.length, 0));
    return (household, child) => {
      status(household, child, out);
      return out.join(',');
    };
  }
  if (name === 'reasons') {
    const explain = explainChecklist(checklist, date);
    return (household, child) => {
      const { entitlements } = explain(household, child);
      return entitlements.map((e) => `${e.bounds} ${e.clauses[0]?.reason ?? ''}`).join(',');
    };
  }
  const compiled = compileChecklist(checklist, date);
  return name === 'status'
    ? (household, child) => compiled.boundsOf(household, child).join(',')
    : (household, child) => compiled.verdictsOf(household, child).entitlements.join(',');
}

/** @param table the county's CSV; what is written is thrown away */
export async function oneRun(name: DeciderName, checklist: Checklist, date: string, folder: string, table: string): Promise<OneRun> {
  const decide = await deciderNamed(name, checklist, date, folder);
  const { inferSchema, initParser } = createRequire(`${folder}/package.json`)('udsv');
  const out: WriteStream = createWriteStream(join(folder, 'verdicts.csv'));
  const { user, system } = process.cpuUsage();
  let parser: ReturnType<typeof initParser> | null = null;
  let readers: readonly { readonly id: string; readonly household: boolean; readonly read: ((text: string) => FactValue) | null }[] = [];
  let done = 0;
  let lines: string[] = [];
  const each = (row: readonly string[]) => {
    const [household, child]: [Record<string, FactValue>, Record<string, FactValue>] = [{}, {}];
    for (let i = 0; i < readers.length; i += 1) {
      const [column, text] = [readers[i], row[i]];
      if (column?.read && text) (column.household ? household : child)[column.id] = column.read(text);
    }
    done += 1;
    lines.push(`${row[0]},${decide(household, child)}\n`);
  };
  const write = () => {
    out.write(lines.join(''));
    lines = [];
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
    write();
    if (out.writableNeedDrain) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  parser?.end();
  write();
  await new Promise<void>((resolve) => out.end(() => resolve()));
  const spent = process.cpuUsage({ user, system });
  rmSync(join(folder, 'verdicts.csv'));
  return { seconds: (spent.user + spent.system) / 1e6, rows: done, megabytes: process.resourceUsage().maxRSS / 1000 };
}
