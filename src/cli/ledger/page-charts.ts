// The page's pictures, as SVG text. Only counts that may be shown come in; a hidden one is drawn as a hatched stub.
import type { Shown } from '../../core/counts/hide-small.ts';
import type { LedgerWords } from './ledger-words.ts';
import { standingColours } from './sheet-style.ts';
import { type Standing, standings } from './tally.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const svg = (width: number, height: number, title: string, body: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" xmlns="http://www.w3.org/2000/svg"><defs><pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="#b9bdb8"/></pattern></defs>${body}</svg>`;
const text = (x: number, y: number, said: string, more = ''): string => `<text x="${x}" y="${y}" ${more}>${escaped(said)}</text>`;
const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w.toFixed(1)}" height="${h}" fill="${fill}" ${more}/>`;
const named = (shape: string, title: string): string => `<g><title>${escaped(title)}</title>${shape}</g>`;
const known = (count: Shown): number => (typeof count === 'number' ? count : 0);

/** Bars of all children, one a service under its category, divided by how they stand. */
export function serviceBars(
  groups: readonly {
    readonly name: string;
    readonly services: readonly { readonly name: string; readonly counts: Readonly<Record<Standing, Shown>>; readonly told: boolean }[];
  }[],
  children: number,
  words: LedgerWords,
): string {
  const [left, wide, line] = [330, 620, 30];
  let y = 0;
  const parts: string[] = [];
  for (const group of groups) {
    parts.push(text(0, y + 22, group.name, 'class="group"'));
    y += 34;
    for (const { name, counts, told } of group.services) {
      parts.push(text(left - 12, y + 19, name, 'text-anchor="end"'));
      let x = left;
      for (const standing of standings) {
        const count = counts[standing];
        const [fill, ink] = standingColours[standing];
        const width = typeof count === 'number' ? (count / Math.max(1, children)) * wide : 5;
        const label = `${words.standing(standing)} ${words.shown(count)}`;
        const number =
          width > 44 && typeof count === 'number' ? text(x + width / 2, y + 18, words.shown(count), `text-anchor="middle" fill="#${ink}" class="count"`) : '';
        parts.push(named(rect(x, y + 2, width, line - 6, typeof count === 'number' ? `#${fill}` : 'url(#hidden)') + number, `${name}: ${label}`));
        x += width;
      }
      const missed = counts.unclaimed;
      parts.push(
        text(
          left + wide + 90,
          y + 19,
          told ? words.shown(missed) : words.say('page.untold'),
          `text-anchor="end" class="${told && missed !== 0 ? 'missed' : 'dim'}"`,
        ),
      );
      y += line;
    }
    y += 8;
  }
  return svg(left + wide + 100, y, words.say('page.services'), parts.join(''));
}

/** Counties down, categories across; the darker, the more children with something they do not receive. */
export function countyMap(
  rows: readonly { readonly name: string; readonly children: Shown; readonly counts: readonly (Shown | null)[] }[],
  columns: readonly string[],
  words: LedgerWords,
): string {
  const [left, cell, line, head] = [250, 122, 40, 36];
  const most = Math.max(1, ...rows.flatMap((row) => row.counts.map((n) => known(n ?? 0))));
  const parts = columns.map((name, i) => text(left + i * cell + cell / 2, 22, name, 'text-anchor="middle" class="group"'));
  rows.forEach(({ name, children, counts }, r) => {
    const y = head + r * line;
    parts.push(text(left - 90, y + 25, name, 'text-anchor="end"'), text(left - 14, y + 25, words.shown(children), 'text-anchor="end" class="dim"'));
    counts.forEach((count, i) => {
      const share = known(count ?? 0) / most;
      const shade = `rgba(179,38,30,${(0.06 + 0.94 * share).toFixed(2)})`;
      const fill = count === null ? '#f4f4f2' : typeof count === 'number' ? shade : 'url(#hidden)';
      const said = count === null ? words.say('page.untold') : words.shown(count);
      const look = typeof count === 'number' ? `fill="${share > 0.5 ? '#fff' : '#3b1512'}" class="count"` : `class="dim${count === null ? '' : ' plate'}"`;
      const box = rect(left + i * cell + 2, y + 2, cell - 4, line - 4, fill, 'rx="4"');
      parts.push(named(box + text(left + i * cell + cell / 2, y + 25, said, `text-anchor="middle" ${look}`), `${name}, ${columns[i] ?? ''}: ${said}`));
    });
  });
  return svg(left + columns.length * cell, head + rows.length * line + 4, words.say('page.counties'), parts.join(''));
}

/** A ranking: name, bar, count. */
export function ranking(
  rows: readonly { readonly name: string; readonly count: Shown }[],
  whole: number,
  colour: string,
  title: string,
  words: LedgerWords,
): string {
  const [left, wide, line] = [220, 240, 34];
  const parts = rows.map(({ name, count }, i) => {
    const y = i * line;
    const width = typeof count === 'number' ? Math.max(2, (count / Math.max(1, whole)) * wide) : 8;
    return named(
      text(left - 12, y + 22, name, 'text-anchor="end"') +
        rect(left, y + 5, width, line - 10, typeof count === 'number' ? colour : 'url(#hidden)', 'rx="3"') +
        text(left + width + 8, y + 22, words.shown(count), 'class="count"'),
      `${name}: ${words.shown(count)}`,
    );
  });
  return svg(left + wide + 60, Math.max(1, rows.length) * line, title, parts.join(''));
}
