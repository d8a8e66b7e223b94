import { describe, expect, it } from 'vitest';
import { always, enabler, entitlement, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import { problemsOf, readFamily } from './read-family.ts';

const checklist = tinyChecklist({
  services: [service('school', entitlement('meals', always))],
  enablers: [enabler('residence-permit', always, { 'child.permit': ['child'] })],
});
const read = (input: unknown, date = today) => readFamily(checklist, input, date);
/** One child with these answers, in a household with those. */
const family = (child: object, household: object = {}) => ({ household, children: [{ id: 'a', ...child }] });
const codes = (input: unknown, date = today): readonly string[] => {
  const got = read(input, date);
  return got.kind === 'problems' ? got.problems.map((p) => `${p.field}: ${p.code}`) : [];
};

describe('ages', () => {
  const born = (date: string, on = today) => codes(family({ 'child.birth-date': date }), on);

  it('born today is fine, tomorrow is not born yet; born this month may be', () => {
    expect(born('2026-11-23')).toEqual([]);
    expect(born('2026-11-24')).toHaveLength(1);
    expect(born('2026-11')).toEqual([]);
    expect(born('2026-12')).toHaveLength(1);
  });

  it('nineteen today is the edge day of the last programme; the day after is too old', () => {
    expect(born('2007-11-23')).toEqual([]);
    expect(born('2007-11-22')).toHaveLength(1);
    expect(born('2007-11')).toEqual([]);
    expect(born('2007-10')).toHaveLength(1);
    expect(born('2008-02-29', '2027-02-28')).toEqual([]);
    expect(born('2008-02-29', '2027-03-01')).toHaveLength(1);
  });
});

describe('contradictions', () => {
  it.each([
    ['12plus', '2026-08-23', true],
    ['12plus', '2025-11-23', false],
    ['12plus', '2025-11-24', true],
    ['12plus', '2025-11', false],
    ['12plus', '2025-12', true],
    ['6to11', '2026-05-23', false],
    ['6to11', '2026-05-24', true],
    ['3to5', '2026-08-23', false],
    ['3to5', '2026-08-24', true],
    ['lt3', '2026-11-23', false],
    ['unknown', '2026-11-23', false],
  ])('%s here, born %s: contradiction %s', (months, date, contradicts) => {
    const want = contradicts ? ['children[0].child.months-here: here-before-birth'] : [];
    expect(codes(family({ 'child.birth-date': date, 'child.months-here': months }))).toEqual(want);
  });

  it('arrival on the day of birth is fine, in its month too', () => {
    expect(codes(family({ 'child.birth-date': '2024-05-05', 'child.arrived-on': '2024-05-05' }))).toEqual([]);
    expect(codes(family({ 'child.birth-date': '2024-05-05', 'child.arrived-on': '2024-05' }))).toEqual([]);
    expect(codes(family({ 'child.birth-date': '2024-05', 'child.arrived-on': '2024-05-01' }))).toEqual([]);
    expect(codes(family({ 'child.birth-date': '2024-05', 'child.arrived-on': '2024-04' }))).toHaveLength(1);
  });

  it('arrival today is fine, this month too; next month is not', () => {
    expect(codes(family({ 'child.arrived-on': '2026-11-23' }))).toEqual([]);
    expect(codes(family({ 'child.arrived-on': '2026-11' }))).toEqual([]);
    expect(codes(family({ 'child.arrived-on': '2026-12' }))).toEqual(['children[0].child.arrived-on: date-in-future']);
  });

  it.each([
    ['lt3', '2026-08-24', false],
    ['lt3', '2026-08-23', true],
    ['3to5', '2026-08-23', false],
    ['3to5', '2026-08-24', true],
    ['3to5', '2026-05-23', true],
    ['3to5', '2026-05', false],
    ['6to11', '2026-05-23', false],
    ['6to11', '2026-05-24', true],
    ['12plus', '2025-11-23', false],
    ['12plus', '2025-11-24', true],
    ['6to11', '2026-05', false],
    ['12plus', '2025-11', false],
    ['12plus', '2025-12', true],
    ['unknown', '2020-01-01', false],
  ])('%s here, arrived %s: differs %s', (months, arrived, differs) => {
    const got = codes(family({ 'child.months-here': months, 'child.arrived-on': arrived }));
    expect(got.some((c) => c.endsWith('arrival-differs'))).toBe(differs);
  });

  it('at the question itself: the answer seen with the child’s others', () => {
    const problems = problemsOf(checklist, 'child.months-here@a', 'child.months-here', '12plus', { 'child.birth-date': '2026-08-23' }, today);
    expect(problems).toEqual([{ field: 'child.months-here@a', code: 'here-before-birth', fact: 'child.months-here', value: '12plus' }]);
    expect(problemsOf(checklist, 'child.months-here@a', 'child.months-here', '12plus', {}, today)).toEqual([]);
  });
});
