// Whether a paper that was printed is the one that was planned.
import { expect } from '@playwright/test';
import type { Paper } from '../../src/session/ports.ts';
import type { wordsOf } from './family-path.ts';
import { pdfPages, pdfPageTexts } from './pdf.ts';
import type { PrintedSlip } from './printed-slips.ts';

/** Millimetres; a roll is as long as what is on it. */
const sheets: Readonly<Record<Paper, { readonly width: number; readonly height: number | null }>> = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  roll80: { width: 80, height: null },
  roll58: { width: 58, height: null },
};

/** Sizes, how many pages, and on each slip's page all that the slip says, nothing that only others say. */
export function checkPages(paper: Paper, pdf: Buffer, slips: readonly PrintedSlip[], words: ReturnType<typeof wordsOf>): void {
  const { width, height } = sheets[paper];
  const sizes = pdfPages(pdf);
  for (const size of sizes) {
    expect(Math.abs(size.width - width)).toBeLessThan(1);
    if (height !== null) expect(Math.abs(size.height - height)).toBeLessThan(1);
  }
  const bare = (text: string) => text.replace(/\s/g, '');
  const texts = pdfPageTexts(pdf);
  expect(texts.length).toBe(sizes.length);
  const allTitles = [...new Set(slips.flatMap((s) => s.titles))];
  const office = bare(words('paper', ['slip', 'hand-over']));
  const slipPages = texts.filter((text) => text.includes(office));
  expect(slipPages.length).toBe({ a4: Math.ceil(slips.length / 2), a5: slips.length, roll80: slips.length, roll58: slips.length }[paper]);
  const onRoll = paper === 'roll80' || paper === 'roll58';
  if (onRoll) {
    expect(texts.length).toBe(2 + 2 * slips.length);
    for (const size of sizes.slice(2)) expect(size.height).toBeLessThan(paper === 'roll80' ? 400 : 520);
  }
  if (!onRoll) expect(texts.length - slipPages.length).toBeLessThanOrEqual(paper === 'a4' ? 3 : 6);
  for (const text of texts) expect(text.length).toBeGreaterThan(60);
  for (const text of slipPages) {
    const here = slips.filter((s) => text.includes(s.number));
    expect(here.length).toBeGreaterThan(0);
    const said = here.flatMap((s) => [s.to, s.validUntil, ...s.titles, ...s.papers]).map(bare);
    for (const line of said) expect(text).toContain(line);
    const others = allTitles.map(bare).filter((title) => !said.some((line) => line.includes(title)));
    expect(others.filter((title) => text.includes(title))).toEqual([]);
  }
}
