// A CSV file as a table: finds out how its bytes are to be read, then hands out rows.
import { isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { splitCsv, UnmatchedQuote } from './split-csv.ts';
import type { Row, Table } from './table.ts';

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const piece = 1 << 18;

/** By its mark, else UTF-8 if every byte of the file is, else GB18030 (which holds GBK and GB2312). */
function encodingOf(path: string): Encoding {
  const file = openSync(path, 'r');
  try {
    return encodingIn(file, basename(path));
  } finally {
    closeSync(file);
  }
}

function encodingIn(file: number, name: string): Encoding {
  const buffer = Buffer.alloc(1 << 20);
  let kept = 0;
  for (let first = true; ; first = false) {
    const read = readSync(file, buffer, kept, buffer.length - kept, null);
    const bytes = buffer.subarray(0, kept + read);
    if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    if (first && bytes.includes(0)) throw new BadInput(`${name}: this is no table (.xlsx, .xls or CSV)`);
    const end = read === 0 ? bytes.length : Math.max(bytes.lastIndexOf(0x0a) + 1, 0);
    if (end === 0 && read > 0 && bytes.length === buffer.length) return isUtf8(bytes.subarray(0, bytes.length - 4)) ? 'utf-8' : 'gb18030';
    if (!isUtf8(bytes.subarray(0, end))) return 'gb18030';
    if (read === 0) return 'utf-8';
    buffer.copyWithin(0, end, bytes.length);
    kept = bytes.length - end;
  }
}

async function* textOf(path: string, encoding: Encoding, count: (bytes: number) => void): AsyncGenerator<string> {
  let first = true;
  const clean = (text: string) => {
    const bare = first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = first && text === '';
    return bare;
  };
  const utf8 = encoding === 'utf-8';
  const stream = createReadStream(path, { highWaterMark: piece, ...(utf8 ? { encoding: 'utf8' as const } : {}) });
  const decoder = utf8 ? null : new TextDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<string | Buffer>) {
    count(stream.bytesRead);
    yield clean(typeof chunk === 'string' ? chunk : (decoder?.decode(chunk, { stream: true }) ?? ''));
  }
  if (decoder) yield clean(decoder.decode());
}

async function* rowsOf(path: string, encoding: Encoding, count: (bytes: number) => void): AsyncGenerator<readonly Row[]> {
  let number = 0;
  try {
    for await (const block of splitCsv(textOf(path, encoding, count))) {
      yield block.map((cells): Row => {
        number += 1;
        return { number, cells };
      });
    }
  } catch (error) {
    if (error instanceof UnmatchedQuote) throw new BadInput(`${basename(path)}: a quotation mark (") in row ${error.row} or soon behind it has no partner`);
    throw error;
  }
}

/** Opens a CSV file. Its rows are read from disk each time they are walked. */
export function readCsv(path: string): Table {
  const encoding = encodingOf(path);
  let done = 0;
  const count = (bytes: number) => {
    done = bytes;
  };
  return {
    sheets: [{ name: basename(path), dateSystem: '1900', blocks: () => rowsOf(path, encoding, count) }],
    bytes: statSync(path).size,
    done: () => done,
  };
}
