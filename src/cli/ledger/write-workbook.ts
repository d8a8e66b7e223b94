// ledger.xlsx, for the people who keep the ledger: every child with the 21 verdicts, what is not received, counts, rows to look at.
// hucre makes the workbook with its headers, filters and colours; the long sheets' rows are put in as it is zipped, and never held.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { type CellValue, type ConditionalRule, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { ZipFile } from 'yazl';
import { entitlementRoot } from '../../content/key-grammar.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import type { Counts, Recorder } from './assess-ledger.ts';
import type { LedgerWords } from './ledger-words.ts';
import { harmless } from './plain-text.ts';
import type { Published } from './published.ts';
import { headStyle, standingColours } from './sheet-style.ts';
import { summarySheets } from './summary-sheets.ts';
import { standings } from './tally.ts';
import { collectRows, numberCell, textCell, type XmlRows } from './xml-rows.ts';

export interface WorkbookWriter extends Recorder {
  readonly finish: (counts: Counts, published: Published) => Promise<void>;
}

interface LongSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly rows: XmlRows;
  /** First and last column that hold standings, to colour; null for none. */
  readonly coloured: readonly [number, number] | null;
}

function templateOf(sheet: LongSheet, part: number, count: number, words: LedgerWords): WriteSheet {
  const last = colToLetter(sheet.heads.length - 1);
  const rules = (from: number, to: number): ConditionalRule[] =>
    standings.map((standing, i) => ({
      type: 'cellIs',
      priority: i + 1,
      operator: 'equal',
      formula: `"${words.standing(standing)}"`,
      range: `${colToLetter(from)}2:${colToLetter(to)}${count + 1}`,
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: standingColours[standing][0] } },
        font: { color: { rgb: standingColours[standing][1] } },
      },
    }));
  return {
    name: part === 0 ? sheet.name : `${sheet.name} ${part + 1}`,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [sheet.heads.map((head): CellValue => harmless(head))],
    cells: new Map(sheet.heads.map((_, i) => [`0,${i}`, { style: headStyle }])),
    rowDefs: new Map([[0, { height: 48 }]]),
    freezePane: { rows: 1, columns: sheet.frozen },
    autoFilter: { range: `A1:${last}${count + 1}` },
    conditionalRules: sheet.coloured && count > 0 ? rules(...sheet.coloured) : [],
  };
}

async function zip(path: string, template: Uint8Array, long: ReadonlyMap<string, readonly [XmlRows, number]>): Promise<void> {
  const file = new ZipFile();
  for (const [name, bytes] of Object.entries(unzipSync(template))) {
    const rows = long.get(name);
    if (rows) file.addReadStream(rows[0].fill(rows[1], strFromU8(bytes)), name, { compressionLevel: 3 });
    else file.addBuffer(Buffer.from(bytes), name);
  }
  const out = createWriteStream(path, { mode: 0o600 });
  file.outputStream.pipe(out);
  file.end();
  await once(out, 'close');
}

/** @param labels names of the columns that the map asks to be copied */
export function writeWorkbook(path: string, checklist: Checklist, date: PlainDate, labels: readonly string[], words: LedgerWords): WorkbookWriter {
  const column = (name: string) => words.say(`columns.${name}`);
  const place = [column('sheet'), column('row'), column('child')];
  const placeWidths = [14, 8, 8];
  const labelWidths = labels.map(() => 14);
  const services = checklist.services.map((s) => words.text(`services:${s.id}.name`));
  const before = place.length + labels.length + 2;
  const children: LongSheet = {
    name: words.say('sheets.children'),
    heads: [...place, ...labels, column('county'), column('unclaimed-count'), ...services],
    widths: [...placeWidths, ...labelWidths, 14, 10, ...services.map(() => 13)],
    frozen: place.length + labels.length,
    rows: collectRows(`${path}.children`),
    coloured: [before, before + services.length - 1],
  };
  const unclaimed: LongSheet = {
    name: words.say('sheets.unclaimed'),
    heads: [...place, ...labels, column('county'), column('category'), column('service'), column('entitlement')],
    widths: [...placeWidths, ...labelWidths, 14, 14, 30, 30],
    frozen: place.length + labels.length,
    rows: collectRows(`${path}.unclaimed`),
    coloured: null,
  };
  const listed: LongSheet = {
    name: words.say('sheets.listed'),
    heads: [column('sheet'), column('row'), column('column'), column('reason'), column('assessed')],
    widths: [14, 8, 26, 34, 26],
    frozen: 0,
    rows: collectRows(`${path}.listed`),
    coloured: null,
  };
  const long = [children, unclaimed, listed];
  const standingCells = new Map(standings.map((s) => [s, textCell(words.standing(s))]));
  const things = new Map(
    checklist.services.flatMap((service) =>
      service.entitlements.map((e) => {
        const category = checklist.categories.find((c) => c.id === service.category)?.key ?? '';
        const names = [
          words.text(`categories:${category}.name`),
          words.text(`services:${service.id}.name`),
          words.text(`${entitlementRoot(checklist, e.id)}.name`),
        ];
        return [e.id, names.map(textCell).join('')] as const;
      }),
    ),
  );
  const counties = new Map(['', ...checklist.prefectures.flatMap((p) => p.counties.map((c) => c.code))].map((code) => [code, textCell(words.county(code))]));
  return {
    child({ sheet, row, place: nth, labels: said, household, standings: stands }) {
      const county = household['household.residence-county'];
      const start =
        textCell(sheet) + numberCell(row) + numberCell(nth) + said.map(textCell).join('') + (counties.get(typeof county === 'string' ? county : '') ?? '<c/>');
      let cells = start + numberCell(stands.unclaimed.length);
      for (const standing of stands.services) cells += standingCells.get(standing) ?? '<c/>';
      children.rows.add(cells);
      for (const id of stands.unclaimed) unclaimed.rows.add(start + (things.get(id) ?? ''));
    },
    listed({ sheet, row, column: name, reason, assessed }) {
      listed.rows.add(
        [textCell(sheet), numberCell(row), textCell(name), textCell(words.say(`faults.${reason}`)), textCell(words.say(`assessed.${assessed}`))].join(''),
      );
    },
    async finish(counts, published) {
      const { about, tables } = summarySheets(checklist, date, counts, published, words);
      const parts = long.flatMap((sheet) => sheet.rows.sheets().map((count, part) => ({ sheet, part, count })));
      const [own, others] = [parts.filter((p) => p.sheet !== listed), parts.filter((p) => p.sheet === listed)];
      const ordered = [about, ...own, ...tables, ...others];
      const template = await writeXlsx({ sheets: ordered.map((s) => ('sheet' in s ? templateOf(s.sheet, s.part, s.count, words) : s)) });
      const filled = new Map(ordered.flatMap((s, i) => ('sheet' in s ? [[`xl/worksheets/sheet${i + 1}.xml`, [s.sheet.rows, s.part] as const] as const] : [])));
      await zip(path, template, filled);
      for (const { rows } of long) rows.remove();
    },
  };
}
