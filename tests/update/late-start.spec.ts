// A browser that lets the new version start late, because the old worker still has something to do: it is taken all the same, and nothing kept is lost meanwhile.
import { expect, type Page, test } from '@playwright/test';
import { lookForNew } from '../support/offline-worker.ts';
import { openUpdatingKiosk } from '../support/updating-kiosk.ts';

/** Files of `v1` in the cache of the build before. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open('qingdan-before')).keys()).filter((request) => request.url.includes('.v1.')).length);

/** The fewest files of `v1` kept at any moment until the new version has been tried twice and given up for a while: each try holds the lock. */
const fewestKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const before = await caches.open('qingdan-before');
    let fewest = Number.POSITIVE_INFINITY;
    let tried = 0;
    for (let trying = false; tried < 2; ) {
      const { held = [] } = await navigator.locks.query();
      const now = held.some(({ name, mode }) => name === 'qingdan-visit' && mode === 'exclusive');
      if (trying && !now) tried += 1;
      trying = now;
      fewest = Math.min(fewest, (await before.keys()).filter((request) => request.url.includes('.v1.')).length);
    }
    return fewest;
  });

test('while the old worker is busy all of its build stays kept, and the new version starts as soon as it can', async ({ browser }) => {
  const { releases, site, context, page } = await openUpdatingKiosk(browser);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    addEventListener('message', (event) => {
      const { data, waitUntil } = event as unknown as { data: unknown; waitUntil(work: Promise<unknown>): void };
      const busy = new Promise((resolve) => Object.assign(globalThis, { finish: resolve }));
      if (data === 'be busy') waitUntil.call(event, busy);
    });
  });
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('be busy'));
  const built = await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.includes('-precache-')) ?? '';
    return (await (await caches.open(name)).keys()).filter((request) => request.url.includes('.v1.')).length;
  });
  expect(built).toBeGreaterThan(50);

  const mark = releases.release();
  await lookForNew(page);
  await expect.poll(() => kept(page), { timeout: 60_000 }).toBe(built);
  expect(await fewestKept(page)).toBe(built);
  await expect(page).toHaveTitle(/^v1 /);

  await worker?.evaluate(() => (globalThis as unknown as { finish(): void }).finish());
  await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 60_000 });
  await context.close();
  await site.stop();
});
