// Nothing of a family is left: its marked answers are searched for in all that the browser writes and all that the page can reach, while it is
// there, after it ended, after it walked away and after the power was cut. First the search shows that it finds what was written on purpose.
// QINGDAN_FULL: five children and whole visits for each end; else one child, and one whole visit.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Site, startSite } from '../support/site.ts';
import { markedFamily, marksOf } from './marked-family.ts';
import { type Mark, searchFolders, searchPage } from './marks.ts';
import { newHome, type OwnBrowser, placesOf, startBrowser } from './own-browser.ts';
import { takeCountyList, today, type Visit, visitOf } from './visit.ts';

const full = process.env['QINGDAN_FULL'] === '1';
const marked = markedFamily(today, full ? 5 : 1);
/** Chromium writes its session file two and a half seconds after a change. What would go to storage is also asked of the page itself, at once. */
const written = 4_000;
const home = newHome();
let marks: readonly Mark[] = [];
let site: Site;
let browser: OwnBrowser;
let page: Page;
let visit: Visit;
let open: (where?: string) => Promise<OwnBrowser>;

let served = false;
const stopSite = async () => {
  if (served) await site.stop();
  served = false;
};

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ launchOptions }) => {
  const { executablePath = '', args = [] } = launchOptions;
  open = (where = home) => startBrowser(where, executablePath, args);
  site = await startSite();
  served = true;
});
test.afterAll(async () => {
  await browser?.kill();
  await stopSite();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

/** A page on the attract screen; what is printed goes through the browser's printing, into a file nobody keeps. */
async function attract(from: OwnBrowser, faked = false): Promise<Page> {
  const opened = await from.context.newPage();
  await opened.addInitScript(() => {
    window.print = () => undefined;
  });
  if (faked) await opened.clock.install();
  await opened.goto(site.address);
  await expect(opened.locator('.attract__languages')).toBeVisible();
  return opened;
}

const marksSoFar = () => marksOf(marked, visit.path.asked);

async function nothingIsFound(screen: 'and not on the screen' | 'whatever is on the screen'): Promise<void> {
  const all = marks.length > 0 ? marks : marksSoFar();
  // These files only grow: in the quick run the search after SIGKILL, which waits, sees all that the visits before it left.
  if (full) await pause(written);
  expect(await searchPage(page, all, screen === 'and not on the screen')).toEqual([]);
  nothingOnDisk(all);
}

function nothingOnDisk(all: readonly Mark[]): void {
  const { files, hits } = searchFolders(placesOf(home), all);
  expect(files).toBeGreaterThan(30);
  process.stdout.write(`      ${all.length} marked answers searched for in ${files} files: ${hits.length} found\n`);
  expect(hits).toEqual([]);
}

/** Where the page is, and how many pages the browser could go back to. */
const history = () => page.evaluate(() => ({ length: window.history.length, hash: location.hash }));

/** What the device has counted. */
const keptSums = () =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('qingdan');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('settings').objectStore('settings').get('visit-sums');
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
          opening.result.close();
        };
      }),
  );

test('a visit up to the printed papers: nothing is written while it lasts', async () => {
  browser = await open();
  page = await attract(browser);
  await takeCountyList(page, site.address, marked);
  visit = visitOf(page, marked);
  const before = await history();
  expect(before.hash).toBe('#/');
  await visit.begin();
  await visit.path.answerAll(200, async () => {
    if (full && visit.path.asked.length % 20 === 0) await nothingIsFound('whatever is on the screen');
  });
  if (full) await nothingIsFound('whatever is on the screen');
  await visit.toNames();
  if (full) await nothingIsFound('whatever is on the screen');
  await visit.print();
  await page.pdf({ preferCSSPageSize: true });
  marks = marksSoFar();
  expect(marks.length).toBeGreaterThanOrEqual(full ? 60 : 18);
  await nothingIsFound('whatever is on the screen');
  expect(await history()).toEqual({ length: before.length, hash: '#/done' });
});

test('on the screen it is all there, and a search of the screen finds it', async () => {
  const shown = await searchPage(page, marks, true);
  for (const name of marked.names) expect(shown).toContain(`${name} in screen`);
});

test('after the end nothing is found, and there is no way back', async () => {
  const { length } = await history();
  await page.locator('.frame__actions .button--primary').click();
  await expect(page.locator('.attract__languages')).toBeVisible();
  expect(await page.locator('#paper').evaluate((e) => e.childElementCount)).toBe(0);
  await nothingIsFound('and not on the screen');
  expect(await history()).toEqual({ length, hash: '#/' });
  // What the point counts: that there was a visit, and its slips; what was shown in it waits for nine others.
  expect(await keptSums()).toEqual({ [`visits ${today}`]: 1, [`slips ${today}`]: expect.any(Number) });
  await page.goto(`${site.address}icon.svg`);
  await page.goBack();
  await expect(page.locator('.attract__languages')).toBeVisible();
  expect(await searchPage(page, marks, true)).toEqual([]);
});

