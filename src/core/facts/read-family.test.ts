import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { always, enabler, entitlement, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import { dateIn, type FamilyProblem, readFamily } from './read-family.ts';

vi.setConfig({ testTimeout: 30_000 });

const checklist = tinyChecklist({
  services: [service('school', entitlement('meals', always))],
  enablers: [enabler('residence-permit', always, { 'child.permit': ['child'] })],
});
const read = (input: unknown, date = today) => readFamily(checklist, input, date);
/** One child with these answers, in a household with those. */
const family = (child: object, household: object = {}) => ({ household, children: [{ id: 'a', ...child }] });
const codes = (input: unknown, date = today): readonly string[] => {
  const got = read(input, date);
  return got.kind === 'problems' ? got.problems.map((p) => `${p.field}: ${p.code}`) : [];
};

describe('a family without fault', () => {
  it('is read as it stands', () => {
    const input = {
      household: { 'household.residence-county': '632521', 'household.low-income': ['dibao', 'margin'] },
      children: [
        { id: 'a', 'child.birth-date': '2020-05-05', 'child.sex': 'F', 'child.boarding': false, 'child.years-here': 2, 'child.receives': ['meals'] },
        { id: 'b', 'child.birth-date': '2018-02', 'child.sex': 'skip', 'child.permit': 'unknown' },
      ],
    };
    expect(read(input)).toEqual({
      kind: 'ready',
      family: {
        household: input.household,
        children: input.children.map(({ id, ...answers }) => ({ id, answers })),
      },
      dropped: [],
    });
  });

  it('may say nothing but that there is a child', () => {
    expect(read({ children: [{ id: 'a' }] })).toEqual({ kind: 'ready', family: { household: {}, children: [{ id: 'a', answers: {} }] }, dropped: [] });
  });

  it('may leave any fact unknown or unsaid', () => {
    for (const unsaid of ['unknown', 'skip']) {
      const ids = [...checklist.facts.keys()];
      const pick = (subject: string) => Object.fromEntries(ids.filter((id) => id.startsWith(subject)).map((id) => [id, unsaid]));
      expect(codes(family(pick('child.'), pick('household.')))).toEqual([]);
    }
  });

  it('is a value of its own: the input can change afterwards', () => {
    const input = family({ 'child.sex': 'F' });
    const got = read(input);
    Object.assign(input.children[0] ?? {}, { 'child.sex': 'M' });
    expect(got).toMatchObject({ family: { children: [{ answers: { 'child.sex': 'F' } }] } });
  });
});

describe('every code', () => {
  const cases: readonly (readonly [FamilyProblem['code'], string, unknown])[] = [
    ['not-an-object', '(file)', null],
    ['not-an-object', '(file)', []],
    ['not-an-object', '(file)', 'family'],
    ['not-an-object', 'household', { household: [], children: [{ id: 'a' }] }],
    ['not-an-object', 'children[0]', { children: ['a'] }],
    ['no-children', 'children', {}],
    ['no-children', 'children', { children: [] }],
    ['no-children', 'children', { children: { id: 'a' } }],
    ['too-many-children', 'children', { children: [...'abcdefghi'].map((id) => ({ id })) }],
    ['child-id', 'children[0].id', { children: [{}] }],
    ['child-id', 'children[0].id', { children: [{ id: '' }] }],
    ['child-id', 'children[0].id', { children: [{ id: 7 }] }],
    ['child-id', 'children[0].id', { children: [{ id: 'x'.repeat(41) }] }],
    ['child-id', 'children[1].id', { children: [{ id: 'a' }, { id: 'a' }] }],
    ['unknown-fact', 'children[0].child.hair', family({ 'child.hair': 'red' })],
    ['unknown-fact', 'children[0].sex', family({ sex: 'F' })],
    ['unknown-fact', 'household.car', family({}, { 'household.car': true })],
    ['unknown-fact', 'children[0].toString', family({ toString: 1 })],
    ['wrong-subject', 'children[0].household.low-income', family({ 'household.low-income': ['none'] })],
    ['wrong-subject', 'child.sex', family({}, { 'child.sex': 'F' })],
    ['bad-value', 'children[0].child.sex', family({ 'child.sex': 'X' })],
    ['bad-value', 'children[0].child.sex', family({ 'child.sex': ['F'] })],
    ['bad-value', 'children[0].child.sex', family({ 'child.sex': null })],
    ['bad-value', 'children[0].child.boarding', family({ 'child.boarding': 'true' })],
    ['bad-value', 'children[0].child.boarding', family({ 'child.boarding': 0 })],
    ['bad-value', 'children[0].child.years-here', family({ 'child.years-here': -1 })],
    ['bad-value', 'children[0].child.years-here', family({ 'child.years-here': 1.5 })],
    ['bad-value', 'children[0].child.years-here', family({ 'child.years-here': '2' })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': 'dibao' })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': [] })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': ['rich'] })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': ['none', 'dibao'] })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': [['dibao']] })],
    ['bad-value', 'household.low-income', family({}, { 'household.low-income': [{ toString: 1, valueOf: 1 }] })],
    ['bad-value', 'children[0].child.receives', family({ 'child.receives': ['car'] })],
    ['bad-date', 'children[0].child.birth-date', family({ 'child.birth-date': '2026-02-30' })],
    ['bad-date', 'children[0].child.birth-date', family({ 'child.birth-date': '2020' })],
    ['bad-date', 'children[0].child.birth-date', family({ 'child.birth-date': 20200505 })],
    ['bad-date', 'children[0].child.arrived-on', family({ 'child.arrived-on': 'last summer' })],
    ['unknown-county', 'household.residence-county', family({}, { 'household.residence-county': '110101' })],
    ['unknown-county', 'household.residence-county', family({}, { 'household.residence-county': 630102 })],
    ['not-born-yet', 'children[0].child.birth-date', family({ 'child.birth-date': '2026-11-24' })],
    ['not-born-yet', 'children[0].child.birth-date', family({ 'child.birth-date': '2026-12' })],
    ['too-old', 'children[0].child.birth-date', family({ 'child.birth-date': '2007-11-22' })],
    ['date-in-future', 'children[0].child.arrived-on', family({ 'child.arrived-on': '2026-11-24' })],
    ['here-before-birth', 'children[0].child.arrived-on', family({ 'child.birth-date': '2024-05-05', 'child.arrived-on': '2024-05-04' })],
    ['here-before-birth', 'children[0].child.months-here', family({ 'child.birth-date': '2026-08-20', 'child.months-here': '12plus' })],
    ['arrival-differs', 'children[0].child.arrived-on', family({ 'child.months-here': 'lt3', 'child.arrived-on': '2026-01-01' })],
  ];

  it.each(cases)('%s at %s', (code, field, input) => {
    expect(codes(input)).toContain(`${field}: ${code}`);
  });

  it('is covered here', () => {
    const all: Record<FamilyProblem['code'], true> = {
      'not-an-object': true,
      'no-children': true,
      'too-many-children': true,
      'child-id': true,
      'unknown-fact': true,
      'wrong-subject': true,
      'bad-value': true,
      'bad-date': true,
      'unknown-county': true,
      'not-born-yet': true,
      'too-old': true,
      'date-in-future': true,
      'here-before-birth': true,
      'arrival-differs': true,
    };
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(Object.keys(all).sort());
  });

  it('comes with what was written and what is allowed', () => {
    expect(read(family({ 'child.sex': 'X' }))).toEqual({
      kind: 'problems',
      problems: [{ field: 'children[0].child.sex', fact: 'child.sex', value: 'X', code: 'bad-value', allowed: 'F, M, unknown, skip' }],
    });
    expect(read(family({}, { 'child.sex': 'F' }))).toMatchObject({ problems: [{ fact: 'child.sex', allowed: 'child' }] });
    expect(read({ children: [...'abcdefghi'].map((id) => ({ id })) })).toMatchObject({ problems: [{ value: '9' }] });
  });

  it('all at once, none instead of another', () => {
    const input = {
      household: { 'household.residence-county': '000000', 'household.car': 1 },
      children: [{ id: 'a', 'child.sex': 'X' }, { id: 'a', 'child.birth-date': 'soon' }, 3],
    };
    expect(codes(input)).toEqual([
      'household.residence-county: unknown-county',
      'household.car: unknown-fact',
      'children[0].child.sex: bad-value',
      'children[1].id: child-id',
      'children[1].child.birth-date: bad-date',
      'children[2]: not-an-object',
    ]);
  });

  it('a family with any fault is not handed on', () => {
    expect(read(family({ 'child.sex': 'F', 'child.hair': 'red' }))).not.toHaveProperty('family');
  });
});

