// The family path by voice and pictures alone: whoever drives knows what was heard, what lit up, and the names of pictures. It reaches the printed slip.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { promptsOnDisk } from '../../src/cli/voice/prompts-on-disk.ts';
import { type Site, startSite } from '../support/site.ts';
import { open } from './ears-and-eyes.ts';
import { walkToSlip } from './neighbour.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What the neighbour means by what she touches. */
const child = {
  'child.birth-date': '2019-09',
  'child.sex': 'F',
  'child.lives-with': 'both',
  'child.hukou-place': 'other-province',
  'child.months-here': '12plus',
  'child.permit': 'none',
  'child.stage': 'primary',
  'child.school-kind': 'public',
  'child.insured': 'none',
  'child.vaccine-book': 'gaps',
};
const household = { 'household.residence-county': '630102', 'household.home': 'rent' };

/** What the command line says of these answers; what was asked beside them was answered 说不准. */
function verdictsOf(asked: readonly string[]): Readonly<Record<string, string>> {
  const about = (subject: string, known: Readonly<Record<string, string>>) => ({
    ...Object.fromEntries(asked.filter((fact) => fact.startsWith(`${subject}.`)).map((fact) => [fact, 'unknown'])),
    ...Object.fromEntries(Object.entries(known).filter(([fact]) => asked.includes(fact))),
  });
  const file = join(mkdtempSync(join(tmpdir(), 'qingdan-voice-')), 'family.json');
  writeFileSync(file, JSON.stringify({ household: about('household', household), children: [{ id: 'a', ...about('child', child) }] }));
  const assessed = JSON.parse(execFileSync('node', [program, 'assess', file, '--date', today, '--json'], { encoding: 'utf8' }));
  return Object.fromEntries(assessed.children[0].services.map((s: { id: string; verdict: string }) => [s.id, s.verdict]));
}

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

test('somebody who reads nothing reaches the slip', async ({ browser }) => {
  const { senses, page, context } = await open(browser, site.address);
  const walk = await walkToSlip(senses).catch(async (error) => {
    await page.screenshot({ path: join(tmpdir(), 'voice-lost.png') });
    throw error;
  });
  expect(walk.asked.length).toBeGreaterThan(12);
  // What she heard of the 21 services is what the rules say of her answers.
  expect(Object.fromEntries(walk.verdicts)).toEqual(verdictsOf(walk.asked));
  expect(await page.evaluate(() => window.printed)).toBe(1);
  await expect(page.locator('[data-screen=done]')).toBeVisible();
  for (const step of ['results:bring.title', 'results:where.title', 'results:service.apply']) expect(walk.steps).toContain(step);
  // Nothing was said but prompts: no name, no date.
  const prompts = new Set(promptsOnDisk('zh-Hans').map((p) => p.key));
  expect(walk.heard.filter((key) => !prompts.has(key))).toEqual([]);
  // The job held a slip with its number and its code.
  const slip = page.locator('#paper .slip').first();
  expect(await slip.locator('.slip__number').textContent()).toMatch(/\d{4}-?\d{4}/);
  await expect(slip.locator('.slip__code svg')).toHaveCount(1);
  await context.close();
});
