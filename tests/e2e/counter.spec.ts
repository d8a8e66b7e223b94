// The window on the built site: set up by files, slips scanned and typed, five answers, kept over a reload, all of it without a network.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { readDayFile } from '../../src/core/codec/day-file.ts';
import { readCode } from '../../src/core/codec/read-code.ts';
import type { Outcome, ReturnCode } from '../../src/core/codec/slip-code.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import type { TrustedKey, TrustList } from '../../src/core/codec/trust-list.ts';
import { addDays } from '../../src/core/facts/calendar.ts';
import { type County, counterPage, newCounty, say, slipOf, today } from '../support/counter-page.ts';
import { cameraArgs, filmOf } from '../support/fake-camera.ts';
import { wordsOf } from '../support/family-path.ts';
import { signed, verify } from '../support/keys.ts';
import { accessProblems, layoutProblems } from '../support/layout.ts';
import { pdfPages, pdfPageTexts, rasterise } from '../support/pdf.ts';
import { readCodes } from '../support/read-codes.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';
import { copySite, releaseNewVersion } from '../support/site-copy.ts';

const words = wordsOf('zh-Hans');
const viewport = { width: 1280, height: 800 };
let site: Site;
let county: County;
test.beforeAll(async () => {
  [site, county] = [await startSite(), await newCounty()];
});
test.afterAll(() => site.stop());

/** `window.print` shows nothing in a headless browser: it is counted. */
const countPrints = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.assign(window, { prints: 0 });
    window.print = () => {
      (window as unknown as { prints: number }).prints += 1;
    };
  });
const prints = (page: Page) => page.evaluate(() => (window as unknown as { prints: number }).prints);

async function opened(page: Page, address = site.address): Promise<ReturnType<typeof counterPage>> {
  await page.goto(`${address}#/counter`);
  return counterPage(page);
}

/** The return on the screen, read from its picture as a telephone would. */
async function returnShown(page: Page, trust: TrustList): Promise<ReturnCode> {
  const image = join(mkdtempSync(join(tmpdir(), 'qingdan-return-')), 'code.png');
  await page.locator('.given .signed-code').screenshot({ path: image });
  const [text = ''] = await readCodes([image]);
  const reading = await readCode(text, trust, verify, today);
  if (reading.kind !== 'genuine' || reading.code.kind !== 'return') throw new Error(`the return is ${reading.kind}`);
  return reading.code;
}

