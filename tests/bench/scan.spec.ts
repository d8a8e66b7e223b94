// The window and the kiosk timed: signing, checking, reading a frame beside a peer; from the scanner and from the camera to the screen; ready offline.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { type County, counterPage, newCounty, say, slipOf } from '../support/counter-page.ts';
import { cameraArgs, filmOf } from '../support/fake-camera.ts';
import { signed } from '../support/keys.ts';
import { startSite } from '../support/site.ts';
import type { ScanTimes } from './scan/scan-page.ts';

const root = join(import.meta.dirname, '../..');
const peers = join(root, 'test-results/bench-peers');
/** The version the readers were compared at (stack.md §6). Never in the lock file. */
const peer = 'qr@0.7.0';
const runs = 3;
const viewport = { width: 1280, height: 800 };
const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
const tell = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toFixed(1)} ms`);

test('signing, checking, reading one frame', async ({ browser }) => {
  if (!existsSync(join(peers, 'node_modules/qr'))) {
    mkdirSync(peers, { recursive: true });
    if (!existsSync(join(peers, 'package.json'))) writeFileSync(join(peers, 'package.json'), '{}');
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', peer], { cwd: peers, stdio: 'inherit' });
  }
  const folder = join(root, 'test-results/scan-page');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'scan'),
    base: './',
    logLevel: 'error',
    resolve: { alias: { 'peer-reader': join(peers, 'node_modules/qr/decode.js') } },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome137', assetsInlineLimit: 0 },
  });
  const site = await startSite(0, folder);
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.locator('html[data-ready=yes]').waitFor();
  const all: ScanTimes[] = [];
  for (let i = 0; i < runs; i += 1) all.push(await page.evaluate(() => window.timesOf(15, 20)));
  const of = (pick: (times: (typeof all)[number]) => number) => middle(all.map(pick));
  const line = (what: string, ours: number, other: number, name: string) =>
    tell(`${what}: ${ms(ours)}, ${name} ${ms(other)}, ours takes ${(ours / other).toFixed(2)} of it`);
  line(
    'a slip made and signed (P-256)',
    of((t) => t.sign),
    of((t) => t.signPeer),
    'Ed25519 sign alone',
  );
  line(
    'a code read and checked',
    of((t) => t.check),
    of((t) => t.checkPeer),
    'Ed25519 verify alone',
  );
  line(
    'a frame of 1280×720 read (zxing-wasm)',
    of((t) => t.frame),
    of((t) => t.framePeer),
    peer,
  );
  const read = all.map((t) => `${t.read} and ${t.readPeer} of ${t.frames}`);
  tell(`frames read, ours and ${peer}: ${read.join('; ')}`);
  for (const t of all) expect(t.read).toBeGreaterThanOrEqual(t.readPeer);
  await browser.close();
  await site.stop();
});

/** From now until the reading's title says this, measured in the page. */
const watchTitle = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const from = performance.now();
    return new Promise<number>((resolve) => {
      const look = () => {
        if (document.querySelector('.reading h1')?.textContent?.includes(wanted)) resolve(performance.now() - from);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, words);

test('from the scanner and from the camera to the screen; ready without a network', async ({ launchOptions }) => {
  const county: County = await newCounty();
  const site = await startSite();
  const film = filmOf(await signed(slipOf(county.point, 1), county.point));
  const args = [...(launchOptions.args ?? []), ...cameraArgs(film, true)];
  const profile = mkdtempSync(join(tmpdir(), 'qingdan-window-'));
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, args, viewport });
  const first = await open();
  const page = await first.newPage();
  await page.goto(`${site.address}#/counter`);
  await counterPage(page).setUp(county);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await first.close();
  await site.stop();

  const [ready, scanned, filmed]: number[][] = [[], [], []];
  for (let i = 0; i < runs; i += 1) {
    const context = await open();
    const again = await context.newPage();
    await again.goto(`${site.address}#/counter`);
    await again.locator('.scan__field').waitFor();
    ready?.push(await again.evaluate(() => performance.now()));
    const desk = counterPage(again);
    for (let j = 0; j < 5; j += 1) {
      const text = await signed(slipOf(county.point, 100 * (i + 1) + j), county.point);
      await again.locator('.scan__field').fill(text);
      const shown = watchTitle(again, say('reading', 'genuine', 'title'));
      await again.locator('.scan__field').press('Enter');
      scanned?.push(await shown);
      await desk.button('answer', 'drop').click();
    }
    const shown = watchTitle(again, say('reading', i === 0 ? 'genuine' : 'seen', 'title'));
    await desk.button('scan', 'camera').click();
    filmed?.push(await shown);
    await context.close();
  }
  tell(`hand scanner's Enter to the reading on screen: ${ms(middle(scanned ?? []))}`);
  tell(`camera button to the reading on screen, the camera's own start in it: ${ms(middle(filmed ?? []))}`);
  tell(`the window's page ready, server stopped, from opening: ${ms(middle(ready ?? []))} (goal 1 s)`);
  expect(middle(ready ?? [])).toBeLessThanOrEqual(1_000);
});
