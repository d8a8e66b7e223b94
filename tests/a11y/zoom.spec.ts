// Twice as large, and 320 px wide: nothing is cut, nothing lies outside, every control can be brought to the screen and touched.
import { expect, type Page, test } from '@playwright/test';
import { languages } from '../../src/content/languages.ts';
import { everyScreen } from '../support/every-screen.ts';
import { threeChildren } from '../support/families.ts';
import { layoutProblems } from '../support/layout.ts';
import { type Site, startSite } from '../support/site.ts';

const full = process.env['QINGDAN_FULL'] === '1';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const dayNumber = Math.floor(Date.now() / 86_400_000);
/** A browser's zoom of 200 %: half the CSS pixels, each twice as large. The last is the width WCAG asks for. */
const windows = [
  { name: 'kiosk at 200 %', viewport: { width: 540, height: 960 }, deviceScaleFactor: 2 },
  { name: 'lying kiosk at 200 %', viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 },
  { name: 'tablet at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  { name: '320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
] as const;
const every = languages.flatMap((language) => windows.map((window) => ({ language, window })));

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Controls that cannot be brought to where they can be touched. */
const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const deaf = () => [...document.querySelectorAll('.frame')].some((e) => getComputedStyle(e).pointerEvents === 'none');
    while (deaf()) await new Promise((go) => requestAnimationFrame(go));
    const faults: string[] = [];
    const top = document.querySelector('.idle') ?? document.querySelector('.screen:not([inert])');
    const places = [top, document.scrollingElement, ...(top?.querySelectorAll('*') ?? [])].map((e) => [e, e?.scrollTop ?? 0, e?.scrollLeft ?? 0] as const);
    for (const control of top?.querySelectorAll<HTMLElement>('button:enabled, input:enabled, a[href], select, summary') ?? []) {
      const box = control.closest('.answer, label') ?? control;
      if (!box.checkVisibility({ checkVisibilityCSS: true })) continue;
      box.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top: upper, width, height } = box.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, upper + height / 2);
      if (!there || !box.contains(there))
        faults.push(`out of reach: ${control.className} 「${(control.getAttribute('aria-label') ?? box.textContent)?.slice(0, 20)}」`);
    }
    for (const [e, y, x] of places) e?.scrollTo({ top: y, left: x, behavior: 'instant' });
    return faults;
  });

for (const { language, window } of full ? every : every.slice((dayNumber * 5) % every.length).slice(0, 1)) {
  test(`${language}, ${window.name}`, async ({ browser }) => {
    const { viewport, deviceScaleFactor } = window;
    const context = await browser.newContext({ viewport, deviceScaleFactor, serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems: string[] = [];
    await everyScreen(page, site.address, threeChildren(today), language, async (name) => {
      for (const problem of [...(await layoutProblems(page)), ...(await unreachable(page))]) {
        // A window too low for fixed parts scrolls as a whole, and every page begins at its top.
        if (viewport.height < 600 && problem.includes('as a whole') && !name.startsWith('K4')) continue;
        problems.push(`${name}: ${problem}`);
      }
    });
    expect(problems).toEqual([]);
    await context.close();
  });
}
