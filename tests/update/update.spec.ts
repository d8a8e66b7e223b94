// New versions served at random moments of interviews in two windows: no answer is lost, nothing fails to load, and no page is of two versions.
// 10 updates; with QINGDAN_FULL=1, 200. QINGDAN_SEED repeats a run.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { languages } from '../../src/content/languages.ts';
import type { FactValue } from '../../src/core/facts/family.ts';
import type { Question } from '../../src/core/interview/interview.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath } from '../support/family-path.ts';
import { lookForNew, untilOffline, waits } from '../support/offline-worker.ts';
import { type Chance, seeded } from '../support/random-family.ts';
import { type Site, startSite } from '../support/site.ts';
import { type VersionWatch, watchVersions } from '../support/version-watch.ts';
import { type Releases, wholeVersions } from '../support/whole-versions.ts';

const seed = Number(process.env['QINGDAN_SEED'] ?? 20261127);
const [shards, updates] = process.env['QINGDAN_FULL'] ? [4, 50] : [2, 5];
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const family = { ...threeChildren(today), children: threeChildren(today).children.slice(0, 1) };

interface Visitor {
  readonly page: Page;
  readonly watch: VersionWatch;
  readonly path: ReturnType<typeof familyPath>;
}

/** A window of its own, as two screens of one point are: of two tabs the browser lets the one behind wait. */
async function newWindow(context: BrowserContext): Promise<Page> {
  const browser = await context.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await browser?.send('Target.getTargets')) ?? {};
  const { browserContextId } = targetInfos.find((target) => target.type === 'page') ?? {};
  if (!browser || browserContextId === undefined) throw new Error('no browser to open a window in');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId }),
  ]);
  await page.setViewportSize({ width: 1080, height: 1920 });
  return page;
}

async function newVisitor(page: Page, address: string): Promise<Visitor> {
  const watch = await watchVersions(page);
  await page.goto(address);
  await untilOffline(page);
  return { page, watch, path: familyPath(page, family) };
}

/** A date is asked for in three steps of its own; here every question is one. */
function valueFor({ fact, child }: Question): FactValue | undefined {
  const value = child === null ? family.household[fact] : family.children.find((c) => c.id === child)?.[fact];
  return fact.endsWith('-date') || fact.endsWith('-county') ? undefined : value;
}

/** What stands answered in the question on the screen. */
const answered = (page: Page) =>
  page
    .locator('fieldset.asked')
    .evaluate((set) => [set.textContent, ...[...set.querySelectorAll('input:checked')].map((i) => (i as HTMLInputElement).value)].join('|'));

interface Plan {
  readonly questions: number;
  /** Through every language and back. */
  readonly turnsPage: boolean;
  /** The window is opened anew just before, perhaps while another takes the new version. */
  readonly reopens: boolean;
}

