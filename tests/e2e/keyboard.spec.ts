// By keyboard alone: a date of birth and a county are reached with arrows, Space and Enter, and no arrow answers by itself.
import { expect, type Page, test } from '@playwright/test';
import { wordsOf } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';

const words = wordsOf('zh-Hans');
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.closest('.answer, label')?.textContent ?? at?.textContent ?? '';
  });

/** Tab until the focus is in a group of tiles. */
async function tabToTiles(page: Page): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    if (await page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.closest('.tiles') !== null)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no tile was reached');
}

test('a date of birth by arrows, Space and Enter', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).press('Enter');
  for (const button of [words('ui', ['promise', 'yes']), words('ui', ['children', 'begin'])]) await page.getByRole('button', { name: button }).press('Enter');
  await page.locator('fieldset.asked').waitFor();
  const [year, month] = [Number(new Date().getFullYear()) - 3, 4];

  await tabToTiles(page);
  const before = await focused(page);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).not.toBe(before);
  await expect(page.locator('fieldset.asked input:checked')).toHaveCount(0);
  for (let i = 0; i < 20 && (await focused(page)) !== words('ui', ['date', 'year'], { year }); i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.locator('fieldset.asked legend.spoken').first()).toHaveText(words('ui', ['date', 'ask', 'month']));

  await tabToTiles(page);
  for (let i = 0; i < 12 && (await focused(page)) !== words('ui', ['date', 'months', String(month)]); i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('fieldset.asked legend.spoken').first()).toHaveText(words('ui', ['date', 'ask', 'day']));
  await expect(page.locator('[data-screen=question]')).toBeVisible();
  await tabToTiles(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('fieldset.asked .tiles input:checked')).toHaveCount(1);
  await context.close();
});
