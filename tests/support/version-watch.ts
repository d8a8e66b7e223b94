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

export function watchVersions(page: Page): VersionWatch {
  const documents: { files: number; readonly versions: Set<string> }[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push({ files: 0, versions: new Set() });
    const version = versionIn(request.url());
    const last = documents.at(-1);
    if (version === null || !last) return;
    last.versions.add(version);
    last.files += 1;
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  // A page that starts again breaks off what it was still fetching: that is no failure.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on('pageerror', (error) => failed.push(String(error)));
  return { documents: () => documents.length, files: () => documents.at(-1)?.files ?? 0, versions: () => documents.map((d) => d.versions), failed };
}
