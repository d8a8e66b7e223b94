import { describe, expect, it } from 'vitest';
import { interviewed, question } from '../../tests/support/tiny-checklist.ts';
import { answer, familyOf, type Interview, startInterview } from '../core/interview/interview.ts';
import { assessFamily } from '../core/rules/assess-family.ts';
import { rememberChildren } from './remember-children.ts';

const date = '2026-11-23';

describe('what is remembered of children', () => {
  const { assess, forget } = rememberChildren(interviewed);
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
      expect(assess(i, date)).toEqual(assessFamily(interviewed, familyOf(i), date));
      return step(i);
    }, start);
    expect(assess(last, date)).toEqual(assessFamily(interviewed, familyOf(last), date));
    expect(assess(last, '2027-06-01')).toEqual(assessFamily(interviewed, familyOf(last), '2027-06-01'));
  });

  it('serves again for the children whose answers stand', () => {
    const before = assess(start, date);
    const after = assess(answer(start, question('child.sex', 'a'), 'F'), date);
    expect(after.children.map((c, i) => c === before.children[i])).toEqual([false, true, true]);
    const other = assess(answer(start, question('household.low-income'), ['dibao']), date);
    expect(other.children.map((c, i) => c === before.children[i])).toEqual([false, false, false]);
  });

  it('is let go of when the family is forgotten', () => {
    const before = assess(start, date);
    forget();
    const after = assess(start, date);
    expect(after).toEqual(before);
    expect(after.children.some((c, i) => c === before.children[i])).toBe(false);
  });
});
