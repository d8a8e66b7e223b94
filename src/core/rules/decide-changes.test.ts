import { describe, expect, it } from 'vitest';
import { always, counterNode, enabler, entitlement, is, never, service, tinyCase, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../checklist/schema.ts';
import { addDays, type PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { assessFamily } from './assess-family.ts';
import { answerChanges, type Decision, decideEntitlement, type Verdict } from './decide-entitlement.ts';

const tiny = tinyChecklist();
interface More {
  readonly date?: PlainDate;
  readonly held?: Readonly<Record<string, Verdict>>;
  readonly checklist?: Checklist;
}
const decide = (rule: RuleNode, answers: Answers = {}, more: More & Partial<Entitlement> = {}): Decision => {
  const { date = today, held = {}, checklist = tiny, ...fields } = more;
  return decideEntitlement(entitlement('aid', rule, fields), tinyCase(checklist, answers, date, held));
};

const girl = is('child.sex', 'F');
const from13: RuleNode = { age: { from: 'thirteen' }, reason: 'from-13' };
const halfYear: RuleNode = { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' };
const permit = is('child.permit', 'child', { enabler: 'residence-permit' });

describe('later, by date', () => {
  it.each<[string, RuleNode, Answers, PlainDate]>([
    ['an age', from13, { 'child.birth-date': '2014-01-10' }, '2027-01-11'],
    ['an age of a child born on 29 February', { age: { from: 'three' }, reason: 'r' }, { 'child.birth-date': '2024-02-29' }, '2027-03-01'],
    ['half a year here', halfYear, { 'child.arrived-on': '2026-08-31' }, '2027-03-01'],
    ['a programme that starts', { since: { parameter: 'starts' }, reason: 'r' }, {}, '2027-03-01'],
    ['two of them', { all: [from13, halfYear] }, { 'child.birth-date': '2014-01-10', 'child.arrived-on': '2026-09-23' }, '2027-03-24'],
  ])('%s: the day is named, and on that day it is so', (_name, rule, answers, date) => {
    const decision = decide(rule, answers);
    expect(decision).toMatchObject({ verdict: 'later', changes: [{ kind: 'date', date, to: 'likely' }] });
    expect(decide(rule, answers, { date })).toMatchObject({ verdict: 'likely', edge: false });
  });

  it.each<[string, RuleNode, Answers, PlainDate]>([
    ['an age', from13, { 'child.birth-date': '2014-01-10' }, '2027-01-10'],
    ['an age of a child born on 29 February', { age: { from: 'three' }, reason: 'r' }, { 'child.birth-date': '2024-02-29' }, '2027-02-28'],
    ['half a year here', halfYear, { 'child.arrived-on': '2026-08-31' }, '2027-02-28'],
  ])('%s: the day before is the edge day, and the day before that it is not so', (_name, rule, answers, edgeDay) => {
    const stated = decide(rule, answers).changes[0];
    expect(stated).toMatchObject({ kind: 'date', date: addDays(edgeDay, 1) });
    expect(decide(rule, answers, { date: edgeDay })).toMatchObject({ verdict: 'likely', edge: true });
    expect(decide(rule, answers, { date: addDays(edgeDay, -1) }).verdict).toBe('later');
  });

  it('a school line: 1 January of the year', () => {
    const rule: RuleNode = { 'school-line': { age: 'six', line: 'line' }, reason: 'r' };
    const answers: Answers = { 'child.birth-date': '2021-05-05', 'household.residence-county': '632521' };
    expect(decide(rule, answers)).toMatchObject({ verdict: 'later', changes: [{ kind: 'date', date: '2027-01-01', to: 'likely' }] });
    expect(decide(rule, answers, { date: '2027-01-01' }).verdict).toBe('likely');
    expect(decide(rule, answers, { date: '2026-12-31' }).verdict).toBe('later');
  });

  it('from months-here: the first day that is certain, whichever day the child came', () => {
    const [change] = decide(halfYear, { 'child.months-here': '3to5' }).changes;
    expect(change).toEqual({ kind: 'date', date: '2027-02-24', to: 'likely' });
    for (const arrived of ['2026-05-24', '2026-07-01', '2026-08-23'])
      expect(decide(halfYear, { 'child.arrived-on': arrived }, { date: '2027-02-24' }).verdict).toBe('likely');
  });

  it('names each step up, the best last, and no day that changes nothing', () => {
    const rule: RuleNode = {
      any: [{ all: [from13, counterNode('early')] }, { since: { parameter: 'starts' }, reason: 'r' }, { all: [{ age: { from: 'six' }, reason: 'r' }, never] }],
    };
    expect(decide(rule, { 'child.birth-date': '2014-01-10' }).changes).toEqual([
      { kind: 'date', date: '2027-01-11', to: 'ask' },
      { kind: 'date', date: '2027-03-01', to: 'likely' },
    ]);
  });

  it('does not promise a day on which another clause has ended', () => {
    const rule: RuleNode = { all: [from13, { age: { under: 'thirteen' }, reason: 'r' }] };
    expect(decide(rule, { 'child.birth-date': '2014-01-10' })).toMatchObject({ verdict: 'not-now', changes: [] });
  });

  it('a day on which only answers are missing is a day to come back, and says so', () => {
    expect(decide({ all: [from13, girl] }, { 'child.birth-date': '2014-01-10' })).toMatchObject({
      verdict: 'later',
      changes: [{ kind: 'date', date: '2027-01-11', to: 'open' }],
    });
  });

  it('what is asked today and certain later says when', () => {
    const rule: RuleNode = { any: [from13, counterNode('early')] };
    expect(decide(rule, { 'child.birth-date': '2014-01-10' })).toMatchObject({ verdict: 'ask', changes: [{ kind: 'date', date: '2027-01-11', to: 'likely' }] });
  });
});

describe('later, by an enabler', () => {
  const checklist = tinyChecklist({ enablers: [enabler('residence-permit', always, { 'child.permit': ['child'] })] });
  const without: Answers = { 'child.permit': 'none', 'child.sex': 'F' };

  it('within reach: the step is named', () => {
    for (const verdict of ['likely', 'ask', 'open', 'later'] as const) {
      expect(decide(permit, without, { checklist, held: { 'residence-permit': verdict } })).toMatchObject({
        verdict: 'later',
        changes: [{ kind: 'enabler', enabler: 'residence-permit', to: 'likely' }],
      });
    }
  });

  it('out of reach: not now', () => {
    expect(decide(permit, without, { checklist, held: { 'residence-permit': 'not-now' } })).toMatchObject({ verdict: 'not-now', changes: [] });
    expect(decide(permit, without, { checklist, held: {} })).toMatchObject({ verdict: 'not-now', changes: [] });
  });

  it('that would not help is not named', () => {
    const held = { 'residence-permit': 'likely' } as const;
    expect(decide({ all: [permit, girl] }, { ...without, 'child.sex': 'M' }, { checklist, held })).toMatchObject({ verdict: 'not-now', changes: [] });
  });

  it('that may come out in several ways is judged by the worst', () => {
    const wide = tinyChecklist({ enablers: [enabler('residence-permit', always, { 'child.permit': ['child', 'parent-only'] })] });
    const held = { 'residence-permit': 'likely' } as const;
    expect(decide(permit, without, { checklist: wide, held }).verdict).toBe('not-now');
    const soft: RuleNode = { any: [permit, { all: [is('child.permit', 'parent-only'), counterNode()] }] };
    expect(decide(soft, without, { checklist: wide, held }).changes).toEqual([{ kind: 'enabler', enabler: 'residence-permit', to: 'ask' }]);
  });

  it('turns what the counter would decide into likely', () => {
    const soft: RuleNode = { any: [permit, counterNode()] };
    expect(decide(soft, without, { checklist, held: { 'residence-permit': 'likely' } })).toMatchObject({
      verdict: 'ask',
      changes: [{ kind: 'enabler', enabler: 'residence-permit', to: 'likely' }],
    });
  });

  it('reach is found by running the enabler’s own rule for the child', () => {
    const rules = tinyChecklist({
      services: [service('school', entitlement('aid', permit))],
      enablers: [enabler('residence-permit', { all: [halfYear, girl] }, { 'child.permit': ['child'] })],
    });
    const verdictFor = (answers: Answers) =>
      assessFamily(rules, { household: {}, children: [{ id: 'a', answers: { 'child.permit': 'none', ...answers } }] }, today).children[0]?.services[0]?.verdict;
    expect(verdictFor({ 'child.sex': 'F', 'child.months-here': '12plus' })).toBe('later');
    expect(verdictFor({ 'child.sex': 'F', 'child.months-here': '3to5' })).toBe('later');
    expect(verdictFor({ 'child.sex': 'M', 'child.months-here': '12plus' })).toBe('not-now');
  });

  it('one enabler may open the way to the next', () => {
    const rules = tinyChecklist({
      services: [service('school', entitlement('aid', permit))],
      enablers: [
        enabler('residence-permit', is('child.boarding', true, { enabler: 'registration' }), { 'child.permit': ['child'] }),
        enabler('registration', girl, { 'child.boarding': [true] }),
      ],
    });
    const verdictFor = (sex: string) =>
      assessFamily(rules, { household: {}, children: [{ id: 'a', answers: { 'child.permit': 'none', 'child.boarding': false, 'child.sex': sex } }] }, today)
        .children[0]?.services[0]?.verdict;
    expect(verdictFor('F')).toBe('later');
    expect(verdictFor('M')).toBe('not-now');
  });
});

describe('what other answers would change', () => {
  const changes = (rule: RuleNode, answers: Answers) => {
    const e = entitlement('aid', rule);
    const c = tinyCase(tiny, answers);
    return answerChanges(e, c, decideEntitlement(e, c));
  };

  it('is each option that makes it better, found by running the rule with it', () => {
    expect(changes({ in: { fact: 'child.permit', values: ['child', 'parent-only'] }, reason: 'r' }, { 'child.permit': 'none' })).toEqual([
      { kind: 'answer', fact: 'child.permit', value: 'child', to: 'likely' },
      { kind: 'answer', fact: 'child.permit', value: 'parent-only', to: 'likely' },
    ]);
    expect(changes(is('child.boarding', true), { 'child.boarding': false })).toEqual([{ kind: 'answer', fact: 'child.boarding', value: true, to: 'likely' }]);
    expect(changes({ has: { fact: 'household.low-income', values: ['dibao'] }, reason: 'r' }, { 'household.low-income': ['none'] })).toEqual([
      { kind: 'answer', fact: 'household.low-income', value: ['dibao'], to: 'likely' },
    ]);
  });

  it('is nothing for what is likely or open already', () => {
    expect(changes(girl, { 'child.sex': 'F' })).toEqual([]);
    expect(changes(girl, {})).toEqual([]);
  });
});
