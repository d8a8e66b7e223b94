// The days ahead as a file: a phone takes it, another program's parser reads it, its address is gone after a wipe; a kiosk offers none.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { threeChildren } from '../support/families.ts';
import { familyPath } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const family = { ...threeChildren(today), children: threeChildren(today).children.slice(0, 1) };
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Notes every object address made and taken back. */
const watchAddresses = (page: Page) =>
  page.addInitScript(() => {
    const [make, take] = [URL.createObjectURL, URL.revokeObjectURL];
    const open = new Set<string>();
    Object.assign(window, { openAddresses: open });
    URL.createObjectURL = (file) => {
      const address = make.call(URL, file);
      open.add(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      open.delete(address);
      take.call(URL, address);
    };
  });
const openAddresses = (page: Page) => page.evaluate(() => (window as unknown as { openAddresses: Set<string> }).openAddresses.size);

async function toCalendar(page: Page): Promise<ReturnType<typeof familyPath>> {
  await watchAddresses(page);
  await page.goto(site.address);
  const path = familyPath(page, family);
  await path.begin();
  await path.answerAll();
  await path.button(path.words('ui', ['check', 'done'])).click();
  await page.getByRole('button', { name: path.words('calendar', ['open']) }).click();
  await expect(page.locator('.day').first()).toBeVisible();
  return path;
}

test('a phone takes the file, and nothing of it stays', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const path = await toCalendar(page);
  const [download] = await Promise.all([page.waitForEvent('download'), path.button(path.words('calendar', ['file', 'save'])).click()]);
  expect(download.suggestedFilename()).toBe('calendar.ics');
  await expect(path.button(path.words('calendar', ['file', 'saved']))).toBeVisible();
  const text = readFileSync(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));
  expect(events.length).toBeGreaterThan(3);
  const name = path.words('ui', ['nicknames', 'wheat']);
  for (const event of events) {
    expect(event.summary).toContain(name);
    expect(event.startDate.toString() >= today).toBe(true);
  }
  expect(text).not.toContain(String(family.children[0]?.['child.birth-date']));
  expect(await openAddresses(page)).toBe(1);
  await path.button(path.words('ui', ['dock', 'end'])).click();
  await path.button(path.words('ui', ['ending', 'yes'])).click();
  await expect(page.locator('[data-screen=home], .attract').first()).toBeVisible();
  expect(await openAddresses(page)).toBe(0);
  await context.close();
});

test('a kiosk shows the days and offers no file', async ({ page }) => {
  const path = await toCalendar(page);
  await expect(path.button(path.words('calendar', ['back']))).toBeVisible();
  await expect(path.button(path.words('calendar', ['file', 'save']))).toHaveCount(0);
});
