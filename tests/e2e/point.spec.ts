// A service point set up through its screens on the built site: a code, a name, a table of offices, a paper, a file for the next kiosk;
// and what a family then sees of it, on screen and on paper. Wrong codes, and looks and sizes in every frame.
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { deskLanguages } from '../../src/content/languages.ts';
import { writePointFile } from '../../src/content/point-file.ts';
import { plainPoint } from '../../src/core/point/point.ts';
import { threeChildren } from '../support/families.ts';
import { familyPath, wordsOf } from '../support/family-path.ts';
import { accessProblems, type Frame, frames, layoutProblems } from '../support/layout.ts';
import { pdfPages, pdfPageTexts } from '../support/pdf.ts';
import { setUpPage, staffCode } from '../support/set-up-page.ts';
import { type Site, startSite, watchForeignRequests } from '../support/site.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const three = threeChildren(today);
/** One child at primary school. */
const family = { ...three, children: three.children.filter(({ id }) => id === 'b').map((child) => ({ ...child, id: 'a' })) };
const county = String(family.household['household.residence-county']);
const words = wordsOf('zh-Hans');

/** All of it invented. */
const who = { name: '演示社区服务点', duty: '演示员甲', phone: '0971-0000000', address: '演示路 9 号' };
const head =
  'taxonomy_term.code,organization.name,location.name,address.attention,address.address_1,phone.number,schedule.byday,schedule.opens_at,schedule.closes_at';
const police = '派出所,演示派出所,,2 号窗口,演示路 3 号,0971-0000003,"MO,TU,WE,TH,FR",09:00,17:30';
const kinds = ['township-window', 'education-bureau', 'school', 'health-centre', 'child-director', 'medical-insurance-bureau', 'civil-affairs-bureau'] as const;
const others = kinds.map((kind, i) => `${kind},演示单位${i},,,演示街 ${i} 号,,"MO,WE",9:30,11:00`);
const table = ['\uFEFF', head, police, ...others].join('\r\n').replace('\uFEFF\r\n', '\uFEFF');

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

async function open(browser: Browser, hash: string, viewport: { readonly width: number; readonly height: number } = frames.tablet): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(`${site.address}${hash}`);
  return page;
}

/** The name in the corner once the settings have arrived. */
const corner = (page: Page) => page.locator('.brand__point').first();

