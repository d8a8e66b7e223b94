// Paper as text: what a family and a window would read, kept beside the test, and what must never stand there.
import { h } from 'preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Language, languages } from '../../src/content/languages.ts';
import { changeLanguage, loadServiceWords, maybe } from '../../src/content/words.ts';
import { childLimits, type Family } from '../../src/core/facts/family.ts';
import type { Slip } from '../../src/core/referral/compose-slips.ts';
import { composeSlip } from '../../src/print/compose-slip.ts';
import { PaperDocument } from '../../src/print/paper-document.tsx';
import { SlipA5 } from '../../src/print/slip-a5.tsx';
import type { PrintJob } from '../../src/session/ports.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { brandingWords, tellingWords } from '../support/telling-words.ts';
import { eightChildren, oneChild, threeChildren } from './families.ts';
import { paperAsText } from './paper-as-text.ts';
import { printedOn, printJobOf } from './print-jobs.ts';

const checklist = readChecklist();
const families: Readonly<Record<string, Family>> = { oneChild, threeChildren, eightChildren };

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  for (const lang of [...languages].reverse()) {
    await loadServiceWords(lang);
    await changeLanguage(lang);
  }
});

const slipText = (job: PrintJob, slip: Slip): string => paperAsText(h(SlipA5, { page: composeSlip(job, slip), code: true }));

describe('paper reads as it did', () => {
  it.each([
    ['one-child', printJobOf(checklist, oneChild, { paper: 'a4', names: { a: '马小麦' }, heldPapers: ['hukou-book', 'guardian-id'] })],
    ['three-children-en', printJobOf(checklist, threeChildren, { paper: 'a5', language: 'en' })],
    ['one-child-roll', printJobOf(checklist, oneChild, { paper: 'roll80' })],
    ['eight-children', { ...printJobOf(checklist, eightChildren), slips: [] }],
  ])('%s', async (name, job) => {
    await expect(paperAsText(h(PaperDocument, { job }))).toMatchFileSnapshot(`./${name}.txt`);
  });
});

describe("the family's sheet", () => {
  const sheets = Object.entries(families).flatMap(([name, family]) =>
    languages.map((language) => [name, language, { ...printJobOf(checklist, family, { language }), slips: [] }] as const),
  );

  it.each(sheets)('%s, %s: every service, every child, every fixed statement', (_, language, job) => {
    const text = paperAsText(h(PaperDocument, { job }));
    for (const service of checklist.services) expect(text).toContain(maybe(`services:${service.id}.name`, {}, language));
    for (const name of Object.values(job.nicknames)) expect(text).toContain(name);
    for (const key of ['first-opinion', 'working-list']) expect(text).toContain(maybe(`paper:fixed.${key}`, {}, language));
    for (const number of ['12345', '12349', '12355', '12356', '110']) expect(text).toMatch(new RegExp(`^${number} `, 'm'));
    expect(text).not.toMatch(/\b(paper|ui|services|enablers|offices|documents|hotlines|categories):/);
    expect(job.family.children.length).toBeLessThanOrEqual(childLimits.most);
  });
});

describe('the edition line', () => {
  const printed = (date: string, language: Language = 'zh-Hans') => printJobOf(checklist, oneChild, { date, language });
  const counts = (text: string) => [...text.matchAll(/其中 (\d+) 份依据该重新核对了，办的时候请窗口确认/g)].map(([, n]) => Number(n));

  it('says nothing more while what the paper rests on is fresh', () => {
    expect(counts(paperAsText(h(PaperDocument, { job: printed('2026-11-23') })))).toEqual([]);
  });

  it('says how many grounds of that very paper have grown old, on the sheet and on every slip', () => {
    const job = printed('2027-06-01');
    const [sheet, ...slips] = counts(paperAsText(h(PaperDocument, { job })));
    expect(slips.length).toBe(job.slips.length);
    expect(slips.length).toBeGreaterThan(2);
    expect(Math.min(...slips)).toBeGreaterThan(0);
    expect(Math.max(...slips)).toBeLessThan(sheet ?? 0);
    expect(new Set(slips).size).toBeGreaterThan(1);
  });

  it('says so in the words of the family on its own sheet', () => {
    const text = paperAsText(h(PaperDocument, { job: printed('2027-06-01', 'en') }));
    expect(text).toMatch(/\d+ of its sources are due to be checked again, please confirm at the window/);
  });
});

