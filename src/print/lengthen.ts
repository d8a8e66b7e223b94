// Columns of a script that runs from top to bottom grow longer until they fit the width of their strip; measured, because fonts differ.

/** By how much a column grows at a time, and the longest it may be. CSS px: 1.2 m of paper. */
const step = 1.25;
const longest = 4500;

/** Needs laid-out strips. Elements that begin a column are those whose lines run down in a parent whose lines do not. */
export function lengthen(strip: Element): void {
  const runsDown = (e: Element) => getComputedStyle(e).writingMode === 'vertical-lr';
  const edge = strip.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(strip).paddingRight);
  for (const column of strip.querySelectorAll<HTMLElement>('*')) {
    if (!runsDown(column) || (column.parentElement && runsDown(column.parentElement))) continue;
    let length = column.getBoundingClientRect().height;
    while (column.getBoundingClientRect().right > edge + 1 && length < longest) {
      length *= step;
      column.style.maxInlineSize = `${length}px`;
      column.style.inlineSize = `${length}px`;
    }
  }
}
