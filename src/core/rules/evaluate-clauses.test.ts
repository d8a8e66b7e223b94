// Each leaf names itself: its reason, its value and the facts it read, and nothing it did not.
import { describe, expect, it } from 'vitest';
import { counterNode, readerOf, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { evaluate } from './evaluate.ts';
import { counter, yes } from './finding.ts';

const reader = readerOf(tinyChecklist(), {});
const birth = 'child.birth-date';

describe('a leaf', () => {
  it.each<[RuleNode, readonly string[]]>([
    [{ always: true, reason: 'r' }, []],
    [{ is: { fact: 'child.sex', value: 'F' }, reason: 'r' }, ['child.sex']],
    [{ in: { fact: 'child.permit', values: ['child'] }, reason: 'r' }, ['child.permit']],
    [{ has: { fact: 'household.low-income', values: ['dibao'] }, reason: 'r' }, ['household.low-income']],
    [{ age: { from: 'thirteen' }, reason: 'r' }, [birth]],
    [{ 'school-line': { age: 'six', line: 'line' }, reason: 'r' }, [birth]],
    [{ 'here-for': { 'at-least': 'half-year' }, reason: 'r' }, ['child.months-here']],
    [{ 'in-zone': { values: ['xining'] }, reason: 'r' }, ['household.residence-county']],
    [{ before: { fact: birth, parameter: 'starts' }, reason: 'r' }, [birth]],
    [{ after: { fact: birth, parameter: 'starts' }, reason: 'r' }, [birth]],
    [{ 'on-or-after': { fact: birth, parameter: 'starts' }, reason: 'r' }, [birth]],
    [{ 'at-least': { fact: 'child.years', parameter: 'six' }, reason: 'r' }, ['child.years']],
    [{ 'at-most': { fact: 'child.years', parameter: 'six' }, reason: 'r' }, ['child.years']],
    [{ since: { parameter: 'starts' }, reason: 'r' }, []],
  ])('%j names the facts it read', (node, facts) => {
    const { least, most, clauses, missing } = evaluate(node, reader);
    if (least === most) expect(clauses).toEqual([{ reason: 'r', least, most, facts }]);
    else expect([clauses, missing]).toEqual([[{ reason: 'r', least, most, facts }], facts]);
  });

  it('that an officer decides rests on no fact, no edge day and no enabler', () => {
    const { least, most, clauses, questions, enablers, edge, missing } = evaluate(counterNode('q'), reader);
    expect([least, most, questions, enablers, edge, missing]).toEqual([counter, counter, ['q'], [], false, []]);
    expect(clauses).toEqual([{ reason: 'q', least: counter, most: counter, facts: [] }]);
  });

  it('of a zone is met by any one of several', () => {
    const here = readerOf(tinyChecklist(), { 'household.residence-county': '632521' });
    expect(evaluate({ 'in-zone': { values: ['xining', 'six-prefectures'] }, reason: 'r' }, here).least).toBe(yes);
  });

  it('of no known operator says which it was', () => {
    expect(() => evaluate({ nonsense: true, reason: 'r' } as unknown as RuleNode, reader)).toThrow('no such operator: nonsense, reason');
  });
});
