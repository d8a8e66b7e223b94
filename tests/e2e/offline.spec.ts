// First visit, then no server and a new browser: the app starts, asks and answers.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { startSite, watchForeignRequests } from '../support/site.ts';

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
