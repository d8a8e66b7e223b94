// Text to rows. uDSV is several times faster than others but takes a table to be a perfect rectangle without empty lines;
// so what it returns is counted against the line ends, and a block that is not such a table goes to Papa Parse.
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';

interface Lines {
  /** Where the last whole row ends, behind its line break; 0 when none does. */
  readonly end: number;
  /** Line breaks outside quotes up to there. */
  readonly count: number;
  /** A quote was opened and not closed. */
  readonly open: boolean;
}

/** Finds the line breaks that end rows. The text starts with a row; its lines end with `\n`. */
function linesOf(text: string, delimiter: string): Lines {
  let end = 0;
  let count = 0;
  let from = 0;
  const take = (until: number) => {
    for (let at = text.indexOf('\n', from); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) {
      end = at + 1;
      count += 1;
    }
  };
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', from)) {
    const before = quote === 0 ? '\n' : text[quote - 1];
    if (before !== delimiter && before !== '\n') {
      take(quote);
      from = quote + 1;
      continue;
    }
    take(quote);
    let close = text.indexOf('"', quote + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1) return { end, count, open: true };
    from = close + 1;
  }
  take(text.length);
  return { end, count, open: false };
}

/** Whole rows; Papa takes what follows the last line break for one more, empty one. */
const careful = (text: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false }).data.slice(0, -1);
const firstLooked = 20;

/** A splitter of whole rows for tables as wide as the widest of the first, which may be titles. */
function rowSplitter(first: string, delimiter: string): (text: string, count: number) => readonly (readonly string[])[] {
  const width = Math.max(...Papa.parse<string[]>(first, { delimiter, newline: '\n', preview: firstLooked }).data.map((row) => row.length));
  const parser = initParser(inferSchema(`${'-'.concat(delimiter).repeat(width - 1)}-\n`, { col: delimiter, row: '\n', encl: '"', header: () => [] }));
  return (text, count) => {
    const rows: string[][] = [];
    let square = width > 1;
    parser.stringArrs(text, (row: string[]) => {
      rows.push(row);
      square = square && row.length === width && !row[width - 1]?.includes(delimiter);
      return square;
    });
    if (square && rows.length === count) return rows;
    const slow = careful(text, delimiter);
    if (slow.length !== count) throw new UnmatchedQuote();
    return slow;
  };
}

/** Comma, tab, semicolon or bar: whichever the first lines hold most of. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', firstLooked).join('\n');
  const counted = [',', '\t', ';', '|'].map((mark) => [mark, lines.split(mark).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Quotes that do not match would swallow rows. */
export class UnmatchedQuote extends Error {
  /** @param row where it begins, or near it; 0 while not known */
  constructor(readonly row = 0) {
    super();
  }
}

/**
 * Rows of a CSV text that comes in pieces, a block at a time. Every line is a row, an empty one too.
 * @param sample how much of it is waited for before its delimiter and width are told
 * @throws {UnmatchedQuote} with the number of the row in or behind which it stands
 */
export async function* splitCsv(pieces: AsyncIterable<string>, sample = 1 << 16): AsyncGenerator<readonly (readonly string[])[]> {
  let rest = '';
  let delimiter: string | null = null;
  let split: ReturnType<typeof rowSplitter> | null = null;
  let rows = 0;
  const block = (text: string): readonly (readonly string[])[] => {
    delimiter ??= delimiterOf(text);
    const { end, count, open } = linesOf(text, delimiter);
    rest = text.slice(end);
    if (open && rest.length > 1 << 24) throw new UnmatchedQuote(rows + count + 1);
    if (count === 0) return [];
    const whole = text.slice(0, end);
    split ??= rowSplitter(whole, delimiter);
    try {
      return split(whole, count);
    } catch (error) {
      throw error instanceof UnmatchedQuote ? new UnmatchedQuote(rows + 1) : error;
    } finally {
      rows += count;
    }
  };
  for await (const piece of pieces) {
    // A line break may be cut in two: its second half comes with the next piece.
    const joined = rest + piece;
    if (delimiter === null && joined.length < sample) {
      rest = joined;
      continue;
    }
    const cut = joined.endsWith('\r') ? joined.length - 1 : joined.length;
    const text = joined.includes('\r') ? joined.slice(0, cut).replaceAll('\r\n', '\n').replaceAll('\r', '\n') : joined;
    const found = block(text);
    if (cut < joined.length) rest += '\r';
    if (found.length > 0) yield found;
  }
  if (rest === '') return;
  const last = block(`${rest.replaceAll('\r\n', '\n').replaceAll('\r', '\n')}${/[\r\n]$/.test(rest) ? '' : '\n'}`);
  if (rest !== '') throw new UnmatchedQuote(rows + 1);
  if (last.length > 0) yield last;
}
