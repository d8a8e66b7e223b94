// A filled paper interview keyed in with the keyboard alone, in under a minute, comes to the same verdicts as the terminal.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readFamily } from '../../src/core/facts/read-family.ts';
import { paperLines } from '../../src/core/interview/paper-form.ts';
import { threeChildren } from '../support/families.ts';
import { wordsOf } from '../support/family-path.ts';
import { writtenOnPaper } from '../support/paper-form.ts';
import { checklistRoot, readJsonFiles } from '../support/read-checklist.ts';
import { startSite } from '../support/site.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const words = wordsOf('zh-Hans');
const file = { ...threeChildren(today), children: threeChildren(today).children.slice(0, 2) };
/** Seconds a practised typist needs for one key (Card, Moran, Newell 1983: 0.28 for an average one). */
const secondsAKey = 0.28;

function paper() {
  const read = readFamily(checklist, file, today);
  if (read.kind !== 'ready') throw new Error('not a family');
  return writtenOnPaper(paperLines(checklist), read.family);
}

test('the boxes of a paper interview are keyed in and give the results', async ({ browser }) => {
  const site = await startSite();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}#/key-in`);
  await page.locator('.key-in').waitFor();
  await page.getByRole('button', { name: words('ui', ['stepper', 'more']) }).click();
  const boxes = paper();
  await page.locator('.key-in input').first().focus();
  const at = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : null));
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  let keys = 0;
  const visited: string[] = [];
  for (let key = await at(); key !== null; key = await at()) {
    visited.push(key);
    const text = boxes[key] ?? '';
    await page.keyboard.type(text);
    await settled();
    keys += text.length;
    if ((await at()) === key) {
      await page.keyboard.press('Enter');
      await settled();
      keys += 1;
    }
    expect(visited.length).toBeLessThan(80);
  }
  expect(Object.keys(boxes).filter((key) => !visited.includes(key))).toEqual([]);
  expect(keys * secondsAKey).toBeLessThan(60);
  await page.locator('.service-row').first().waitFor();

  const saved = join(mkdtempSync(join(tmpdir(), 'qingdan-key-in-')), 'family.json');
  writeFileSync(saved, JSON.stringify(file));
  const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
  const { children } = JSON.parse(execFileSync('node', [program, 'assess', saved, '--date', today, '--json'], { encoding: 'utf8' }));
  for (const [i, child] of children.entries()) {
    await page.locator('button.child-tab').nth(i).click();
    const shown = await page.locator('.service-row').evaluateAll((all) => all.map((e) => /service-row--(\S+)/.exec(e.className)?.[1]));
    expect(shown).toEqual(child.services.map((s: { verdict: string }) => s.verdict));
  }
  await site.stop();
});

test('a code that means nothing is said at its box, and nothing goes on', async ({ browser }) => {
  const site = await startSite();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}#/key-in`);
  await page.locator('.key-in input').first().fill('20291301');
  await page.locator('.frame__actions .button--primary').click();
  await expect(page.locator('.key-in__wrong')).toBeVisible();
  await expect(page.locator('.key-in input').first()).toBeFocused();
  await expect(page.locator('.key-in input').first()).toHaveAttribute('aria-invalid', 'true');
  await site.stop();
});
