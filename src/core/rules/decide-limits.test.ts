// Where a decision has little to go on: no routes, no options, an exception inside, a fact nobody can change.
import { describe, expect, it } from 'vitest';
import { always, counterNode, entitlement, fact, is, never, tinyCase, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { Answers } from '../facts/family.ts';
import { answerChanges, couldNotDecide, decideEntitlement } from './decide-entitlement.ts';

const broken = { nonsense: true } as unknown as RuleNode;

describe('a decision', () => {
  it('without any route names none, and no office', () => {
    const { route, offices } = decideEntitlement(entitlement('aid', always, { routes: [] }), tinyCase(tinyChecklist(), {}));
    expect([route, offices]).toEqual([null, []]);
  });

  it('that is likely has nothing to change', () => {
    expect(decideEntitlement(entitlement('aid', always), tinyCase(tinyChecklist(), {})).changes).toEqual([]);
  });

  it('whose rule cannot be run says that and nothing else', () => {
    const asked = {
      id: 'aid',
      verdict: 'ask',
      received: false,
      urgent: false,
      edge: false,
      route: null,
      clauses: [],
      missing: [],
      questions: [couldNotDecide],
      changes: [],
    };
    expect(decideEntitlement(entitlement('aid', broken), tinyCase(tinyChecklist(), {}))).toEqual({ ...asked, offices: ['township'] });
    expect(decideEntitlement(entitlement('aid', broken, { routes: [] }), tinyCase(tinyChecklist(), {}))).toEqual({ ...asked, offices: [] });
  });
});

describe('another answer is tried', () => {
  const checklist = tinyChecklist({
    facts: [
      fact('child.kind', 'choice', { values: ['a', 'b'] }),
      fact('child.born-as', 'choice', { values: ['a', 'b'], fixed: true }),
      fact('child.bare', 'choice'),
      fact('child.list', 'set'),
      fact('child.day', 'date'),
    ],
  });
  const changes = (rule: RuleNode, answers: Answers) => {
    const e = entitlement('aid', rule);
    const c = tinyCase(checklist, answers);
    return answerChanges(e, c, decideEntitlement(e, c));
  };
  it('of a fact with options', () => {
    expect(changes(is('child.kind', 'a'), { 'child.kind': 'b' })).toEqual([{ kind: 'answer', fact: 'child.kind', value: 'a', to: 'likely' }]);
  });
  it.each<[string, RuleNode, Answers]>([
    ['of a fact nobody can change', is('child.born-as', 'a'), { 'child.born-as': 'b' }],
    ['of a choice without options', is('child.bare', 'a'), { 'child.bare': 'b' }],
    ['of a set without options', { has: { fact: 'child.list', values: ['a'] }, reason: 'r' }, { 'child.list': ['b'] }],
    ['of a date', is('child.day', '2020-01-01'), { 'child.day': '2020-01-02' }],
    ['of a fact that is not in the list', is('child.other', 'a'), { 'child.other': 'b' }],
    ['of a clause no fact stands behind', { all: [never, counterNode()] }, {}],
  ])('never %s', (_what, rule, answers) => {
    expect(changes(rule, answers)).toEqual([]);
  });
});
