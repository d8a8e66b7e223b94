import { describe, expect, it } from 'vitest';
import { always, counterNode, entitlement, is, never, service, tinyCase, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { assessFamily } from './assess-family.ts';
import { couldNotDecide, type Decision, decideEntitlement, type Verdict, verdicts } from './decide-entitlement.ts';

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
        expect(decide(rule, { 'child.birth-date': '2015-05-05', [fact]: unsaid }).verdict).toBe('ask');
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
