// Text as it is compared, and text as it may be written out.
import type { Cell } from './table.ts';

/** Full-width forms made plain, spaces and line breaks gone: 「２０１９　年」 → 「2019年」. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/g, '');

/** A cell as compared text. A date is its ISO day. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return plain(String(cell));
}

const longNumber = /[0-9０-９](?:[\s\-—_.·]*[0-9０-９]){13,}[\s-]*[XxＸｘ]?/g;
/** What spreadsheets run as a formula, whatever white space or quotes stand before it. */
const runs = /^[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠\t\r]/;

/**
 * Text from a ledger made fit to be written: numbers as long as an identity number are hidden,
 * and what a spreadsheet might run is made text with an apostrophe.
 */
export function harmless(text: string): string {
  const bare = text.replace(longNumber, '［…］').replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
  return runs.test(bare) ? `'${bare}` : bare;
}
