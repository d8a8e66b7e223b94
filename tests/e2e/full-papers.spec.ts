// Slips with as much on them as a family can bring: nothing is cut, on any paper, in either language.
import { expect, test } from '@playwright/test';
import { addDays } from '../../src/core/facts/calendar.ts';
import { papers } from '../../src/session/ports.ts';
import { heavyFamily } from '../support/families.ts';
import { familyPath } from '../support/family-path.ts';
import { pdfPages } from '../support/pdf.ts';
import { printedSlips } from '../support/printed-slips.ts';
import { startSite } from '../support/site.ts';

/** Late enough that every slip has to say that its grounds have grown old. */
const day = addDays(new Date().toISOString().slice(0, 10), 200);

for (const language of ['zh-Hans', 'en']) {
  test(`the fullest slips are whole: ${language}`, async ({ browser }) => {
    const site = await startSite();
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1080, height: 1920 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.clock.setFixedTime(`${day}T04:00:00Z`);
    await page.goto(site.address);
    const path = familyPath(page, heavyFamily(day), language);
    const numbers: number[] = [];
    for (const paper of papers) {
      await path.begin();
      await path.answerAll();
      await path.button(path.words('ui', ['check', 'done'])).click();
      await path.toSlips();
      await path.choosePaper(paper);
      await page.locator('.frame__actions .button--primary').click();
      await path.agreeToAll();
      const slips = await printedSlips(page);
      numbers.push(slips.length);
      expect((await page.locator('#paper').textContent())?.match(/份依据该重新核对了/g)?.length ?? 0).toBeGreaterThanOrEqual(slips.length);
      const cut = await page.locator('#paper').evaluate((root) =>
        [...root.querySelectorAll('.slip, .roll, .slip *, .roll *')]
          .filter((e) => {
            const { overflowX, overflowY } = getComputedStyle(e);
            return (overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1) || (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
          })
          .map((e) => `${e.className}: ${e.scrollWidth}×${e.scrollHeight} in ${e.clientWidth}×${e.clientHeight}`),
      );
      expect(cut, paper).toEqual([]);
      const most = Math.max(...slips.map((s) => s.titles.length));
      expect(most).toBe(5);
      expect(Math.max(...slips.map((s) => s.papers.length))).toBeGreaterThanOrEqual(12);
      const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
      const width = { a5: 148, a4: 210, roll80: 80, roll58: 58 }[paper];
      for (const size of pages) expect(Math.round(size.width)).toBe(width);
      if (paper.startsWith('roll')) expect(pages.length).toBe(2 + 2 * slips.length);
      else expect(pages.length).toBeLessThanOrEqual((paper === 'a5' ? slips.length : Math.ceil(slips.length / 2)) + 8);
      await path.button(path.words('results', ['done', 'end'])).click();
    }
    expect(new Set(numbers).size, `slips on each paper: ${numbers.join(', ')}`).toBe(1);
    await context.close();
    await site.stop();
  });
}
