// The whole family path with no touch at all: by keyboard, by a keypad, by one switch; from the language to the printed papers.
import { expect, type Page, test } from '@playwright/test';
import { threeChildren } from '../support/families.ts';
import { type FamilyFile, familyPath } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';
import { handOnSwitch, handsOn, keyboard, keypad, type Touch } from './hands.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const three = threeChildren(today);
/** One child's answers hold every kind of answer there is; QINGDAN_FULL=1 walks with all three. */
const family: FamilyFile =
  process.env['QINGDAN_FULL'] === '1' ? three : { ...three, children: three.children.slice(2, 3).map((child) => ({ ...child, id: 'a' })) };

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** From the attract screen to the papers. Nothing but `touch` reaches a control. */
async function walk(page: Page, touch: Touch, language: string): Promise<void> {
  const path = familyPath(page, family, language, touch);
  const { words, button } = path;
  await touch(page.getByRole('button', { name: words('ui', ['languages', language]) }));
  await touch(button(words('ui', ['promise', 'yes'])));
  for (let i = 1; i < family.children.length; i += 1) await touch(page.getByRole('button', { name: words('ui', ['stepper', 'more']) }));
  await touch(button(words('ui', ['children', 'begin'])));
  await page.locator('fieldset.asked').waitFor();
  await path.answerAll();
  await touch(button(words('ui', ['check', 'done'])));
  await page.locator('[data-screen=results]').waitFor();
  await touch(page.locator('.service-row').first());
  await page.locator('[data-screen=service]').waitFor();
  await touch(button(words('results', ['service', 'to-results'])));
  await touch(page.locator('[data-screen=results] .button--primary'));
  await page.locator('[data-screen=slips]').waitFor();
  await touch(page.locator('[data-screen=slips] .frame__actions .button--primary'));
  for (let i = 0; i < 12; i += 1) {
    const screen = page.locator('[data-screen=consent], [data-screen=done]').first();
    await expect(screen).toBeVisible();
    if ((await screen.getAttribute('data-screen')) === 'done') break;
    const heading = await page.locator('h1').innerText();
    await touch(page.locator('.consent__actions .button--primary'));
    await page.waitForFunction((old) => document.querySelector('[data-screen=done]') !== null || document.querySelector('h1')?.innerText !== old, heading);
  }
  await expect(page.locator('[data-screen=done]')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1);
}

/** A page on which a touch does nothing, and papers are counted. */
async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { prints: 0 });
    window.print = () => {
      (window as unknown as { prints: number }).prints += 1;
    };
  });
  await page.goto(site.address);
  await page.waitForFunction(() => document.documentElement.dataset['device'] !== undefined);
}

for (const [name, keys, viewport] of [
  ['keyboard', keyboard, { width: 1080, height: 1920 }],
  ['keypad', keypad, { width: 1920, height: 1080 }],
] as const) {
  test(`by ${name} alone, the focus always seen`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await open(page);
    const faults = new Set<string>();
    await walk(page, handsOn(page, keys, faults), 'zh-Hans');
    expect([...faults]).toEqual([]);
    await context.close();
  });
}

test('by one switch alone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.install();
  await open(page);
  await page.keyboard.press('F4');
  await page.locator('.scan-frame').waitFor();
  await walk(page, handOnSwitch(page), 'zh-Hans');
  // It ends with the visit.
  await handOnSwitch(page)(page.locator('[data-screen=done] .button--primary'));
  await expect(page.locator('.attract')).toBeVisible();
  await expect(page.locator('.scan-frame')).toHaveCount(0);
  await context.close();
});
