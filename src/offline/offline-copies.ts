// The two builds a browser holds: the one in use, which the offline worker keeps, and the one before it, which we keep.
// A page of the old build that is still open, or just being opened, while the new one takes over finds its files in the second.

/** Holds the build before the one in use. The offline worker looks here for what its own build does not have (vite.config.ts). */
export const buildBefore = 'qingdan-before';

/** Without its query: the worker writes a revision behind names that stay the same from build to build. */
const pathOf = (request: Request): string => new URL(request.url).pathname;
const pageOf = (path: string): boolean => path.endsWith('/index.html');

/** Whether a cache is the offline worker's own. */
export const isBuildInUse = (name: string): boolean => name.includes('-precache-');

async function buildInUse(): Promise<Cache | null> {
  const name = (await caches.keys()).find(isBuildInUse);
  return name === undefined ? null : caches.open(name);
}

const textOf = (response: Response | undefined): Promise<string | null> => response?.clone().text() ?? Promise.resolve(null);

/** Copies the build in use beside, so that it lasts beyond the new one's start. One build: what was kept earlier goes. */
export async function keepBuildBefore(): Promise<void> {
  const [inUse, before, page] = [await buildInUse(), await caches.open(buildBefore), await fetch('./index.html')];
  if (!inUse) return;
  // Somebody has gone back to this very build: what is kept of it is part of it.
  const isBefore = (await textOf(await before.match('./index.html'))) === (await textOf(page));
  const files = (await inUse.keys()).filter((request) => !request.url.includes('?'));
  for (const file of files) {
    const kept = await inUse.match(file);
    if (kept) await before.put(file, kept);
  }
  await before.put('./index.html', page);
  const wanted = new Set([...files.map(pathOf), new URL('./index.html', location.href).pathname]);
  if (!isBefore) for (const old of await before.keys()) if (!wanted.has(pathOf(old))) await before.delete(old);
}

/** What both builds have need not be kept twice; called once the new one has taken over. */
export async function dropKeptTwice(): Promise<void> {
  const [inUse, before] = [await buildInUse(), await caches.open(buildBefore)];
  if (!inUse) return;
  const held = new Set((await inUse.keys()).filter((request) => !request.url.includes('?')).map(pathOf));
  for (const old of await before.keys()) if (held.has(pathOf(old))) await before.delete(old);
}

/**
 * Puts the page of the build before in the place of the one in use; its files are found where they are kept.
 * @returns false where there is none
 */
export async function goBackToBuildBefore(): Promise<boolean> {
  const [inUse, page] = [await buildInUse(), await (await caches.open(buildBefore)).match('./index.html')];
  const places = (await inUse?.keys())?.filter((request) => pageOf(pathOf(request))) ?? [];
  if (!page) return false;
  for (const place of places) await inUse?.put(place, page.clone());
  return places.length > 0;
}

/** True where there is a build to go back to that is not the one in use already. */
export async function hasBuildBefore(): Promise<boolean> {
  if (!(await caches.has(buildBefore))) return false;
  const kept = await textOf(await (await caches.open(buildBefore)).match('./index.html'));
  return kept !== null && kept !== (await textOf(await fetch('./index.html')));
}
