// axe on every screen, in every language, size, theme and frame. `npm test` walks once a day's combination; QINGDAN_FULL=1 all of them.
import { expect, test } from '@playwright/test';
import { languages } from '../../src/content/languages.ts';
import { everyScreen } from '../support/every-screen.ts';
import { threeChildren } from '../support/families.ts';
import { accessProblems, type Frame, frames } from '../support/layout.ts';
import { type Site, startSite } from '../support/site.ts';

const full = process.env['QINGDAN_FULL'] === '1';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const dayNumber = Math.floor(Date.now() / 86_400_000);
const sizes = ['standard', 'large', 'xl'] as const;
const themes = ['light', 'contrast'] as const;
const frameNames = Object.keys(frames) as Frame[];
const every = languages.flatMap((language) => sizes.map((size) => ({ language, size })));

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

for (const { language, size } of full ? every : every.slice(dayNumber % every.length).slice(0, 1)) {
  test(`${language}, ${size}: nothing for axe to find`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: frames['kiosk-portrait'], serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems: string[] = [];
    let screens = 0;
    const show = async (name: string) => {
      screens += 1;
      // The visit's own size from its first page on; before it, and for the theme and the frame, what the page is laid out by.
      if (name === 'K2-promise')
        for (let i = 0; i < sizes.indexOf(size); i += 1)
          await page
            .locator('.dock__looks .dock__item')
            .nth(1)
            .evaluate((e: HTMLElement) => e.click());
      const looks = themes.flatMap((theme) => frameNames.map((frame) => ({ theme, frame })));
      const turn = (dayNumber + screens) % looks.length;
      for (const { theme, frame } of full ? looks : looks.slice(turn, turn + 1)) {
        await page.setViewportSize(frames[frame]);
        await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), { size, theme });
        // Looking takes longer than a family that has gone is waited for.
        if (name === 'K10-done') await page.dispatchEvent('body', 'wheel');
        for (const problem of await accessProblems(page)) problems.push(`${name} ${theme} ${frame}: ${problem}`);
      }
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'light' }));
      await page.setViewportSize(frames['kiosk-portrait']);
    };
    await everyScreen(page, site.address, threeChildren(today), language, show, size === 'standard' ? 61_000 : 121_000);
    expect(screens).toBeGreaterThan(40);
    expect(problems).toEqual([]);
    await context.close();
  });
}
