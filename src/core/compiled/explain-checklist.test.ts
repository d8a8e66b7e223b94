import { describe, expect, it } from 'vitest';
import { fullFamily, interviewedFamily, partialFamily, runs, seeds } from '../../../tests/support/random-family.ts';
import { readChecklist } from '../../../tests/support/read-checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { interviewOf } from '../interview/interview.ts';
import { openQuestions } from '../interview/open-questions.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { isSettled } from './bounds.ts';
import { explainChecklist } from './explain-checklist.ts';

const checklist = readChecklist();
const date: PlainDate = '2026-11-23';
const explain = explainChecklist(checklist, date);

/** What the explanation of a family's first child differs in from the rules' own, as sentences. */
function differences(family: Family): readonly string[] {
  const [child] = family.children;
  const [said] = assessFamily(checklist, family, date).children;
  if (!child || !said) return ['no child'];
  const found = explain(family.household, child.answers);
  const decisions = [...said.services.flatMap((s) => s.entitlements), ...said.enablers];
  const explained = [...found.entitlements, ...found.enablers];
  expect(explained).toHaveLength(decisions.length);
  return decisions.flatMap((d, i) => {
    const { clauses, missing, bounds } = explained[i] ?? { clauses: [], missing: [], bounds: 0 };
    const open = d.verdict === 'open';
    const same = JSON.stringify([d.clauses, [...d.missing].sort(), open]) === JSON.stringify([clauses, [...missing].sort(), !isSettled(bounds)]);
    return same ? [] : [`${d.id}: ${JSON.stringify(d.clauses)} ${d.missing} / ${JSON.stringify(clauses)} ${missing}`];
  });
}

describe('the compiled explanation says what the rules say of families', () => {
  it.each<[string, typeof fullFamily]>([
    ['answered in full', fullFamily],
    ['answered in part', partialFamily],
    ['as an interview leaves them', interviewedFamily],
  ])('%s', (_what, familyOf) => {
    expect(seeds(runs(40)).flatMap((seed) => differences(familyOf(checklist, seed, date, 1)))).toEqual([]);
  });

  it('and what it would ask next is a question that can still change something; none when there is none', () => {
    for (const seed of seeds(runs(40))) {
      const family = interviewedFamily(checklist, seed, date, 1);
      const open = openQuestions(checklist, interviewOf({ ...family, children: family.children.map((c) => ({ ...c, id: 'a' })) }), date).map((q) => q.fact);
      const { next } = explain(family.household, family.children[0]?.answers ?? {});
      expect([seed, next === null ? open.length === 0 : open.includes(next)]).toEqual([seed, true]);
    }
  });
});
