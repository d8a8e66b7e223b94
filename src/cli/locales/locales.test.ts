import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { projectRoot } from '../project-files.ts';
import { locales } from './locales.ts';
import { noteFor, notesFrom } from './notes.ts';
import { pseudoTree } from './pseudo.ts';
import { scriptFaults } from './script-faults.ts';
import { heads } from './sheet.ts';
import { readLocales, wordingsOf } from './strings.ts';

const notes = notesFrom(readLocales().get('notes.json'));
let folder: string;
let said: string[];
const inFolder = (name: string) => join(folder, name);
const tree = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingdan-locales-'));
  cpSync(join(projectRoot, 'locales'), folder, { recursive: true });
  said = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A sheet as a reader sends it back: some rows filled in. */
async function sentBack(fill: (row: (string | null)[], column: (name: keyof typeof heads) => number) => void): Promise<string> {
  const out = inFolder('bo.xlsx');
  await locales(['sheet', 'bo', '--out', out, '--locales', folder]);
  const { sheets } = await readXlsx(readFileSync(out));
  const rows = sheets.map(({ name, rows: cells }) => ({ name, rows: cells.map((row) => row.map((cell) => (cell === null ? null : String(cell)))) }));
  for (const { rows: all } of rows) {
    const [head = [], ...rest] = all;
    if (head.includes(heads.better)) for (const row of rest) fill(row, (name) => head.indexOf(heads[name]));
  }
  writeFileSync(out, await writeXlsx({ sheets: rows }));
  return out;
}

it('a reader’s corrections come back: the better words stand, the right ones are checked, the rest is a draft', async () => {
  const better = 'འདི་ནས་འགོ་ཚུགས།';
  const file = await sentBack((row, column) => {
    const key = row[column('key')];
    if (key === 'ui:home.pick') row[column('better')] = better;
    if (key === 'ui:home.minutes') row[column('right')] = 'x';
  });
  expect(await locales(['read', 'bo', file, '--by', '卓玛', '--date', '2026-11-27', '--locales', folder])).toBe(0);
  expect(tree('bo/ui.json').home.pick).toBe(better);
  const source = tree('zh-Hans/ui.json').home.pick;
  expect(tree('bo.review.json')['ui:home.pick']).toEqual({ words: better, source, by: '卓玛', date: '2026-11-27' });
  const count = (review: string) => wordingsOf('bo', readLocales(folder)).filter((w) => w.review === review).length;
  expect([count('checked'), count('stale')]).toEqual([2, 0]);
  // The Chinese changes: what was checked of it no longer is.
  const ui = tree('zh-Hans/ui.json');
  ui.home.pick = '换了一句话';
  writeFileSync(inFolder('zh-Hans/ui.json'), JSON.stringify(ui));
  expect([count('checked'), count('stale')]).toEqual([1, 1]);
});

it('one row that breaks a placeholder or a script stops the whole sheet, and says which', async () => {
  const file = await sentBack((row, column) => {
    const key = row[column('key')];
    if (key === 'ui:home.pick') row[column('better')] = 'བོད་ཡིག';
    if (key === 'ui:age.years') row[column('better')] = 'ལོ་';
    if (key === 'ui:home.wiped') row[column('source')] = '另一句';
  });
  const before = readFileSync(inFolder('bo/ui.json'), 'utf8');
  expect(await locales(['read', 'bo', file, '--by', '卓玛', '--locales', folder])).toBe(1);
  expect(said.join('')).toMatch(/ui:age\.years: placeholders are none/);
  expect(readFileSync(inFolder('bo/ui.json'), 'utf8')).toBe(before);
  await expect(locales(['read', 'bo', inFolder('zh-Hans/ui.json'), '--by', '卓玛', '--locales', folder])).rejects.toThrow('not an .xlsx workbook');
});

it('faults of typing are seen without reading the language', () => {
  const bo = (words: string) => scriptFaults('bo', words, '话', null, notes);
  const mn = (words: string) => scriptFaults('mn-Mong', words, '话', null, notes);
  expect(bo('བོད་ཡིག')).toEqual([]);
  expect(bo('བོད ཡིག')).toEqual(['a space between syllables where a tsheg should be']);
  expect(bo('བོད་་ཡིག')).toEqual(['two tshegs in a row']);
  expect(bo('བོད་ཁང།')).toEqual(['ང before a shad wants a tsheg: ང་།']);
  expect(bo('བསྒྲིགསབསྒྲིགས')).toEqual(['a tsheg is missing: this is longer than any syllable']);
  expect(mn('ᠬᠡᠦᠬᠡᠳ\u202fᠦᠨ ᠨᠡᠷ\u180eᠡ')).toEqual([]);
  expect(mn('ᠬᠡᠦᠬᠡᠳ ᠦᠨ ᠨᠡᠷ\u180eᠡ')).toEqual([expect.stringContaining('U+202F belongs before it')]);
  expect(mn('ᠨᠡᠷ\u180eᠡᠪ')).toEqual([expect.stringContaining('U+180E')]);
  expect(mn('хүүхэд')).toEqual(['Cyrillic letters']);
  expect(scriptFaults('en', 'x'.repeat(99), '是', { keys: '', note: 'a button', longest: 8 }, notes)).toEqual([expect.stringContaining('at most 40 fit')]);
});

it('the note that says most about a key is its note', () => {
  expect(noteFor(notes, 'ui:promise.yes')?.note).toMatch(/Button that agrees/);
  expect(noteFor(notes, 'services:housing.entitlements.public-rental.name')?.note).toMatch(/one thing to apply for/);
  expect(noteFor(notes, 'nowhere:x')).toBeNull();
});

it('the pseudo-language keeps placeholders, and marks both ends of every sentence', () => {
  expect(pseudoTree({ a: { b: 'Call {{name}} now' }, c: '' })).toEqual({ a: { b: '[Cáll {{name}} ñöw~~~~~~~~~]' }, c: '' });
});
