// The command line as people use it: started as a program, on real and on broken input.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../src/cli/schema.ts';
import { checklistRoot } from './support/read-checklist.ts';

const program = join(import.meta.dirname, '../dist/cli/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'qingdan-cli-'));

function qingdan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
function fileWith(content: unknown, name = 'family.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const family = (facts: Record<string, unknown>, household: Record<string, unknown> = {}) => ({
  date: '2026-11-23',
  household,
  children: [{ id: 'a', 'child.birth-date': '2019-09-01', ...facts }],
});

describe('assess', () => {
  it('prints all 21 services in both languages, and as JSON', () => {
    const path = fileWith(family({}));
    const json = JSON.parse(qingdan('assess', path, '--json').stdout);
    expect(json.date).toBe('2026-11-23');
    expect(json.children[0].services).toHaveLength(21);
    expect(json.children[0].enablers.map((e: { id: string }) => e.id)).toContain('residence-permit');
    expect(Object.keys(json.children[0].services[0].entitlements[0])).toEqual(
      expect.arrayContaining(['id', 'verdict', 'route', 'receiving', 'urgent', 'reasons', 'missing', 'changes']),
    );
    for (const lang of ['zh-Hans', 'en']) {
      const { status, stdout } = qingdan('assess', path, '--lang', lang);
      expect(status).toBe(0);
      expect(stdout).toContain('2026-11-23');
      expect(stdout).not.toMatch(/undefined|\{\{/);
      expect(stdout).not.toMatch(/\b(ui|paper|results|services|enablers|categories|facts):[a-z]/);
    }
  });

  it('takes --date over the date in the file', () => {
    expect(JSON.parse(qingdan('assess', fileWith(family({})), '--json', '--date', '2027-01-01').stdout).date).toBe('2027-01-01');
  });

  it.each([
    ['a value that does not exist', family({ 'child.permit': 'maybe' }), 'child.permit'],
    ['an unknown fact', family({ 'child.shoe-size': 31 }), 'child.shoe-size'],
    ['an unknown county', family({}, { 'household.residence-county': '999999' }), 'household.residence-county'],
    ['an unborn child', family({ 'child.birth-date': '2027-01-01' }), 'child.birth-date'],
    ['a child of nineteen', family({ 'child.birth-date': '2007-11-01' }), 'child.birth-date'],
    ['a stay longer than a life', family({ 'child.birth-date': '2026-08-20', 'child.months-here': '12plus' }), 'child.months-here'],
    ['an arrival in the future', family({ 'child.arrived-on': '2027-02-01' }), 'child.arrived-on'],
    ['no children', { household: {}, children: [] }, 'children'],
    ['nine children', { household: {}, children: [...'abcdefghi'].map((id) => ({ id })) }, 'children'],
    ['a bad date', { date: '2026-13-01', household: {}, children: [{ id: 'a' }] }, 'date'],
    ['no JSON', '{ "children": ', 'family.json'],
  ])('refuses %s with exit code 2 and names the field', (_, content, field) => {
    const { status, stderr, stdout } = qingdan('assess', fileWith(content));
    expect(status).toBe(2);
    expect(stderr).toContain(field);
    expect(stdout).toBe('');
  });

  it('drops a danger unread, with a warning', () => {
    const { status, stdout, stderr } = qingdan('assess', fileWith(family({ 'child.danger': ['violence'] })), '--json');
    expect(status).toBe(0);
    expect(stderr).toContain('child.danger');
    expect(stdout).not.toContain('violence');
  });

  it('refuses a file that is not there and an option it does not know', () => {
    expect(qingdan('assess', join(folder, 'none.json')).status).toBe(2);
    expect(qingdan('assess', fileWith(family({})), '--nonsense').status).toBe(2);
  });
});

describe('open-questions', () => {
  it('writes one letter an office, with every question of the checklist once and a line for the answer', () => {
    const { status, stdout } = qingdan('open-questions');
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/undefined|\{\{|\b(ui|letter|services|enablers|offices|parameters):[a-z]/);
    const letters = stdout.split(/^-{60}$/m);
    expect(letters.length).toBeGreaterThan(10);
    for (const letter of letters) {
      const points = [...letter.matchAll(/^\d+\. (.+)$/gm)].map(([, asked]) => asked);
      expect(new Set(points).size).toBe(points.length);
      expect(letter.match(/^ {3}答：$/gm)).toHaveLength(points.length);
    }
    const housing = JSON.parse(readFileSync(join(checklistRoot, '../locales/zh-Hans/services/housing.json'), 'utf8'));
    for (const { questions } of Object.values<{ questions?: Record<string, string> }>(housing.entitlements))
      for (const asked of Object.values(questions ?? {})) expect(stdout).toContain(asked);
  });

  it('writes to one kind of office alone, and refuses one it does not know', () => {
    const { stdout } = qingdan('open-questions', '--office', 'police-station', '--lang', 'en');
    expect(stdout).toMatch(/^To: Police station/);
    expect(stdout).not.toMatch(/^-{60}$/m);
    expect(qingdan('open-questions', '--office', 'palace')).toMatchObject({ status: 2, stderr: expect.stringContaining('--office') });
  });
});

describe('check', () => {
  it('finds nothing wrong and names the entitlements of every section', () => {
    const { status, stdout } = qingdan('check');
    expect(stdout).toContain('no problems');
    expect(status).toBe(0);
    expect(stdout).not.toContain('NOT ENCODED');
  });

  /** A copy of the checklist to break; `edit` gives the line that changed. */
  function brokenCopy(name: string) {
    const copy = join(folder, name);
    cpSync(checklistRoot, copy, { recursive: true });
    const edit = (file: string, from: string, to: string): readonly [string, number] => {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      const at = text.indexOf(from);
      expect(at, `${file} has ${from}`).toBeGreaterThanOrEqual(0);
      writeFileSync(path, text.replace(from, to));
      return [file, text.slice(0, at).split('\n').length];
    };
    return { copy, edit };
  }
  const found = (stderr: string) => [...stderr.matchAll(/^checklist\/(\S+?):(\d+):\d+ .+/gm)].map((m) => [m[1], Number(m[2])]);

  it('reports five planted faults in five files, each with file and line', () => {
    const { copy, edit } = brokenCopy('five-files');
    const planted = [
      edit('services/immunisation.json', '"fact": "child.sex"', '"fact": "child.hair"'),
      edit('services/housing.json', '"verified": false', '"verified": "no"'),
      edit('enablers/residence-permit.json', '"half-year"', '"half-decade"'),
      edit('facts.json', '"type": "county"', '"type": "village"'),
      edit('parameters/residence.json', '"id": "reg-residence-permit"', '"id": "hearsay"'),
    ];
    const { status, stderr } = qingdan('check', '--checklist', copy);
    expect(status).toBe(1);
    for (const fault of planted) expect(found(stderr)).toContainEqual(fault);
  });

  it('reports five planted faults in one file, shapes and names alike, and nothing else', () => {
    const { copy, edit } = brokenCopy('one-file');
    const planted = [
      edit('services/immunisation.json', '"verified": false', '"verified": "no"'),
      edit('services/immunisation.json', '"id": "law-vaccine"', '"id": "hearsay"'),
      edit('services/immunisation.json', '"route": "here"', '"route": "nowhere"'),
      edit('services/immunisation.json', '"hotline": "12320"', '"hotline": "99999"'),
      edit('services/immunisation.json', '"fact": "child.sex"', '"fact": "child.hair"'),
    ];
    const { status, stderr } = qingdan('check', '--checklist', copy);
    expect(status).toBe(1);
    expect(found(stderr).sort()).toEqual([...planted].sort());
  });

  it('fails on a section nobody encodes, a source nobody cites, a word that is missing, an amount without its year, a title used twice', () => {
    const { copy, edit } = brokenCopy('promises');
    edit('services/legal-aid.json', '"encodes": ["D7"]', '"encodes": []');
    edit(
      'sources/own.json',
      '[',
      '[{ "id": "unread", "title": "Unread", "described": true, "issuer": "nobody", "date": "2026", "grade": "M", "checked": "2026-11-23" },',
    );
    const words = join(folder, 'locales');
    cpSync(join(checklistRoot, '../locales'), words, { recursive: true });
    const editWords = (file: string, from: RegExp, to: string) => {
      const text = readFileSync(join(words, file), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(join(words, file), text.replace(from, to));
    };
    editWords('en/services/housing.json', /"name": "[^"]*",/, '');
    editWords('zh-Hans/services/housing.json', /"line": "[^"]*"/, '"line": "每月 300 元"');
    editWords('zh-Hans/services/childrens-home.json', /结对看望/, '儿童之家');
    const { status, stdout, stderr } = qingdan('check', '--checklist', copy, '--locales', words);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^D7 .*NOT ENCODED$/m);
    for (const said of [
      /no entitlement encodes section D7/,
      /nothing uses "unread"/,
      /en\/services\/housing\.json.*no words for "name"/,
      /without its year: 每月 300 元/,
      /childrens-home has the same title/,
    ])
      expect(stderr).toMatch(said);
  });

  it('strict: fails on a source not checked for 180 days, a parameter that ran out and a law without its article', () => {
    const { copy, edit } = brokenCopy('strict');
    const [file, line] = edit('sources/laws.json', '"checked": "2026-11-23"', '"checked": "2026-05-01"');
    const [cited, citedLine] = edit('services/immunisation.json', '{ "id": "law-vaccine", "at": "arts. 6, 47-49" }', '{ "id": "law-vaccine" }');
    expect(qingdan('check', '--checklist', copy).status).toBe(0);
    const strict = (date: string) => qingdan('check', '--checklist', copy, '--strict', '--date', date);
    expect(strict('2026-10-28').stderr).not.toMatch(/last checked/);
    const { status, stderr } = strict('2026-10-29');
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`${file}:${line}:\\d+ .*last checked on 2026-05-01`));
    expect(stderr).toMatch(new RegExp(`${cited}:${citedLine}:\\d+ .*without its article`));
    expect(stderr).toMatch(/"orphan-allowance-relatives" ran out on 2025-12-31/);
    expect(qingdan('check', '--strict', '--date', 'soon').status).toBe(2);
  });

  it('sees a key that stands twice, which JSON itself would swallow', () => {
    const { copy, edit } = brokenCopy('twice');
    const [file, line] = edit('services/immunisation.json', '"verified": false,', '"verified": true,\n  "verified": false,');
    const { status, stderr } = qingdan('check', '--checklist', copy);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`${file}:${line + 1}:\\d+ the key "verified" stands twice`));
  });

  it('says which line is no JSON, and that a newer grammar needs a newer program', () => {
    const copy = join(folder, 'newer');
    cpSync(checklistRoot, copy, { recursive: true });
    writeFileSync(join(copy, 'manifest.json'), '{ "format": 99, "edition": "2027-01-01", "title": "newer" }');
    expect(qingdan('check', '--checklist', copy).stderr).toContain('newer');
    expect(qingdan('assess', fileWith(family({})), '--checklist', copy)).toMatchObject({ status: 2 });
    writeFileSync(join(copy, 'manifest.json'), '{\n  "format": 1,\n  oops\n}');
    expect(qingdan('check', '--checklist', copy).stderr).toMatch(/manifest\.json:3:/);
  });
});

it('the editors’ schemas are those of the validator', () => {
  for (const [name, schema] of Object.entries(editorSchemas())) expect(JSON.parse(readFileSync(join(checklistRoot, 'schema', name), 'utf8'))).toEqual(schema);
});
