// The example families are the tests of the rules: one generic runner over all of them.
import { describe, expect, it } from 'vitest';
import { leftovers } from '../src/core/checklist/leftovers.ts';
import { assembleChecklist, parseChecklist } from '../src/core/checklist/parse-checklist.ts';
import { checkVignette, parseVignette } from '../src/core/checklist/vignette.ts';
import { readFamily } from '../src/core/facts/read-family.ts';
import { assessFamily } from '../src/core/rules/assess-family.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const files = readJsonFiles(checklistRoot);
const { checklist } = assembleChecklist(files);

it('nothing in the checklist is left over', () => {
  expect(leftovers(files).map((p) => `${p.file}: ${p.message}`)).toEqual([]);
});

it('the checklist is whole', () => {
  const parsed = parseChecklist(files);
  expect(parsed.kind === 'problems' ? parsed.problems.map((p) => `${p.file} ${p.path.join('.')}: ${p.message}`) : []).toEqual([]);
});

describe.each(Object.keys(files).filter((f) => f.startsWith('vignettes/')))('%s', (file) => {
  it('comes out as the caseworker wrote', () => {
    const vignette = parseVignette(files[file]);
    if (vignette.kind === 'problems') throw new Error(vignette.problems.join('\n'));
    const family = readFamily(checklist, vignette.vignette.family, vignette.vignette.date);
    if (family.kind === 'problems') throw new Error(family.problems.map((p) => `${p.field}: ${p.code}`).join('\n'));
    expect(checkVignette(vignette.vignette, assessFamily(checklist, family.family, vignette.vignette.date))).toEqual([]);
  });
});