describe('the number of children', () => {
  it.each([1, 8])('%i is fine', (count) => {
    const got = read({ children: [...'abcdefgh'].slice(0, count).map((id) => ({ id })) });
    expect(got).toMatchObject({ kind: 'ready' });
    expect(got.kind === 'ready' && got.family.children.length).toBe(count);
  });
});

describe('danger is no fact', () => {
  it('is dropped unread, and the dropping has its name', () => {
    const input = {
      household: { 'child.danger': 'x', 'household.low-income': ['none'] },
      children: [
        { id: 'a', 'child.sex': 'F' },
        { id: 'b', 'child.danger': ['violence', 'neglect'] },
      ],
    };
    const got = read(input);
    expect(got).toEqual({
      kind: 'ready',
      family: {
        household: { 'household.low-income': ['none'] },
        children: [
          { id: 'a', answers: { 'child.sex': 'F' } },
          { id: 'b', answers: {} },
        ],
      },
      dropped: ['household.child.danger', 'children[1].child.danger'],
    });
    expect(JSON.stringify(got)).not.toContain('violence');
  });

  it('is not read back even where something else is wrong', () => {
    expect(JSON.stringify(read(family({ 'child.danger': 'violence', 'child.sex': 'X' })))).not.toContain('violence');
  });
});

