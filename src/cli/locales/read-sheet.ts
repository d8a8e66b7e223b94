// What a native reader sent back: which sentences are right, and which are better now. All or nothing, with a report by row.
import { readXlsx } from 'hucre/xlsx';
import type { Language } from '../../content/languages.ts';
import { BadInput } from '../bad-input.ts';
import type { Notes } from './notes.ts';
import { scriptFaults } from './script-faults.ts';
import { heads } from './sheet.ts';
import type { Wording } from './strings.ts';

/** A sheet of all sentences is a few hundred KB. Bytes. */
const mostBytes = 20 * 2 ** 20;

export interface Correction {
  readonly wording: Wording;
  /** The sentence as it is now: a better one, or the draft found right. */
  readonly words: string;
}
export interface SheetRead {
  readonly corrections: readonly Correction[];
  /** Why the sheet is not taken, by row; empty when it is. */
  readonly faults: readonly string[];
  /** Rows the reader left empty. */
  readonly left: number;
}

/** Word processors put quotes, spaces and line ends of their own. */
const tidy = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number'
    ? String(cell)
        .replace(/[\r\n]+/g, ' ')
        .trim()
    : '';

/** @throws BadInput when it is no such sheet */
export async function readSheet(bytes: Uint8Array, language: Language, wordings: readonly Wording[], notes: Notes): Promise<SheetRead> {
  if (bytes.length > mostBytes) throw new BadInput(`the sheet has more than ${mostBytes / 2 ** 20} MB`);
  const { sheets } = await readXlsx(bytes).catch(() => {
    throw new BadInput('not an .xlsx workbook');
  });
  const sheet = sheets.find(({ rows }) => rows[0]?.includes(heads.key) && rows[0].includes(heads.better));
  const [head = [], ...rows] = sheet?.rows ?? [];
  if (!sheet) throw new BadInput(`no sheet with the columns "${heads.key}" and "${heads.better}"`);
  const column = (name: string) => head.indexOf(name);
  const byKey = new Map(wordings.map((w) => [w.key, w]));
  const corrections: Correction[] = [];
  const faults: string[] = [];
  let left = 0;
  for (const [i, row] of rows.entries()) {
    const cell = (name: keyof typeof heads) => tidy(row[column(heads[name])]);
    const key = cell('key');
    const better = cell('better');
    const right = cell('right') !== '';
    if (key === '' || (better === '' && !right)) {
      left += 1;
      continue;
    }
    const where = `row ${i + 2}, ${key}`;
    const wording = byKey.get(key);
    if (!wording) faults.push(`${where}: there is no such sentence`);
    else if (cell('source') !== wording.source.trim()) faults.push(`${where}: the Chinese is another one now: ${wording.source}`);
    else if (better === '' && cell('words') !== wording.words.trim()) faults.push(`${where}: the draft is another one now: ${wording.words}`);
    else {
      const words = better === '' ? wording.words : better;
      faults.push(...scriptFaults(language, words, wording.source, wording.note, notes).map((fault) => `${where}: ${fault}`));
      corrections.push({ wording, words });
    }
  }
  return { corrections: faults.length > 0 ? [] : corrections, faults, left };
}
