// How the workbook looks.
import type { CellStyle } from 'hucre/xlsx';
import type { Standing } from './tally.ts';

export const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0A4869' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};

/** Fill and text of each standing, as on the screens: what can be had is green, what is missed stands out. */
export const standingColours: Readonly<Record<Standing, readonly [fill: string, text: string]>> = {
  unclaimed: ['B3261E', 'FFFFFF'],
  received: ['CFE8D5', '14532D'],
  unrecorded: ['E3F3E6', '14532D'],
  ask: ['FDE9C4', '6B4A00'],
  open: ['E4E9F2', '2F3E55'],
  later: ['DCEBF7', '0A4869'],
  'not-now': ['F4F4F2', '6B6B66'],
};
