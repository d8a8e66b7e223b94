// Which kind of file it is, by its first bytes and never by its name.
import { closeSync, openSync, readSync } from 'node:fs';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Table } from './table.ts';

/** Opens a workbook or a CSV file. */
export async function openTable(path: string): Promise<Table> {
  const head = Buffer.alloc(8);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const zip = head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const ole = head.toString('hex') === 'd0cf11e0a1b11ae1';
  return zip || ole ? readWorkbook(path) : readCsv(path);
}
