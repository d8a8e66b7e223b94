// A table as an office has it, before anyone knows what its columns mean.

/** What a cell holds once the file format is out of the way; null for an empty one. */
export type Cell = string | number | boolean | Date | null;

export interface Row {
  /** As the person sees it: 1 is the first row of the sheet, title rows included. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a workbook, or a whole CSV file. */
export interface Sheet {
  readonly name: string;
  /** The day that serial number 1 (1900) or 0 (1904) stands for. */
  readonly dateSystem: '1900' | '1904';
  /** Its rows in order, a block at a time; can be walked more than once. */
  readonly blocks: () => AsyncIterable<readonly Row[]>;
}

export interface Table {
  readonly sheets: readonly Sheet[];
  /** Bytes of the file, to show how far the reading has come. */
  readonly bytes: number;
  /** Bytes read so far. */
  readonly done: () => number;
}

/** The first rows of a sheet: where a header can stand. */
export async function firstRows(sheet: Sheet, most: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const block of sheet.blocks()) {
    rows.push(...block.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  return rows;
}

/** True where nothing is written. */
export const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
