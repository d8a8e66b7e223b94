// The main job on real input: a family of three, from the first touch to the printed papers, with the server gone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { isSlipNumber } from '../../src/core/codec/slip-number.ts';
import type { Question } from '../../src/core/interview/interview.ts';
import { papers } from '../../src/session/ports.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { pdfPageTexts, rasterise } from '../support/pdf.ts';
import { checkPages } from '../support/planned-pages.ts';
import { type Assessed, checkSlipsOfChild, printedSlips } from '../support/printed-slips.ts';
import { readCodes } from '../support/read-codes.ts';
import { checkSignedCodes } from '../support/signed-codes.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const family = threeChildren(today);
const words = wordsOf('zh-Hans');

interface AssessedChild {
  readonly services: readonly { readonly id: string; readonly verdict: string; readonly entitlements: readonly Assessed[] }[];
  readonly enablers: readonly { readonly id: string; readonly verdict: string }[];
}

/** What the command line says of the same answers. What was asked beside the file was answered 说不准. */
function assessed(asked: readonly Question[]): readonly AssessedChild[] {
  const file = join(mkdtempSync(join(tmpdir(), 'qingdan-family-')), 'family.json');
  const unsaid = (child: string | null) => Object.fromEntries(asked.filter((q) => q.child === child).map((q) => [q.fact, 'unknown']));
  const answered = {
    household: { ...unsaid(null), ...family.household },
    children: family.children.map((c) => ({ ...unsaid(c.id), ...c })),
  };
  writeFileSync(file, JSON.stringify(answered));
  return JSON.parse(execFileSync('node', [program, 'assess', file, '--date', today, '--json'], { encoding: 'utf8' })).children;
}

async function verdictsOnScreen(page: Page, ids: readonly string[]): Promise<Record<string, string>> {
  const names = new Map(ids.map((id) => [words(`services/${id}`, ['name']), id]));
  const rows = await page
    .locator('.service-row')
    .evaluateAll((all) =>
      all.map((e) => [e.querySelector('.service-row__name')?.textContent ?? '', /service-row--(\S+)/.exec(e.className)?.[1] ?? ''] as const),
    );
  return Object.fromEntries(rows.flatMap(([name, verdict]) => (names.has(name) ? [[names.get(name), verdict]] : [])));
}

/** `window.print` shows nothing in a headless browser: it is counted, and the paper is taken from the page as it stands. */
async function stubPrint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: (window as unknown as { printed: number }).printed + 1 }) });
  });
}

async function printOn(page: Page, path: ReturnType<typeof familyPath>, paper: string): Promise<Buffer> {
  await path.choosePaper(paper);
  const before = await page.evaluate(() => (window as unknown as { printed: number }).printed);
  await page.locator('.frame__actions .button--primary').click();
  await path.agreeToAll();
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(before + 1);
  return page.pdf({ preferCSSPageSize: true });
}

test.describe.configure({ mode: 'serial' });

test.describe('a family of three, with the network dead', () => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  let foreign: readonly string[];
  const messages: string[] = [];

  test.beforeAll(async ({ launchOptions }) => {
    site = await startSite();
    const profile = mkdtempSync(join(tmpdir(), 'qingdan-profile-'));
    const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1080, height: 1920 } });
    const first = await open();
    const visit = await first.newPage();
    await visit.goto(site.address);
    await visit.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await first.close();
    await site.stop();
    context = await open();
    context.setDefaultTimeout(15_000);
    foreign = watchForeignRequests(context, site);
    page = await context.newPage();
    page.on('console', (m) => messages.push(m.text()));
    page.on('pageerror', (e) => messages.push(String(e)));
    await stubPrint(page);
    await page.goto(site.address);
  });
  test.afterAll(async () => context.close());

  test('from attract to printed papers in A4, A5, 80 mm and 58 mm', async () => {
    test.setTimeout(300_000);
    const path = familyPath(page, family);
    await path.begin();
    await path.answerAll();
    expect(path.asked[0]).toEqual({ fact: 'child.birth-date', child: 'a' });
    const keys = path.asked.map((q) => `${q.fact}@${q.child}`);
    expect(new Set(keys).size).toBe(keys.length);

    await path.button(path.words('ui', ['check', 'done'])).click();
    const wanted = assessed(path.asked);
    const nicknames: string[] = [];
    for (const [i, child] of wanted.entries()) {
      const tab = page.locator('button.child-tab').nth(i);
      await tab.click();
      nicknames.push(await tab.locator('.child-tab__name').innerText());
      const expected = Object.fromEntries(child.services.map((s) => [s.id, s.verdict]));
      expect(Object.keys(expected)).toHaveLength(21);
      expect(await verdictsOnScreen(page, Object.keys(expected))).toEqual(expected);
    }
    await path.toSlips();

    const taken: string[] = [];
    for (const paper of papers) {
      if (paper !== 'a4') await walkToSlips(page);
      const pdf = await printOn(page, path, paper);
      const slips = await printedSlips(page);
      await path.button(path.words('results', ['done', 'end'])).click();

      expect(slips.map((s) => nicknames.indexOf(s.nickname))).not.toContain(-1);
      for (const [i, child] of wanted.entries()) {
        const own = slips.filter((s) => s.nickname === nicknames[i]);
        const things = [...child.services.flatMap((s) => s.entitlements), ...child.enablers.map((e) => ({ ...e, route: 'here' }))];
        checkSlipsOfChild(own, things, path.words);
      }
      checkPages(paper, pdf, slips, words);
      const whole = pdfPageTexts(pdf).join('');
      for (const told of ['other-province', 'job-loss', ...family.children.map((c) => String(c['child.birth-date']))]) expect(whole).not.toContain(told);
      const numbers = slips.map((s) => s.number);
      for (const number of numbers) expect(isSlipNumber(number), number).toBe(true);
      const read = await readCodes(rasterise(pdf, 203));
      expect(read.filter(isSlipNumber).sort()).toEqual([...numbers].sort());
      await checkSignedCodes(
        page,
        read.filter((text) => !isSlipNumber(text)),
        slips,
        words,
      );
      taken.push(...numbers);
    }
    expect(new Set(taken).size).toBe(taken.length);
  });

  test('then everything of the family is gone from the page', async () => {
    await expect(page.locator('[data-screen=done]')).toHaveCount(0);
    expect(await page.locator('#paper').evaluate((e) => e.childElementCount)).toBe(0);
    expect(new URL(page.url()).hash).toBe('#/');
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map((d) => d.name),
      cookies: document.cookie,
    }));
    expect(kept.local).toEqual({});
    // The second holds what staff recorded for the voice; here nothing.
    expect(kept.databases).toEqual(['qingdan', 'qingdan-voice']);
    expect(kept).toMatchObject({ session: {}, cookies: '' });
  });

  test('and nothing was asked of any other host, nor complained of', () => {
    expect(foreign).toEqual([]);
    expect(messages).toEqual([]);
  });
});

/** A new visit of the same family, up to the slips. */
async function walkToSlips(page: Page): Promise<void> {
  const path = familyPath(page, family);
  await path.begin();
  await path.answerAll();
  await path.button(path.words('ui', ['check', 'done'])).click();
  await path.toSlips();
}