test('set up by files, five answers, each signed, printed, kept over a reload; the day as a file', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  await countPrints(context);
  const foreign = watchForeignRequests(context, site);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(String(e)));
  const counter = await opened(page);
  const own: TrustedKey = await counter.setUp(county);
  const trust = county.list(1, [own]);
  await counter.button('setup', 'start').click();

  const answers: readonly { readonly outcome: Outcome; readonly touch?: string; readonly more: Partial<ReturnCode> }[] = [
    { outcome: 'received', more: {} },
    { outcome: 'missing', touch: '居住证', more: { papers: [6] } },
    { outcome: 'elsewhere', touch: '派出所', more: { office: 5 } },
    { outcome: 'done', more: {} },
    { outcome: 'failed', touch: say('failure', 'not-met'), more: { failure: 'not-met' } },
  ];
  for (const [i, { outcome, touch, more }] of answers.entries()) {
    await counter.scan(await signed(slipOf(county.point, i + 1), county.point));
    await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
    await expect(page.locator('.desk-matter')).toHaveCount(2);
    await page.getByRole('radio', { name: say('outcome', outcome), exact: true }).check();
    if (touch !== undefined) await page.locator('.chip').filter({ hasText: touch }).first().click();
    await counter.button('answer', 'give').click();
    await page.locator('.given').waitFor();
    expect(await returnShown(page, trust)).toMatchObject({ number: slipNumber('4827', today, i + 1), outcome, on: today, key: own.id, ...more });
    await expect.poll(() => prints(page)).toBe(i + 1);
    await expect(page.locator('#paper .return-paper__number')).toContainText(slipNumber('4827', today, i + 1));
  }

  for (const paper of [{ width: '80mm', height: '200mm' }, { format: 'A4' }] as const) {
    const pdf = await page.pdf(paper);
    expect(pdfPages(pdf)).toHaveLength(1);
    const [words] = pdfPageTexts(pdf);
    expect(words).toContain(slipNumber('4827', today, 5));
    expect(words).toContain('没办成');
    const [text = ''] = await readCodes(rasterise(pdf, 203));
    expect(await readCode(text, trust, verify, today)).toMatchObject({ kind: 'genuine', code: { outcome: 'failed' } });
  }

  await page.reload();
  await page.locator('.today__row').first().waitFor();
  await expect(page.locator('.today__row')).toHaveCount(5);
  await counter.scan(await signed(slipOf(county.point, 1), county.point));
  await expect(counter.title).toHaveText(say('reading', 'seen', 'title'));
  await expect(page.locator('.facts')).toContainText(say('outcome', 'received'));
  await page.getByRole('radio', { name: say('outcome', 'done'), exact: true }).check();
  await counter.button('answer', 'give-only').click();
  expect(await returnShown(page, trust)).toMatchObject({ outcome: 'done' });
  expect(await prints(page)).toBe(0);
  await counter.button('given', 'next').click();
  await expect(page.locator('.today__row')).toHaveCount(6);

  const [download] = await Promise.all([page.waitForEvent('download'), counter.button('days', 'save').click()]);
  const day = await readDayFile(readFileSync(await download.path(), 'utf8'), { point: '4827', trust, verify, open: null });
  expect(day).toMatchObject({ kind: 'day', day: today, sealed: false });
  expect(day.kind === 'day' && day.returns.map((r) => r.outcome).sort()).toEqual(['done', 'done', 'elsewhere', 'failed', 'missing', 'received']);

  const kept = await page.evaluate(
    () =>
      new Promise<unknown[]>((done) => {
        const asked = indexedDB.open('qingdan');
        asked.onsuccess = () => {
          const all = asked.result.transaction('seen').objectStore('seen').getAll();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  for (const slip of kept) expect(Object.keys(slip as object).sort()).toEqual(['number', 'returns', 'seen', 'validUntil']);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('a list that is older, another county’s or changed is refused with words, and a newer one is taken', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  const counter = await opened(page);
  const own = await counter.setUp(county);
  const other = await newCounty();
  const note = page.locator('[aria-live] .counter-note');
  const [, again] = await county.files(1, [own]);
  if (!again) throw new Error('no list');
  await counter.takeFiles([again]);
  await expect(note).toContainText('不比它旧');
  await counter.takeFiles(await other.files(9));
  await expect(note).toHaveText(say('setup', 'refused', 'another-county'));
  await counter.takeFiles([{ ...again, buffer: Buffer.from(again.buffer.toString().replace('演示社区服务点', '别的服务点')) }]);
  await expect(note).toHaveText(say('setup', 'refused', 'not-signed'));
  await counter.takeFiles([{ ...again, buffer: Buffer.alloc(5_000_000, 32) }]);
  await expect(note).toHaveText(say('setup', 'refused', 'unreadable'));
  await counter.takeFiles((await county.files(2, [own])).slice(1));
  await expect(note).toContainText('2');
  await expect(page.locator('.setup-had')).toContainText('第 2 号');
  await context.close();
});

test('erases what is past its day', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  const counter = await opened(page);
  await counter.setUp(county);
  await counter.button('setup', 'start').click();
  const slip = await signed(slipOf(county.point, 1, { validUntil: addDays(today, 3) }), county.point);
  await counter.scan(slip);
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  await page.clock.install({ time: Date.now() + 3 * 86_400_000 });
  await page.reload();
  await counter.scan(slip);
  await expect(counter.title).toHaveText(say('reading', 'seen', 'title'));
  await page.clock.setSystemTime(Date.now() + 4 * 86_400_000);
  await page.reload();
  await counter.scan(slip);
  await expect(counter.title).toHaveText(say('reading', 'expired', 'title'));
  await expect(page.locator('.facts')).toContainText(say('fact', 'first'));
  await context.close();
});

test('a clock ten years ahead is named, and erases nothing', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  const counter = await opened(page);
  await counter.setUp(county);
  await counter.button('setup', 'start').click();
  const slip = await signed(slipOf(county.point, 1), county.point);
  await counter.scan(slip);
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  const problem = page.locator('.counter-problem');
  await expect(problem).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 3653 * 86_400_000);
  await page.reload();
  await expect(problem).toHaveText(say('problem', 'day'));
  await expect(counter.title).toHaveText(say('scan', 'title'));
  await page.clock.setFixedTime(Date.now());
  await page.reload();
  await counter.scan(slip);
  await expect(counter.title).toHaveText(say('reading', 'seen', 'title'));
  await expect(problem).toHaveCount(0);
  await context.close();
});