test('a fresh kiosk is set up, hands its settings on, and a family finds them on screen and paper', async ({ browser }) => {
  const page = await open(browser, '#/set-up');
  const foreign = watchForeignRequests(page.context(), site);
  const setUp = setUpPage(page);
  await setUp.chooseCode();

  for (const [field, text] of Object.entries(who)) await setUp.field('place', field).fill(text);
  await setUp.field('digits', 'label').fill('6302');
  await setUp.button('keep-on').click();
  await expect(page.locator('#set-up-step')).toHaveText(setUp.say('offices', 'title'));

  await setUp.field('place', 'county').selectOption(county);
  await setUp.give({ name: 'a.csv', text: `${table}\r\n银行,演示银行,,,,,,,\r\nschool,,,,,打电话,,,` }, 'offices', 'table');
  await expect(setUp.told).toContainText('10');
  await expect(setUp.told).toContainText('11');
  await expect(page.locator('.set-up-offices li')).toHaveCount(0);
  await setUp.give({ name: 'a.csv', text: table }, 'offices', 'table');
  await expect(page.locator('.set-up-offices li')).toHaveCount(8);
  await expect(page.locator('.set-up-offices')).toContainText('周一至周五 9:00–17:30');

  await setUp.step('printer');
  await setUp.field('place', 'paper').selectOption('a5');
  await setUp.button('printer', 'test').click();
  await expect(setUp.told).toHaveText(setUp.say('told', 'printed'));
  const tested = await page.pdf({ preferCSSPageSize: true });
  expect(pdfPages(tested).map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[148, 210]]);
  expect(pdfPageTexts(tested)[0]).toContain(setUp.say('test', 'end').replace(/\s/g, ''));
  await setUp.button('printer', 'whole').click();

  await setUp.step('looks');
  await page.locator('.check-row').filter({ hasText: 'English' }).click();
  await setUp.field('place', 'size').selectOption('large');
  await setUp.step('idle');
  await setUp.field('place', 'quiet').selectOption('90');
  await setUp.step('file');
  const [download] = await Promise.all([page.waitForEvent('download'), setUp.button('file', 'save').click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).not.toContain('6302');
  expect(file).not.toContain(staffCode);
  await setUp.step('open');
  await expect(page.locator('.set-up-todo li')).toHaveText([setUp.say('to-do', 'certified')]);
  expect(foreign).toEqual([]);
  await page.context().close();

  const next = await open(browser, '#/set-up');
  const second = setUpPage(next);
  await second.chooseCode();
  await second.step('file');
  await second.give({ name: 'qingdan-point.json', text: file.replace('演示派出所', '演示派出所'.repeat(9)) }, 'file', 'take');
  await expect(second.told).toContainText(second.say('why', 'long'));
  await second.give({ name: 'qingdan-point.json', text: file }, 'file', 'take');
  await expect(second.told).toContainText('8');
  await second.step('open');
  await expect(next.locator('.set-up-todo li')).toHaveText([second.say('to-do', 'digits'), second.say('to-do', 'certified'), second.say('to-do', 'tested')]);

  await next.goto(site.address);
  await expect(corner(next)).toHaveText(who.name);
  await expect(next.locator('html')).toHaveAttribute('data-size', 'large');
  await expect(next.locator('.language')).toHaveCount(3);
  await next.getByRole('button', { name: words('ui', ['dock', 'help']) }).click();
  await expect(next.locator('.help__come')).toContainText(`${who.duty} ${who.phone}`);
  await next.getByRole('button', { name: words('ui', ['help', 'back']) }).click();

  const path = familyPath(next, family);
  await path.begin();
  await path.answerAll();
  await path.button(words('ui', ['check', 'done'])).click();
  await next
    .locator('.service-row')
    .filter({ has: next.getByText(words('services/compulsory-education', ['name']), { exact: true }) })
    .first()
    .click();
  await expect(next.locator('.where__told').first()).toContainText('周一、周三 9:30–11:00');
  await expect(next.locator('.where__offices').first()).toContainText(words('results', ['where', 'told']));
  await path.button(words('results', ['service', 'to-results'])).click();
  await path.toSlips();
  await next.locator('.slip-preview').first().waitFor();
  await expect(next.locator('.paper-choice')).toHaveCount(0);
  await next.locator('.frame__actions .button--primary').click();
  await path.agreeToAll();
  const pdf = await next.pdf({ preferCSSPageSize: true });
  const pages = pdfPageTexts(pdf);
  expect(Math.round(pdfPages(pdf)[0]?.width ?? 0)).toBe(148);
  const told = (place: string) => words('paper', ['told'], { place }).replace(/\s/g, '');
  const slips = pages.filter((text) => text.includes(words('paper', ['slip', 'title'])) && text.includes(words('paper', ['stub', 'tear']).replace(/\s/g, '')));
  expect(slips.length).toBeGreaterThan(1);
  for (const slip of slips) expect(slip).toContain(`${who.name}${who.phone}`);
  expect(slips.filter((slip) => /演示(单位|派出所)/.test(slip) && slip.includes(told('').slice(0, 4)))).not.toEqual([]);
  expect(pages.join('')).toContain(who.address.replace(/\s/g, ''));
  expect(pages.filter((text) => !slips.includes(text)).join('')).toContain('周一、周三9:30–11:00');
  expect(await next.locator('.slip').evaluateAll((all) => all.filter((slip) => slip.scrollHeight > slip.clientHeight).length)).toBe(0);
  await next.context().close();
});

test('once a code is set, every page for whoever helps asks for it; wrong ones cost time, over a restart too; a family never meets it', async ({ browser }) => {
  const page = await open(browser, '#/set-up');
  const setUp = setUpPage(page);
  await setUp.code('123456', 'code', 'next');
  await expect(page.locator('.counter-note--stop')).toHaveText(setUp.say('code', 'weak'));
  await setUp.chooseCode();
  const kept = await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
    const request = indexedDB.open('qingdan');
    request.onsuccess = () => resolve(request.result);
    const all = (await promise).transaction('settings').objectStore('settings').get('staff-code');
    await new Promise((done) => {
      all.onsuccess = done;
    });
    return Object.entries(all.result as Record<string, unknown>).map(([key, value]) => `${key} ${value}`);
  });
  expect(kept.join()).toMatch(/salt [\d,]{16,},hash [\d,]{32,},rounds 600000/);
  expect(kept.join()).not.toContain(staffCode);

  for (const hash of ['staff', 'bench', 'key-in', 'returns', 'counter', 'set-up']) {
    await page.goto('about:blank');
    await page.goto(`${site.address}#/${hash}`);
    await expect(page.locator('.staff-gate')).toBeVisible();
    await expect(page.locator('.staff-page, .pins, .key-in, .scan__field, .set-up')).toHaveCount(0);
  }
  // The seconds it costs do not run out on a slow machine.
  await page.clock.setFixedTime(Date.now());
  for (let i = 0; i < 3; i += 1) {
    await setUp.code('204816', 'gate', 'open');
    await expect(page.getByRole('status')).toHaveText(i < 2 ? setUp.say('gate', 'wrong') : /\d/);
    await page.reload();
    await page.locator('.code-pad').waitFor();
  }
  await expect(page.locator('.code-pad input')).toBeDisabled();
  await expect(page.getByRole('status')).toContainText(/\d/);
  await page.goto(site.address);
  await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).click();
  await expect(page.getByRole('button', { name: words('ui', ['promise', 'yes']) })).toBeVisible();
  await page.context().close();
});

