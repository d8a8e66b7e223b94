// One visit of the marked family, as far as a test wants it.
import { expect, type Page } from '@playwright/test';
import { newCounty, today } from '../support/counter-page.ts';
import { familyPath } from '../support/family-path.ts';
import { newKey, newSealKey, trusted } from '../support/keys.ts';
import type { MarkedFamily } from './marked-family.ts';

/** Number of checklist/codes.json. */
const townshipWindow = 4;

/** The point takes a county's list with one township window, so that a telephone can be sealed for it. */
export async function takeCountyList(page: Page, address: string, marked: MarkedFamily): Promise<void> {
  const { words } = familyPath(page, marked.family);
  const { publicKey } = await newSealKey();
  const window = trusted(await newKey(), { kind: 'office', office: townshipWindow, name: '演示镇便民服务中心' }, { sealKey: publicKey });
  await page.goto(`${address}#/returns`);
  await page.getByRole('button', { name: words('returns', ['set-up']), exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(await (await newCounty()).files(1, [window]));
  await page.getByRole('button', { name: words('counter', ['setup', 'trust', 'same']), exact: true }).click();
  await expect(page.locator('.counter-note').filter({ hasText: words('counter', ['setup', 'trust', 'taken'], { serial: 1 }) })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(address);
}

export type Visit = ReturnType<typeof visitOf>;

/** @param page on the attract screen */
export function visitOf(page: Page, marked: MarkedFamily) {
  const { family, nicknames, names, phone } = marked;
  const path = familyPath(page, family);
  const { words, button } = path;
  const ui = (...keys: string[]) => words('ui', keys);
  return {
    path,
    /** Types a nickname for every child and goes to the first question. */
    async begin(): Promise<void> {
      await page.getByRole('button', { name: ui('languages', 'zh-Hans') }).click();
      await button(ui('promise', 'yes')).click();
      for (let i = 1; i < family.children.length; i += 1) await page.getByRole('button', { name: ui('stepper', 'more') }).click();
      for (const [i, nickname] of nicknames.entries()) {
        await page.locator('.which__child').nth(i).click();
        const field = page.locator('label.typed input');
        await field.fill(nickname);
        await field.blur();
        await expect(page.locator('.which__child').nth(i)).toContainText(nickname);
      }
      await button(ui('children', 'begin')).click();
      await expect(page.locator('fieldset.asked')).toBeVisible();
    },
    /** From the check page to the slips; types a name for each child there. */
    async toNames(): Promise<void> {
      await button(ui('check', 'done')).click();
      await path.toSlips();
      for (const name of names) {
        await button(words('results', ['slips', 'name-type']))
          .first()
          .click();
        await page.locator('.name-line input').fill(name);
        await button(words('results', ['slips', 'name-done'])).click();
      }
    },
    /** Agrees to every office, seals all there is for the one window that can open it, prints, and shows the slips to be photographed. */
    async print(): Promise<void> {
      await page.locator('.frame__actions .button--primary').click();
      const title = words('offices', ['township-window', 'name']);
      const heading = page.locator('h1');
      for (let now = await heading.innerText(); !now.includes(title); now = await heading.innerText()) {
        await button(words('results', ['consent', 'yes'])).click();
        await expect(heading).not.toHaveText(now);
      }
      await page.locator('.sealing').waitFor();
      for (const row of await page.locator('.sealing .check-row').all()) await row.click();
      await page.locator('.sealing input[inputmode=tel]').fill(phone);
      await path.agreeToAll();
      // Shown on the screen, the slips stay: else the page would clear itself after fifteen seconds.
      await button(words('results', ['done', 'take-photo'])).click();
      await page.locator('.slip-preview').first().waitFor();
    },
    /** Ends as the family would, from any screen. */
    async end(): Promise<void> {
      await button(ui('dock', 'end')).click();
      await button(ui('ending', 'yes')).click();
      await expect(page.locator('.attract__languages')).toBeVisible();
    },
  };
}

export { today };
