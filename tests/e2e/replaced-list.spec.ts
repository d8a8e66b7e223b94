// The official list replaces ours without code: a service added, one moved, one renamed, one dropped, in checklist/ and locales/ alone;
// screens and paper follow.
import { expect, test } from '@playwright/test';
import { threeChildren } from '../support/families.ts';
import { familyPath } from '../support/family-path.ts';
import { startSite } from '../support/site.ts';
import { copySite, replaceRules, replaceWords } from '../support/site-copy.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const family = { ...threeChildren(today), children: threeChildren(today).children.slice(1, 2) };
const added = { id: 'swimming', name: '学游泳', entitlement: 'swimming-lessons' };
const renamed = { id: 'immunisation', name: '打疫苗' };
const moved = { id: 'legal-aid', to: '发展保障' };
const dropped = 'childrens-home';

type Tree = Record<string, unknown>;
interface ServiceFile extends Tree {
  readonly id: string;
  readonly entitlements: readonly Tree[];
}

/** The same edits somebody would make in checklist/: files added, changed and taken away, and doors that no longer lead anywhere closed. */
function editedRules(rules: Tree): Tree {
  const file = (id: string) => `services/${id}.json`;
  const service = (id: string) => rules[file(id)] as ServiceFile;
  const gone = service(dropped).entitlements.map((e) => e['id']);
  const pattern = service('cultural-life');
  const { [file(dropped)]: _, ...kept } = rules;
  const edited: Tree = {
    ...kept,
    [file(moved.id)]: { ...service(moved.id), category: moved.to, order: 30 },
    [file(added.id)]: { ...pattern, id: added.id, order: 22, entitlements: pattern.entitlements.slice(0, 1).map((e) => ({ ...e, id: added.entitlement })) },
  };
  return JSON.parse(JSON.stringify(edited), (key, value) => (key === 'other-doors' ? (value as string[]).filter((door) => !gone.includes(door)) : value));
}

function editedWords(words: Tree): Tree {
  const services = words['services'] as Record<string, Tree & { readonly entitlements: Tree }>;
  const pattern = services['cultural-life'];
  if (!pattern) throw new Error('no words to copy');
  return {
    ...words,
    services: {
      ...services,
      [renamed.id]: { ...services[renamed.id], name: renamed.name },
      [added.id]: { ...pattern, name: added.name, entitlements: { [added.entitlement]: Object.values(pattern.entitlements)[0] } },
    },
  };
}

test('another list needs no code: screens and paper follow', async ({ browser }) => {
  const folder = copySite();
  replaceRules(folder, editedRules);
  replaceWords(folder, 'words-zh-Hans-late', editedWords);
  const site = await startSite(0, folder);
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(site.address);
  const path = familyPath(page, family);
  const droppedName = path.words(`services/${dropped}`, ['name']);
  const movedName = path.words(`services/${moved.id}`, ['name']);

  await path.button(path.words('ui', ['dock', 'list'])).click();
  const names = page.locator('.service-row__name');
  await expect(names.filter({ hasText: added.name })).toHaveCount(1);
  const listed = await names.allInnerTexts();
  expect(listed).toHaveLength(21);
  expect(listed).toContain(renamed.name);
  expect(listed).not.toContain(droppedName);
  const last = page.locator('.card').filter({ hasText: moved.to });
  await expect(last).toContainText(movedName);
  await expect(last).toContainText(added.name);
  await path.button(path.words('results', ['list', 'home'])).click();

  await path.begin();
  await path.answerAll();
  await path.button(path.words('ui', ['check', 'done'])).click();
  await expect(page.locator('.service-row').filter({ hasText: added.name })).toHaveClass(/service-row--likely/);
  await path.toSlips();
  await page.locator('.frame__actions .button--primary').click();
  await path.agreeToAll();
  const sheet = (await page.locator('#paper .sheet').first().textContent()) ?? '';
  for (const name of [added.name, renamed.name, movedName]) expect(sheet).toContain(name);
  expect(sheet).not.toContain(droppedName);
  await context.close();
  await site.stop();
});
