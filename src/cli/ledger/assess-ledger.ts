// The walk through a ledger: finds the header of each sheet, reads each row by the map, runs the rules, and tells what it found.
// Holds one block of rows at a time. Every row is counted exactly once.
import type { Checklist } from '../../core/checklist/checklist.ts';
import { type ChildVerdicts, compileChecklist } from '../../core/compiled/compile-checklist.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import type { Answers } from '../../core/facts/family.ts';
import { bareName, findHeader, type Header, headerDepth } from './find-header.ts';
import type { LedgerMap } from './map.ts';
import { type AsideKind, asideKinds, columnsOf, type Fault, rowReader } from './read-row.ts';
import { firstRows, type Sheet, type Table } from './table.ts';
import { type Standings, standingsOf } from './tally.ts';

/** A row of the file the person holds. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface AssessedChild extends RowPlace {
  /** 1 for the row's first child. */
  readonly place: number;
  readonly labels: readonly string[];
  readonly household: Answers;
  readonly answers: Answers;
  readonly verdicts: ChildVerdicts;
  readonly standings: Standings;
}

/** A row with cells that were not understood, or that is no child's. */
export interface ListedRow extends RowPlace {
  readonly column: string;
  readonly reason: Fault['reason'] | AsideKind;
  /** Whether the row was assessed all the same, with that answer left out. */
  readonly assessed: boolean;
}

/** Whoever takes down what is found. */
export interface Recorder {
  readonly child: (child: AssessedChild) => void;
  readonly listed: (row: ListedRow) => void;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly rows: number;
  /** `unasked`: the map names other sheets. `no-header`: none of the map's columns; `no-birth`: none that gives a birth date. */
  readonly why: 'unasked' | 'no-header' | 'no-birth';
}

export interface Counts {
  rows: number;
  children: number;
  assessed: number;
  /** Of these, rows with something left out. */
  withFaults: number;
  /** Rows with a child but without a usable birth date. */
  notAssessed: number;
  aside: Record<AsideKind, number>;
  skipped: SkippedSheet[];
  /** Columns the map names and a sheet has not. */
  absent: (readonly [sheet: string, column: string])[];
}

export const asideRows = (c: Counts): number => asideKinds.reduce((n, kind) => n + c.aside[kind], 0);
export const skippedRows = (c: Counts): number => c.skipped.reduce((n, s) => n + s.rows, 0);

/** True when every row has become something. */
export const addUp = (c: Counts): boolean => c.rows === c.assessed + c.notAssessed + asideRows(c) + skippedRows(c);

async function countRows(sheet: Sheet): Promise<number> {
  let rows = 0;
  for await (const block of sheet.blocks()) rows += block.length;
  return rows;
}

async function headerOf(sheet: Sheet, map: LedgerMap): Promise<Header | SkippedSheet['why']> {
  if (map.sheets && !map.sheets.includes(sheet.name)) return 'unasked';
  const known = new Set(map.columns.map((c) => bareName(c.column)));
  const header = findHeader(await firstRows(sheet, headerDepth), (name) => known.has(bareName(name)));
  if (header === null) return 'no-header';
  const births = columnsOf(map, header).found.filter(([, c]) => c.fact === 'child.birth-date' || c.use === 'id-number');
  return births.length > 0 ? header : 'no-birth';
}

/**
 * Assesses every child of a ledger.
 * @param rest is called after each block, with rows read so far
 */
export async function assessLedger(
  table: Table,
  map: LedgerMap,
  checklist: Checklist,
  date: PlainDate,
  recorders: readonly Recorder[],
  rest: (rows: number) => void,
): Promise<Counts> {
  const compiled = compileChecklist(checklist, date);
  const ids = checklist.services.map((s) => s.entitlements.map((e) => e.id));
  const counts: Counts = {
    rows: 0,
    children: 0,
    assessed: 0,
    withFaults: 0,
    notAssessed: 0,
    aside: { title: 0, header: 0, blank: 0, total: 0, signature: 0 },
    skipped: [],
    absent: [],
  };
  for (const sheet of table.sheets) {
    const header = await headerOf(sheet, map);
    if (typeof header === 'string') {
      const rows = await countRows(sheet);
      counts.rows += rows;
      counts.skipped.push({ sheet: sheet.name, rows, why: header });
      continue;
    }
    for (const column of columnsOf(map, header).absent) counts.absent.push([sheet.name, column]);
    const read = rowReader(checklist, map, header, sheet.dateSystem, date);
    for await (const block of sheet.blocks()) {
      for (const row of block) {
        const at: RowPlace = { sheet: sheet.name, row: row.number };
        const found = read(row);
        counts.rows += 1;
        if (found.kind !== 'children') {
          counts.aside[found.kind] += 1;
          if (found.kind !== 'blank' && found.kind !== 'header')
            for (const r of recorders) r.listed({ ...at, column: '', reason: found.kind, assessed: false });
          continue;
        }
        const assessed = found.children.length > 0;
        if (assessed) counts.assessed += 1;
        else counts.notAssessed += 1;
        if (assessed && found.faults.length > 0) counts.withFaults += 1;
        for (const fault of found.faults) for (const r of recorders) r.listed({ ...at, ...fault, assessed });
        for (const { place, answers, told } of found.children) {
          const verdicts = compiled.verdictsOf(found.household, answers);
          const received = answers['child.receives'];
          const standings = standingsOf(ids, verdicts, Array.isArray(received) ? received : [], told);
          counts.children += 1;
          const child: AssessedChild = { ...at, place, labels: found.labels, household: found.household, answers, verdicts, standings };
          for (const r of recorders) r.child(child);
        }
      }
      rest(counts.rows);
      // Gives a signal the chance to be heard between blocks.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return counts;
}
