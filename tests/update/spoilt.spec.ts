// A version that is not what it says: it never goes in, the old one goes on working, and staff are told once it keeps happening.
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { lookForNew, waits } from '../support/offline-worker.ts';
import { startSite } from '../support/site.ts';
import { openUpdatingKiosk } from '../support/updating-kiosk.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const words = wordsOf('zh-Hans');

function asset(folder: string, name: RegExp): string {
  const found = readdirSync(join(folder, 'assets')).find((file) => name.test(file));
  if (found === undefined) throw new Error(`no ${name}`);
  return join(folder, 'assets', found);
}

const spoilt = [
  ['a script with a byte more', (folder: string) => appendFileSync(asset(folder, /^rules-/), ' ')],
  [
    'rules with one figure changed',
    (folder: string) => {
      const rules = asset(folder, /^checklist\./);
      writeFileSync(rules, readFileSync(rules, 'utf8').replace('"value":18', '"value":81'));
    },
  ],
  ['a first page with a line more', (folder: string) => appendFileSync(join(folder, 'index.html'), '<p>')],
  ['a file missing', (folder: string) => rmSync(asset(folder, /^papers-.*js$/))],
] as const;

test('a spoilt version never goes in; the old one works, with the server down too; staff are told', async ({ browser }) => {
  const { releases, site, context, page } = await openUpdatingKiosk(browser);
  const openStaff = () => page.evaluate(() => location.assign('#/staff'));
  const alarm = page.locator('.staff-alarm');

  for (const [, spoil] of spoilt) {
    releases.release(spoil);
    const failedBefore = await page.evaluate(() => localStorage.getItem('qingdan-failed-installs'));
    // Another window would see the same attempt: within two seconds it is counted once.
    await expect(async () => {
      await lookForNew(page);
      expect(await waits(page)).toBe(false);
      expect(await page.evaluate(() => localStorage.getItem('qingdan-failed-installs'))).not.toBe(failedBefore);
    }).toPass({ intervals: [500] });
  }
  await openStaff();
  await expect(alarm).toContainText(words('staff', ['update', 'failed'], { count: spoilt.length, date: '' }).slice(0, 12));
  await page.screenshot({ path: test.info().outputPath('staff.png') });
  await expect(page).toHaveTitle(/^v1 /);

  await site.stop();
  await page.goto(site.address);
  await expect(page).toHaveTitle(/^v1 /);
  const path = familyPath(page, threeChildren(today));
  await path.begin();
  await path.answerAll(3);
  await path.button(words('ui', ['dock', 'end'])).click();
  await path.button(words('ui', ['ending', 'yes'])).click();

  const again = await startSite(site.port, releases.folder);
  const mark = releases.release();
  await lookForNew(page);
  await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 60_000 });
  await openStaff();
  await page.locator('.staff-page').waitFor();
  await expect(alarm).toHaveCount(0);
  await context.close();
  await again.stop();
});
