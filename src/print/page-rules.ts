// The @page rules of each paper. Chromium takes no `auto` height (it prints US Letter), so a strip's length is measured and written in.
import type { Paper } from '../session/ports.ts';

/** Blank edge of A4 and A5; slips and sheet are laid out inside it. Millimetres. */
const edge = 7;
/** Widths of the rolls. Millimetres. */
const rollWidths = { roll80: 80, roll58: 58 } as const;
export type RollPaper = keyof typeof rollWidths;

export const isRoll = (paper: Paper): paper is RollPaper => paper in rollWidths;

/** Paper added below a measured strip, so that rounding never opens a second page. Millimetres. */
const slack = 2;
const millimetresPerPixel = 25.4 / 96;

/** Whole millimetres of paper for a strip of a measured height. @param pixels CSS pixels */
export const stripLength = (pixels: number): number => Math.ceil(pixels * millimetresPerPixel) + slack;

/**
 * The style sheet that sets the pages.
 * @param strips lengths of the strips on a roll, in order, millimetres; unused for sheets
 * @param mixedSizes whether this browser can print pages of different sizes in one job; if not, all are as long as the longest
 */
export function pageRules(paper: Paper, strips: readonly number[], mixedSizes: boolean): string {
  if (!isRoll(paper)) return `@page{size:${paper === 'a4' ? 'A4' : 'A5'};margin:${edge}mm}`;
  const rollWidth = rollWidths[paper];
  const longest = `@page{size:${rollWidth}mm ${Math.max(...strips, 1)}mm;margin:0}`;
  if (!mixedSizes) return longest;
  const own = strips.map((length, i) => `@page strip-${i}{size:${rollWidth}mm ${length}mm;margin:0}.roll:nth-child(${i + 1}){page:strip-${i}}`);
  return [longest, ...own].join('');
}