test('the right code opens all of them until the visit ends', async ({ browser }) => {
  const page = await open(browser, '#/set-up');
  const setUp = setUpPage(page);
  await setUp.chooseCode();
  await page.goto('about:blank');
  await page.goto(`${site.address}#/staff`);
  await setUp.code(staffCode, 'gate', 'open');
  await page.getByRole('button', { name: words('staff', ['page', 'returns']) }).click();
  await page.locator('.scan__field').waitFor();
  await page.getByRole('button', { name: words('counter', ['top', 'leave']) }).click();
  await page.getByRole('button', { name: words('staff', ['page', 'off']) }).click();
  await page.getByRole('button', { name: words('ui', ['dock', 'help']) }).click();
  await page.locator('.help__staff').click();
  await expect(page.locator('.staff-gate')).toBeVisible();
  await page.getByRole('button', { name: setUp.say('gate', 'back') }).click();
  await expect(page.locator('.attract')).toBeVisible();
  await expect(page.locator('.staff-tag')).toHaveCount(0);
  await page.context().close();
});

for (const frame of ['kiosk-portrait', 'tablet', 'phone'] as const satisfies readonly Frame[]) {
  test(`nothing is cut, too small or unnamed: ${frame}`, async ({ browser }) => {
    const page = await open(browser, '#/set-up', frames[frame]);
    const problems: string[] = [];
    const look = async (name: string) => {
      for (const problem of [...(await layoutProblems(page)), ...(await accessProblems(page))]) problems.push(`${name}: ${problem}`);
    };
    await page.locator('.code-pad').waitFor();
    await look('code');
    await setUpPage(page).chooseCode();
    const full = {
      ...plainPoint,
      ...who,
      name: '长'.repeat(20),
      county,
      offices: [{ kind: 'school', name: '长'.repeat(24), window: '长'.repeat(12), address: '长'.repeat(40), phone: '0971-0000000', hours: '长'.repeat(40) }],
      paper: 'a4' as const,
    };
    await setUpPage(page).step('file');
    await setUpPage(page).give({ name: 'p.json', text: writePointFile(full) }, 'file', 'take');
    for (const language of frame === 'phone' ? ['zh-Hans', 'en'] : ['zh-Hans']) {
      for (const [i, next] of (language === 'en' ? deskLanguages.slice(1) : []).entries()) {
        await page.locator('.counter-top__item').first().click();
        await expect(page.locator('html'), String(i)).toHaveAttribute('lang', next);
      }
      const setUp = setUpPage(page, language);
      for (const step of ['point', 'offices', 'printer', 'looks', 'idle', 'day', 'file', 'code', 'open']) {
        await setUp.step(step);
        await look(`${language} ${step}`);
        if (step !== 'offices') continue;
        await page.locator('.set-up-offices__do').first().click();
        await look(`${language} office`);
        await setUp.button('offices', 'leave').click();
        await setUp.give({ name: 'a.csv', text: `${head}\nx,,,,,,,,\n,,,,,,XX,9,` }, 'offices', 'table');
        await setUp.told.waitFor();
        await look(`${language} report`);
      }
    }
    await page.reload();
    await page.locator('.staff-gate').waitFor();
    await look('gate');
    await page.goto(site.address);
    await expect(corner(page)).toHaveText(full.name);
    await look('home');
    await page.getByRole('button', { name: words('ui', ['languages', 'zh-Hans']) }).click();
    await page.getByRole('button', { name: words('ui', ['dock', 'help']) }).click();
    await page.locator('.help__come').waitFor();
    await look('help');
    expect(problems).toEqual([]);
    await page.context().close();
  });
}
