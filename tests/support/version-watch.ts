// What a page fetched, document by document, and of which version each file was; what failed on the way.
import type { Page } from '@playwright/test';
import { versionIn } from './whole-versions.ts';

export interface VersionWatch {
  /** Documents this page has shown so far. */
  readonly documents: () => number;
  /** Files of the document on the screen that carry a version. */
  readonly files: () => number;
  /** The versions of each document's files; one each when nothing was mixed. */
  readonly versions: () => readonly ReadonlySet<string>[];
  readonly failed: readonly string[];
}

interface Shown {
  files: number;
  readonly versions: Set<string>;
}

/** The browser says of every request which document made it: one that is just leaving may still fetch while the next is asked for. */
export async function watchVersions(page: Page): Promise<VersionWatch> {
  const documents = new Map<string, Shown>();
  const failed: string[] = [];
  const asked = new Map<string, string>();
  const browser = await page.context().newCDPSession(page);
  const { frameTree } = await browser.send('Page.getFrameTree');
  browser.on('Network.requestWillBeSent', ({ requestId, loaderId, frameId, type, request }) => {
    if (frameId !== frameTree.frame.id) return;
    asked.set(requestId, request.url);
    if (type === 'Document') documents.set(loaderId, { files: 0, versions: new Set() });
    const version = versionIn(request.url);
    const shown = documents.get(loaderId);
    if (version === null || !shown) return;
    shown.versions.add(version);
    shown.files += 1;
  });
  browser.on('Network.responseReceived', ({ response }) => {
    if (response.status >= 400) failed.push(`${response.status} ${response.url}`);
  });
  // A page that starts again breaks off what it was still fetching: that is no failure.
  browser.on('Network.loadingFailed', ({ requestId, errorText }) => {
    // Nor was a page shown that another took the place of before it came.
    if (documents.get(requestId)?.files === 0) documents.delete(requestId);
    if (errorText !== 'net::ERR_ABORTED') failed.push(`${errorText} ${asked.get(requestId)}`);
  });
  page.on('pageerror', (error) => failed.push(String(error)));
  await browser.send('Network.enable');
  const all = () => [...documents.values()];
  return { documents: () => documents.size, files: () => all().at(-1)?.files ?? 0, versions: () => all().map((d) => d.versions), failed };
}
