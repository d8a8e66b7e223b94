import { describe, expect, it } from 'vitest';
import { interviewed, question } from '../../tests/support/tiny-checklist.ts';
import { answer, familyOf, type Interview, passOver, startInterview, withChildCount } from '../core/interview/interview.ts';
import { openQuestions } from '../core/interview/open-questions.ts';
import { assessFamily } from '../core/rules/assess-family.ts';
import { knownResults, type Result } from './known-results.ts';

const date = '2026-11-23';

/** Child by child, whether nothing was decided again. */
const sameChildren = (a: Result, b: Result) => b.assessment.children.map((c, i) => c === a.assessment.children[i]);

describe('what is known of a family', () => {
  const { assess, forget } = knownResults(interviewed);
  const start = startInterview(3);
  const steps: readonly ((i: Interview) => Interview)[] = [
    (i) => answer(i, question('child.sex', 'a'), 'F'),
    (i) => answer(i, question('child.sex', 'b'), 'M'),
    (i) => answer(i, question('household.low-income'), ['dibao']),
    (i) => answer(i, question('child.months-here', 'c'), '3to5'),
    (i) => answer(i, question('child.sex', 'a'), 'M'),
  ];

  it('is what the rules say, after every answer and on every day', () => {
    const last = steps.reduce((i, step) => {
      expect(assess(i, date).assessment).toEqual(assessFamily(interviewed, familyOf(i), date));
      return step(i);
    }, start);
    expect(assess(last, date).assessment).toEqual(assessFamily(interviewed, familyOf(last), date));
    expect(assess(last, '2027-06-01').assessment).toEqual(assessFamily(interviewed, familyOf(last), '2027-06-01'));
  });

  it('serves again for the children whose answers stand', () => {
    const before = assess(start, date);
    const after = assess(answer(start, question('child.sex', 'a'), 'F'), date);
    expect(sameChildren(before, after)).toEqual([false, true, true]);
    const other = assess(answer(start, question('household.low-income'), ['dibao']), date);
    expect(sameChildren(before, other)).toEqual([false, false, false]);
  });

  it('is let go of when the family is forgotten', () => {
    const before = assess(start, date);
    forget();
    const after = assess(start, date);
    expect(after).toEqual(before);
    expect(sameChildren(before, after)).toEqual([false, false, false]);
  });

  it('knows what was looked at ahead, until that is let go', () => {
    const { assess, lookAhead, forgetAhead } = knownResults(interviewed);
    assess(start, date);
    const further = answer(start, question('child.sex', 'b'), 'F');
    lookAhead(further, date);
    const before = assess(start, date);
    const after = assess(further, date);
    expect(after.assessment).toEqual(assessFamily(interviewed, familyOf(further), date));
    expect(after.open).toEqual(openQuestions(interviewed, further, date));
    expect(sameChildren(before, after)).toEqual([true, false, true]);
    const other = assess(start, date);
    expect(assess(further, date)).toBe(after);
    assess(start, date);
    forgetAhead();
    expect(assess(further, date)).not.toBe(after);
    expect(assess(further, date)).toEqual(after);
    expect(other).toEqual(before);
  });

  it('is the same while only the way taken differs', () => {
    const { assess } = knownResults(interviewed);
    const before = assess(start, date);
    expect(assess(passOver(start, question('child.sex', 'a')), date)).toBe(before);
    expect(assess(withChildCount(start, 2), date)).not.toBe(before);
  });
});
