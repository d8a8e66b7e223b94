// A checklist small enough to hold in the head: builders for each part, whole with sensible defaults.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Enabler, Entitlement, Fact, Office, Parameter, Prefecture, RuleNode, Service } from '../../src/core/checklist/schema.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, FactValue } from '../../src/core/facts/family.ts';
import { type FactReader, readFacts } from '../../src/core/facts/read-facts.ts';
import { answer, type Interview, type Question } from '../../src/core/interview/interview.ts';
import type { Case, Verdict } from '../../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';

/** The day most tests are run on. */
export const today: PlainDate = '2026-11-23';

export const is = (fact: string, value: string | number | boolean, more: { enabler?: string } = {}): RuleNode => ({
  is: { fact, value },
  reason: `${fact.split('.')[1]}-is-${value}`,
  ...more,
});
export const always: RuleNode = { always: true, reason: 'always' };
export const never: RuleNode = { not: always };
export const counterNode = (question = 'ask-there'): RuleNode => ({ counter: question });

/** One value from 1990 on, without end. */
export const parameter = (id: string, unit: Parameter['unit'], value: Parameter['history'][number]['value'], more: Partial<Parameter> = {}): Parameter => ({
  id,
  unit,
  history: [{ from: '1990-01-01', until: null, value, grade: 'L', source: { id: 'law' } }],
  ...more,
});

export const fact = (id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  id,
  about: id.startsWith('household.') ? 'household' : 'child',
  type,
  stage: 'child',
  order: 10,
  sensitive: false,
  carried: false,
  ...more,
});

export const entitlement = (id: string, rule: RuleNode, more: Partial<Entitlement> = {}): Entitlement => ({
  id,
  encodes: [],
  about: 'child',
  grade: 'L',
  rule,
  discretion: null,
  urgent: null,
  routes: [{ route: 'here', offices: ['township'] }],
  slip: true,
  documents: [],
  'not-asked': [],
  hotline: null,
  amounts: [],
  clock: null,
  windows: [],
  questions: [],
  'other-doors': [],
  advice: [],
  sources: [{ id: 'law' }],
  ...more,
});

export const enabler = (id: string, rule: RuleNode, gives: Enabler['gives'], more: Partial<Entitlement> = {}): Enabler => ({
  ...entitlement(id, rule, more),
  gives,
});

/** A service of the given entitlements. */
export const service = (id: string, ...entitlements: readonly Entitlement[]): Service => ({
  id,
  category: 'first',
  order: 1,
  verified: false,
  confidence: 50,
  sources: [{ id: 'law' }],
  reviewed: { on: '2026-01-01', next: '2027-01-01' },
  entitlements: [...entitlements],
});

const office = (id: string, order: number, more: Partial<Office> = {}): Office => ({ id, level: 'township', order, visited: true, ...more });

const tinyFacts: readonly Fact[] = [
  fact('child.birth-date', 'date', { order: 10 }),
  fact('child.sex', 'choice', { values: ['F', 'M'], order: 20 }),
  fact('child.lives-with', 'choice', { values: ['both', 'one-parent', 'nobody'], order: 30, carried: true }),
  fact('child.parents-can-care', 'choice', { values: ['yes', 'no'], order: 40, 'asked-when': is('child.lives-with', 'both') }),
  fact('child.parent1-state', 'choice', {
    values: ['able', 'dead'],
    order: 50,
    'asked-when': { any: [is('child.lives-with', 'one-parent'), is('child.lives-with', 'nobody'), is('child.parents-can-care', 'no')] },
    implied: [{ when: is('child.parents-can-care', 'yes'), value: 'able' }],
  }),
  fact('household.residence-county', 'county', { stage: 'home', order: 10 }),
  fact('child.hukou-place', 'choice', { values: ['same-county', 'other-province', 'none'], stage: 'home', order: 20, carried: true }),
  fact('child.months-here', 'choice', { values: ['lt3', '3to5', '6to11', '12plus'], stage: 'home', order: 30, carried: true }),
  fact('child.arrived-on', 'date', {
    stage: 'home',
    order: 40,
    carried: true,
    'asked-when': { in: { fact: 'child.months-here', values: ['lt3', '3to5'] }, reason: 'not-long-here' },
  }),
  fact('child.permit', 'choice', { values: ['child', 'parent-only', 'none'], stage: 'home', order: 50, carried: true }),
  fact('child.boarding', 'boolean', { stage: 'school', order: 10 }),
  fact('child.years-here', 'number', { stage: 'school', order: 20 }),
  fact('household.low-income', 'set', { values: ['dibao', 'margin', 'none'], stage: 'family', order: 10 }),
  fact('child.receives', 'set', { stage: 'family', order: 20 }),
];

const tinyParameters: readonly Parameter[] = [
  parameter('half-year', 'months', 6),
  parameter('three', 'years', 3),
  parameter('six', 'years', 6),
  parameter('thirteen', 'years', 13),
  parameter('newborn', 'days', 28),
  parameter('two-years', 'count', 2),
  parameter('born-after', 'date', '2011-11-10'),
  parameter('starts', 'date', '2027-03-01'),
  parameter('line', 'month-day', { 'month-day': '08-31' }),
  parameter('line', 'month-day', { 'month-day': '02-28' }, { counties: ['630102'] }),
  parameter('ended', 'years', 3, { history: [{ from: '2020-01-01', until: '2025-12-31', value: 3, grade: 'L', source: { id: 'law' } }] }),
  parameter('slip-valid', 'days', 30),
];

