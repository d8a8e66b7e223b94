// The point's desk on the built site: kept over a reload, nothing cut or too small in any frame and language, and never fetched by a family.
import { expect, type Page, test } from '@playwright/test';
import { deskLanguages } from '../../src/content/languages.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import { wordsOf } from '../support/family-path.ts';
import { accessProblems, type Frame, frames, layoutProblems } from '../support/layout.ts';
import { returnsPage } from '../support/returns-page.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const words = wordsOf('zh-Hans');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const numbers = [1, 2, 3].map((running) => slipNumber('4827', today, running));
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

async function openDesk(page: Page): Promise<ReturnType<typeof returnsPage>> {
  await page.goto(`${site.address}#/returns`);
  await page.locator('.scan__field').waitFor();
  return returnsPage(page);
}

test('a box touched is kept over a reload; every way of saying no to a text has its words', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const foreign = watchForeignRequests(context, site);
  const page = await context.newPage();
  const desk = await openDesk(page);
  await desk.type(numbers[0] ?? '');
  await page.getByRole('radio', { name: words('counter', ['outcome', 'elsewhere']), exact: true }).check();
  await page
    .locator('.chip')
    .filter({ hasText: words('offices', ['police-station', 'short']) })
    .first()
    .click();
  await desk.button('slip', 'keep').click();
  await expect(desk.title).toHaveText(words('returns', ['kept', 'title']));
  await page.reload();
  await page.locator('.due').first().waitFor();
  expect(await desk.life(numbers[0] ?? '')).toContain(words('offices', ['police-station', 'name']));
  await desk.type('javascript:alert(1)');
  await expect(desk.title).toHaveText(words('returns', ['not-taken', 'not-ours', 'title']));
  expect(await page.locator('#app').innerText()).not.toContain('alert(1)');
  await desk.type((numbers[1] ?? '').slice(0, -1));
  await expect(desk.title).toHaveText(words('counter', ['reading', 'mistyped', 'title']));
  expect(foreign).toEqual([]);
  await context.close();
});

for (const frame of Object.keys(frames) as Frame[]) {
  test(`nothing is cut, too small or unnamed: ${frame}`, async ({ browser }) => {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: frames[frame], reducedMotion: 'reduce' });
    const page = await context.newPage();
    const desk = await openDesk(page);
    const problems: string[] = [];
    const look = async (name: string) => {
      for (const problem of [...(await layoutProblems(page)), ...(await accessProblems(page))]) problems.push(`${name}: ${problem}`);
    };
    for (const language of ['zh-Hans', 'en']) {
      if (language === 'en')
        for (const next of deskLanguages.slice(1)) {
          await page.locator('.counter-top__item').first().click();
          await expect(page.locator('html')).toHaveAttribute('lang', next);
        }
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await look(`${language} clear`);
      for (const outcome of ['missing', 'elsewhere', 'failed'] as const) {
        await desk.type(numbers[1] ?? '');
        await page.getByRole('radio', { name: wordsOf(language)('counter', ['outcome', outcome]), exact: true }).check();
        await look(`${language} ${outcome}`);
      }
      await page.getByRole('button', { name: wordsOf(language)('returns', ['slip', 'keep']), exact: true }).click();
      await page.locator('.due button').first().click();
      await look(`${language} kept, due`);
      await page.locator('.counter-top__item').nth(1).click();
      await page.locator('.setup-step').first().waitFor();
      await look(`${language} set-up`);
      await page.locator('.counter-top__item').nth(1).click();
    }
    expect(problems).toEqual([]);
    await context.close();
  });
}
