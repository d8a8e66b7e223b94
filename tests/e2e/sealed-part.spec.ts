// The sealed part on the built site: the desk takes the county's list, a family ticks what one window may see, and what comes out of
// the printer tells it to nobody else.
import { expect, type Page, test } from '@playwright/test';
import { readCode } from '../../src/core/codec/read-code.ts';
import { openSealedPart } from '../../src/core/codec/sealed-part.ts';
import type { TrustedKey } from '../../src/core/codec/trust-list.ts';
import { newCounty, today } from '../support/counter-page.ts';
import { threeChildren } from '../support/families.ts';
import { type FamilyFile, familyPath } from '../support/family-path.ts';
import { newKey, newSealKey, trusted, verify } from '../support/keys.ts';
import { accessProblems, type Frame, frames, layoutProblems } from '../support/layout.ts';
import { pdfPageTexts, rasterise } from '../support/pdf.ts';
import { printedSlips } from '../support/printed-slips.ts';
import { readCodes } from '../support/read-codes.ts';
import { setUpPage } from '../support/set-up-page.ts';
import { pointPublicKey, trustIn } from '../support/signed-codes.ts';
import { type Site, startSite } from '../support/site.ts';

const [, boy] = threeChildren(today).children;
const family: FamilyFile = { ...threeChildren(today), children: boy ? [{ ...boy, id: 'a' }] : [] };
const born = String(family.children[0]?.['child.birth-date']).slice(0, 7);
const name = '才仁旺姆';
const phone = '13900001234';
/** Numbers of checklist/codes.json. */
const [townshipWindow, school] = [4, 9];
const window = '演示镇便民服务中心';
let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

async function certifiedOffice(office: number, sealKey: Uint8Array, holder: string): Promise<TrustedKey> {
  return trusted(await newKey(), { kind: 'office', office, name: holder }, { sealKey });
}

/** The point's desk takes a list with these township windows, by name, and two schools. */
async function takeList(page: Page, townships: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const county = await newCounty();
  const other = (await newSealKey()).publicKey;
  const keys = await Promise.all([
    ...Object.entries(townships).map(([holder, sealKey]) => certifiedOffice(townshipWindow, sealKey, holder)),
    certifiedOffice(school, other, '演示一小'),
    certifiedOffice(school, other, '演示二小'),
  ]);
  const words = familyPath(page, family).words;
  await page.goto(`${site.address}#/returns`);
  await page.getByRole('button', { name: words('returns', ['set-up']), exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(await county.files(1, keys));
  await page.getByRole('button', { name: words('counter', ['setup', 'trust', 'same']), exact: true }).click();
  await expect(page.locator('.counter-note').filter({ hasText: words('counter', ['setup', 'trust', 'taken'], { serial: 1 }) })).toBeVisible();
}

/** Goes to the page of consent of the township window; every office before it is agreed to. */
async function toWindow(page: Page, language: string, path = familyPath(page, family, language)): Promise<ReturnType<typeof familyPath>> {
  await path.begin();
  await path.answerAll();
  await path.button(path.words('ui', ['check', 'done'])).click();
  await path.toSlips();
  await path.choosePaper('a5');
  await path
    .button(path.words('results', ['slips', 'name-type']))
    .first()
    .click();
  await page.locator('.name-line input').fill(name);
  await path.button(path.words('results', ['slips', 'name-done'])).click();
  await page.locator('.frame__actions .button--primary').click();
  const yes = path.button(path.words('results', ['consent', 'yes']));
  await yes.waitFor();
  const heading = page.locator('h1');
  for (const title = path.words('offices', ['township-window', 'name']); !(await heading.innerText()).includes(title); ) {
    await expect(page.locator('.sealing')).toHaveCount(0);
    const before = await heading.innerText();
    await yes.click();
    await expect(heading).not.toHaveText(before);
  }
  await page.locator('.sealing').waitFor();
  return path;
}

async function tickAll(page: Page): Promise<void> {
  for (const row of await page.locator('.sealing .check-row').all()) {
    await row.click();
    await expect(row.locator('input')).toBeChecked();
  }
}

async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  await page.goto(site.address);
  await page.waitForFunction(() => document.documentElement.dataset['device'] !== undefined);
}

test('what is ticked reaches that window alone, and nothing else of the visit', async ({ browser }) => {
  const office = await newSealKey();
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: frames['kiosk-portrait'] });
  const page = await context.newPage();
  await takeList(page, { [window]: office.publicKey });
  await open(page);
  const path = await toWindow(page, 'zh-Hans');
  const sealing = page.locator('.sealing');
  await expect(sealing).toContainText(window);
  for (const box of await sealing.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await tickAll(page);
  await sealing.locator('input[inputmode=tel]').fill('139-0000 1234');
  await path.agreeToAll();

  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [slip] = await printedSlips(page);
  const trust = await trustIn(await pointPublicKey(page), slip?.number.slice(0, 4) ?? '');

  await path.button(path.words('results', ['done', 'end'])).click();
  await page.getByRole('button', { name: path.words('ui', ['languages', 'zh-Hans']) }).waitFor();
  const left = await page.evaluate(async () => {
    const kept: unknown[] = [document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }];
    for (const { name: of = '' } of await indexedDB.databases()) {
      const store = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(of);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const table of store.objectStoreNames)
        kept.push(
          await new Promise((resolve) => {
            const asked = store.transaction(table).objectStore(table).getAll();
            asked.onsuccess = () => resolve(asked.result);
          }),
        );
    }
    return JSON.stringify(kept);
  });
  for (const word of [phone, name]) expect(left).not.toContain(word);
  await context.close();

  // Behind the visit: reading the codes may take longer than a kiosk waits for its family.
  const texts = pdfPageTexts(pdf).join('');
  expect(texts).toContain('封在码里，只给');
  for (const word of [phone, born, window]) expect(texts).not.toContain(word);
  const codes = (await readCodes(rasterise(pdf, 203))).filter((text) => text.startsWith('QH1:'));
  expect(codes.length).toBeGreaterThan(2);
  const opened: unknown[] = [];
  for (const text of codes) {
    const reading = await readCode(text, trust, verify, today);
    if (reading.kind !== 'genuine' || reading.code.kind !== 'slip') throw new Error(`a code of the paper is ${reading.kind}`);
    if (reading.code.office === townshipWindow) opened.push(await openSealedPart(reading.code, office.open));
    else expect(reading.code.sealed).toHaveLength(0);
    expect(await openSealedPart(reading.code, (await newSealKey()).open)).toBeNull();
  }
  expect(opened.length).toBeGreaterThan(0);
  for (const part of opened) expect(part).toMatchObject({ callName: name, birthMonth: born, phone });
});

