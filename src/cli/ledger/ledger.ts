// `qingdan ledger`: a whole county's ledger, assessed; or a map of its columns, proposed.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { isDate, type PlainDate } from '../../core/facts/calendar.ts';
import { BadInput } from '../bad-input.ts';
import { loadChecklist } from '../project-files.ts';
import { today } from '../today.ts';
import { loadWords } from '../words.ts';
import { addUp, assessLedger, type Counts, type Recorder, skippedRows } from './assess-ledger.ts';
import { mapFaults } from './check-map.ts';
import { type LedgerWords, ledgerWords } from './ledger-words.ts';
import { type LedgerMap, readMap } from './map.ts';
import { openTable } from './open-table.ts';
import { openOutFolder } from './out-folder.ts';
import { startProgress } from './progress.ts';
import { publish } from './published.ts';
import { rowsInWords } from './summary-sheets.ts';
import { startTally } from './tally.ts';
import { writeJson } from './write-json.ts';
import { writePage } from './write-page.ts';
import { writeProposal } from './write-proposal.ts';
import { writeWorkbook } from './write-workbook.ts';

const forms = ['xlsx', 'json', 'html'] as const;
type Form = (typeof forms)[number];

function loadMap(path: string, checklist: Checklist): LedgerMap {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadInput(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const read = readMap(input);
  const faults = 'faults' in read ? read.faults : mapFaults(read.map, checklist);
  if (faults.length > 0 || 'faults' in read) throw new BadInput(faults.map((fault) => `${path}: ${fault}`).join('\n'));
  return read.map;
}

function formsOf(asked: string | undefined): readonly Form[] {
  const names = asked === undefined ? forms : asked.split(',');
  const wanted = forms.filter((form) => names.includes(form));
  if (wanted.length !== names.length) throw new BadInput(`--only: there are ${forms.join(', ')}`);
  return wanted;
}

interface Run {
  readonly file: string;
  readonly map: LedgerMap;
  readonly out: string;
  readonly forms: readonly Form[];
  readonly date: PlainDate;
  readonly checklist: Checklist;
  readonly words: LedgerWords;
}

async function assess({ file, map, out, forms: wanted, date, checklist, words }: Run): Promise<Counts> {
  const table = await openTable(file);
  const folder = openOutFolder(out);
  try {
    const labels = map.columns.filter((c) => c.use === 'label').map((c) => c.column);
    const { add, tally } = startTally(checklist);
    const json = wanted.includes('json') ? writeJson(folder.path('ledger.json'), checklist, date, labels) : null;
    const workbook = wanted.includes('xlsx') ? writeWorkbook(folder.path('ledger.xlsx'), checklist, date, labels, words) : null;
    const page = wanted.includes('html') ? writePage(folder.path('ledger.html'), checklist, date, words) : null;
    const counting: Recorder = { child: (child) => add(child.household, child.standings), listed: () => undefined };
    const recorders = [counting, json, workbook, page].filter((r) => r !== null);
    const progress = startProgress((rows) => words.say('progress', { rows }));
    const counts = await assessLedger(table, map, checklist, date, recorders, (rows) => progress.show(table.done() / table.bytes, rows));
    progress.end();
    if (!addUp(counts)) throw new Error('rows were lost on the way');
    if (skippedRows(counts) === counts.rows)
      throw new BadInput([`${file}: no sheet could be read with this map`, ...rowsInWords(counts, words).slice(1)].join('\n'));
    const published = publish(checklist, tally);
    json?.finish(counts, published);
    await workbook?.finish(counts, published);
    page?.finish(counts, published);
    folder.finish();
    const unclaimed = tally.services.reduce((n, s) => n + s.unclaimed, 0);
    process.stdout.write(`${[...rowsInWords(counts, words), words.say('report.children', { children: counts.children, unclaimed })].join('\n')}\n`);
    return counts;
  } catch (error) {
    folder.discard();
    throw error;
  }
}

/** @returns exit code: 0, or 1 when rows are listed that were not assessed; @throws {BadInput} */
export async function ledger(args: readonly string[]): Promise<number> {
  const started = Date.now();
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      propose: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
      date: { type: 'string' },
      lang: { type: 'string', default: 'zh-Hans' },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new BadInput('ledger: name the file, .xlsx, .xls or CSV');
  if (!existsSync(file)) throw new BadInput(`${file}: there is no such file`);
  if (values.date !== undefined && !isDate(values.date)) throw new BadInput(`--date: "${values.date}" is no date; write YYYY-MM-DD`);
  const checklist = loadChecklist();
  const words = ledgerWords(loadWords(values.lang), checklist, values.lang);
  if (values.propose !== undefined) {
    await writeProposal(file, values.propose, checklist, words);
    return 0;
  }
  if (values.map === undefined || values.out === undefined)
    throw new BadInput('ledger: say --map map.json and --out FOLDER; or --propose map.json to have a map made');
  const counts = await assess({
    file,
    map: loadMap(values.map, checklist),
    out: values.out,
    forms: formsOf(values.only),
    date: values.date ?? today(),
    checklist,
    words,
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${words.say('report.written', {
      files: formsOf(values.only)
        .map((form) => `${values.out}/ledger.${form}`)
        .join(' '),
    })}\n`,
  );
  process.stdout.write(
    `${words.say('report.last', { rows: counts.rows, children: counts.children, listed: counts.notAssessed + counts.withFaults, seconds })}\n`,
  );
  return 0;
}