describe('whatever comes', () => {
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      undefined,
      Number.NaN,
      { toString: 1 },
      { toString: 1, valueOf: 1 },
      [{ toString: 1, valueOf: 1 }],
      [[]],
      { length: 1 },
      '__proto__',
    ),
  );
  const ids = [...checklist.facts.keys(), 'child.danger', '__proto__', 'constructor', 'toString', 'id'];
  const record = fc.dictionary(fc.constantFrom(...ids), fc.oneof(strange, fc.constantFrom<unknown>('2026-01-01', '12plus', 'F', ['dibao'])), { maxKeys: 6 });

  it('arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(['ready', 'problems']).toContain(read(input).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('nor does what is nearly a family', () => {
    fc.assert(
      fc.property(fc.oneof(record, strange), fc.oneof(fc.array(fc.oneof(record, strange), { maxLength: 10 }), strange), (household, children) => {
        const got = read({ household, children });
        if (got.kind === 'problems') for (const p of got.problems) expect(typeof p.field).toBe('string');
        else expect(got.family.children.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['an id', { children: [{ id: { toString: 1, valueOf: 1 } }] }],
    ['a set', family({}, { 'household.low-income': [{ toString: 1, valueOf: 1 }] })],
    ['a value', family({ 'child.months-here': { toString: 1, valueOf: 1 }, 'child.birth-date': '2020-01-01' })],
  ])('nor does %s that cannot be made a word', (_name, input) => {
    expect(read(JSON.parse(JSON.stringify(input))).kind).toBe('problems');
  });

  it('a second answer that is no answer does not make a first one wrong', () => {
    const got = read(family({ 'child.arrived-on': '2026-01-01', 'child.months-here': 'toString' }));
    expect(got.kind === 'problems' && got.problems.map((p) => p.code)).toEqual(['bad-value']);
  });
});

describe('the date of a file', () => {
  it.each([
    [{ date: '2026-11-23' }, '2026-11-23'],
    [{}, null],
    [null, null],
    [{ date: '2026-11-31' }, 'problem'],
    [{ date: 20261123 }, 'problem'],
    [{ date: null }, 'problem'],
  ])('%j: %j', (input, want) => {
    expect(dateIn(input)).toBe(want);
  });
});