test('without a network, after one visit: it is there, and the camera reads', async ({ launchOptions }) => {
  const own = await startSite();
  const profile = mkdtempSync(join(tmpdir(), 'qingdan-window-'));
  const film = filmOf(await signed(slipOf(county.point, 7), county.point));
  const args = [...(launchOptions.args ?? []), ...cameraArgs(film, true)];
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, args, viewport });

  const first = await open();
  const page = await first.newPage();
  const counter = await opened(page, own.address);
  await counter.setUp(county);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await first.close();
  await own.stop();

  const second = await open();
  const foreign = watchForeignRequests(second, own);
  const again = await second.newPage();
  await again.goto(`${own.address}#/counter`);
  await again.locator('.scan__field').waitFor();
  const desk = counterPage(again);
  await desk.button('scan', 'camera').click();
  await expect(desk.title).toHaveText(say('reading', 'genuine', 'title'));
  await expect(again.locator('.reading__number')).toContainText(slipNumber('4827', today, 7));
  // The camera has been let go.
  await expect(again.locator('video')).toHaveCount(0);
  expect(foreign).toEqual([]);
  await second.close();
});

test('no permission for the camera: the number is typed, and answered', async ({ launchOptions }) => {
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...cameraArgs(filmOf('none'), false)] });
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  await countPrints(context);
  const page = await context.newPage();
  const counter = await opened(page);
  const own = await counter.setUp(county);
  await counter.button('setup', 'start').click();
  await counter.button('scan', 'camera').click();
  await expect(page.locator('.scan__problem')).toHaveText(say('scan', 'camera-problem', 'denied'));
  const number = slipNumber('4827', today, 12);
  await counter.scan(number.replace(/.$/, (c) => String((Number(c) + 1) % 10)));
  await expect(counter.title).toHaveText(say('reading', 'mistyped', 'title'));
  await counter.scan(number.replaceAll('-', ''));
  await expect(counter.title).toHaveText(say('reading', 'number', 'title'));
  await page.getByRole('radio', { name: say('outcome', 'received'), exact: true }).check();
  await counter.button('answer', 'give').click();
  expect(await returnShown(page, county.list(1, [own]))).toMatchObject({ number, outcome: 'received' });
  await browser.close();
});

test('reached from the staff page; the kiosk’s idle clock leaves a slip where it lies, until the window’s own puts it away', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${site.address}#/staff`);
  await page.getByRole('button', { name: words('staff', ['page', 'counter']) }).click();
  expect(new URL(page.url()).hash).toBe('#/counter');
  const counter = counterPage(page);
  await counter.setUp(county);
  await counter.button('setup', 'start').click();
  await counter.scan(await signed(slipOf(county.point, 1), county.point));
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  // The window's clock starts in the frame after the slip is painted.
  await page.clock.runFor(500);
  await page.clock.fastForward(240_000);
  await page.clock.runFor(2_000);
  await expect(page.locator('.idle')).toHaveCount(0);
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  await page.clock.fastForward(70_000);
  await expect(counter.title).toHaveText(say('scan', 'title'));
  await context.close();
});

