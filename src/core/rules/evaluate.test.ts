import { describe, expect, it } from 'vitest';
import { always, counterNode, is, readerOf, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactValue } from '../facts/family.ts';
import { evaluate } from './evaluate.ts';

const tiny = tinyChecklist();
const run = (node: RuleNode, answers: Answers = {}, date: PlainDate = today, checklist: Checklist = tiny) => evaluate(node, readerOf(checklist, answers, date));
const words = ['no', 'counter', 'yes'] as const;
/** `no`, `counter`, `yes`, or a range like `no–yes`; an edge day has ` (edge)`. */
const truthOf = (...args: Parameters<typeof run>): string => {
  const f = run(...args);
  return `${f.least === f.most ? words[f.least] : `${words[f.least]}–${words[f.most]}`}${f.edge ? ' (edge)' : ''}`;
};

describe('is', () => {
  it.each([
    ['F', 'yes'],
    ['M', 'no'],
    ['unknown', 'counter'],
    ['skip', 'counter'],
  ])('of %j', (answer, value) => {
    expect(truthOf(is('child.sex', 'F'), { 'child.sex': answer })).toBe(value);
  });

  it('does not take "false" for false, nor a missing answer for no', () => {
    expect(truthOf(is('child.boarding', false), { 'child.boarding': false })).toBe('yes');
    expect(truthOf(is('child.boarding', true), { 'child.boarding': false })).toBe('no');
    expect(truthOf(is('child.boarding', false))).toBe('no–yes');
    expect(run(is('child.boarding', false)).missing).toEqual(['child.boarding']);
  });

  it('misses nothing where the family said it does not know', () => {
    expect(run(is('child.sex', 'F'), { 'child.sex': 'skip' }).missing).toEqual([]);
  });

  it('names its clause with the fact it read', () => {
    expect(run(is('child.sex', 'F'), { 'child.sex': 'M' }).clauses).toEqual([{ reason: 'sex-is-F', least: 0, most: 0, facts: ['child.sex'] }]);
  });
});

describe('in', () => {
  const node: RuleNode = { in: { fact: 'child.permit', values: ['child', 'parent-only'] }, reason: 'permit' };
  it.each([
    ['child', 'yes'],
    ['parent-only', 'yes'],
    ['none', 'no'],
    ['unknown', 'counter'],
  ])('of %j', (answer, value) => {
    expect(truthOf(node, { 'child.permit': answer })).toBe(value);
  });
  it('of nothing', () => {
    expect(run(node)).toMatchObject({ least: 0, most: 2, missing: ['child.permit'] });
  });
});

describe('has', () => {
  const node: RuleNode = { has: { fact: 'household.low-income', values: ['dibao', 'margin'] }, reason: 'poor' };
  it.each<[FactValue, string]>([
    [['dibao'], 'yes'],
    [['none'], 'no'],
    [['none', 'margin'], 'yes'],
    ['unknown', 'counter'],
    [['skip'], 'counter'],
  ])('of %j', (answer, value) => {
    expect(truthOf(node, { 'household.low-income': answer })).toBe(value);
  });
  it('of nothing', () => {
    expect(run(node)).toMatchObject({ least: 0, most: 2, missing: ['household.low-income'] });
  });
});

describe('at-least, at-most: both include the number (民法典 art. 1259)', () => {
  const atLeast: RuleNode = { 'at-least': { fact: 'child.years-here', parameter: 'two-years' }, reason: 'r' };
  const atMost: RuleNode = { 'at-most': { fact: 'child.years-here', parameter: 'two-years' }, reason: 'r' };
  it.each([
    [1, 'no', 'yes'],
    [2, 'yes', 'yes'],
    [3, 'yes', 'no'],
    [0, 'no', 'yes'],
    ['unknown', 'counter', 'counter'],
  ])('of %j', (answer, least, most) => {
    expect([truthOf(atLeast, { 'child.years-here': answer }), truthOf(atMost, { 'child.years-here': answer })]).toEqual([least, most]);
  });
  it('of nothing', () => {
    for (const node of [atLeast, atMost]) expect(run(node)).toMatchObject({ least: 0, most: 2, missing: ['child.years-here'] });
  });
});

describe('in-zone', () => {
  const node: RuleNode = { 'in-zone': { values: ['six-prefectures'] }, reason: 'zone' };
  it.each([
    ['632521', 'yes'],
    ['630103', 'no'],
    ['unknown', 'counter'],
  ])('of county %s', (county, value) => {
    expect(truthOf(node, { 'household.residence-county': county })).toBe(value);
  });
  it('of nothing', () => {
    expect(run(node)).toMatchObject({ least: 0, most: 2, missing: ['household.residence-county'] });
  });
});

describe('always, counter, confirm', () => {
  it('always is yes and reads nothing', () => {
    expect(run(always)).toMatchObject({ least: 2, most: 2, missing: [] });
  });

  it('counter leaves it to an officer with its question, whatever is answered', () => {
    expect(run(counterNode('ask-there'))).toMatchObject({ least: 1, most: 1, missing: [], questions: ['ask-there'] });
  });

  it('confirm turns no into the counter’s question, and leaves yes alone', () => {
    const soft: RuleNode = { confirm: { of: is('child.sex', 'F'), question: 'boys-too' } };
    expect(run(soft, { 'child.sex': 'F' })).toMatchObject({ least: 2, most: 2, questions: [] });
    expect(run(soft, { 'child.sex': 'M' })).toMatchObject({ least: 1, most: 1, questions: ['boys-too'] });
    expect(run(soft, { 'child.sex': 'skip' })).toMatchObject({ least: 1, most: 1, questions: ['boys-too'] });
    expect(run(soft)).toMatchObject({ least: 1, most: 2, missing: ['child.sex'] });
  });
});

describe('enablers of a node', () => {
  const permit = is('child.permit', 'child', { enabler: 'residence-permit' });
  it('are named where the node fails, is left open or to the counter; not where it holds', () => {
    expect(run(permit, { 'child.permit': 'none' }).enablers).toEqual(['residence-permit']);
    expect(run(permit, { 'child.permit': 'unknown' }).enablers).toEqual(['residence-permit']);
    expect(run(permit).enablers).toEqual(['residence-permit']);
    expect(run(permit, { 'child.permit': 'child' }).enablers).toEqual([]);
  });
  it('are named on a branch too', () => {
    expect(run({ any: [permit, is('child.sex', 'F')], enabler: 'other' }, { 'child.permit': 'none', 'child.sex': 'M' }).enablers).toEqual([
      'residence-permit',
      'other',
    ]);
  });
});

it('an operator nobody knows is a bug, and says its name', () => {
  expect(() => run({ weather: 'fine', reason: 'r' } as unknown as RuleNode)).toThrow(/weather/);
});
