import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmall, leastShown, type SumLine } from './hide-small.ts';

/** A table of parts with a total a row, a column and of all, as `hideSmall` takes it. */
function tableOf(parts: readonly (readonly number[])[]): { readonly counts: readonly number[]; readonly lines: readonly SumLine[]; readonly width: number } {
  const width = (parts[0]?.length ?? 0) + 1;
  const rows = parts.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  const all = [...rows, Array.from({ length: width }, (_, c) => rows.reduce((n, row) => n + (row[c] ?? 0), 0))];
  const at = (r: number, c: number) => r * width + c;
  const last = { row: all.length - 1, column: width - 1 };
  const lines = [
    ...all.map((_, r) => ({ parts: Array.from({ length: last.column }, (_, c) => at(r, c)), total: at(r, last.column) })),
    ...Array.from({ length: width }, (_, c) => ({ parts: Array.from({ length: last.row }, (_, r) => at(r, c)), total: at(last.row, c) })),
  ];
  return { counts: all.flat(), lines, width };
}

const tables = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([height, width]) =>
  fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

describe('hideSmall', () => {
  it('shows counts of ten and more, and zeros, and hides one to nine', () => {
    expect(hideSmall([0, 10, 9, 1], [])).toEqual([0, 10, 'below', 'below']);
  });

  it('hides a second count where a total would give the first away', () => {
    expect(hideSmall([4, 20, 30, 54], [{ parts: [0, 1, 2], total: 3 }])).toEqual(['below', 'hidden', 30, 54]);
  });

  it('hides more where the hidden ones together are small', () => {
    expect(hideSmall([4, 2, 30, 36], [{ parts: [0, 1, 2], total: 3 }])).toEqual(['below', 'below', 'hidden', 36]);
  });

  it('never shows a small count; the rest of a line never tells a hidden one or a small sum', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const { counts, lines } = tableOf(parts);
        const shown = hideSmall(counts, lines);
        for (const [at, s] of shown.entries()) if (typeof s === 'number') expect(s === 0 || s >= leastShown, `${at}`).toBe(true);
        for (const { parts: own, total } of lines) {
          const gone = [...own, total].filter((at) => typeof shown[at] !== 'number');
          expect(gone.length).not.toBe(1);
          const rest = own.filter((at) => typeof shown[at] !== 'number').reduce((n, at) => n + (counts[at] ?? 0), 0);
          if (gone.length > 0 && typeof shown[total] === 'number') expect(rest).toBeGreaterThanOrEqual(leastShown);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a table without small counts as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }), (parts) => {
        const { counts, lines } = tableOf(parts);
        expect(hideSmall(counts, lines)).toEqual(counts);
      }),
    );
  });
});
