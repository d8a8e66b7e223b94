// What a test asks of the offline worker behind a page.
import type { Page } from '@playwright/test';

/** Resolves once the page would start without a network. */
export const untilOffline = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');

/** As the browser does by itself every while; resolves when what was found is in, or is not. */
export const lookForNew = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return;
    await new Promise<void>((resolve) => {
      const settled = () => installing.state !== 'installing' && resolve();
      installing.addEventListener('statechange', settled);
      settled();
    });
  });

/** Whether a new version waits. */
export const waits = (page: Page): Promise<boolean> => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
