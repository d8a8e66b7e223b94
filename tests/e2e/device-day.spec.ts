// A machine whose clock has lost the day: it says so, judges nobody, and goes by what whoever helps says. In a browser whose clock stands wrong.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { languages } from '../../src/content/languages.ts';
import { addDays, addMonths, yearOf } from '../../src/core/facts/calendar.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { accessProblems, type Frame, frames, layoutProblems } from '../support/layout.ts';
import { setUpPage } from '../support/set-up-page.ts';
import { type Site, startSite } from '../support/site.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const three = threeChildren(today);
const family = { ...three, children: three.children.filter(({ id }) => id === 'b').map((child) => ({ ...child, id: 'a' })) };
const words = wordsOf('zh-Hans');

type Viewport = { readonly width: number; readonly height: number };
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Noon in China of a day, on a page opened then. */
async function openOn(browser: Browser, day: string, viewport: Viewport = frames['kiosk-portrait']): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.clock.setFixedTime(`${day}T04:00:00Z`);
  await page.goto(site.address);
  await page.waitForFunction(() => document.documentElement.dataset['device'] !== undefined);
  return page;
}

const notice = (page: Page) => page.locator('.notice');

for (const [name, day] of [
  ['1970', '1970-01-01'],
  ['the day before it was made', addDays(today, -2)],
  ['ten years on', addMonths(today, 120)],
] as const) {
  test(`no family begins on a day that cannot be today: ${name}`, async ({ browser }) => {
    const page = await openOn(browser, day);
    await expect(notice(page)).toContainText(words('ui', ['day', 'title']));
    for (const language of languages) {
      const say = wordsOf(language);
      await page.getByRole('button', { name: words('ui', ['languages', language]) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ui', ['day', 'title']));
      await expect(notice(page)).toContainText(say('ui', ['day', 'line']));
      await expect(page.getByRole('button', { name: say('ui', ['promise', 'yes']) })).toHaveCount(0);
      await page.getByRole('button', { name: say('results', ['list', 'home']) }).click();
      await expect(page.locator('.attract')).toBeVisible();
    }
    await page.evaluate(() => location.assign('#/key-in'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ui', ['day', 'title']));
    await expect(page.locator('.key-in')).toHaveCount(0);
    await page.evaluate(() => location.assign('#/returns'));
    await expect(page.locator('.counter-problem')).toHaveText(words('counter', ['problem', 'day']));
    await page.context().close();
  });
}

for (const day of ['29 February', 'in two years'] as const) {
  test(`a day that can be today is believed: ${day}`, async ({ browser }) => {
    const leap = Math.ceil((yearOf(today) + 1) / 4) * 4;
    const page = await openOn(browser, day === '29 February' ? `${leap}-02-29` : addMonths(today, 24));
    await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).click();
    await expect(page.locator('[data-screen=promise]')).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await page.context().close();
  });
}

test('what whoever helps says counts, for ages and on paper, until the machine names another day', async ({ browser }) => {
  const page = await openOn(browser, '2000-01-01');
  await page.evaluate(() => location.assign('#/set-up'));
  const setUp = setUpPage(page);
  await setUp.chooseCode();
  // It opens where the day is said; what is still open names it too.
  await expect(page.locator('#set-up-step')).toHaveText(setUp.say('day', 'title'));
  await setUp.step('open');
  await page
    .locator('.set-up-todo__line')
    .filter({ hasText: setUp.say('to-do', 'day') })
    .click();
  const [year = '', month = '', date = ''] = today.split('-');
  const part = (name: string) =>
    page
      .locator('.set-up-field')
      .filter({ hasText: words('ui', ['date', 'ask', name]) })
      .locator('select');
  await part('year').selectOption(year);
  await part('month').selectOption(String(Number(month)));
  await part('day').selectOption(String(Number(date)));
  await setUp.button('keep').click();
  await expect(page.locator('.counter-problem')).toHaveCount(0);
  await expect(page.getByText(setUp.say('day', 'now').replace('{{date}}', ''))).toContainText(year);
  await page
    .locator('.counter-top')
    .getByRole('button', { name: setUp.say('leave') })
    .click();
  await page.locator('.staff-page').waitFor();
  await page.getByRole('button', { name: words('staff', ['page', 'off']) }).click();
  await expect(page.locator('.attract')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  const path = familyPath(page, family);
  await path.begin();
  await path.answerAll();
  await path.button(words('ui', ['check', 'done'])).click();
  await path.toSlips();
  await page.locator('.frame__actions .button--primary').click();
  await path.agreeToAll();
  await expect(page.locator('#paper')).toContainText(`${year} 年 ${Number(month)} 月 ${Number(date)} 日`);

  await page.getByRole('button', { name: words('ui', ['dock', 'end']) }).click();
  await path.button(words('ui', ['ending', 'yes'])).click();
  await expect(page.locator('.attract')).toBeVisible();
  await page.clock.setFixedTime('2000-01-02T04:00:00Z');
  await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ui', ['day', 'title']));
  await page.context().close();
});

for (const frame of Object.keys(frames) as Frame[]) {
  test(`what it says is whole, large enough and named: ${frame}`, async ({ browser }) => {
    const page = await openOn(browser, '2000-01-01', frames[frame]);
    const problems: string[] = [];
    const look = async (name: string) => {
      for (const problem of [...(await layoutProblems(page)), ...(await accessProblems(page))]) problems.push(`${name}: ${problem}`);
    };
    await notice(page).waitFor();
    await look('home');
    for (const language of languages) {
      await page.getByRole('button', { name: words('ui', ['languages', language]) }).click();
      await page.locator('[data-screen=promise]').waitFor();
      await look(language);
      await page.getByRole('button', { name: wordsOf(language)('results', ['list', 'home']) }).click();
      await expect(page.locator('.attract')).toBeVisible();
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
}
