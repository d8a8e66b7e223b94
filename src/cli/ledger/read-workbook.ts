// A workbook as a table: .xlsx and the old .xls. Merged cells are filled, so that each row can be read by itself.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { type MergeRange, readXls, readXlsx } from 'hucre/xlsx';
import { BadInput } from '../bad-input.ts';
import type { Cell, Row, Table } from './table.ts';

/** What a workbook may unpack to, all its parts together. A county's ledger is some tens of megabytes. Bytes. */
const mostUnpacked = 400 * 2 ** 20;
const mostFilled = 2_000_000;
const blockRows = 1000;

function refuseBomb(bytes: Uint8Array, name: string): void {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter(part) {
        total += part.originalSize;
        return false;
      },
    });
  } catch {
    throw new BadInput(`${name}: this file is damaged; open and save it again in WPS or Excel`);
  }
  if (total > mostUnpacked) throw new BadInput(`${name}: unpacks to ${Math.round(total / 2 ** 20)} MB, more than ${mostUnpacked / 2 ** 20} MB; split it`);
}

function fillMerged(rows: Cell[][], merges: readonly MergeRange[]): void {
  let filled = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    for (let r = startRow; value !== null && r <= endRow && r < rows.length; r += 1)
      for (let c = startCol; c <= endCol; c += 1) {
        filled += 1;
        if (filled > mostFilled) return;
        const row = rows[r];
        if (row) row[c] = value;
      }
  }
}

async function* blocksOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += blockRows) yield rows.slice(at, at + blockRows).map((cells, i) => ({ number: at + i + 1, cells }));
}

/** Opens a workbook; all of it is read at once. */
export async function readWorkbook(path: string): Promise<Table> {
  const name = basename(path);
  const bytes = readFileSync(path);
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped) refuseBomb(bytes, name);
  try {
    const { sheets, dateSystem = '1900' } = await (zipped ? readXlsx(bytes) : readXls(bytes));
    return {
      sheets: sheets.map((sheet) => {
        fillMerged(sheet.rows, sheet.merges ?? []);
        return { name: sheet.name, dateSystem, blocks: () => blocksOf(sheet.rows) };
      }),
      bytes: bytes.length,
      done: () => bytes.length,
    };
  } catch (error) {
    throw new BadInput(`${name}: cannot be read (${error instanceof Error ? error.message : 'damaged'})`);
  }
}
