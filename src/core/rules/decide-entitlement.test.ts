import { describe, expect, it } from 'vitest';
import { always, counterNode, enabler, entitlement, is, never, service, tinyCase, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../checklist/schema.ts';
import { addDays, type PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { assessFamily } from './assess-family.ts';
import { answerChanges, couldNotDecide, type Decision, decideEntitlement, type Verdict, verdicts } from './decide-entitlement.ts';

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
const someone = { decides: 'township', question: 'is-there-a-place' };

describe('the five verdicts', () => {
  it.each<[Verdict, RuleNode, Answers]>([
    ['likely', girl, { 'child.sex': 'F' }],
    ['ask', girl, { 'child.sex': 'skip' }],
    ['ask', counterNode(), {}],
    ['open', girl, {}],
    ['later', from13, { 'child.birth-date': '2014-01-10' }],
    ['not-now', girl, { 'child.sex': 'M' }],
  ])('%s', (verdict, rule, answers) => {
    expect(decide(rule, answers).verdict).toBe(verdict);
  });

  it('stand from best to least', () => {
    expect(verdicts).toEqual(['likely', 'ask', 'open', 'later', 'not-now']);
  });

  it('open names only what can still change it, as answers to give', () => {
    const rule: RuleNode = { all: [girl, { any: [permit, is('child.boarding', true)] }] };
    expect(decide(rule, { 'child.boarding': true })).toMatchObject({
      verdict: 'open',
      missing: ['child.sex'],
      changes: [{ kind: 'answer', fact: 'child.sex' }],
    });
    expect(decide(rule, { 'child.sex': 'M' })).toMatchObject({ verdict: 'not-now', missing: [] });
  });

  it('not-now names the clause', () => {
    expect(decide({ all: [girl, always] }, { 'child.sex': 'M' }).clauses).toEqual([{ reason: 'sex-is-F', least: 0, most: 0, facts: ['child.sex'] }]);
  });

  it('an answer left unsaid that decides is never a refusal', () => {
    for (const unsaid of ['unknown', 'skip']) {
      for (const [rule, fact] of [
        [girl, 'child.sex'],
        [from13, 'child.birth-date'],
        [halfYear, 'child.months-here'],
        [permit, 'child.permit'],
      ] as const)
        expect(decide(rule, { [fact]: unsaid }).verdict).toBe('ask');
    }
  });

  it('an edge day is marked, and answered in the child’s favour', () => {
    expect(decide(from13, { 'child.birth-date': '2013-11-23' })).toMatchObject({ verdict: 'likely', edge: true });
    expect(decide(from13, { 'child.birth-date': '2013-11-22' })).toMatchObject({ verdict: 'likely', edge: false });
  });
});

describe('discretion', () => {
  it('makes the best verdict ask, with its question', () => {
    expect(decide(girl, { 'child.sex': 'F' }, { discretion: someone })).toMatchObject({ verdict: 'ask', questions: ['is-there-a-place'], missing: [] });
  });

  it('puts its question beside those of the rule, each once', () => {
    const rule: RuleNode = { any: [girl, { all: [counterNode('ask-there'), counterNode('is-there-a-place')] }] };
    expect(decide(rule, { 'child.sex': 'F' }, { discretion: someone }).questions).toEqual(['is-there-a-place']);
    expect(decide({ all: [girl, counterNode('ask-there')] }, { 'child.sex': 'F' }, { discretion: someone }).questions).toContain('ask-there');
  });

  it('does not help where the rule says no, and asks nothing then', () => {
    expect(decide(girl, { 'child.sex': 'M' }, { discretion: someone })).toMatchObject({ verdict: 'not-now', questions: [] });
  });

  it('stays open while the rule can still say no', () => {
    expect(decide(girl, {}, { discretion: someone })).toMatchObject({ verdict: 'open', missing: ['child.sex'] });
  });

  it('settles what only chooses between yes and the counter', () => {
    expect(decide({ any: [girl, counterNode()] }, {}, { discretion: someone })).toMatchObject({ verdict: 'ask', missing: [] });
  });

  it('does not name a fact that, under it, can change nothing', () => {
    const rule: RuleNode = { all: [{ any: [girl, counterNode()] }, permit] };
    expect(decide(rule, {}, { discretion: someone })).toMatchObject({ verdict: 'open', missing: ['child.permit'] });
  });
});

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

describe('the route', () => {
  const routes: Entitlement['routes'] = [
    { when: is('child.hukou-place', 'same-county'), route: 'here', offices: ['township', 'police'] },
    { when: is('child.hukou-place', 'none'), route: 'at-hukou-place', offices: ['police'] },
    { route: 'file-here-decided-at-hukou', offices: ['school', 'township'] },
  ];
  const route = (answers: Answers, list = routes) => {
    const { route: name, offices } = decide(always, answers, { routes: list });
    return { name, offices };
  };

  it('is the first that holds', () => {
    expect(route({ 'child.hukou-place': 'same-county' })).toEqual({ name: 'here', offices: ['township', 'police'] });
    expect(route({ 'child.hukou-place': 'none' })).toEqual({ name: 'at-hukou-place', offices: ['police'] });
  });

  it('else the last', () => {
    expect(route({ 'child.hukou-place': 'other-province' })).toEqual({ name: 'file-here-decided-at-hukou', offices: ['school', 'township'] });
  });

  it('is not claimed while the hukou is unknown or not answered', () => {
    for (const answers of [{ 'child.hukou-place': 'unknown' }, {}]) expect(route(answers).name).toBeNull();
  });

  it('goes to an office that serves every way left, when there is one', () => {
    const two = [routes[0], routes[2]].flatMap((r) => r ?? []);
    expect(route({}, two)).toEqual({ name: null, offices: ['township'] });
    expect(route({}).offices).toEqual(['school', 'township']);
  });

  it('is certain where every way left is the same', () => {
    const both: Entitlement['routes'] = [
      { when: is('child.hukou-place', 'same-county'), route: 'here', offices: ['township'] },
      { route: 'here', offices: ['school', 'township'] },
    ];
    expect(route({}, both)).toEqual({ name: 'here', offices: ['township'] });
  });
});

describe('already received', () => {
  it('is said beside the verdict, for that entitlement alone', () => {
    expect(decide(girl, { 'child.sex': 'F', 'child.receives': ['aid', 'other'] })).toMatchObject({ verdict: 'likely', received: true });
    expect(decide(girl, { 'child.sex': 'F', 'child.receives': ['other'] })).toMatchObject({ received: false });
    expect(decide(girl, { 'child.sex': 'F', 'child.receives': 'unknown' })).toMatchObject({ received: false });
    expect(decide(girl, { 'child.sex': 'M', 'child.receives': ['aid'] })).toMatchObject({ verdict: 'not-now', received: true });
  });
});

describe('urgent', () => {
  const urgent = { when: is('child.lives-with', 'nobody') };
  it('only when its own rule certainly holds', () => {
    expect(decide(always, { 'child.lives-with': 'nobody' }, { urgent }).urgent).toBe(true);
    expect(decide(always, { 'child.lives-with': 'both' }, { urgent }).urgent).toBe(false);
    expect(decide(always, { 'child.lives-with': 'unknown' }, { urgent }).urgent).toBe(false);
    expect(decide(always, {}, { urgent }).urgent).toBe(false);
    expect(decide(always, { 'child.lives-with': 'nobody' }).urgent).toBe(false);
  });
  it('never where it is not for this child now', () => {
    expect(decide(never, { 'child.lives-with': 'nobody' }, { urgent }).urgent).toBe(false);
    expect(decide(girl, { 'child.lives-with': 'nobody' }, { urgent }).urgent).toBe(true);
  });
});

describe('an exception inside', () => {
  const broken = { weather: 'fine', reason: 'r' } as unknown as RuleNode;

  it.each<[string, RuleNode, Partial<Entitlement>]>([
    ['the rule', { all: [always, broken] }, {}],
    [
      'a route',
      always,
      {
        routes: [
          { when: broken, route: 'here', offices: ['police'] },
          { route: 'here', offices: ['township'] },
        ],
      },
    ],
    ['the urgency', always, { urgent: { when: broken } }],
  ])('%s comes out as ask, with the question that says so', (_name, rule, more) => {
    expect(decide(rule, { 'child.receives': ['aid'] }, more)).toMatchObject({
      verdict: 'ask',
      questions: [couldNotDecide],
      received: true,
      urgent: false,
      route: null,
      offices: ['township'],
      missing: [],
      changes: [],
    });
    expect(couldNotDecide).toBe('could-not-decide');
  });

  it('leaves every other service as it was', () => {
    const checklist = tinyChecklist({ services: [service('one', entitlement('bad', broken)), service('two', entitlement('good', girl))] });
    const [child] = assessFamily(checklist, { household: {}, children: [{ id: 'a', answers: { 'child.sex': 'F' } }] }, today).children;
    expect(child?.services.map((s) => [s.id, s.verdict])).toEqual([
      ['one', 'ask'],
      ['two', 'likely'],
    ]);
  });
});

describe('a service', () => {
  it('has the verdict of its best entitlement', () => {
    const rules: Readonly<Record<Verdict, RuleNode>> = { likely: always, ask: counterNode(), open: girl, later: from13, 'not-now': never };
    const answers: Answers = { 'child.birth-date': '2014-01-10' };
    for (const [i, better] of verdicts.entries()) {
      for (const worse of verdicts.slice(i)) {
        const checklist = tinyChecklist({ services: [service('s', entitlement('x', rules[worse]), entitlement('y', rules[better]))] });
        const [child] = assessFamily(checklist, { household: {}, children: [{ id: 'a', answers }] }, today).children;
        expect(child?.services[0]).toMatchObject({ verdict: better, entitlements: [{ verdict: worse }, { verdict: better }] });
      }
    }
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
