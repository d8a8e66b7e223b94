// The papers of generated families, measured in the browser: exactly the pages that were planned, nothing cut, every code genuine
// and saying what its slip says, and nothing of the family in clear. `npm run test:slips` draws 1,000; here a few of each kind.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { bundleData } from '../../src/cli/bundle-data.ts';
import { type Language, languages } from '../../src/content/languages.ts';
import { readCode } from '../../src/core/codec/read-code.ts';
import { openSealedPart } from '../../src/core/codec/sealed-part.ts';
import type { Family } from '../../src/core/facts/family.ts';
import type { Point } from '../../src/core/point/point.ts';
import { type Paper, papers } from '../../src/session/ports.ts';
import { heavyFamily } from '../support/families.ts';
import { wordsOf } from '../support/family-path.ts';
import { fullPoint } from '../support/full-point.ts';
import { household } from '../support/household.ts';
import { newSealKey, verify } from '../support/keys.ts';
import { pdfPages, pdfPageTexts, rasterise } from '../support/pdf.ts';
import { interviewedFamily } from '../support/random-family.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { readCodes } from '../support/read-codes.ts';
import { codeIds, trustIn } from '../support/signed-codes.ts';
import { type Site, startSite } from '../support/site.ts';
import { brandingWords, tellingWords } from '../support/telling-words.ts';
import type { Papers } from './paper-page.ts';

const full = process.env['QINGDAN_FULL'] === '1';
/** Families on one paper in one language, by turns; and families on every paper in every language; and those that once did not fit. */
const counts = { rotating: full ? 1000 : 24, everywhere: full ? 30 : 1 };
const shards = 4;

/** As golden/print-jobs.ts has it. */
const printedOn = '2026-11-23';
const checklist = readChecklist();
const folder = join(import.meta.dirname, '../../test-results/slips-page');
const widths: Readonly<Record<Paper, number>> = { a4: 210, a5: 148, roll80: 80, roll58: 58 };
/** More pages than this no family's own sheet needs. */
const mostSheetPages: Readonly<Record<Paper, number>> = { a4: 6, a5: 14, roll80: 2, roll58: 2 };
/** What the guardian typed, where anything was. */
const typed = '才仁旺姆小卓玛措';
const phone = '123456789012345';
/** Every office's, where something is sealed. */
const office = await newSealKey();
const bare = (text: string) => text.replace(/\s/g, '');
let site: Site;

test.beforeAll(async () => {
  const page = join(folder, String(test.info().parallelIndex));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __BUILT_ON__: '""' },
    plugins: [bundleData('files')],
    build: { outDir: page, emptyOutDir: true, target: 'chrome109', assetsInlineLimit: 0 },
  });
  site = await startSite(0, page);
});
test.afterAll(() => site?.stop());

/** Interviewed families, whose answers are what an interview would have brought; every third a household as brothers and sisters are. */
const familyOf = (seed: number): Family => (seed % 3 === 0 ? household(checklist, seed, printedOn) : interviewedFamily(checklist, seed, printedOn));

function wordsFor(language: Language) {
  const words = wordsOf(language);
  return (key: string): string | null => {
    const [namespace = '', path = ''] = key.split(':');
    try {
      return words(namespace, path.split('.'));
    } catch {
      return null;
    }
  };
}
const lookUp = Object.fromEntries(languages.map((l) => [l, wordsFor(l)])) as Readonly<Record<Language, ReturnType<typeof wordsFor>>>;

interface Printing {
  readonly paper: Paper;
  readonly language: Language;
  /** Everything that can be is sealed, for every office. */
  readonly sealed: boolean;
  readonly date: string;
  /** What the point was set up with. */
  readonly point?: Point;
}

