// The power goes while the slips print: no number is given twice, none is without its story, and nothing of the family is left.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { printedSlips } from '../support/printed-slips.ts';
import { returnsPage } from '../support/returns-page.ts';
import { startSite } from '../support/site.ts';

const words = wordsOf('zh-Hans');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const family = threeChildren(today);

/** Kills every process of a browser at once, as a power cut would. */
function cutPower(profile: string): void {
  const processes = execFileSync('pgrep', ['-f', `user-data-dir=${profile}`], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const id of processes) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  }
}

/** From the first screen to the touch that prints. */
async function walkToPrint(page: Page): Promise<void> {
  const path = familyPath(page, family);
  await path.begin();
  await path.answerAll();
  await path.button(words('ui', ['check', 'done'])).click();
  await path.toSlips();
  await page.locator('.frame__actions .button--primary').click();
}

test('cut in the middle of printing: the numbers are known as not confirmed, the next ones go on after them', async ({ launchOptions }) => {
  const site = await startSite();
  const profile = mkdtempSync(join(tmpdir(), 'qingdan-cut-'));
  const open = (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1080, height: 1920 } });
  const first = await open();
  const page = await first.newPage();
  const atPrinter = new Promise<readonly string[]>((resolve) => {
    void page.exposeFunction('atPrinter', resolve);
  });
  await page.addInitScript(() => {
    window.print = () => {
      const numbers = [...document.querySelectorAll('#paper .stub__number')].map((e) => e.textContent ?? '');
      void (window as unknown as { atPrinter(numbers: readonly string[]): Promise<void> }).atPrinter(numbers);
    };
  });
  await page.goto(site.address);
  await walkToPrint(page);
  await familyPath(page, family).agreeToAll();
  const lost = await atPrinter;
  expect(lost.length).toBeGreaterThan(2);
  cutPower(profile);
  await first.close().catch(() => undefined);

  const second = await open();
  const again = await second.newPage();
  await again.addInitScript(() => {
    window.print = () => undefined;
  });
  await again.goto(`${site.address}#/returns`);
  await expect(again.locator('.due')).toHaveCount(lost.length);
  for (const number of lost) await expect(again.locator('.due').filter({ hasText: number })).toContainText(words('returns', ['state', 'print-not-confirmed']));
  const [spoiled = ''] = lost;
  const row = again.locator('.due').filter({ hasText: spoiled });
  await row.locator('button').first().click();
  await row.getByRole('button', { name: words('returns', ['event', 'void', 'spoiled']), exact: true }).click();
  await expect(row).toHaveCount(0);
  expect(await returnsPage(again).life(spoiled)).toContain(words('returns', ['state', 'entered-in-error']));

  await again.goto(site.address);
  await walkToPrint(again);
  await familyPath(again, family).agreeToAll();
  const next = (await printedSlips(again)).map((slip) => slip.number);
  expect(next.filter((number) => lost.includes(number))).toEqual([]);
  const running = (number: string | undefined) => Number(number?.slice(12, 15));
  expect(running(next[0])).toBe(running(lost.at(-1)) + 1);
  await second.close();
  await site.stop();
});
