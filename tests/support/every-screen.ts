// Takes one visit through every screen of the kiosk and hands each over as it stands.
import type { Page } from '@playwright/test';
import { type FamilyFile, familyPath, wordsOf } from './family-path.ts';

/**
 * Screens by the number they have in the design.
 * @param quiet after how many ms nobody is taken to be there any more: more where words are larger
 */
export async function everyScreen(
  page: Page,
  address: string,
  family: FamilyFile,
  language: string,
  show: (name: string) => Promise<void>,
  quiet = 61_000,
): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.clock.install();
  await page.goto(address);
  const path = familyPath(page, family, language);
  const { words, button } = path;
  /** Where the words are large one category at a time is unfolded. */
  const openService = async (id: string) => {
    const name = page.getByText(words(`services/${id}`, ['name']), { exact: true });
    const row = page.locator('.service-row').filter({ has: name }).first();
    const categories = page.locator('h2 button[aria-expanded]');
    for (let i = 0; i < (await categories.count()) && !(await row.isVisible()); i += 1) await categories.nth(i).click();
    await row.click();
  };
  await page.waitForFunction(() => document.documentElement.dataset['device'] !== undefined);
  await show('K1-home');
  const source = wordsOf('zh-Hans');
  await button(source('ui', ['dock', 'list'])).click();
  await page.locator('.service-row').first().waitFor();
  await show('K9-list');
  await button(source('results', ['list', 'home'])).click();
  await page.evaluate(() => location.assign('#/key-in'));
  await page.locator('.key-in').waitFor();
  await show('S3-key-in');
  await button(source('ui', ['dock', 'end'])).click();
  await button(source('ui', ['ending', 'yes'])).click();
  await page.getByRole('button', { name: words('ui', ['languages', language]) }).click();
  await page.locator('[data-screen=promise]').waitFor();
  await show('K2-promise');
  await button(words('ui', ['promise', 'yes'])).click();
  for (let i = 1; i < family.children.length; i += 1) await page.getByRole('button', { name: words('ui', ['stepper', 'more']) }).click();
  await show('K3-children');
  await button(words('ui', ['children', 'begin'])).click();
  const seen = new Set<string>();
  await path.answerAll(200, async (q) => {
    if (seen.has(q.fact)) return;
    seen.add(q.fact);
    await show(`K4-${q.fact.replace('.', '-')}`);
  });
  await show('K5-check');
  await button(words('ui', ['check', 'done'])).click();
  await show('K6-results');
  for (const id of ['compulsory-education', 'infant-care', 'disabled-children']) {
    await openService(id);
    await show(`K7-${id}`);
    await button(words('results', ['service', 'to-results'])).click();
  }
  await page.getByRole('button', { name: words('calendar', ['open']) }).click();
  await page.locator('.day').first().waitFor();
  await show('K6b-calendar');
  await button(words('calendar', ['back'])).click();
  await page.getByRole('button', { name: words('ui', ['dock', 'help']) }).click();
  await show('K12-help');
  await page.locator('.help__staff').click();
  await page.locator('.staff-page').waitFor();
  await show('S1-staff');
  await page.getByRole('button', { name: words('staff', ['page', 'counts']) }).click();
  await page.locator('.counts').first().waitFor();
  await show('S5-counts');
  await button(words('staff', ['counts', 'back'])).click();
  await page.getByRole('button', { name: words('staff', ['page', 'bench']) }).click();
  await page.locator('.pins').first().waitFor();
  await page.locator('.pins select').first().selectOption('school-place');
  await page.locator('.fold summary').first().click();
  await page.locator('.practice .link-row').first().waitFor();
  await show('S4-families');
  await page.locator('.practice .link-row').first().click();
  for (const select of (await page.locator('.pin--set select').all()).slice(1, 4)) await select.selectOption('');
  await show('S4-bench');
  await page.locator('.frame__actions .button--primary').click();
  await page.locator('.outcome .button').first().click();
  await page.locator('.keep').waitFor();
  await show('S4-outcomes');
  await button(words('staff', ['bench', 'back'])).click();
  await button(words('staff', ['page', 'on'])).click();
  await page.locator('.staff-box').waitFor();
  await show('S2-results');
  await openService('compulsory-education');
  await page.locator('.fold--staff').first().waitFor();
  await page
    .locator('.fold--staff')
    .first()
    .evaluate((e) => e.scrollIntoView());
  await show('S2-service');
  await button(words('results', ['service', 'to-results'])).click();
  await page.locator('.staff-tag').click();
  await button(words('staff', ['page', 'off'])).click();
  await page.clock.fastForward(quiet);
  await page.locator('.idle').waitFor();
  await show('K11-idle');
  await button(words('ui', ['idle', 'stay'])).click();
  await path.toSlips();
  await page.locator('.slip-preview').first().waitFor();
  await show('K8-slips');
  await page.locator('.frame__actions .button--primary').click();
  await show('K8b-consent');
  await path.agreeToAll();
  await show('K10-done');
  await button(words('results', ['done', 'take-photo'])).click();
  await page.locator('.slip-preview').first().waitFor();
  await show('K10b-photo');
}
