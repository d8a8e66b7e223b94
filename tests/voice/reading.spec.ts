// How the page is read aloud: it stops at a touch, the idle clock stands meanwhile, nothing of a family is said, and it goes on without a network.
import { expect, type Page, test } from '@playwright/test';
import { promptsOnDisk } from '../../src/cli/voice/prompts-on-disk.ts';
import { familyPath } from '../support/family-path.ts';
import { type Site, startSite } from '../support/site.ts';

declare global {
  interface Window {
    /** Keys of the clips begun, oldest first. */
    played: string[];
    /** Texts handed to the device's own voice. */
    told: string[];
  }
}

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

const family = { date: '2026-11-27', household: {}, children: [{ id: 'a' }] };

/** @param endless clips go on until they are stopped */
async function watchClips(page: Page, endless = false): Promise<void> {
  await page.addInitScript((goesOn) => {
    window.played = [];
    HTMLMediaElement.prototype.play = async function (this: HTMLMediaElement) {
      window.played.push(decodeURIComponent(new URL(this.src).hash.slice(1)));
      if (!goesOn) queueMicrotask(() => this.dispatchEvent(new Event('ended')));
    };
  }, endless);
}

/** A device with an English voice of its own and one that would ask the network. */
async function giveDeviceVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.told = [];
    const voices = [
      { lang: 'en-US', localService: false, name: 'far' },
      { lang: 'en-GB', localService: true, name: 'near' },
    ];
    class Utterance {
      voice = { name: '' };
      onend = (): void => undefined;
      constructor(readonly text: string) {}
    }
    const speak = (said: Utterance) => {
      window.told.push(said.voice.name === 'near' ? said.text : `${said.voice.name}: ${said.text}`);
      setTimeout(() => said.onend());
    };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => voices, speak, cancel: () => undefined } });
  });
}

const voiceIsHere = (page: Page) => expect.poll(() => page.evaluate(async () => (await (await caches.open('qingdan-voice')).keys()).length)).toBe(2);

test('K2 speaks once by itself; a touch anywhere stops it, the same button begins again', async ({ page }) => {
  await watchClips(page, true);
  await page.goto(site.address);
  await voiceIsHere(page);
  await page.locator('.language--zh-Hans').click();
  await expect(page.locator('h1[data-read]')).toHaveCount(1);
  expect(await page.evaluate(() => window.played)).toEqual(['ui:promise.title']);
  await page.locator('.promise h2').first().click();
  await expect(page.locator('[data-read]')).toHaveCount(0);
  await page.locator('.listen--page').click();
  await expect(page.locator('h1[data-read]')).toHaveCount(1);
  await page.locator('.listen--page').click();
  await expect(page.locator('[data-read]')).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.locator('h1[data-read]')).toHaveCount(1);
  await page.locator('.frame__actions .button--primary').click();
  await page.locator('[data-screen=children]').waitFor();
  await expect(page.locator('[data-read]')).toHaveCount(0);
  expect(await page.evaluate(() => window.played)).toEqual(['ui:promise.title', 'ui:promise.title', 'ui:promise.title']);
});

test('one answer alone is read by its own loudspeaker, and is not chosen by it', async ({ page }) => {
  await watchClips(page);
  await page.goto(site.address);
  await voiceIsHere(page);
  const path = familyPath(page, family);
  await path.begin();
  await page.evaluate(() => {
    window.played = [];
  });
  await page.locator('.answers--unsaid .listen--row').first().click();
  await expect.poll(() => page.evaluate(() => window.played)).toEqual(['facts:common.unknown.label', 'facts:common.unknown.hint']);
  expect(await page.locator('.answers--unsaid input:checked').count()).toBe(0);
});