/** Every slip's code is genuine, and its numbers are those of the slip and nothing else; what is sealed opens, where anything was to be. */
async function codeFaults({ slips, publicKey }: Papers, { sealed, date }: Printing): Promise<readonly string[]> {
  const trust = await trustIn(Uint8Array.from(publicKey), '4827');
  const faults: string[] = [];
  for (const { number, code, entitlements } of slips) {
    const reading = code === null ? null : await readCode(code, trust, verify, date);
    if (reading?.kind !== 'genuine' || reading.code.kind !== 'slip') faults.push(`${number}: its code is ${reading?.kind ?? 'missing'}`);
    else if (reading.code.number !== number || reading.code.sealed.length > 0 !== sealed || codeIds(reading.code).join() !== [...entitlements].sort().join())
      faults.push(`${number}: its code says something else`);
    else if (sealed && (await openSealedPart(reading.code, office.open))?.phone !== phone) faults.push(`${number}: what is sealed does not open`);
  }
  return faults;
}

/** Every code on the paper, large and small, is read back as a thermal head prints it. */
async function readFaults(pdf: Buffer, { slips }: Papers): Promise<readonly string[]> {
  const read = await readCodes(rasterise(pdf, 203));
  return slips.flatMap(({ number, code }) => [code ?? '', number].filter((text) => !read.includes(text)).map((text) => `${number}: ${text} is not read`));
}

function clearFaults(family: Family, { slips }: Papers, language: Language, name: string | null): readonly string[] {
  return slips.flatMap(({ number, child, titles, to, words }) => {
    // What was typed for it may stand there. A neutral title or an office may share a word with an answer, the rules' edition a month with a birth.
    const rest = [name ?? '', to, checklist.manifest.edition, ...titles].filter(Boolean).reduce((text, allowed) => text.replaceAll(allowed, ''), words);
    const told = [
      ...tellingWords(family, child, language, (key, l) => lookUp[l](key)),
      ...family.children.map((c) => String(c.answers['child.birth-date'] ?? '').slice(0, 7)).filter((month) => month.length === 7),
      phone,
    ].filter((word) => rest.includes(word));
    const branding = Object.values(brandingWords).flatMap((pattern) => pattern.exec(rest)?.[0] ?? []);
    return [...told, ...branding].map((word) => `${number}: 「${word}」 stands in clear`);
  });
}

function pageFaults(pdf: Buffer, { slips, sheet }: Papers, paper: Paper): readonly string[] {
  const sizes = pdfPages(pdf);
  const texts = pdfPageTexts(pdf);
  const roll = paper.startsWith('roll');
  const each = roll ? 2 : 1;
  const planned = paper === 'a4' ? Math.ceil(slips.length / 2) : slips.length * each;
  const ofSheet = texts.length - planned;
  const faults = sizes.filter(({ width }) => Math.abs(width - widths[paper]) > 1).map(({ width }) => `a page is ${width} mm wide`);
  if (ofSheet < 1 || ofSheet > mostSheetPages[paper] || (roll && ofSheet !== 2)) faults.push(`${texts.length} pages, ${planned} of them planned for slips`);
  const own = texts.slice(ofSheet);
  slips.forEach(({ number, titles }, i) => {
    const at = paper === 'a4' ? Math.floor(i / 2) : i * each;
    for (const words of [number, ...titles]) if (!own[at]?.includes(bare(words))) faults.push(`${number}: 「${words}」 is not on its page`);
    if (roll && !own[at + 1]?.includes(number)) faults.push(`${number}: not on its stub`);
  });
  const sheetText = texts.slice(0, ofSheet).join('');
  // A line may run on over the end of a page: one of its pieces may be torn there, no more.
  const torn = (words: string) => (bare(words).match(/.{1,8}/gu) ?? []).filter((piece) => !sheetText.includes(piece)).length;
  for (const words of roll ? [] : sheet) if (torn(words) > 1) faults.push(`the sheet lacks 「${words}」`);
  return faults;
}