test('of two windows of one kind it is sealed to the one the point says its families go to', async ({ browser }) => {
  const [here, elsewhere] = [await newSealKey(), await newSealKey()];
  const away = '演示乡便民服务中心';
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: frames['kiosk-portrait'] });
  const page = await context.newPage();
  await takeList(page, { [away]: elsewhere.publicKey, [window]: here.publicKey });
  await page.goto(`${site.address}#/set-up`);
  const setUp = setUpPage(page);
  await setUp.chooseCode();
  await setUp.step('offices');
  await setUp.field('place', 'county').selectOption(String(family.household['household.residence-county']));
  await setUp.button('offices', 'add').click();
  const listed = setUp.field('office', 'listed');
  await expect(listed).toHaveCount(0);
  await setUp.field('place', 'kind').selectOption('school');
  await expect(listed.locator('option')).toHaveText([setUp.say('offices', 'pick'), '演示一小', '演示二小']);
  await setUp.field('place', 'kind').selectOption('township-window');
  await listed.selectOption(window);
  await expect(setUp.field('office', 'name')).toHaveValue(window);
  await setUp.button('offices', 'keep').click();
  await expect(page.locator('.set-up-offices')).toContainText(window);

  await open(page);
  const path = await toWindow(page, 'zh-Hans');
  await expect(page.locator('.sealing')).toContainText(path.words('results', ['consent', 'sealed', 'hint'], { holder: window }));
  await tickAll(page);
  await page.locator('.typed input').fill(phone);
  await path.agreeToAll();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [slip] = await printedSlips(page);
  const trust = await trustIn(await pointPublicKey(page), slip?.number.slice(0, 4) ?? '');
  await context.close();

  const opened: unknown[] = [];
  for (const text of await readCodes(rasterise(pdf, 203))) {
    const reading = await readCode(text, trust, verify, today);
    if (reading.kind !== 'genuine' || reading.code.kind !== 'slip' || reading.code.office !== townshipWindow) continue;
    opened.push(await openSealedPart(reading.code, here.open));
    expect(await openSealedPart(reading.code, elsewhere.open)).toBeNull();
  }
  expect(opened.length).toBeGreaterThan(0);
  for (const part of opened) expect(part).toMatchObject({ callName: name, birthMonth: born, phone });
});

for (const language of ['zh-Hans', 'en'])
  for (const frame of Object.keys(frames) as Frame[])
    test(`nothing is cut, too small or unnamed: ${language}, ${frame}`, async ({ browser }) => {
      const context = await browser.newContext({ serviceWorkers: 'block', viewport: frames[frame], reducedMotion: 'reduce' });
      const page = await context.newPage();
      await takeList(page, { [window]: (await newSealKey()).publicKey });
      await open(page);
      await toWindow(page, language);
      const problems = [...(await layoutProblems(page)), ...(await accessProblems(page))];
      await tickAll(page);
      problems.push(...(await layoutProblems(page)), ...(await accessProblems(page)));
      expect(problems).toEqual([]);
      await context.close();
    });
