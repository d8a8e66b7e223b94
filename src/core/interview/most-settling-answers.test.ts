// Which answers are tried to find the question that settles most, and which question is named when two settle as much.
import { describe, expect, it } from 'vitest';
import { entitlement, fact, given, is, parameter, question, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { compileChecklist } from '../compiled/compile-checklist.ts';
import type { FactValue } from '../facts/family.ts';
import { startInterview } from './interview.ts';
import { mostSettling, settledServices } from './most-settling.ts';

const facts = [
  fact('child.years', 'number'),
  fact('child.list', 'set', { values: ['x', 'y'] }),
  fact('child.bare', 'choice'),
  fact('child.bare-list', 'set'),
  fact('child.yes', 'boolean'),
];
const rules = (...all: readonly RuleNode[]) =>
  tinyChecklist({ facts, parameters: [parameter('three-years', 'count', 3)], services: all.map((rule, i) => service(`s${i}`, entitlement(`e${i}`, rule))) });
const find = (checklist: ReturnType<typeof rules>, ids: readonly string[], interview = startInterview(1)) =>
  mostSettling(
    checklist,
    compileChecklist(checklist, today),
    interview,
    ids.map((id) => question(id)),
  );

describe('answers are tried', () => {
  it.each<[string, RuleNode]>([
    ['household.residence-county', { 'in-zone': { values: ['xining'] }, reason: 'r' }],
    ['child.years', { 'at-least': { fact: 'child.years', parameter: 'three-years' }, reason: 'r' }],
    ['child.birth-date', { age: { from: 'thirteen' }, reason: 'r' }],
    ['child.list', { has: { fact: 'child.list', values: ['x'] }, reason: 'r' }],
    ['child.yes', is('child.yes', true)],
  ])('of every kind: %s', (id, rule) => {
    expect(find(rules(rule), [id])).toEqual({ question: question(id), least: 1, most: 1 });
  });

  it('on both sides: whichever opens the door, the other closes it', () => {
    const other = is('child.sex', 'F');
    const half = (value: FactValue): RuleNode => ({ any: [is('child.yes', value as boolean), other] });
    expect(find(rules(half(true)), ['child.yes'])).toMatchObject({ least: 0, most: 1 });
    expect(find(rules(half(false)), ['child.yes'])).toMatchObject({ least: 0, most: 1 });
  });

  it('but none where a fact has no options', () => {
    expect(find(rules(is('child.bare', 'a')), ['child.bare'])).toBeNull();
    expect(find(rules({ has: { fact: 'child.bare-list', values: ['a'] }, reason: 'r' }), ['child.bare-list'])).toBeNull();
    expect(find(rules(is('child.nowhere', 'a')), ['child.nowhere'])).toBeNull();
  });
});

describe('of two questions that settle as much on average', () => {
  const rest = is('child.permit', 'child');
  const twice: RuleNode = { any: [is('child.yes', true), rest] };
  const checklist = rules(is('child.sex', 'F'), twice, twice);
  it('the one that settles more for sure is named, whichever is asked first', () => {
    expect(find(checklist, ['child.yes', 'child.sex'])).toEqual({ question: question('child.sex'), least: 1, most: 1 });
    expect(find(checklist, ['child.sex', 'child.yes'])).toEqual({ question: question('child.sex'), least: 1, most: 1 });
  });
  it('and for sure too, the first asked', () => {
    const even = rules(is('child.sex', 'F'), is('child.yes', true));
    expect(find(even, ['child.yes', 'child.sex'])?.question.fact).toBe('child.yes');
    expect(find(even, ['child.sex', 'child.yes'])?.question.fact).toBe('child.sex');
  });
  it('an answered one is none', () => {
    expect(find(checklist, ['child.sex', 'child.yes'], given(startInterview(1), { 'child.sex': 'F' }))?.question.fact).toBe('child.yes');
  });
});

it('services are counted for one child or for all', () => {
  const checklist = rules(is('child.sex', 'F'), is('child.yes', true));
  const compiled = compileChecklist(checklist, today);
  const two = given(given(startInterview(2), { 'child.sex': 'F' }), { 'child.sex': 'M', 'child.yes': true }, 'b');
  expect([settledServices(checklist, compiled, two), settledServices(checklist, compiled, two, 'a'), settledServices(checklist, compiled, two, 'b')]).toEqual([
    3, 1, 2,
  ]);
});
