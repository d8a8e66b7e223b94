// `qingdan forms`: everything on the printed forms comes from the checklist, and the sheets print as they should.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import { rulesOf } from '../src/core/checklist/walk-rule.ts';
import { pdfPages, pdfPageTexts } from './support/pdf.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const root = join(import.meta.dirname, '..');
const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const out = mkdtempSync(join(tmpdir(), 'qingdan-forms-'));
const words = (file: string, lang = 'zh-Hans') => JSON.parse(readFileSync(join(root, 'locales', lang, file), 'utf8'));
const html = (name: string, lang: string) => readFileSync(join(out, lang, `${name}.html`), 'utf8');
const textOf = (name: string, lang = 'zh-Hans') =>
  html(name, lang)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('forms', { timeout: 120_000 }, () => {
  beforeAll(() => {
    for (const [lang, more] of [
      ['zh-Hans', ['--pdf']],
      ['en', []],
    ] as const) {
      const { status, stderr } = spawnSync('node', [join(root, 'dist/cli/cli.mjs'), 'forms', '--lang', lang, '--out', join(out, lang), ...more], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    }
  }, 120_000);

  it.each(['interview', 'poster', 'rules'])('%s: no key where words should be, no script, no address', (name) => {
    for (const lang of ['zh-Hans', 'en']) {
      expect(textOf(name, lang).match(/undefined|\{\{|\b(ui|paper|results|services|enablers|categories|facts|forms|parameters|offices):[a-z]/)).toBeNull();
      expect(html(name, lang).match(/<script|https?:|src=/)).toBeNull();
    }
  });

  it('the poster has every service under its category, and is one A3 sheet', () => {
    const text = textOf('poster');
    for (const { id } of checklist.services) expect(text).toContain(words(`services/${id}.json`).name);
    for (const { key } of checklist.categories) expect(text).toContain(words('categories.json')[key].name);
    const pages = pdfPages(readFileSync(join(out, 'zh-Hans/poster.pdf')));
    expect(pages.map((p) => [Math.round(p.width), Math.round(p.height)])).toEqual([[297, 420]]);
  });

  it('the rules say of every entitlement its reasons, papers, what may not be asked for, its questions and its sources', () => {
    const text = textOf('rules');
    const said = (line: string) => expect(text, line).toContain(line);
    for (const service of checklist.services) {
      const own = words(`services/${service.id}.json`);
      for (const e of service.entitlements) {
        said(own.entitlements[e.id].name);
        for (const d of e.documents) said(words('documents.json')[d.id].name);
        for (const n of e['not-asked']) said(own.entitlements[e.id]['not-asked'][n.key]);
        for (const q of e.questions) said(own.entitlements[e.id].questions[q]);
        for (const s of e.sources) said(checklist.sources.get(s.id)?.title ?? s.id);
        for (const [node, [part]] of rulesOf(e))
          if (part === 'rule' && node.reason !== undefined)
            expect(
              [own.reasons[node.reason].yes, own.reasons[node.reason].no].some((line) => text.includes(line)),
              `${e.id}: ${node.reason}`,
            ).toBe(true);
      }
    }
  });

  it('each service begins a sheet of its own and ends on its back at the latest', () => {
    const pages = pdfPageTexts(readFileSync(join(out, 'zh-Hans/rules.pdf')));
    const titles = [
      ...checklist.services.map((s) => words(`services/${s.id}.json`).name),
      ...checklist.enablers.map((e) => words(`enablers/${e.id}.json`).name),
    ].map((t: string) => t.replace(/\s/g, ''));
    const starts = titles.map((title) => pages.findIndex((p) => p.slice(0, 60).includes(title)));
    expect(starts.includes(-1)).toBe(false);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const [i, at] of starts.entries()) expect((starts[i + 1] ?? pages.length) - at, titles[i]).toBeLessThanOrEqual(2);
    expect(pdfPages(readFileSync(join(out, 'zh-Hans/rules.pdf'))).every((p) => Math.round(p.width) === 210)).toBe(true);
  });

  it('the interview is one A4 leaf, and asks for no name, number or address', () => {
    expect(pdfPages(readFileSync(join(out, 'zh-Hans/interview.pdf')))).toHaveLength(2);
    const text = textOf('interview');
    for (const f of checklist.facts.values()) {
      const [subject = '', attribute = ''] = f.id.split('.');
      if (f.values || f.type !== 'set') expect(text).toContain(words('facts.json')[subject][attribute].question.replace('{{name}}', '孩子'));
    }
    for (const county of checklist.prefectures.flatMap((p) => p.counties)) expect(text).toContain(`${county.code.slice(2)} ${county.zh}`);
    expect(text).toContain('不写姓名、身份证号、住址和电话');
  });
});
