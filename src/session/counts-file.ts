// The point's sums as a table for whoever plans at the county: as they may be shown, never as they are.
import { serviceName } from '../content/service-words.ts';
import { t } from '../content/words.ts';
import type { Shown } from '../core/counts/hide-small.ts';
import type { PublishedRow, PublishedSums } from '../core/counts/published-sums.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { TextFile } from './ports.ts';

/** A count in words: as it is, fewer than ten, or hidden so that another stays hidden. */
export const shownWords = (shown: Shown): string => (typeof shown === 'number' ? String(shown) : t(`staff:counts.shown.${shown}`));

/** The name of a document as the families see it. */
export const documentName = (id: string): string => t(`documents:${id}.name`);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated, with the sign by which spreadsheets know UTF-8. */
export function countsFile(sums: PublishedSums, today: PlainDate): TextFile {
  const block = (about: string, rows: readonly PublishedRow[], name: (id: string) => string, columns: readonly [string, string?]) =>
    rows.flatMap(({ id, counts }) =>
      counts.map((count, i) => [t(`staff:counts.${about}`), id, name(id), t(`staff:counts.column.${columns[i] ?? ''}`), shownWords(count)]),
    );
  const total = (what: 'visits' | 'slips' | 'counted') => [t('staff:counts.total'), '', '', t(`staff:counts.column.${what}`), shownWords(sums[what])];
  const lines = [
    ['about', 'id', 'name', 'what', 'count'].map((column) => t(`staff:counts.head.${column}`)),
    ...(['visits', 'slips', 'counted'] as const).map(total),
    ...block('days', sums.days, (id) => id, ['visits', 'slips']),
    ...block('languages', sums.languages, (id) => t(`ui:languages.${id}`), ['visits']),
    ...block('services', sums.services, serviceName, ['likely', 'ask']),
    ...block('papers', sums.papers, documentName, ['needed', 'missing']),
  ];
  return { name: `qingdan-counts-${today}.csv`, type: 'text/csv', text: `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}` };
}
