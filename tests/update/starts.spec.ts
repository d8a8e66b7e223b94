// A build that throws at its start: two starts, then the plain page, and from there back to a list that works.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { counterPage } from '../support/counter-page.ts';
import { wordsOf } from '../support/family-path.ts';
import { lookForNew } from '../support/offline-worker.ts';
import { type Site, startSite } from '../support/site.ts';
import { openUpdatingKiosk } from '../support/updating-kiosk.ts';
import { listAgain, type Releases } from '../support/whole-versions.ts';

const zh = wordsOf('zh-Hans');
const mainScript = (folder: string) => join(folder, 'assets', readdirSync(join(folder, 'assets')).find((f) => /^index-.*js$/.test(f)) ?? '');

/** Whole, signed and listed as it should be; only it does not run. */
function breakStart(folder: string): void {
  const path = mainScript(folder);
  writeFileSync(path, `throw new Error('this build does not start');\n${readFileSync(path, 'utf8')}`);
  listAgain(folder);
}

/** Everything in the device's database, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const lines: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const request = db.transaction(store).objectStore(store).getAll();
        const rows = await new Promise<unknown[]>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
        const bytes = (_: string, value: unknown) => (value instanceof Uint8Array || value instanceof CryptoKey ? `${value}` : value);
        lines.push(`${name} ${store} ${JSON.stringify(rows, bytes)}`);
      }
      db.close();
    }
    return lines.join('\n');
  });

let releases: Releases;
let site: Site;
let context: BrowserContext;
let page: Page;
/** Whole starts of a document, the plain page's among them. */
let starts: string[];

test.beforeEach(async ({ browser }) => {
  ({ releases, site, context, page } = await openUpdatingKiosk(browser));
  starts = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) starts.push(new URL(request.url()).pathname);
  });
});
test.afterEach(async () => {
  await context.close();
  await site.stop().catch(() => undefined);
});

const plainPage = () => expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('safe', ['title']), { timeout: 30_000 });
const openStaff = () => page.locator('summary').click();

test('two failed starts bring the plain page; staff go back to the version before, keys and numbers as they were', async () => {
  await page.evaluate(() => location.assign('#/counter'));
  await counterPage(page).button('setup', 'keys', 'do').click();
  await page.locator('.setup-id').waitFor();
  const before = await kept(page);
  expect(before).toContain('CryptoKey');
  await page.goto(`${site.address}#/`);
  await page.reload();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

  releases.release(breakStart);
  starts.length = 0;
  await lookForNew(page);
  await plainPage();
  expect(starts).toEqual(['/', '/', '/safe.html']);
  for (const language of ['zh-Hans', 'bo', 'mn-Mong', 'en'])
    await expect(page.locator(`section[lang=${language}]`)).toContainText(wordsOf(language)('safe', ['text']));
  await openStaff();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].map((f) => [f.family.replaceAll('"', ''), f.status]))).toEqual([
    ['Noto Sans Mongolian', 'loaded'],
    ['Noto Serif Tibetan', 'loaded'],
  ]);
  await page.screenshot({ path: test.info().outputPath('plain.png') });
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.entries(sessionStorage)])).toEqual([[], [['qingdan-failed-starts', '2']]]);

  // With the server down: the version before is on this device.
  await site.stop();
  await page.locator('#back').click();
  await expect(page).toHaveTitle(/^v1 /);
  await page.locator('.attract').waitFor();
  await page.reload();
  await expect(page).toHaveTitle(/^v1 /);
  await page.evaluate(() => location.assign('#/counter'));
  await page.locator('.setup-id').waitFor();
  expect(await kept(page)).toBe(before);
  await page.goto(`${site.address}#/`);

  // And the next good version is taken as any other.
  site = await startSite(site.port, releases.folder);
  const mark = releases.release();
  await page.reload();
  await lookForNew(page);
  await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 60_000 });
});

test('“try again” takes a newer version where there is one, and comes back to the plain page where there is none', async () => {
  releases.release(breakStart);
  await lookForNew(page);
  await plainPage();
  starts.length = 0;
  await page.locator('#again').click();
  await expect.poll(() => starts, { timeout: 30_000 }).toEqual(['/', '/', '/safe.html']);
  await plainPage();
  const mark = releases.release();
  await page.locator('#again').click();
  await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 60_000 });
  await page.locator('.attract').waitFor();
});

test('the offline copy is cleared only where everything can be fetched again', async () => {
  releases.release(breakStart);
  await lookForNew(page);
  await plainPage();
  await openStaff();
  await site.stop();
  await page.locator('#anew').click();
  await expect(page.getByRole('status')).toContainText(zh('safe', ['say', 'unreachable']));
  site = await startSite(site.port, releases.folder);
  const mark = releases.release();
  await page.locator('#anew').click();
  await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 60_000 });
  await page.locator('.attract').waitFor();
});

test('a script that is not there brings it too, without an offline worker', async ({ browser }) => {
  releases.release((folder) => rmSync(mainScript(folder)));
  const fresh = await browser.newContext({ serviceWorkers: 'block' });
  const first = await fresh.newPage();
  await first.goto(site.address);
  await expect(first.getByRole('heading', { level: 1 })).toHaveText(zh('safe', ['title']));
  await fresh.close();
});
