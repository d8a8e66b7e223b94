// Explanations that are true, and never a false no nor a false yes: the quick share of `npm run test:laws`.
import { expect, it } from 'vitest';
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { explanations, noneExplained } from '../laws/explanations.ts';
import { throwingRules, withoutParameters } from '../laws/faults.ts';
import { neverFlips, noTally } from '../laws/never-flips.ts';
import { fullFamily, partialFamily, runs, seeds } from '../support/random-family.ts';
import { checklistRoot, readJsonFiles } from '../support/read-checklist.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const limit = Math.max(60_000, runs(1) * 10_000);

it('what is settled stays settled, however the rest is answered; an answer taken away only opens', { timeout: limit }, () => {
  const law = neverFlips(checklist, 8);
  const tally = noTally();
  for (const seed of seeds(runs(60))) law(seed, tally);
  expect(tally.breaches.slice(0, 5)).toEqual([]);
  expect(tally.completions).toBeGreaterThan(tally.verdicts);
});

it('every change stated comes out as stated, every clause named is needed, none is left out', { timeout: limit }, () => {
  const law = explanations(checklist);
  const tally = noneExplained();
  for (const seed of seeds(runs(8))) law(seed, '2026-11-23', tally);
  expect(tally.breaches.slice(0, 5)).toEqual([]);
  expect(Math.min(tally.dates, tally.enablers, tally.answers, tally.missing, tally.clauses)).toBeGreaterThan(5);
  expect(tally.idle.length, tally.idle.join('\n')).toBeLessThanOrEqual(0.1 * tally.missing);
});

it('a rule that throws is asked at the counter, and spoils no other', { timeout: limit }, () => {
  for (const seed of seeds(runs(1))) expect(throwingRules(checklist, partialFamily(checklist, seed, '2026-11-23', 1), '2026-11-23').slice(0, 5)).toEqual([]);
});

it('a parameter with no value for the day is asked at the counter, and the question says so', { timeout: limit }, () => {
  let asked = 0;
  for (const seed of seeds(runs(6))) {
    const found = withoutParameters(checklist, fullFamily(checklist, seed, '2026-11-23', 1), '2026-11-23');
    expect(found.breaches.slice(0, 5)).toEqual([]);
    asked += found.asked;
  }
  expect(asked).toBeGreaterThan(10);
});
