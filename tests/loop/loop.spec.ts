// A slip there and back: the point prints, a window answers, the point learns it. Three browsers that share nothing but paper, held up
// to each other's cameras, and the files a county hands out; by all five ways home, with the network dead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { slipCodesFrom } from '../../src/core/checklist/slip-codes-from.ts';
import { partsOfCode } from '../../src/core/codec/code-text.ts';
import { readCodeBytes } from '../../src/core/codec/slip-code.ts';
import { counterPage, say, today } from '../support/counter-page.ts';
import { cameraArgs, newFilm, writeFilm } from '../support/fake-camera.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { holdUp } from '../support/paper-film.ts';
import { rasterise } from '../support/pdf.ts';
import { type PrintedSlip, printedSlips } from '../support/printed-slips.ts';
import { checklistRoot } from '../support/read-checklist.ts';
import { readCodes } from '../support/read-codes.ts';
import { returnsPage } from '../support/returns-page.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
const words = wordsOf('zh-Hans');
const folder = mkdtempSync(join(tmpdir(), 'qingdan-loop-'));
const county = join(folder, 'county');

/** `qingdan keys`, as the county runs it. */
const keys = (...args: readonly string[]): string =>
  execFileSync('node', [program, 'keys', ...args, '--county', county], {
    encoding: 'utf8',
    env: { ...process.env, QINGDAN_PASS_PHRASE: 'four words for a test' },
  });
const trustFiles = () => ['county-public-key.txt', 'trust-list.json'].map((name) => join(county, name));

/** A browser of its own, with its own camera. */
interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly film: string;
  readonly foreign: readonly string[];
}

let site: Site;
let [kiosk, office, other]: (Device | undefined)[] = [];
/** One slip a way, the third and fourth for the window; and the paper all of them are on. */
let slips: readonly PrintedSlip[] = [];
let paper: Buffer;
let officeId = '';

/** Opens the site once so that it is there without a network. */
async function device(
  name: string,
  launchOptions: object & { readonly args?: readonly string[] },
  viewport: { width: number; height: number },
): Promise<Device> {
  const film = newFilm();
  writeFilm(film, () => () => 128);
  const args = [...(launchOptions.args ?? []), ...cameraArgs(film, true)];
  const context = await chromium.launchPersistentContext(join(folder, name), { ...launchOptions, args, viewport });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(() => {
    window.print = () => undefined;
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await page.reload();
  return { context, page, film, foreign: watchForeignRequests(context, site) };
}

const there = (one: Device | undefined): Device => {
  if (!one) throw new Error('no such device');
  return one;
};
const at = (page: Page, screen: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ launchOptions }) => {
  site = await startSite();
  const sizes = { kiosk: { width: 1080, height: 1920 }, desk: { width: 1280, height: 800 } };
  kiosk = await device('kiosk', launchOptions, sizes.kiosk);
  office = await device('office', launchOptions, sizes.desk);
  other = await device('other', launchOptions, sizes.desk);
  await site.stop();
});
test.afterAll(async () => {
  for (const one of [kiosk, office, other]) await one?.context.close();
});

/** The file a device hands to the county. */
async function keyFile(page: Page, button: ReturnType<Page['getByRole']>, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

/** The county's two files taken in, its id compared. */
async function takeTrust(page: Page): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(trustFiles());
  await page.getByRole('button', { name: say('setup', 'trust', 'same'), exact: true }).click();
  await expect(page.locator('.setup-had')).toBeVisible();
}

const officeIds = slipCodesFrom(JSON.parse(readFileSync(join(checklistRoot, 'codes.json'), 'utf8'))).offices.idOf;

/** For which kind of office each slip is, by its number: as its code says. */
async function officesOn(pdf: Buffer): Promise<ReadonlyMap<string, string>> {
  const texts = await readCodes(rasterise(pdf, 203));
  return new Map(
    texts.flatMap((text) => {
      const parts = partsOfCode(text);
      const code = parts && readCodeBytes(parts.signed);
      return code?.kind === 'slip' ? [[code.number, officeIds.get(code.office) ?? ''] as const] : [];
    }),
  );
}

