// By keyboard alone: a date of birth and a county are reached with arrows, Space and Enter, and no arrow answers by itself.
import { expect, type Page, test } from '@playwright/test';
import { wordsOf } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';
import { untilFocused } from '../support/until-focused.ts';

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
  await untilFocused(page);
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

test('a keypad goes into the field for a name and out again, with NumLock and without', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).press('Enter');
  await page.getByRole('button', { name: words('ui', ['promise', 'yes']) }).press('Enter');
  const more = page.getByRole('button', { name: words('ui', ['stepper', 'more']) });
  await more.waitFor();
  await untilFocused(page);
  await more.focus();
  const field = page.locator('input[type=text]');
  /** What a keypad needs comes with its first key: the next one is pressed when this one has done something. */
  const goOn = async () => {
    const at = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Numpad3');
    await page.waitForFunction((before) => document.activeElement !== before, at);
  };
  for (let i = 0; i < 20 && !(await field.evaluate((e) => e === document.activeElement)); i += 1) await goOn();
  await expect(field).toBeFocused();
  await page.keyboard.press('Numpad3');
  await expect(page.locator('.frame__actions .button').first()).toBeFocused();
  await page.keyboard.press('Numpad9');
  await expect(field).toBeFocused();
  // As Playwright has it, a digit of the keypad: NumLock is on.
  await page.keyboard.press('Shift+Numpad3');
  await expect(field).toHaveValue('3');
  await page.keyboard.press('NumpadEnter');
  await expect(page.locator('.frame__actions .button').first()).toBeFocused();
  await context.close();
});