test('a new version waits while a slip lies on the desk, and comes once it is put away', async ({ browser }) => {
  const folder = copySite();
  const own = await startSite(0, folder);
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const counter = await opened(page, own.address);
  await counter.setUp(county);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then((r) => r.active?.state === 'activated'));
  await page.reload();
  await counter.scan(await signed(slipOf(county.point, 1), county.point));
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  releaseNewVersion(folder, 'second');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');
  // It is offered every three seconds.
  const passed = Date.now() + 7_000;
  await page.waitForFunction((until) => Date.now() > until, passed);
  await expect(counter.title).toHaveText(say('reading', 'genuine', 'title'));
  await counter.button('answer', 'drop').click();
  await expect(page).toHaveTitle(/^second/, { timeout: 60_000 });
  await page.locator('.scan__field').waitFor();
  await context.close();
  await own.stop();
});

test('nothing of a text that is none of ours is shown, opened or kept', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  const counter = await opened(page);
  await counter.setUp(county);
  await counter.button('setup', 'start').click();
  const address = page.url();
  for (const text of [
    'javascript:alert(document.domain)',
    'http://localhost/x?y=1',
    'QH1:<img src=x onerror=alert(1)>',
    'QH1:'.padEnd(390, 'A'),
    'WIFI:S:x;P:y;;',
  ]) {
    await page.locator('.scan__field').fill(text);
    await page.locator('.scan__field').press('Enter');
    await expect(counter.title).toHaveText(say('reading', 'not-ours', 'title'));
    expect(await page.locator('.counter').innerText()).not.toContain(text.slice(4, 16));
    await expect(page.locator('.scan__field')).toHaveValue('');
  }
  expect(page.url()).toBe(address);
  expect(context.pages()).toHaveLength(1);
  await context.close();
});

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
  [800, 1280],
  [360, 740],
] as const) {
  for (const language of ['zh-Hans', 'en'] as const) {
    test(`nothing is cut, overlaps or is too small at ${width}×${height}, ${language}`, async ({ browser }) => {
      const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height }, reducedMotion: 'reduce' });
      await countPrints(context);
      const page = await context.newPage();
      const problems: string[] = [];
      const look = async (what: string) => {
        for (const problem of [...(await layoutProblems(page)), ...(await accessProblems(page))]) problems.push(`${what}: ${problem}`);
      };
      const counter = await opened(page);
      await page.locator('.setup-step').first().waitFor();
      await look('set-up');
      await counter.setUp(county);
      await look('set up');
      await counter.button('setup', 'start').click();
      await page.locator('.scan__field').waitFor();
      await look('clear');
      if (language === 'en') {
        await page.getByRole('button', { name: 'བོད་ཡིག' }).click();
        await page.getByRole('button', { name: 'English' }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await look('clear');
      }
      await counter.scan(await signed(slipOf(county.point, 1), county.point));
      await page.locator('.desk-matter').first().waitFor();
      for (const choice of ['received', 'missing', 'elsewhere', 'failed']) {
        await page.locator(`.choice--${choice}`).click();
        await look(choice);
      }
      await page.locator('.counter-actions .button--primary').click();
      await page.locator('.given').waitFor();
      await look('given');
      await counter.scan('4827-261324-003-7');
      await page.locator('.blocks').waitFor();
      await look('mistyped');
      await page.locator('.scan__field').fill('hello');
      await page.locator('.scan__field').press('Enter');
      await page.locator('.what-to-do__list').waitFor();
      await look('not ours');
      await page.locator('.counter-actions .button--primary').click();
      await page.locator('.day-file').waitFor();
      await look('today');
      await context.close();
      expect(problems).toEqual([]);
    });
  }
}