test('the point prints, and says that it came out whole', async () => {
  const { page, foreign } = there(kiosk);
  const path = familyPath(page, threeChildren(today));
  await path.begin();
  await path.answerAll();
  await path.button(words('ui', ['check', 'done'])).click();
  await path.toSlips();
  await path.choosePaper('a5');
  await page.locator('.frame__actions .button--primary').click();
  await path.agreeToAll();
  const all = await printedSlips(page);
  paper = await page.pdf({ preferCSSPageSize: true });
  await path.button(words('results', ['done', 'whole-yes'])).click();
  await path.button(words('results', ['done', 'end'])).click();
  // The window for which there are most slips.
  const offices = await officesOn(paper);
  const of = (id: string) => all.filter((one) => offices.get(one.number) === id);
  officeId = [...new Set(offices.values())].sort((x, y) => of(y).length - of(x).length)[0] ?? '';
  const [forWindow, rest] = [of(officeId), all.filter((one) => offices.get(one.number) !== officeId)];
  expect(Math.min(forWindow.length, rest.length - 1)).toBeGreaterThanOrEqual(2);
  slips = [...rest.slice(0, 2), ...forWindow.slice(0, 2), ...rest.slice(2, 3)];
  expect(foreign).toEqual([]);
});

test('the county certifies point and windows by their key files', async () => {
  keys('county', '--name', '演示县');
  const point = there(kiosk).page;
  await at(point, 'returns');
  const desk = returnsPage(point);
  await desk.button('set-up').click();
  const number = slips[0]?.number.slice(0, 4) ?? '';
  const pointFile = await keyFile(point, point.getByRole('button', { name: say('setup', 'hand-over', 'do'), exact: true }), 'point.json');
  keys('point', '--key', pointFile, '--point', number, '--name', '演示社区服务点');
  for (const [one, kind, name] of [
    [there(office), officeId, '演示窗口'],
    [there(other), officeId === 'education-bureau' ? 'police-station' : 'education-bureau', '另一个窗口'],
  ] as const) {
    const { page } = one;
    await at(page, 'counter');
    const window = counterPage(page);
    await window.button('setup', 'keys', 'do').click();
    await page.locator('.setup-select').selectOption(kind);
    const file = await keyFile(page, window.button('setup', 'hand-over', 'do'), `${kind}.json`);
    keys('office', '--key', file, '--office', kind, '--name', name);
  }
  await takeTrust(point);
  await desk.button('back').click();
  for (const one of [office, other]) {
    const { page } = there(one);
    await takeTrust(page);
    await counterPage(page).button('setup', 'start').click();
  }
});

/** The slip that goes home by this way, from 0. */
const slip = (i: number): PrintedSlip => {
  const found = slips[i];
  if (!found) throw new Error(`no slip ${i}`);
  return found;
};
const signedCode = (text: string) => text.startsWith('QH1:');

/** The office's part of a slip, held up to a window. The page of a slip is found by its number; the code above it is the large one. */
async function showSlip(one: Device, number: string): Promise<void> {
  await holdUp(one.film, paper, (text, beside) => signedCode(text) && beside.includes(number));
  await counterPage(one.page).button('scan', 'camera').click();
}

async function answer(page: Page, outcome: string): Promise<Buffer> {
  const window = counterPage(page);
  await page.getByRole('radio', { name: say('outcome', outcome), exact: true }).check();
  await window.button('answer', 'give').click();
  await page.locator('.given').waitFor();
  await expect(page.locator('#paper .return-paper__number')).toBeAttached();
  const returned = await page.pdf({ preferCSSPageSize: true });
  await window.button('given', 'next').click();
  return returned;
}

test('way 1: the stub, ticked with a pen, is scanned and its box touched', async () => {
  const { page, film } = there(kiosk);
  const desk = returnsPage(page);
  const { number } = slip(0);
  await holdUp(film, paper, (text) => text === number);
  await desk.scan();
  await expect(desk.number).toHaveText(number);
  await desk.keep('done');
  expect(await desk.life(number)).toContain(words('returns', ['state', 'completed']));
});

