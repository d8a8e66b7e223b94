// The whole answer of a family: who is inside the definition, what a service is as a whole, whom nothing is known of.
import { describe, expect, it } from 'vitest';
import { always, counterNode, entitlement, is, never, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { Answers, Family } from '../facts/family.ts';
import { assessChild, assessFamily, caseOf } from './assess-family.ts';

const one = (answers: Answers = {}): Family => ({ household: {}, children: [{ id: 'a', answers }] });
const defined = (definition: RuleNode): Checklist => ({ ...tinyChecklist(), definition });
const girl = is('child.sex', 'F');

describe('the definition', () => {
  const inside = (definition: RuleNode, answers: Answers = {}) => assessFamily(defined(definition), one(answers), today).children[0]?.definition;
  it('is met, not met, or not known yet, with the clauses it rests on', () => {
    const clause = { reason: 'sex-is-F', facts: ['child.sex'] };
    expect(inside(girl, { 'child.sex': 'F' })).toEqual({ inside: 'yes', clauses: [{ ...clause, least: 2, most: 2 }] });
    expect(inside(girl, { 'child.sex': 'M' })).toEqual({ inside: 'no', clauses: [{ ...clause, least: 0, most: 0 }] });
    expect(inside(girl)).toEqual({ inside: 'unknown', clauses: [{ ...clause, least: 0, most: 2 }] });
  });
  it('is not known where the counter decides, or where its rule cannot be run', () => {
    expect(inside(counterNode())?.inside).toBe('unknown');
    expect(inside({ nonsense: true } as unknown as RuleNode)).toEqual({ inside: 'unknown', clauses: [] });
  });
});

describe('a service', () => {
  const only = (...parts: Parameters<typeof service> extends [string, ...infer E] ? E : never) =>
    assessFamily(tinyChecklist({ services: [service('s', ...parts)] }), one(), today).children[0]?.services[0];
  it('is as good as its best part, and urgent where one part is', () => {
    const urgent = { urgent: { when: always } };
    expect(only(entitlement('a', never), entitlement('b', always, urgent))).toMatchObject({ id: 's', verdict: 'likely', urgent: true });
    expect(only(entitlement('a', never), entitlement('b', counterNode()))).toMatchObject({ verdict: 'ask', urgent: false });
  });
  it('without parts is asked about', () => {
    expect(only()?.verdict).toBe('ask');
  });
});

it('a child that is not in the family has neither case nor assessment', () => {
  expect(caseOf(tinyChecklist(), one(), 'b', today)).toBeUndefined();
  expect(assessChild(tinyChecklist(), one(), 'b', today)).toBeUndefined();
});