test('left in the middle, by back and forward, or kept by the browser and shown again: the page begins anew', async () => {
  visit = visitOf(page, marked);
  await visit.begin();
  await visit.path.answerAll(4);
  await page.goto(`${site.address}icon.svg`);
  await page.goBack();
  await expect(page.locator('.attract__languages')).toBeVisible();
  expect(await searchPage(page, marks, true)).toEqual([]);

  visit = visitOf(page, marked);
  await visit.begin();
  await page.evaluate(() => {
    Object.assign(window, { kept: true });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  expect(await searchPage(page, marks, true)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))).catch(() => undefined);
  await expect(page.locator('.attract__languages')).toBeVisible();
  expect(await page.evaluate(() => 'kept' in window)).toBe(false);
  nothingOnDisk(marks);
});

test('two windows: each has its own visit, and the end of one leaves the other alone', async () => {
  visit = visitOf(page, marked);
  await visit.begin();
  await visit.path.answerAll(2);
  const beside = await attract(browser);
  const other = visitOf(beside, { ...marked, nicknames: ['鑫毳', '淼毳', '焱毳', '垚毳', '晶毳'].slice(0, marked.nicknames.length) });
  await other.begin();
  await expect(beside.locator('.screen')).not.toContainText(marked.nicknames[0] ?? '');
  await other.end();
  await beside.close();
  await expect(page.locator('.screen')).toContainText(marked.nicknames[0] ?? '');
  await visit.path.answerAll(1);
  await visit.end();
  expect(await searchPage(page, marks, true)).toEqual([]);
});

test('after the family walked away nothing is found; language, letters and contrast are those of the start', async () => {
  await page.close();
  page = await attract(browser, true);
  visit = visitOf(page, marked);
  await visit.begin();
  await visit.path.answerAll(full ? 200 : 6);
  if (full) await visit.toNames();
  const dock = (...key: string[]) => page.getByRole('button', { name: visit.path.words('ui', ['dock', ...key]) });
  await dock('size', 'standard').click();
  await dock('theme', 'light').click();
  await page.clock.runFor(500);
  await page.clock.fastForward(125_000);
  await expect(page.locator('.idle')).toBeVisible();
  await page.clock.fastForward(45_000);
  await expect(page.locator('.attract__languages')).toBeVisible();
  const { lang, size, theme } = await page.evaluate(
    () => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }) as Record<string, string>,
  );
  expect({ lang, size, theme }).toEqual({ lang: 'zh-Hans', size: 'standard', theme: 'light' });
  await nothingIsFound('and not on the screen');
});

test('after SIGKILL in the middle nothing is found, and the browser comes up with nothing', async () => {
  await page.close();
  page = await attract(browser);
  visit = visitOf(page, marked);
  await visit.begin();
  await visit.path.answerAll(full ? 200 : 6);
  if (full) await visit.toNames();
  await pause(written);
  await browser?.kill();
  nothingOnDisk(marks);
  browser = await open();
  page = await attract(browser);
  expect(await searchPage(page, marks, true)).toEqual([]);
  nothingOnDisk(marks);
});

test('and the app still starts, with the server gone', async () => {
  await browser.close();
  await stopSite();
  browser = await open();
  page = await attract(browser);
  visit = visitOf(page, marked);
  await visit.begin();
  await visit.path.answerAll(1);
});

test('the search finds what is written on purpose: in storage, and in the state of a field that does not refuse', async () => {
  const elsewhere = newHome();
  const control = await open(elsewhere);
  const other = await control.context.newPage();
  const again = await startSite();
  await other.goto(again.address);
  await other.evaluate(
    (texts) => localStorage.setItem('written on purpose', texts.join('\n')),
    marks.flatMap((mark) => mark.forms.slice(0, 1)),
  );
  expect(await searchPage(other, marks)).toHaveLength(marks.length);
  const found = () => new Set(searchFolders([elsewhere], marks).hits.map((hit) => hit.what)).size;
  await expect.poll(found, { timeout: 60_000, intervals: [1_000] }).toBe(marks.length);
  await other.evaluate(() => localStorage.clear());

  const careless = visitOf(other, marked);
  await other.addInitScript(() => {
    new MutationObserver(() => {
      for (const field of document.querySelectorAll('[autocomplete]')) field.removeAttribute('autocomplete');
    }).observe(document, { subtree: true, childList: true });
  });
  await other.reload();
  await careless.begin();
  await careless.path.answerAll(2);
  const question = await careless.path.questionOnScreen();
  if (question === null) throw new Error('no question on the screen');
  await careless.path.give(question, marked.family.children[0]?.[question.fact]);
  const inSession = () => searchFolders([elsewhere], marksOf(marked, [question])).hits.filter((hit) => hit.file.includes('Sessions'));
  await expect.poll(() => inSession().length, { timeout: 60_000, intervals: [1_000] }).toBeGreaterThan(0);
  await control.kill();
  await again.stop();
  rmSync(elsewhere, { recursive: true, force: true, maxRetries: 5 });
});
