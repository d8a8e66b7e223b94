// The main job on real input: a family of three, from the first touch to the printed papers, with the server gone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { readBarcodes } from 'zxing-wasm/reader';
import { isSlipNumber } from '../../src/core/codec/slip-number.ts';
import type { Question } from '../../src/core/interview/interview.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath } from '../support/family-path.ts';
import { pdfPages, pdfText, rasterise } from '../support/pdf.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const family = threeChildren(today);

/** What the command line says of the same answers: verdicts by service, for each child. What was asked beside the file was answered 说不准. */
function assessed(asked: readonly Question[]): readonly Readonly<Record<string, string>>[] {
  const file = join(mkdtempSync(join(tmpdir(), 'qingdan-family-')), 'family.json');
  const unsaid = (child: string | null) => Object.fromEntries(asked.filter((q) => q.child === child).map((q) => [q.fact, 'unknown']));
  const answered = {
    household: { ...unsaid(null), ...family.household },
    children: family.children.map((c) => ({ ...unsaid(c.id), ...c })),
  };
  writeFileSync(file, JSON.stringify(answered));
  const { children } = JSON.parse(execFileSync('node', [program, 'assess', file, '--date', today, '--json'], { encoding: 'utf8' }));
  return children.map((c: { services: { id: string; verdict: string }[] }) => Object.fromEntries(c.services.map((s) => [s.id, s.verdict])));
}

async function verdictsOnScreen(page: Page, words: ReturnType<typeof familyPath>['words'], ids: readonly string[]): Promise<Record<string, string>> {
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
  await page.getByRole('radio', { name: path.words('results', ['slips', 'papers', paper]), exact: true }).click();
  const main = page.locator('.frame__actions .button--primary');
  await main.click();
  const before = await page.evaluate(() => (window as unknown as { printed: number }).printed);
  while (!(await page.locator('[data-screen=done]').isVisible())) {
    await expect(page.locator('[data-screen=consent], [data-screen=done]').first()).toBeVisible();
    if (await page.locator('[data-screen=done]').isVisible()) break;
    const heading = await page.locator('h1').innerText();
    await path.button(path.words('results', ['consent', 'yes'])).click();
    await page.waitForFunction((old) => document.querySelector('[data-screen=done]') !== null || document.querySelector('h1')?.innerText !== old, heading);
  }
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

  test('from attract to printed papers in A4, A5 and 80 mm', async () => {
    test.setTimeout(300_000);
    const path = familyPath(page, family);
    await path.begin();
    await path.answerAll();
    expect(path.asked[0]).toEqual({ fact: 'child.birth-date', child: 'a' });
    const keys = path.asked.map((q) => `${q.fact}@${q.child}`);
    expect(new Set(keys).size).toBe(keys.length);

    await path.button(path.words('ui', ['check', 'done'])).click();
    const wanted = assessed(path.asked);
    for (const [i, expected] of wanted.entries()) {
      await page.locator('button.child-tab').nth(i).click();
      expect(await verdictsOnScreen(page, path.words, Object.keys(expected))).toEqual(expected);
    }
    await path.toSlips();

    const taken: string[] = [];
    for (const paper of ['a4', 'a5', 'roll80'] as const) {
      if (paper !== 'a4') await walkToSlips(page);
      const pdf = await printOn(page, path, paper);
      writeFileSync(`/tmp/paper-${paper}.pdf`, pdf);
      const pages = pdfPages(pdf);
      const slips = await page.locator('#paper .slip').count();
      const printedNumbers = await page.locator('#paper').evaluate((e) => [...new Set((e.textContent ?? '').match(/\d{4}-\d{6}-\d{3}-\d/g) ?? [])]);
      await path.button(path.words('results', ['done', 'end'])).click();
      expect(slips).toBeGreaterThan(2);
      const size = { a4: [210, 297], a5: [148, 210], roll80: [80, null] }[paper];
      for (const p of pages) {
        expect(Math.abs(p.width - (size[0] ?? 0))).toBeLessThan(1);
        if (size[1] != null) expect(Math.abs(p.height - size[1])).toBeLessThan(1);
      }
      const text = pdfText(pdf);
      expect(text.replace(/\s/g, '')).toContain(path.words('paper', ['slip', 'title']).replace(/\s/g, ''));
      for (const said of ['other-province', 'job-loss', ...family.children.map((c) => String(c['child.birth-date']))]) expect(text).not.toContain(said);

      const numbers = new Set<string>();
      for (const image of rasterise(pdf, 203)) {
        for (const code of await readBarcodes(readFileSync(image), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 16 })) numbers.add(code.text);
      }
      for (const number of numbers) expect(isSlipNumber(number), number).toBe(true);
      expect([...numbers].sort()).toEqual([...printedNumbers].sort());
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
    expect(Object.keys(kept.local)).toEqual(['qingdan.slip-numbers']);
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
