// ledger.html, to be looked at and passed on: counts only, nothing of single children. One file without script, font or address.
import { writeFileSync } from 'node:fs';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { showAlone } from '../../core/counts/hide-small.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { asideRows, type Counts, type Recorder, skippedRows } from './assess-ledger.ts';
import { type Block, findBlocks, startSample } from './find-blocks.ts';
import type { LedgerWords } from './ledger-words.ts';
import { countyMap, escaped, ranking, serviceBars } from './page-charts.ts';
import { pageStyle } from './page-style.ts';
import type { Published } from './published.ts';
import { standingColours } from './sheet-style.ts';
import { standings } from './tally.ts';

export interface PageWriter extends Recorder {
  readonly finish: (counts: Counts, published: Published) => void;
}

const mostRanked = 8;
function section(title: string, line: string, body: string): string {
  return `<section><h2>${escaped(title)}</h2>${line === '' ? '' : `<p>${escaped(line)}</p>`}${body}</section>`;
}

/** Writes the page at the end of the walk; keeps a sample of the children's answers until then, in memory alone. */
export function writePage(path: string, checklist: Checklist, date: PlainDate, words: LedgerWords): PageWriter {
  const { say, text } = words;
  const sample = startSample();
  const faults = new Map<string, number>();
  const categoryName = (key: string) => text(`categories:${key}.name`);
  const named = (blocks: readonly Block[], name: (id: string) => string) =>
    blocks.slice(0, mostRanked).map(({ id, children }) => ({ name: name(id), count: showAlone(children) }));
  return {
    child: sample.child,
    listed({ reason, column }) {
      if (column !== '') faults.set(reason, (faults.get(reason) ?? 0) + 1);
    },
    finish(counts, published) {
      const children = typeof published.children === 'number' ? published.children : counts.children;
      const groups = checklist.categories.map((category) => ({
        name: categoryName(category.key),
        services: checklist.services.flatMap((s, i) => {
          const row = published.services[i];
          return s.category === category.id && row ? [{ name: text(`services:${s.id}.name`), counts: row, told: published.told[i] === true }] : [];
        }),
      }));
      const legend = standings
        .map(
          (s) =>
            `<span class="key"><i style="background:#${standingColours[s][0]}"></i>${escaped(words.standing(s))} <small>${escaped(say(`meaning.${s}`))}</small></span>`,
        )
        .join('');
      const told = checklist.categories.map((c) => checklist.services.some((s, i) => s.category === c.id && published.told[i] === true));
      const counties = published.counties.map((c) => ({
        name: words.county(c.code),
        children: c.children,
        counts: c.categories.map((n, i) => (told[i] ? n : null)),
      }));
      const blocks = findBlocks(checklist, sample.sample(), date);
      const ranks = [
        { title: say('page.keys'), rows: named(blocks.keys, (id) => text(`enablers:${id}.name`)), colour: '#0A4869' },
        { title: say('page.answers'), rows: named(blocks.answers, (id) => text(`facts:${id}.label`)), colour: '#6B4A00' },
      ]
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows, colour }) => `<div><h3>${escaped(title)}</h3>${ranking(rows, blocks.sample, colour, title, words)}</div>`)
        .join('');
      const rows = [
        { name: say('page.rows-assessed'), count: counts.assessed },
        { name: say('page.rows-listed'), count: counts.notAssessed },
        { name: say('page.rows-aside'), count: asideRows(counts) },
        { name: say('page.rows-skipped'), count: skippedRows(counts) },
      ];
      const left = [...faults].sort((a, b) => b[1] - a[1]).map(([reason, n]) => ({ name: say(`faults.${reason}`), count: n }));
      const most = Math.max(1, ...faults.values());
      const quality = `<div class="pair"><div>${ranking(rows, counts.rows, '#2F3E55', say('page.quality'), words)}</div>${
        left.length === 0
          ? ''
          : `<div><h3>${escaped(say('page.faults'))}</h3>${ranking(left.slice(0, mostRanked), most, '#8a8f88', say('page.faults'), words)}</div>`
      }</div>`;
      const body = [
        `<header><h1>${escaped(say('title'))}</h1><p class="lead">${escaped(say('page.lead', { children: words.shown(published.children), rows: words.shown(counts.rows) }))}</p><p>${escaped(say('made', { date, edition: checklist.manifest.edition }))} ${escaped(say('opinion'))}</p></header>`,
        section(say('page.services'), say('page.services-line'), `<div class="legend">${legend}</div>${serviceBars(groups, children, words)}`),
        section(
          say('page.counties'),
          say('page.counties-line'),
          countyMap(
            counties,
            checklist.categories.map((c) => categoryName(c.key)),
            words,
          ),
        ),
        ranks === '' ? '' : section(say('page.blocks'), say('page.blocks-line', { sample: blocks.sample }), `<div class="pair">${ranks}</div>`),
        section(say('page.quality'), '', quality),
        `<footer>${escaped(say('hiding'))}</footer>`,
      ].join('\n');
      const policy = "default-src 'none'; style-src 'unsafe-inline'";
      writeFileSync(
        path,
        `<!doctype html>\n<html lang="${words.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(say('title'))}</title><style>${pageStyle}</style></head>\n<body><main>${body}</main></body></html>\n`,
        { mode: 0o600 },
      );
    },
  };
}
