import { describe, expect, it } from 'vitest';
import { never, parameter, readerOf, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { evaluate, outOfDateQuestion, turningDays } from './evaluate.ts';

const tiny = tinyChecklist();
const run = (node: RuleNode, answers: Answers = {}, date: PlainDate = today, checklist: Checklist = tiny) => evaluate(node, readerOf(checklist, answers, date));
const words = ['no', 'counter', 'yes'] as const;
/** `no`, `counter`, `yes`, or a range like `no–yes`; an edge day has ` (edge)`. */
const truthOf = (...args: Parameters<typeof run>): string => {
  const f = run(...args);
  return `${f.least === f.most ? words[f.least] : `${words[f.least]}–${words[f.most]}`}${f.edge ? ' (edge)' : ''}`;
};
const born = (date: string): Answers => ({ 'child.birth-date': date });

describe('age', () => {
  const from: RuleNode = { age: { from: 'thirteen' }, reason: 'from-13' };
  const under: RuleNode = { age: { under: 'thirteen' }, reason: 'under-13' };
  const throughYear: RuleNode = { age: { 'through-year-of': 'three' }, reason: 'year-of-third' };

  it.each([
    ['2013-11-24', 'no', 'yes'],
    ['2013-11-23', 'yes (edge)', 'yes (edge)'],
    ['2013-11-22', 'yes', 'no'],
  ])('from and under thirteen, born %s: the birthday is answered in the child’s favour on both sides', (date, wantFrom, wantUnder) => {
    expect(truthOf(from, born(date))).toBe(wantFrom);
    expect(truthOf(under, born(date))).toBe(wantUnder);
  });

  it('born on 29 February: edge day 28 February, safe on 1 March', () => {
    const answers = born('2012-02-29');
    expect(['2025-02-27', '2025-02-28', '2025-03-01'].map((d) => truthOf(from, answers, d))).toEqual(['no', 'yes (edge)', 'yes']);
    expect(['2025-02-27', '2025-02-28', '2025-03-01'].map((d) => truthOf(under, answers, d))).toEqual(['yes', 'yes (edge)', 'no']);
  });

  it('through the year of the third birthday: to 31 December, without an edge', () => {
    expect(['2026-11-22', '2026-12-31', '2027-01-01'].map((d) => truthOf(throughYear, born('2023-11-23'), d))).toEqual(['yes', 'yes', 'no']);
  });

  it('in days: 28 days old is the edge of "under 28 days"', () => {
    const newborn: RuleNode = { age: { under: 'newborn' }, reason: 'newborn' };
    expect(['2026-10-27', '2026-10-26', '2026-10-25'].map((d) => truthOf(newborn, born(d)))).toEqual(['yes', 'yes (edge)', 'no']);
  });

  it('both limits must hold, and an edge on one is an edge of the whole', () => {
    const both: RuleNode = { age: { from: 'three', under: 'six' }, reason: 'three-to-six' };
    expect(['2023-11-24', '2023-11-23', '2022-01-01', '2020-11-23', '2020-11-22'].map((d) => truthOf(both, born(d)))).toEqual([
      'no',
      'yes (edge)',
      'yes',
      'yes (edge)',
      'no',
    ]);
  });

  it('known to the month: certain outside it, the counter within, never an edge', () => {
    expect(truthOf(from, born('2013-10'))).toBe('yes');
    expect(truthOf(from, born('2013-11'))).toBe('counter');
    expect(truthOf(from, born('2013-12'))).toBe('no');
    expect(truthOf(from, born('2013-11'), '2026-10-31')).toBe('no');
    expect(truthOf(from, born('2013-11'), '2026-11-01')).toBe('counter');
    expect(truthOf(from, born('2013-11'), '2026-11-29')).toBe('counter');
    expect(truthOf(from, born('2013-11'), '2026-11-30')).toBe('yes');
    expect(truthOf(under, born('2013-11'), '2026-11-01')).toBe('yes');
    expect(truthOf(under, born('2013-11'), '2026-11-02')).toBe('counter');
    expect(truthOf(under, born('2013-11'), '2026-11-30')).toBe('counter');
    expect(truthOf(under, born('2013-11'), '2026-12-01')).toBe('no');
  });

  it('unsaid is left to the counter; not answered is open', () => {
    expect(truthOf(from, born('unknown'))).toBe('counter');
    expect(run(from)).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date'], edge: false });
  });
});

describe('a parameter without a value for the date', () => {
  const ended: RuleNode = { age: { from: 'ended' }, reason: 'from-3' };

  it('leaves it to the counter and says so, never the last known value', () => {
    expect(truthOf(ended, born('2013-01-01'))).toBe('counter');
    expect(run(ended, born('2013-01-01')).questions).toEqual([outOfDateQuestion]);
    expect(outOfDateQuestion).toBe('parameter-out-of-date');
  });

  it('holds on its first and last day', () => {
    expect(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map((d) => truthOf(ended, born('2013-01-01'), d))).toEqual([
      'counter',
      'yes',
      'yes',
      'counter',
    ]);
  });

  it.each<[string, RuleNode, Answers]>([
    ['age under', { age: { under: 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['age through-year-of', { age: { 'through-year-of': 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['school-line age', { 'school-line': { age: 'gone', line: 'line' }, reason: 'r' }, born('2013-01-01')],
    ['school-line line', { 'school-line': { age: 'six', line: 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['here-for', { 'here-for': { 'at-least': 'gone' }, reason: 'r' }, { 'child.months-here': '12plus' }],
    ['before', { before: { fact: 'child.birth-date', parameter: 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['after', { after: { fact: 'child.birth-date', parameter: 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['on-or-after', { 'on-or-after': { fact: 'child.birth-date', parameter: 'gone' }, reason: 'r' }, born('2013-01-01')],
    ['at-least', { 'at-least': { fact: 'child.years-here', parameter: 'gone' }, reason: 'r' }, { 'child.years-here': 3 }],
    ['at-most', { 'at-most': { fact: 'child.years-here', parameter: 'gone' }, reason: 'r' }, { 'child.years-here': 3 }],
    ['since', { since: { parameter: 'gone' }, reason: 'r' }, {}],
  ])('in %s gives the counter with that question', (_name, node, answers) => {
    const county: Answers = { 'household.residence-county': '632521' };
    const found = run(node, { ...answers, ...county });
    expect(found).toMatchObject({ least: 1, most: 1, questions: [outOfDateQuestion], missing: [] });
  });
});

describe('before, after, on-or-after a date', () => {
  const node = (op: 'before' | 'after' | 'on-or-after'): RuleNode =>
    ({ [op]: { fact: 'child.birth-date', parameter: 'born-after' }, reason: op }) as unknown as RuleNode;

  it.each([
    ['2011-11-09', 'yes', 'no', 'no'],
    ['2011-11-10', 'no', 'no', 'yes'],
    ['2011-11-11', 'no', 'yes', 'yes'],
    ['2011-10', 'yes', 'no', 'no'],
    ['2011-11', 'counter', 'counter', 'counter'],
    ['2011-12', 'no', 'yes', 'yes'],
    ['unknown', 'counter', 'counter', 'counter'],
  ])('born %s: %s, %s, %s', (date, before, after, onOrAfter) => {
    expect([truthOf(node('before'), born(date)), truthOf(node('after'), born(date)), truthOf(node('on-or-after'), born(date))]).toEqual([
      before,
      after,
      onOrAfter,
    ]);
  });

  it('not answered is open', () => {
    for (const op of ['before', 'after', 'on-or-after'] as const) expect(run(node(op))).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date'] });
  });
});

describe('since', () => {
  it('holds from its day on', () => {
    const node: RuleNode = { since: { parameter: 'starts' }, reason: 'started' };
    expect(['2027-02-28', '2027-03-01', '2027-03-02'].map((d) => truthOf(node, {}, d))).toEqual(['no', 'yes', 'yes']);
  });
});

describe('school-line (§12.4)', () => {
  const node: RuleNode = { 'school-line': { age: 'six', line: 'line' }, reason: 'six-by-the-line' };
  const at = (county: string, date: string): Answers => ({ ...born(date), 'household.residence-county': county });

  it('six by 31 August, wherever in the year one asks; 1 September is next year', () => {
    for (const date of ['2026-01-01', '2026-08-31', '2026-12-31']) {
      expect(truthOf(node, at('630103', '2020-08-31'), date)).toBe('yes');
      expect(truthOf(node, at('630103', '2020-09-01'), date)).toBe('no');
    }
    expect(truthOf(node, at('630103', '2020-09-01'), '2027-01-01')).toBe('yes');
  });

  it('a county’s own line goes before the usual one', () => {
    expect(truthOf(node, at('630102', '2020-02-28'))).toBe('yes');
    expect(truthOf(node, at('630102', '2020-02-29'))).toBe('yes');
    expect(truthOf(node, at('630102', '2020-03-01'))).toBe('no');
    expect(truthOf(node, at('632521', '2020-03-01'))).toBe('yes');
  });

  it('known to the month: the counter only where the line lies within it', () => {
    const line = parameter('line', 'month-day', { 'month-day': '02-15' }, { counties: ['630102'] });
    const midMonth = tinyChecklist({ parameters: [line] });
    const others = midMonth.parameters.filter((p) => !(p.id === 'line' && p.counties?.includes('630102') && p !== line));
    const checklist = { ...midMonth, parameters: others };
    expect(['2020-01', '2020-02', '2020-03'].map((d) => truthOf(node, at('630102', d), today, checklist))).toEqual(['yes', 'counter', 'no']);
    expect(['2020-08', '2020-09'].map((d) => truthOf(node, at('630103', d)))).toEqual(['yes', 'no']);
  });

  it('not answered is open; unsaid is left to the counter', () => {
    expect(run(node, { 'household.residence-county': '630103' })).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date'] });
    expect(truthOf(node, at('630103', 'unknown'))).toBe('counter');
  });

  it('asks for the county before it decides by a line that counties differ in', () => {
    const found = run(node, born('2020-05-05'));
    expect(found).toMatchObject({ least: 0, most: 2, missing: ['household.residence-county'] });
  });

  it('leaves it to the counter when the county is unsaid and counties differ', () => {
    expect(truthOf(node, at('unknown', '2020-05-05'))).toBe('counter');
  });

  it('does not ask for the county where every line says the same', () => {
    expect(truthOf(node, born('2020-02-01'))).toBe('yes');
    expect(truthOf(node, born('2020-10-01'))).toBe('no');
  });
});

describe('turning days', () => {
  const days = (node: RuleNode, answers: Answers, date = today) => turningDays(node, readerOf(tiny, answers, date));

  it('an age: the day after the birthday, and none once it is past', () => {
    expect(days({ age: { from: 'thirteen' }, reason: 'r' }, born('2014-01-10'))).toEqual(['2027-01-11']);
    expect(days({ age: { from: 'thirteen' }, reason: 'r' }, born('2012-02-29'), '2025-02-27')).toEqual(['2025-03-01']);
    expect(days({ age: { from: 'thirteen' }, reason: 'r' }, born('2013-11-22'))).toEqual([]);
    expect(days({ age: { under: 'thirteen' }, reason: 'r' }, born('2014-01-10'))).toEqual([]);
  });

  it('half a year: the day after the edge day', () => {
    expect(days({ 'here-for': { 'at-least': 'half-year' }, reason: 'r' }, { 'child.arrived-on': '2026-08-31' })).toEqual(['2027-03-01']);
  });

  it('a school line: 1 January of the year it is met in', () => {
    const node: RuleNode = { 'school-line': { age: 'six', line: 'line' }, reason: 'r' };
    expect(days(node, { ...born('2021-08-31'), 'household.residence-county': '630103' })).toEqual(['2027-01-01']);
    expect(days(node, { ...born('2021-09-01'), 'household.residence-county': '630103' })).toEqual(['2028-01-01']);
    expect(days(node, { ...born('2021-03-01'), 'household.residence-county': '630102' })).toEqual(['2028-01-01']);
  });

  it('of a whole tree: each once, in order, from under every branch', () => {
    const tree: RuleNode = {
      all: [
        { since: { parameter: 'starts' }, reason: 'r' },
        { any: [{ not: never }, { confirm: { of: { age: { from: 'thirteen' }, reason: 'r' }, question: 'q' } }] },
      ],
    };
    expect(days(tree, born('2014-01-10'))).toEqual(['2027-01-11', '2027-03-01']);
  });

  it('are none where the answer they rest on is missing or unsaid', () => {
    expect(days({ age: { from: 'thirteen' }, reason: 'r' }, {})).toEqual([]);
    expect(days({ 'here-for': { 'at-least': 'half-year' }, reason: 'r' }, { 'child.months-here': 'unknown' })).toEqual([]);
  });
});