/** Steps of a visit; `at` is called before each. Another language brings scripts, styles, a font and words that were not there before. */
async function visit({ page, watch, path }: Visitor, { questions, turnsPage, reopens }: Plan, at: (step: number) => Promise<void>): Promise<number> {
  const { words, button } = path;
  const begin = button(words('ui', ['promise', 'yes']));
  if (reopens) {
    // It may be leaving for the new version by itself in that moment.
    await page.reload({ waitUntil: 'commit' }).catch((error: Error) => {
      if (!/ERR_ABORTED|Not attached to an active page/.test(error.message)) throw error;
    });
  }
  // In the very moment of a change a first touch may go to the page that is just leaving.
  await expect(async () => {
    if (!(await begin.isVisible())) await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).click({ timeout: 2_000 });
    await expect(begin).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const documents = watch.documents();
  await begin.click();
  await at(0);
  await button(words('ui', ['children', 'begin'])).click();
  const given: string[] = [];
  for (let i = 0; i < questions; i += 1) {
    await expect(page.locator('fieldset.asked')).toBeVisible();
    const question = await path.questionOnScreen();
    if (question === null) throw new Error('the question has gone');
    await path.give(question, valueFor(question));
    given.push(await answered(page));
    await at(i + 1);
    await button(words('ui', ['question', 'next'])).click();
    await page.waitForFunction((fact) => !document.querySelector('fieldset.asked input')?.getAttribute('name')?.startsWith(fact), question.fact);
  }
  if (turnsPage) {
    for (const language of [...languages.slice(1), languages[0]])
      await page.getByRole('button', { name: words('ui', ['languages', language]), exact: true }).click();
  }
  for (const before of given.reverse()) {
    await button(words('ui', ['question', 'back'])).click();
    await expect.poll(() => answered(page)).toBe(before);
  }
  expect(watch.documents(), 'the page started again in the middle of a visit').toBe(documents);
  await button(words('ui', ['dock', 'end'])).click();
  await button(words('ui', ['ending', 'yes'])).click();
  await page.locator('.attract').waitFor();
  return given.length;
}

/** Looks until the version is found. A window that is opened anew meanwhile has not looked; and what falls into a look already under way sees only what that saw. */
async function lookSurely(page: Page, mark: string): Promise<void> {
  const found = async () => {
    try {
      await lookForNew(page);
      return (await waits(page)) || (await page.title()).startsWith(`${mark} `);
    } catch {
      return page.isClosed();
    }
  };
  while (!(await found()));
}

async function oneUpdate(visitors: readonly Visitor[], releases: Releases, chance: Chance): Promise<number> {
  const lengths = visitors.map(() => chance.upTo(5));
  const serving = chance.upTo(visitors.length);
  const moment = chance.upTo((lengths[serving] ?? 0) + 1);
  const before = chance.is(0.3);
  let mark = '';
  const serve = async () => {
    mark = releases.release();
    const other = visitors[serving === 0 ? 1 : 0];
    if (other) void lookSurely(other.page, mark);
  };
  if (before) {
    // Here already, and taken at any moment from now: the visits begin around that moment.
    await serve();
    await new Promise((resolve) => setTimeout(resolve, chance.upTo(4_000)));
  }
  const given = await Promise.all(
    visitors.map(async (visitor, i) => {
      const plan = { questions: lengths[i] ?? 0, turnsPage: chance.is(0.3), reopens: chance.is(0.2) };
      return visit(visitor, plan, async (step) => {
        if (!before && i === serving && step === moment) await serve();
      });
    }),
  );
  for (const { page } of visitors) await expect(page).toHaveTitle(new RegExp(`^${mark} `), { timeout: 30_000 });
  return given.reduce((a, b) => a + b, 0);
}

let site: Site;
test.afterEach(() => site.stop());

for (let shard = 0; shard < shards; shard += 1) {
  test(`${updates} updates in two windows (${shard + 1} of ${shards})`, async ({ browser }) => {
    const releases = wholeVersions();
    site = await startSite(0, releases.folder);
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
    const visitors = [await newVisitor(await context.newPage(), site.address), await newVisitor(await newWindow(context), site.address)];
    const chance = seeded(seed + shard);
    let given = 0;
    for (let i = 0; i < updates; i += 1) given += await oneUpdate(visitors, releases, chance);
    for (const { page, watch } of visitors) {
      const versions = watch.versions();
      expect(versions.filter((v) => v.size !== 1)).toEqual([]);
      expect(await page.title()).toContain([...(versions.at(-1) ?? [])][0]);
      expect(new Set(versions.flatMap((v) => [...v])).size).toBeGreaterThanOrEqual(updates);
      expect(watch.failed).toEqual([]);
    }
    const documents = visitors.flatMap((v) => v.watch.versions()).length;
    process.stdout.write(`${updates} updates, ${given} answers given and all kept, ${documents} pages each of one version, 0 failed loads\n`);
    await context.close();
  });
}