const tinyPlaces: readonly Prefecture[] = [
  {
    code: '630100',
    zh: '西宁市',
    en: 'Xining',
    zone: 'xining',
    counties: [
      { code: '630102', zh: '城东区', en: 'Chengdong' },
      { code: '630103', zh: '城中区', en: 'Chengzhong' },
    ],
  },
  { code: '632500', zh: '海南藏族自治州', en: 'Hainan', zone: 'six-prefectures', counties: [{ code: '632521', zh: '共和县', en: 'Gonghe' }] },
];

/** What a test adds to the tiny checklist, or puts in the place of its own. */
export interface TinyParts {
  readonly services?: readonly Service[];
  readonly enablers?: readonly Enabler[];
  /** Added; one of the same id takes the place of the tiny one. */
  readonly facts?: readonly Fact[];
  readonly parameters?: readonly Parameter[];
  readonly offices?: readonly Office[];
  readonly documents?: readonly string[];
}

/** A checklist of these parts, with the tiny facts, parameters and places. */
export function tinyChecklist(parts: TinyParts = {}): Checklist {
  const offices = [office('township', 10), office('police', 20), office('school', 30), office('hotline', 90, { visited: false }), ...(parts.offices ?? [])];
  return {
    manifest: { format: 1, edition: '2026-11-01', title: 'tiny' },
    categories: [{ id: 'first', key: 'first', icon: 'first' }],
    services: parts.services ?? [],
    enablers: parts.enablers ?? [],
    facts: new Map([...tinyFacts, ...(parts.facts ?? [])].map((f) => [f.id, f])),
    parameters: [...tinyParameters, ...(parts.parameters ?? [])],
    sources: new Map(),
    sections: [],
    offices: new Map(offices.map((o) => [o.id, o])),
    documents: new Map((parts.documents ?? []).map((id) => [id, { id, picture: id }])),
    hotlines: new Map(),
    prefectures: tinyPlaces,
    definition: always,
  };
}

/** Splits answers by subject: `household.…` and `child.…`. */
export const split = (answers: Answers): { readonly household: Answers; readonly child: Answers } => ({
  household: Object.fromEntries(Object.entries(answers).filter(([k]) => k.startsWith('household.'))),
  child: Object.fromEntries(Object.entries(answers).filter(([k]) => k.startsWith('child.'))),
});

/** A reader over one child's answers and the household's, given together. */
export function readerOf(checklist: Checklist, answers: Answers, date: PlainDate = today, answeredOn: PlainDate = date): FactReader {
  const { household, child } = split(answers);
  return readFacts(checklist, household, { id: 'a', answers: child }, date, evaluate, answeredOn);
}

/** The case of one child, with the given enablers in reach. */
export function tinyCase(checklist: Checklist, answers: Answers, date: PlainDate = today, held: Readonly<Record<string, Verdict>> = {}): Case {
  const { household, child } = split(answers);
  return { checklist, household, child: { id: 'a', answers: child }, date, held: new Map(Object.entries(held)) };
}

// One tiny checklist to be interviewed by.

const halfYear: RuleNode = { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' };
export const poor: RuleNode = { has: { fact: 'household.low-income', values: ['dibao'] }, reason: 'poor' };

/** Five services and a key, of every shape an interview meets: gates, sets, a fact the counter may stand in for. */
export const interviewed: Checklist = tinyChecklist({
  services: [
    service('one', entitlement('girls', is('child.sex', 'F'))),
    service('two', entitlement('orphans', { all: [is('child.parent1-state', 'dead'), halfYear] })),
    service('three', entitlement('poor', { all: [poor, { any: [is('child.boarding', true), counterNode()] }] })),
    service('four', entitlement('with-permit', is('child.permit', 'child', { enabler: 'residence-permit' }))),
    service('five', entitlement('for-everybody', always)),
  ],
  enablers: [enabler('residence-permit', { all: [halfYear, is('child.hukou-place', 'other-province')] }, { 'child.permit': ['child'] })],
});

/** Everything {@link interviewed} can ask of one child, answered. */
export const allAnswered: Answers = {
  'child.sex': 'F',
  'child.lives-with': 'one-parent',
  'child.parent1-state': 'dead',
  'child.hukou-place': 'other-province',
  'child.months-here': '12plus',
  'child.permit': 'none',
  'child.boarding': true,
  'household.low-income': ['dibao'],
};

/** The question of a fact: the household's, or that child's. */
export const question = (id: string, child = 'a'): Question => ({ fact: id, child: id.startsWith('household.') ? null : child });

/** An interview with these answers given for one child, in order. */
export const given = (interview: Interview, answers: Answers, child = 'a'): Interview =>
  Object.entries(answers).reduce((i, [id, value]) => answer(i, question(id, child), value), interview);

/** The answers a question may get on a tiny checklist, one of them unsaid. */
export function optionsOf(checklist: Checklist, id: string): readonly FactValue[] {
  const known = checklist.facts.get(id);
  if (known?.type === 'boolean') return [true, false, 'unknown'];
  if (known?.type === 'set') return [...(known.values ?? []).map((v) => [String(v)]), 'skip'];
  if (known?.type === 'date') return ['2026-03-01', '2026-10-01', 'unknown'];
  return [...(known?.values ?? []), 'unknown'];
}
