// The recording room: a tongue without a script is recorded sentence by sentence, goes to another point as a file, and is heard there over Chinese text.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import suite from '../../playwright.config.ts';
import { promptsOnDisk } from '../../src/cli/voice/prompts-on-disk.ts';
import { languages } from '../../src/content/languages.ts';
import { wordsOf } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';

const words = wordsOf('zh-Hans');
const room = (...path: string[]) => words('staff', ['recording', ...path]);
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

const text = (page: Page) => page.locator('.sentence__text').innerText();

/** Goes on to a sentence; it stands among the first. */
async function findSentence(page: Page, sentence: string): Promise<void> {
  for (let i = 0; i < 80 && (await text(page)) !== sentence; i += 1) await page.getByRole('button', { name: room('next') }).click();
  expect(await text(page)).toBe(sentence);
}

async function recordSentence(page: Page): Promise<void> {
  await page.locator('.sentence__ways .button--primary').click();
  await page.locator('.sentence--running').waitFor();
  // The fake microphone beeps once a second.
  await page.waitForTimeout(1200);
  await page.getByRole('button', { name: room('end'), exact: true }).click();
  await expect(page.locator('.sentence__place')).toContainText(room('state', 'fresh'));
}

test('every prompt of a language is there to be recorded, with its Chinese', async ({ page }) => {
  await page.goto(`${site.address}#/recording`);
  for (const language of languages) {
    await page.locator('.tongue-choice select').selectOption(language);
    const texts = new Set(promptsOnDisk(language).map((p) => p.text));
    await expect(page.getByRole('status').first()).toContainText(String(texts.size));
  }
  await expect(page.locator('.sentence__chinese')).toHaveCount(1);
});

test('撒拉语 is recorded here, taken to another kiosk as a file, and heard there over Chinese', async () => {
  const launch = suite.use?.launchOptions;
  const args = [...(launch?.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const browser = await chromium.launch({ ...launch, args });
  try {
    const here = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
    await here.goto(`${site.address}#/recording`);
    await here.locator('.sentence__text').waitFor();
    for (const sentence of [words('ui', ['promise', 'title']), words('ui', ['promise', 'asked'])]) {
      await findSentence(here, sentence);
      await recordSentence(here);
    }
    await expect(here.getByRole('status').first()).toContainText('2');
    // Said again, it takes the place of what was there.
    await recordSentence(here);
    await expect(here.getByRole('status').first()).toContainText('2');
    const download = here.waitForEvent('download');
    await here.getByRole('button', { name: room('save') }).click();
    const pack = join(tmpdir(), `qingdan-${process.pid}.qdvoice`);
    await (await download).saveAs(pack);

    const there = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
    await there.addInitScript(() => {
      window.played = [];
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        this.addEventListener('playing', () => window.played.push(decodeURIComponent(new URL(this.src).hash.slice(1))), { once: true });
        return play.call(this);
      };
    });
    await there.goto(site.address);
    await expect(there.locator('.language--heard')).toHaveCount(0);
    await there.goto(`${site.address}#/recording`);
    await there.locator('.sentence__text').waitFor();
    await there.locator('input[type=file]').setInputFiles({ name: 'x.qdvoice', mimeType: 'application/octet-stream', buffer: Buffer.from('no pack') });
    await expect(there.getByRole('alert')).toContainText(room('problem', 'no-pack'));
    await there.locator('input[type=file]').setInputFiles(pack);
    await expect(there.locator('.room-files')).toContainText(room('brought').replace('{{count}}', '2'));
    await there.goto('about:blank');
    await there.goto(site.address);
    await there.locator('.language--heard').click();
    await there.locator('[data-screen=promise]').waitFor();
    // It speaks by itself, Chinese stands on the screen, and what is not recorded is not said in another tongue.
    await expect.poll(() => there.evaluate(() => window.played), { timeout: 15_000 }).toEqual(['ui:promise.title', 'ui:promise.asked']);
    await expect(there.locator('h1')).toHaveText(words('ui', ['promise', 'title']));
    // The next family hears Chinese again.
    await there.locator('.frame__actions .button--plain').click();
    await there.locator('.language--zh-Hans').click();
    await expect.poll(() => there.evaluate(() => window.played), { timeout: 30_000 }).toContain('ui:promise.asked-more');
  } finally {
    await browser.close();
  }
});
