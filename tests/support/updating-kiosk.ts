// A kiosk that is at work offline, and the server it takes new versions from.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { untilOffline } from './offline-worker.ts';
import { type Site, startSite } from './site.ts';
import { type Releases, wholeVersions } from './whole-versions.ts';

/** Serves `v1` and opens it; resolves once it would start without a network. */
export async function openUpdatingKiosk(browser: Browser): Promise<{ releases: Releases; site: Site; context: BrowserContext; page: Page }> {
  const releases = wholeVersions();
  const site = await startSite(0, releases.folder);
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(site.address);
  await untilOffline(page);
  return { releases, site, context, page };
}
