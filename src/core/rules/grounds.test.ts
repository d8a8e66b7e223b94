import { describe, expect, it } from 'vitest';
import { always, enabler, entitlement, fact, is, parameter, service, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { groundsOf } from './grounds.ts';

const halfYear: RuleNode = { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' };
const key = enabler('residence-permit', { all: [halfYear, is('child.hukou-place', 'other-province')] }, { 'child.permit': ['child'] });
const checklist = tinyChecklist({
  services: [service('any', entitlement('any', always))],
  enablers: [key],
  parameters: [parameter('local', 'years', 6), parameter('local', 'years', 7, { counties: ['630102'] })],
});
const factsOf = (rule: RuleNode) => groundsOf(checklist, entitlement('e', rule)).facts;

describe('grounds of an entitlement', () => {
  it('the fact a clause names; none of a rule that reads none', () => {
    expect(factsOf(is('child.sex', 'F'))).toEqual(['child.sex']);
    expect(factsOf(always)).toEqual([]);
  });

  it('an age reads the birth, and the county where its parameter has local values', () => {
    expect(factsOf({ age: { from: 'three' } })).toEqual(['child.birth-date']);
    expect(factsOf({ age: { from: 'local' } })).toEqual(['child.birth-date', 'household.residence-county']);
  });

  it('a school line reads the birth and, with its local lines, the county', () => {
    expect(factsOf({ 'school-line': { age: 'six', line: 'line' } })).toEqual(['child.birth-date', 'household.residence-county']);
    expect(factsOf({ 'school-line': { age: 'six', line: 'plain-line' } })).toEqual(['child.birth-date']);
  });

  it('a zone reads the county', () => {
    expect(factsOf({ 'in-zone': { values: ['xining'] } })).toEqual(['household.residence-county']);
  });

  it('a length of stay reads the months, the arrival and the birth, what opens the arrival before it', () => {
    expect(factsOf(halfYear)).toEqual(['child.birth-date', 'child.months-here', 'child.arrived-on']);
  });

  it('what opens a fact or implies it, openers first whatever their order', () => {
    expect(factsOf(is('child.parent1-state', 'dead'))).toEqual(['child.lives-with', 'child.parents-can-care', 'child.parent1-state']);
    const late = tinyChecklist({
      facts: [fact('child.opener', 'boolean', { order: 99 }), fact('child.opened', 'boolean', { order: 1, 'asked-when': is('child.opener', true) })],
    });
    expect(groundsOf(late, entitlement('e', is('child.opened', true))).facts).toEqual(['child.opener', 'child.opened']);
    const stages = [fact('child.second', 'boolean', { stage: 'school', order: 1 }), fact('child.first', 'boolean', { stage: 'child', order: 99 })];
    const staged = tinyChecklist({ facts: stages });
    expect(groundsOf(staged, entitlement('e', { all: [is('child.second', true), is('child.first', true)] })).facts).toEqual(['child.first', 'child.second']);
  });

  it('the rules of an enabler it names, once', () => {
    const { facts, enablers, nodes } = groundsOf(checklist, entitlement('e', is('child.permit', 'child', { enabler: 'residence-permit' })));
    expect(enablers).toEqual([key]);
    expect(facts).toEqual(['child.birth-date', 'child.hukou-place', 'child.months-here', 'child.arrived-on', 'child.permit']);
    expect(nodes).toContain(key.rule);
    expect(groundsOf(checklist, entitlement('e', is('child.permit', 'child', { enabler: 'no-such' }))).enablers).toEqual([]);
    expect(groundsOf(checklist, entitlement('e', is('child.permit', 'child'))).enablers).toEqual([]);
  });

  it('urgency and routes too', () => {
    const more = entitlement('e', is('child.sex', 'F'), {
      urgent: { when: is('child.boarding', true) },
      routes: [
        { route: 'here', offices: ['township'], when: is('child.lives-with', 'nobody') },
        { route: 'here', offices: ['township'] },
      ],
    } as Parameters<typeof entitlement>[2]);
    expect(groundsOf(checklist, more).facts).toEqual(['child.sex', 'child.lives-with', 'child.boarding']);
  });
});
