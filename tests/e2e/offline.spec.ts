// The site without a network: a cold start, the first paint, an update that waits, a list it cannot use.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { wordsOf } from '../support/family-path.ts';
import { startSite, watchForeignRequests } from '../support/site.ts';
import { copySite, releaseNewVersion, replaceRules } from '../support/site-copy.ts';

const words = wordsOf('zh-Hans');
const button = (page: Page, ...path: string[]) => page.getByRole('button', { name: words('ui', path), exact: true });
const chinese = (page: Page) => page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) });

async function toFirstQuestion(page: Page): Promise<void> {
  await chinese(page).click();
  await button(page, 'promise', 'yes').click();
  await button(page, 'children', 'begin').click();
  await expect(page.locator('fieldset.asked')).toBeVisible();
}

test('a cold start with the server down', async ({ launchOptions }) => {
  const site = await startSite();
  const profile = mkdtempSync(join(tmpdir(), 'qingdan-profile-'));
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1080, height: 1920 } });

  const first = await open();
  const foreign = watchForeignRequests(first, site);
  const page = await first.newPage();
  const messages: string[] = [];
  page.on('console', (m) => messages.push(m.text()));
  page.on('pageerror', (e) => messages.push(String(e)));
  await page.goto(site.address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await first.close();
  await site.stop();

  const second = await open();
  const again = await second.newPage();
  await again.goto(`${site.address}#/results`);
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(again.url()).hash).not.toContain('results');
  await second.close();
  expect(foreign).toEqual([]);
  expect(messages).toEqual([]);
});

test('the attract screen paints before any script runs', async ({ browser }) => {
  const site = await startSite();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words('ui', ['home', 'title-first']));
  await expect(chinese(page)).toBeVisible();
  await expect(page.locator('.attract__six li')).toHaveCount(6);
  expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(40);
  await context.close();
  await site.stop();
});

test('every answer of the server carries the security headers', async ({ request }) => {
  const site = await startSite();
  for (const path of ['', 'sw.js', 'manifest.webmanifest', 'nothing-here.js', '../../package.json']) {
    const headers = (await request.get(site.address + path)).headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
  await site.stop();
});

test('of what stands in a page only what was built into it is allowed', async ({ page }) => {
  const site = await startSite();
  await page.goto(site.address);
  await expect(chinese(page)).toBeVisible();
  const styled = await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: rgb(1, 2, 3) }' }));
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' }));
    const style = getComputedStyle(document.querySelector('h1') ?? document.body);
    return { color: style.color, display: getComputedStyle(document.querySelector('.dock') ?? document.body).display, title: document.title };
  });
  expect(styled).toEqual({ color: expect.not.stringMatching('rgb(1, 2, 3)'), display: 'flex', title: '青海清单' });
  await site.stop();
});

test('a new version waits until the attract screen', async ({ browser }) => {
  const folder = copySite();
  const site = await startSite(0, folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then((r) => r.active?.state === 'activated'));
  await page.reload();
  await toFirstQuestion(page);
  releaseNewVersion(folder, 'second');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');
  // It is offered every three seconds; two offers pass by while somebody answers.
  const passed = Date.now() + 7_000;
  await page.waitForFunction((until) => Date.now() > until, passed);
  await expect(page.locator('fieldset.asked')).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
  await button(page, 'dock', 'end').click();
  await button(page, 'ending', 'yes').click();
  await expect(page).toHaveTitle(/^second/, { timeout: 60_000 });
  await context.close();
  await site.stop();
});

const unusable = [
  ['newer', (rules: Record<string, unknown>) => ({ ...rules, 'manifest.json': { format: 99, edition: '2030-01-01', title: 'x' } })],
  ['broken', ({ 'facts.json': _, ...rest }: Record<string, unknown>) => rest],
  ['broken', () => 'no list at all'],
] as const;
for (const [why, change] of unusable) {
  test(`a list that is ${why} (${unusable.findIndex(([, c]) => c === change)}) says so in words, and help still works`, async ({ browser }) => {
    const folder = copySite();
    replaceRules(folder, change);
    const site = await startSite(0, folder);
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1080, height: 1920 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(String(e)));
    await page.goto(site.address);
    await toFirstQuestion(page);
    await expect(page.getByRole('alert')).toContainText(words('ui', ['rules', why]));
    await button(page, 'dock', 'help').click();
    await expect(page.getByText('12345').first()).toBeVisible();
    expect(errors).toEqual([]);
    await context.close();
    await site.stop();
  });
}