test('way 2: by telephone, the number checked by its last digit', async () => {
  const { page } = there(kiosk);
  const desk = returnsPage(page);
  const { number } = slip(1);
  await desk.type(number.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
  await expect(desk.title).toHaveText(say('reading', 'mistyped', 'title'));
  await desk.type(number.replaceAll('-', ''));
  await page.getByRole('checkbox', { name: words('returns', ['by-telephone']) }).check();
  await desk.keep('received');
  const life = await desk.life(number);
  expect(life).toContain(words('returns', ['state', 'accepted']));
  expect(life).toContain(words('returns', ['way', 'telephone']));
});

test('way 3: a window that is not meant says so; the one that is answers, and its return is scanned at the point', async () => {
  const { number } = slip(2);
  const [wrong, right, home] = [there(other), there(office), there(kiosk)];
  await showSlip(wrong, number);
  await expect(counterPage(wrong.page).title).toHaveText(say('reading', 'elsewhere', 'title'));
  await showSlip(right, number);
  await expect(counterPage(right.page).title).toHaveText(say('reading', 'genuine', 'title'));
  await expect(right.page.locator('.reading__number')).toContainText(number);
  const returned = await answer(right.page, 'done');
  await showSlip(right, number);
  await expect(counterPage(right.page).title).toHaveText(say('reading', 'seen', 'title'));
  await counterPage(right.page).button('answer', 'drop').click();

  const desk = returnsPage(home.page);
  await holdUp(home.film, returned, signedCode);
  await desk.scan();
  await expect(desk.title).toHaveText(words('returns', ['kept', 'title']));
  const life = await desk.life(number);
  expect(life).toContain(words('returns', ['state', 'completed']));
  expect(life).toContain(words('returns', ['way', 'return-code']));
});

test('way 4: the window’s day as a file; twice is harmless, and what was known stays', async () => {
  const { number } = slip(3);
  const [right, home] = [there(office), there(kiosk)];
  await showSlip(right, number);
  await answer(right.page, 'failed');
  const file = await keyFile(right.page, counterPage(right.page).button('days', 'save'), 'day.json');
  expect(readFileSync(file, 'utf8')).not.toContain(number);
  for (const fresh of [2, 0]) {
    await home.page.locator('.day-file input[type=file]').setInputFiles(file);
    await expect(home.page.locator('.day-file [role=status]')).toContainText(`2 张，新登记 ${fresh} 张`);
  }
  expect(await returnsPage(home.page).life(number)).toContain(words('returns', ['state', 'failed']));
});

test('way 5: nothing came; after its day the slip is on the due list, and the reason is kept', async () => {
  const { page } = there(kiosk);
  const desk = returnsPage(page);
  const { number } = slip(4);
  await page.clock.setSystemTime(Date.now() + 40 * 86_400_000);
  await page.reload();
  const row = page.locator('.due').filter({ hasText: number });
  await row.locator('button').first().click();
  await row.getByRole('button', { name: words('returns', ['silence', 'not-gone']), exact: true }).click();
  await expect(row).toHaveCount(0);
  expect(await desk.life(number)).toContain(words('returns', ['silence', 'not-gone']));
});

test('an answer that contradicts another is shown beside it until somebody asked; nothing was asked of any other host', async () => {
  const { page } = there(kiosk);
  const desk = returnsPage(page);
  const { number } = slip(0);
  await desk.type(number);
  await desk.keep('failed');
  const row = page.locator('.due').filter({ hasText: number });
  await expect(row).toContainText(words('returns', ['state', 'contradicted']));
  await row.locator('button').first().click();
  await row.getByRole('button', { name: new RegExp(say('outcome', 'done')) }).click();
  await expect(row).toHaveCount(0);
  expect(await desk.life(number)).toContain(words('returns', ['state', 'completed']));
  for (const one of [kiosk, office, other]) expect(there(one).foreign).toEqual([]);
});

test('of the child nothing is kept: at the point numbers and outcomes, at the windows less', async () => {
  for (const one of [kiosk, office, other]) {
    const { page } = there(one);
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('qingdan');
          opening.onsuccess = () => {
            const turn = opening.result.transaction(['seen', 'events', 'settings']);
            const asked = ['seen', 'events', 'settings'].map((name) => turn.objectStore(name).getAll());
            turn.oncomplete = () => resolve(JSON.stringify(asked.map((a) => a.result)));
          };
        }),
    );
    for (const child of threeChildren(today).children) expect(kept).not.toContain(String(child['child.birth-date']).slice(0, 7));
    for (const { titles } of slips) for (const title of titles) expect(kept).not.toContain(title);
  }
});
