// The paper interview against the interview on screen: what a worker writes down and keys in is what the family said.
import { describe, expect, it } from 'vitest';
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import type { FactValue, Family } from '../../src/core/facts/family.ts';
import { readFamily } from '../../src/core/facts/read-family.ts';
import { paperLines, readBoxes, readPaper } from '../../src/core/interview/paper-form.ts';
import { assessFamily } from '../../src/core/rules/assess-family.ts';
import { writtenOnPaper } from '../support/paper-form.ts';
import { fullFamily, partialFamily, runs, seeds } from '../support/random-family.ts';
import { checklistRoot, readJsonFiles } from '../support/read-checklist.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const date = '2026-11-25';
const lines = paperLines(checklist);

describe('the paper interview', () => {
  it('has a line for every fact but 已在享受, and says in codes when a question is asked', () => {
    expect([...checklist.facts.keys()].filter((id) => !lines.some((l) => l.fact.id === id))).toEqual(['child.receives']);
    expect(lines.filter((l) => l.fact['asked-when'] !== undefined && !l.when?.every((w) => w.codes.length > 0)).map((l) => l.fact.id)).toEqual([]);
    for (const line of lines) for (const { number } of line.when ?? []) expect(number).toBeLessThan(line.number);
    for (const line of lines) expect(new Set([line.unknown, ...line.codes.map((c) => c.code)]).size).toBe(line.codes.length + 1);
  });

  it('keyed in gives each child the verdicts the family would have had on screen', () => {
    for (const seed of seeds(runs(40))) {
      const family = seed % 2 === 0 ? fullFamily(checklist, seed, date) : partialFamily(checklist, seed, date);
      const reading = readPaper(
        lines,
        writtenOnPaper(lines, family),
        family.children.map((c) => c.id),
      );
      expect(reading.unreadable).toEqual([]);
      const read = readFamily(checklist, reading.family, date);
      if (read.kind !== 'ready') throw new Error(JSON.stringify(read.problems));
      const verdicts = (f: Family) => assessFamily(checklist, f, date).children.map((c) => c.services.map((s) => `${s.id} ${s.verdict}`));
      expect(verdicts(read.family)).toEqual(verdicts(family));
    }
  });

  it('fits its boxes, and is keyed in within 60 signs a child and 40 a household', () => {
    const most = (about: string) => lines.filter((l) => l.fact.about === about).reduce((sum, l) => sum + l.boxes, 0);
    expect(most('child')).toBeLessThanOrEqual(60);
    expect(most('household')).toBeLessThanOrEqual(40);
    for (const seed of seeds(runs(40)))
      for (const [key, text] of Object.entries(writtenOnPaper(lines, fullFamily(checklist, seed, date))))
        expect(text.length).toBeLessThanOrEqual(lines.find((l) => l.number === Number(key.split('@')[0]))?.boxes ?? 0);
  });

  it.each<[string, string, FactValue | null | undefined]>([
    ['child.birth-date', '2019 03 05', '2019-03-05'],
    ['child.birth-date', '20190300', '2019-03'],
    ['child.birth-date', '00000000', 'unknown'],
    ['child.birth-date', '2019', null],
    ['child.stage', 'a', 'not-in-school'],
    ['child.stage', '0', 'unknown'],
    ['child.stage', 'Z', null],
    ['child.boarding', '2', false],
    ['child.hukou-in-qinghai-years', '0', 0],
    ['child.hukou-in-qinghai-years', '99', 'unknown'],
    ['household.residence-county', '2521', '632521'],
    ['household.residence-county', '252', null],
    ['household.low-income', '51', ['self-reported', 'dibao']],
    ['household.low-income', '', undefined],
    ['household.low-income', '5?', null],
  ])('%s: %j', (fact, written, value) => {
    const line = lines.find((l) => l.fact.id === fact);
    expect(line && readBoxes(line, written)).toEqual(value);
  });
});