test('while a page is read the idle clock stands; once it is stopped it runs', async ({ page }) => {
  await watchClips(page, true);
  await page.clock.install();
  await page.goto(site.address);
  await page.clock.runFor(1000);
  await voiceIsHere(page);
  await page.locator('.language--zh-Hans').click();
  await page.locator('[data-screen=promise]').waitFor();
  await page.locator('h1[data-read]').waitFor();
  for (let i = 0; i < 4; i += 1) await page.clock.runFor(30_000);
  await expect(page.locator('.idle')).toHaveCount(0);
  await page.locator('.promise h2').first().click();
  for (let i = 0; i < 5; i += 1) await page.clock.runFor(13_000);
  await expect(page.locator('.idle')).toHaveCount(1);
});

test('the device’s own voice where no clip is, never one that asks the network; no name and no date of birth is said', async ({ page }) => {
  await giveDeviceVoice(page);
  await page.goto(site.address);
  await page.locator('.language--en').click();
  await page.locator('[data-screen=promise]').waitFor();
  await page.locator('.frame__actions .button--primary').click();
  await page.locator('.typed input').fill('Zorka');
  await page.locator('.listen--page').click();
  await page.getByRole('button', { name: 'Start', exact: false }).first().waitFor();
  await page.locator('.frame__actions .button--primary').click();
  const path = familyPath(page, { ...family, children: [{ id: 'a', 'child.birth-date': '2019-09-03', 'child.sex': 'F' }] }, 'en');
  await page.locator('fieldset.asked').waitFor();
  await path.answerAll(200, async () => {
    const before = await page.evaluate(() => window.told.length);
    await page.locator('.listen--page').click();
    await page.waitForFunction((n) => window.told.length > n && !document.querySelector('[data-read]'), before);
  });
  await page.locator('.listen--page').click();
  await page.waitForFunction(() => !document.querySelector('[data-read]'));
  const told = await page.evaluate(() => window.told);
  const prompts = new Set(promptsOnDisk('en').map((p) => p.text));
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((text) => !prompts.has(text))).toEqual([]);
  expect(told.join(' ')).not.toContain('Zorka');
  // On the page of answers stands the whole date of birth: nothing of it is among what was said there.
  expect(told.slice(told.lastIndexOf('Check') + 1).join(' ')).not.toMatch(/3 September 2019/);
});

test('where nothing can be heard there is no button', async ({ page }) => {
  await page.goto(site.address);
  await voiceIsHere(page);
  await page.locator('.language--bo').click();
  await page.locator('[data-screen=promise]').waitFor();
  await expect(page.locator('.listen')).toHaveCount(0);
  // The page is whole without it, and back in Chinese it is there again.
  for (let i = 0; i < 3; i += 1) await page.locator('.dock__looks .dock__item').first().click();
  await expect(page.locator('.listen--page')).toHaveCount(1);
});

test('a sentence that has changed is not said by its old clip; the others are', async ({ page }) => {
  await watchClips(page);
  await page.route('**/voice/zh-Hans.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    for (const pack of manifest.packs) for (const clip of pack.clips) if (clip[0] === 'ui:promise.title') clip[1] = 'old';
    await route.fulfill({ json: manifest });
  });
  await page.goto(site.address);
  await voiceIsHere(page);
  await page.locator('.language--zh-Hans').click();
  await expect.poll(() => page.evaluate(() => window.played)).toContain('ui:promise.yes');
  expect(await page.evaluate(() => window.played)).not.toContain('ui:promise.title');
});

test('with the server gone the voice is still there, in a cache of its own', async ({ browser }) => {
  const other = await startSite();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(other.address);
  await voiceIsHere(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  const caches = await page.evaluate(async () => {
    const names = await window.caches.keys();
    return Promise.all(names.map(async (name) => ({ name, files: (await (await window.caches.open(name)).keys()).map((r) => r.url) })));
  });
  for (const { name, files } of caches) expect(files.some((url) => url.endsWith('.clips'))).toBe(name === 'qingdan-voice');
  await other.stop();
  await page.addInitScript(() => {
    window.played = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.addEventListener('playing', () => window.played.push(decodeURIComponent(new URL(this.src).hash.slice(1))), { once: true });
      return play.call(this);
    };
  });
  await page.reload();
  await page.locator('.listen--dock').click();
  await expect.poll(() => page.evaluate(() => window.played[0])).toBe('ui:home.title-first');
  await context.close();
});
