import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv, UnmatchedQuote } from './split-csv.ts';

async function split(text: string, size = text.length || 1, sample?: number): Promise<readonly (readonly string[])[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: (readonly string[])[] = [];
  for await (const block of splitCsv(pieces(), sample)) rows.push(...block);
  return rows;
}

/** Cells at the end that are empty are as good as none. */
const bare = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

describe('splitCsv', () => {
  it.each([
    [
      'quotes, line breaks inside, doubled quotes',
      'a,b\n"x\ny","say ""hi"""\n',
      [
        ['a', 'b'],
        ['x\ny', 'say "hi"'],
      ],
    ],
    [
      'CRLF, and no break at the end',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'old Mac breaks',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['empty lines are rows', 'a,b\n\n1,2\n\n\n3,4\n', [['a', 'b'], [''], ['1', '2'], [''], [''], ['3', '4']]],
    ['a title above and a short total below', '台账\na,b,c\n1,2,3\n合计,1\n', [['台账'], ['a', 'b', 'c'], ['1', '2', '3'], ['合计', '1']]],
    [
      'a row that is too long',
      'a,b\n1,2,3,4\n5,6\n',
      [
        ['a', 'b'],
        ['1', '2', '3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2,5\n',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'semicolons',
      'a;b;c\n1,5;2;3\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    [
      'a lone quote inside a cell',
      'a,b\n5"寸,2\n',
      [
        ['a', 'b'],
        ['5"寸', '2'],
      ],
    ],
    [
      'empty cells at the ends',
      ',b,\n"",2,""\n',
      [
        ['', 'b', ''],
        ['', '2', ''],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(bare(await split(text))).toEqual(bare(rows));
    for (const size of [1, 2, 3, 5]) expect(bare(await split(text, size))).toEqual(bare(rows));
    for (const size of [1, 2, 3, 5]) if (text.includes('a,b')) expect(bare(await split(text, size, 4))).toEqual(bare(rows));
  });

  it('tells of a quote that is never closed, and where', async () => {
    await expect(split('a,b\n1,"2\n3,4\n')).rejects.toBeInstanceOf(UnmatchedQuote);
    await expect(split('a,b\n1,"2\n3,4\n')).rejects.toMatchObject({ row: 2 });
  });

  it('gives back any table, rectangular or not, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '是', ',', '"', '\n', ' ', '1'), maxLength: 4 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, size) => {
        const text = [['h', 'h', 'h'], ...rows].map((row) => `${row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')}\n`).join('');
        expect(bare(await split(text, size, 12))).toEqual(bare([['h', 'h', 'h'], ...rows]));
      }),
      { numRuns: 300 },
    );
  });

  it('gives back plain tables of any shape', async () => {
    const table = fc.array(fc.array(fc.constantFrom('', 'a', '是', '12'), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, size) => {
        const all = [['h', 'h', 'h'], ...rows];
        expect(bare(await split(all.map((row) => `${row.join(',')}\n`).join(''), size, 6))).toEqual(bare(all));
      }),
      { numRuns: 300 },
    );
  });
});