describe('a slip', () => {
  const slips = Object.entries(families).flatMap(([name, family]) =>
    languages.flatMap((language) => {
      const job = printJobOf(checklist, family, { language });
      return job.slips.map((slip) => [name, language, slip.number, slip, job] as const);
    }),
  );

  it.each(slips)('%s, %s, %s: says nothing of the family', (_name, _language, _number, slip, job) => {
    const text = slipText(job, slip);
    for (const nickname of Object.values(job.nicknames)) expect(text).not.toContain(nickname);
    for (const child of job.family.children) expect(text).not.toContain(String(child.answers['child.birth-date']).slice(0, 7));
    for (const told of tellingWords(job.family, slip.child, job.language, (key, lang) => maybe(key, {}, lang))) expect(text).not.toContain(told);
    expect(text).not.toMatch(/\d+ ?(岁|个月|-year-old|-month-old)|第 ?\d+ ?项/);
  });

  it.each(slips)(
    '%s, %s, %s: holds its own child’s matters only, with number, office, dates and both boxes of statements',
    (_name, _language, _number, slip, job) => {
      const page = composeSlip(job, slip);
      const text = slipText(job, slip);
      expect(page.matters).toHaveLength(slip.entitlements.length);
      expect(page.matters.every((m) => m.title !== '')).toBe(true);
      expect(text.match(new RegExp(`QR ${slip.number}`, 'g'))).toHaveLength(2);
      expect(text).toContain(page.to.zh);
      for (const words of [
        '不是审批决定，以办理单位审核为准。',
        '请一次性告知',
        '已接收',
        '缺材料',
        '不归这里',
        '已办好',
        '没办成',
        '12345',
        '2026 年 12 月 23 日',
      ])
        expect(text).toContain(words);
    },
  );

  it('says what its code is good for: checked where it is signed, else the number alone; and that a second print is one', () => {
    const job = printJobOf(checklist, oneChild);
    const [slip] = job.slips;
    if (!slip) throw new Error('no slip');
    expect(slipText(job, slip)).toContain('窗口扫码核对');
    expect(slipText(job, slip)).not.toContain('份，编号相同');
    const unsigned = slipText({ ...job, codes: {}, copy: 2 }, slip);
    expect(unsigned).toContain('扫出来是编号');
    expect(unsigned).toContain('第 2 份，编号相同，只用一份');
  });

  it('says which kinds of things are sealed in its code and for whom, and that only where some are', () => {
    const job = printJobOf(checklist, oneChild);
    const [slip, other] = job.slips;
    if (!slip || !other) throw new Error('no two slips');
    const sealing: PrintJob = { ...job, sealed: { [slip.number]: ['name', 'born', 'phone', 'questions'] } };
    const [, office = ''] = /同意把这张单子交给(.+?)，只用来/.exec(slipText(sealing, slip)) ?? [];
    expect(slipText(sealing, slip)).toContain(`或打 12345。称呼、出生年月、家长电话、要确认的事封在码里，只给${office}看。`);
    expect(slipText(sealing, other)).toBe(slipText(job, other));
    expect(slipText(job, slip)).not.toContain('封在码里');
  });

  it('carries the typed name and nothing else of its kind', () => {
    const job = printJobOf(checklist, oneChild, { names: { a: ' 马小麦 ' } });
    for (const slip of job.slips) expect(slipText(job, slip)).toContain('马小麦');
  });
});

describe('no slip brands a child', () => {
  const all = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)].filter((e) => e.slip);
  const job = printJobOf(checklist, oneChild, { language: 'en' });

  it.each(all.map((e) => [e.id, e] as const))('%s, with every paper and question it can have', (_, e) => {
    for (const office of new Set(e.routes.flatMap((r) => r.offices))) {
      const questions = [...e.questions, ...(e.discretion ? [e.discretion.question] : [])];
      const slip: Slip = {
        number: '4827-261123-001-5',
        child: 'a',
        office,
        issued: printedOn,
        validUntil: '2026-12-23',
        edition: '2026-11-23',
        entitlements: [{ id: e.id, standing: 'confirm', questions }],
        papers: e.documents.map((d) => ({ document: d.id, need: d.need, held: false })),
        name: null,
      };
      const text = slipText(job, slip);
      for (const branding of Object.values(brandingWords)) expect(text).not.toMatch(branding);
    }
  });
});