async function faultsOf(page: Page, family: Family, seed: number, printing: Printing): Promise<readonly string[]> {
  const name = seed % 2 === 0 ? typed : null;
  const names = name === null ? {} : Object.fromEntries(family.children.map(({ id }) => [id, name]));
  const { paper, language, sealed } = printing;
  const options = { ...printing, names, sealTo: sealed ? [...office.publicKey] : null, phone };
  const found = await page.evaluate(([f, o]) => window.papersOf(f, o), [family, options] as const);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const faults = [
    ...found.cut,
    ...(await codeFaults(found, printing)),
    ...clearFaults(family, found, language, name),
    ...pageFaults(pdf, found, paper),
    ...(sealed ? await readFaults(pdf, found) : []),
  ];
  return faults.map((fault) => `family ${seed}, ${paper}, ${language}${sealed ? ', sealed' : ''}: ${fault}`);
}

async function openPage(page: Page): Promise<void> {
  await page.goto(site.address);
  await page.locator('html[data-ready=yes]').waitFor();
}

for (let shard = 0; shard < shards; shard += 1) {
  test(`families by turns on each paper and in each language, part ${shard + 1} of ${shards}`, async ({ page }) => {
    await openPage(page);
    const faults: string[] = [];
    let slips = 0;
    for (let seed = shard + 1; seed <= counts.rotating; seed += shards) {
      const turn = Math.floor(seed / languages.length);
      const [paper, language] = [papers[turn % papers.length] ?? 'a4', languages[seed % languages.length] ?? 'zh-Hans'];
      faults.push(...(await faultsOf(page, familyOf(seed), seed, { paper, language, sealed: seed % 5 === 0, date: printedOn })));
      slips += await page.locator('#paper .matters').count();
    }
    expect(faults).toEqual([]);
    expect(slips).toBeGreaterThan(counts.rotating / shards);
  });
}

test('families whose slips once did not fit', async ({ page }) => {
  await openPage(page);
  const faults: string[] = [];
  for (const seed of [35, 139, 755])
    for (const sealed of [false, true]) faults.push(...(await faultsOf(page, familyOf(seed), seed, { paper: 'a5', language: 'en', sealed, date: printedOn })));
  expect(faults).toEqual([]);
});

test('families on every paper in every language', async ({ page }) => {
  await openPage(page);
  const faults: string[] = [];
  for (let seed = 5001; seed <= 5000 + counts.everywhere; seed += 1)
    for (const paper of papers)
      for (const language of languages) faults.push(...(await faultsOf(page, familyOf(seed), seed, { paper, language, sealed: false, date: printedOn })));
  expect(faults).toEqual([]);
});

/** Late enough that every slip has to say that its grounds have grown old. */
const lateDay = '2027-06-15';

function fullestFamily(): Family {
  const { household: answers, children } = heavyFamily(lateDay);
  return { household: answers, children: children.map(({ id, ...own }) => ({ id, answers: own })) };
}

test('the fullest slips with the longest code, on every paper in every language', async ({ page }) => {
  await openPage(page);
  const date = lateDay;
  const family = fullestFamily();
  const faults: string[] = [];
  for (const paper of papers) for (const language of languages) faults.push(...(await faultsOf(page, family, 0, { paper, language, sealed: true, date })));
  expect(faults).toEqual([]);
});

/** On papers where the room is scarcest; by command on all. */
const scarce: readonly (readonly [Paper, Language])[] = full
  ? papers.flatMap((paper) => languages.map((language) => [paper, language] as const))
  : [
      ['a5', 'zh-Hans'],
      ['roll58', 'en'],
    ];

test('the fullest slips of a point that wrote down all it may; an address that has no room gives way, and nothing else', async ({ page }) => {
  await openPage(page);
  const faults: string[] = [];
  const families = [fullestFamily(), ...(full ? [35, 139, 755] : []).map(familyOf)];
  let places = 0;
  for (const [i, family] of families.entries()) {
    const point = fullPoint(String(family.household['household.residence-county']));
    for (const [paper, language] of scarce) {
      const date = i === 0 ? lateDay : printedOn;
      faults.push(...(await faultsOf(page, family, i, { paper, language, sealed: true, date, point })));
      places += await page.locator('#paper .slip__place').evaluateAll((all) => all.filter((e) => getComputedStyle(e).display !== 'none').length);
    }
  }
  expect(faults).toEqual([]);
  expect(places).toBeGreaterThan(0);
});
