// The second layer and the bench on the built site: turned on by address, said clause by clause, off with the visit; an example kept as a file the rules hold to.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkVignette, parseVignette } from '../../src/core/checklist/vignette.ts';
import { readFamily } from '../../src/core/facts/read-family.ts';
import { assessFamily } from '../../src/core/rules/assess-family.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const words = wordsOf('zh-Hans');
const staff = (...path: string[]) => words('staff', path);
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

test('a family fetches nothing of it; staff see clause, article, grade and what is due; the end of the visit turns it off', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const foreign = watchForeignRequests(context, site);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(site.address);
  const path = familyPath(page, threeChildren(today));
  await path.begin();
  await path.answerAll();
  await path.button(words('ui', ['check', 'done'])).click();
  const row = page.locator('.service-row').filter({ has: page.getByText(words('services/immunisation', ['name']), { exact: true }) });
  await row.first().click();
  await page.locator('.part').first().waitFor();
  expect(await page.locator('.fold--staff, .staff-tag').count()).toBe(0);
  expect(fetched.filter((name) => /staff|bench|families|counter|returns|zxing/.test(name))).toEqual([]);

  await page.evaluate(() => {
    location.hash = '#/staff';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(staff('page', 'title'));
  await page.locator('.staff-page summary').first().click();
  await expect(page.locator('.staff-page')).toContainText(words('parameters', ['amounts', 'heart-grant-ceiling']));
  await path.button(staff('page', 'on')).click();
  const layer = page.locator('.fold--staff').first();
  await expect(layer).toContainText('中华人民共和国疫苗管理法');
  await expect(layer).toContainText(words('results', ['basis', 'articles'], { articles: '6, 47' }));
  await expect(layer.locator('.grade--L').first()).toBeVisible();
  await expect(layer).toContainText(staff('grade', 'L'));
  expect(await page.evaluate(() => location.hash)).toBe('#/service');

  await page.getByRole('button', { name: words('ui', ['dock', 'end']) }).click();
  await path.button(words('ui', ['ending', 'yes'])).click();
  await page.locator('.attract').waitFor();
  await page.getByRole('button', { name: words('ui', ['dock', 'list']) }).click();
  await page.locator('.service-row').first().waitFor();
  expect(await page.locator('.staff-tag').count()).toBe(0);
  expect(foreign).toEqual([]);
  await context.close();
});

test('the bench keeps an example, and the rules say the same of it', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${site.address}#/bench`);
  await page.getByLabel(staff('bench', 'subject')).selectOption('hpv');
  await page.getByLabel(words('facts', ['child', 'sex', 'label'])).selectOption('"F"');
  await page.getByRole('button', { name: staff('bench', 'run') }).click();
  const outcome = page.locator('.outcome').filter({ hasText: words('ui', ['verdicts', 'later']) });
  await outcome.getByRole('button', { name: staff('bench', 'keep') }).click();
  await outcome.getByLabel(staff('bench', 'tells')).fill('编出来的一个女孩，还差一天满十三岁。');
  const [download] = await Promise.all([page.waitForEvent('download'), outcome.getByRole('button', { name: staff('bench', 'save') }).click()]);
  expect(download.suggestedFilename()).toMatch(/^hpv-later-\d{4}-\d\d-\d\d\.json$/);
  const parsed = parseVignette(JSON.parse(readFileSync(await download.path(), 'utf8')));
  if (parsed.kind === 'problems') throw new Error(parsed.problems.join('\n'));
  const { vignette } = parsed;
  expect(vignette).toMatchObject({ about: 'immunisation', cites: ['C2'], expect: { a: { hpv: { verdict: 'later' } } } });
  const checklist = readChecklist();
  const family = readFamily(checklist, vignette.family, vignette.date);
  if (family.kind === 'problems') throw new Error(JSON.stringify(family.problems));
  expect(checkVignette(vignette, assessFamily(checklist, family.family, vignette.date))).toEqual([]);
  await context.close();
});
