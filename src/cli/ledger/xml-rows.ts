// Rows of a worksheet as they come, put aside in a file until the workbook is put together.
import { createReadStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { openWriter } from './line-writer.ts';
import { harmless } from './plain-text.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text cell. It is never a formula: its type says text, and what a spreadsheet might run begins with an apostrophe. */
export const textCell = (text: string): string =>
  text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${harmless(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)}</t></is></c>`;
export const numberCell = (n: number): string => `<c><v>${n}</v></c>`;

/** Rows below the header that one sheet takes; Excel's limit is 1,048,576 in all. */
export const mostRows = 1_000_000;

export interface XmlRows {
  readonly add: (cells: string) => void;
  /** How many rows each sheet holds; always one sheet at least. */
  readonly sheets: () => readonly number[];
  /** A sheet's XML: the rows put in behind those of `xml`. */
  readonly fill: (sheet: number, xml: string) => Readable;
  readonly remove: () => void;
}

/** @param path where the files stand until then */
export function collectRows(path: string): XmlRows {
  const counts = [0];
  const fileOf = (sheet: number) => `${path}.${sheet}`;
  let out = openWriter(fileOf(0));
  return {
    add(cells) {
      if ((counts.at(-1) ?? 0) >= mostRows) {
        out.close();
        counts.push(0);
        out = openWriter(fileOf(counts.length - 1));
      }
      const row = (counts[counts.length - 1] ?? 0) + 1;
      counts[counts.length - 1] = row;
      out.write(`<row r="${row + 1}">${cells}</row>`);
    },
    sheets: () => counts,
    fill(sheet, xml) {
      if (sheet === counts.length - 1) out.close();
      const at = xml.indexOf('</sheetData>');
      return Readable.from(
        (async function* () {
          yield Buffer.from(xml.slice(0, at).replace(/<dimension[^>]*\/>/, ''));
          yield* createReadStream(fileOf(sheet)) as AsyncIterable<Buffer>;
          yield Buffer.from(xml.slice(at));
        })(),
        { objectMode: false },
      );
    },
    remove() {
      for (const sheet of counts.keys()) rmSync(fileOf(sheet), { force: true });
    },
  };
}
