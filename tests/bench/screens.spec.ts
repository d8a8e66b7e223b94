// Pictures of every screen, and a contact sheet of them; what a script can see of a broken layout is listed beside.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languages } from '../../src/content/languages.ts';
import { everyScreen } from '../support/every-screen.ts';
import { threeChildren } from '../support/families.ts';
import { accessProblems, type Frame, frames, layoutProblems } from '../support/layout.ts';
import { type Site, startSite } from '../support/site.ts';

const folder = join(import.meta.dirname, '../../test-results/screens');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** `npm run screens` takes them all; `npm test` the two frames of each language whose turn it is today. */
const full = process.env['QINGDAN_FULL'] === '1';
const dayNumber = Math.floor(Date.now() / 86_400_000);
let site: Site;
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  site = await startSite();
});
test.afterAll(() => site.stop());

for (const [place, language] of languages.entries()) {
  for (const [turn, frame] of (Object.keys(frames) as Frame[]).entries()) {
    if (!full && (turn + place + dayNumber) % 2 !== 0) continue;
    test(`${language} ${frame}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: frames[frame], serviceWorkers: 'block', reducedMotion: 'reduce' });
      const page = await context.newPage();
      const shots: string[] = [];
      const problems: string[] = [];
      await everyScreen(page, site.address, threeChildren(today), language, async (name) => {
        const file = `${language}.${frame}.${name}.png`;
        await page.screenshot({ path: join(folder, file) });
        shots.push(file);
        for (const problem of [...(await layoutProblems(page)), ...(await accessProblems(page))]) problems.push(`${name}: ${problem}`);
      });
      const sheet = await context.newPage();
      await sheet.setViewportSize({ width: 2000, height: 1200 });
      writeFileSync(
        join(folder, `${language}.${frame}.html`),
        `<!doctype html><meta charset="utf-8"><body style="margin:8px;font:14px sans-serif">${shots.map((s) => `<figure style="display:inline-block;margin:6px;width:${frame === 'kiosk-portrait' || frame === 'phone' ? 235 : 380}px"><img src="${s}" style="width:100%;border:1px solid #999"><figcaption>${s}</figcaption></figure>`).join('')}`,
      );
      await sheet.goto(`file://${join(folder, `${language}.${frame}.html`)}`);
      await sheet.screenshot({ path: join(folder, `sheet.${language}.${frame}.png`), fullPage: true });
      writeFileSync(join(folder, `${language}.${frame}.txt`), `${problems.join('\n')}\n`);
      await context.close();
      expect(problems).toEqual([]);
    });
  }
}
