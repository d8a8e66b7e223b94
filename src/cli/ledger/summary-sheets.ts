// The workbook's short sheets: what it is, and the counts as they may be shown.
import { type Cell, type CellValue, colToLetter, type WriteSheet } from 'hucre/xlsx';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { Shown } from '../../core/counts/hide-small.ts';
import { asideRows, type Counts, skippedRows } from './assess-ledger.ts';
import type { LedgerWords } from './ledger-words.ts';
import { harmless } from './plain-text.ts';
import type { Published } from './published.ts';
import { headStyle, standingColours } from './sheet-style.ts';
import { standings } from './tally.ts';

const cellOf = (count: Shown, words: LedgerWords): CellValue => (typeof count === 'number' ? count : words.shown(count));

/** A table with a header that stays and can be filtered. */
function table(name: string, widths: readonly number[], rows: readonly (readonly CellValue[])[], last: string): WriteSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => [...row]),
    cells: new Map((rows[0] ?? []).map((_, i) => [`0,${i}`, { style: headStyle }])),
    rowDefs: new Map([[0, { height: 48 }]]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
  };
}

/** The counts of the walk, in words, and how the workbook is to be read. */
function aboutSheet(checklist: Checklist, date: string, counts: Counts, words: LedgerWords): WriteSheet {
  const { say } = words;
  const lines: readonly string[] = [
    say('title'),
    say('made', { date, edition: checklist.manifest.edition }),
    say('opinion'),
    '',
    ...rowsInWords(counts, words),
    '',
    say('holders'),
    say('place'),
    say('hiding'),
    '',
  ];
  const legend = standings.map((standing): CellValue[] => [words.standing(standing), say(`meaning.${standing}`)]);
  const first = lines.length;
  const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
  return {
    name: say('sheets.about'),
    columns: [{ width: 18 }, { width: 90 }],
    rows: [...lines.map((line): CellValue[] => [harmless(line)]), ...legend],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { bold: true, size: 16 } } }],
      ...standings.map((standing, i) => {
        const [background, text] = standingColours[standing];
        return [`${first + i},0`, { style: { fill: fill(background), font: { color: { rgb: text } } } }] as const;
      }),
    ]),
  };
}

/** How the rows of the file add up, one sentence a line. */
export function rowsInWords(counts: Counts, { say }: LedgerWords): readonly string[] {
  const { rows, assessed, withFaults, notAssessed } = counts;
  return [
    say('report.rows', { rows, assessed, withFaults, notAssessed, aside: asideRows(counts), skipped: skippedRows(counts) }),
    ...counts.skipped.map((s) => say('report.skipped', { ...s, sheet: harmless(s.sheet), why: say(`skipped.${s.why}`) })),
    ...counts.absent.map(([sheet, column]) => say('report.absent', { sheet: harmless(sheet), column: harmless(column) })),
  ];
}

/** The sheets with counts, and the one in front. */
export function summarySheets(
  checklist: Checklist,
  date: string,
  counts: Counts,
  published: Published,
  words: LedgerWords,
): { readonly about: WriteSheet; readonly tables: readonly WriteSheet[] } {
  const { say } = words;
  const categoryName = (id: string) => words.text(`categories:${checklist.categories.find((c) => c.id === id)?.key ?? ''}.name`);
  const services = checklist.services.map((s) => words.text(`services:${s.id}.name`));
  const byService = [
    [say('columns.service'), say('columns.category'), ...standings.map(words.standing), say('columns.children')],
    ...checklist.services.map((s, i): readonly CellValue[] => [
      services[i] ?? s.id,
      categoryName(s.category),
      ...standings.map((standing) => cellOf(published.services[i]?.[standing] ?? 'hidden', words)),
      cellOf(published.children, words),
    ]),
  ];
  const byCounty = [
    [say('columns.county'), say('columns.children'), ...checklist.categories.map((c) => categoryName(c.id)), ...services],
    ...published.counties.map((c): readonly CellValue[] => [
      words.county(c.code),
      cellOf(c.children, words),
      ...c.categories.map((n) => cellOf(n, words)),
      ...c.services.map((n) => cellOf(n, words)),
    ]),
    [
      say('all'),
      cellOf(published.children, words),
      ...published.categories.map((n) => cellOf(n, words)),
      ...published.services.map((s) => cellOf(s.unclaimed, words)),
    ],
  ];
  return {
    about: aboutSheet(checklist, date, counts, words),
    tables: [
      table(say('sheets.services'), [34, 14, ...standings.map(() => 12), 10], byService, `${colToLetter(standings.length + 2)}${byService.length}`),
      table(
        say('sheets.counties'),
        [20, 10, ...checklist.categories.map(() => 12), ...services.map(() => 14)],
        byCounty,
        `${colToLetter(checklist.categories.length + services.length + 1)}${byCounty.length - 1}`,
      ),
    ],
  };
}
