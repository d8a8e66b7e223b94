import { describe, expect, it } from 'vitest';
import { parameter, readerOf, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { addDays, type PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { evaluate, turningDays } from './evaluate.ts';

const tiny = tinyChecklist();
const run = (node: RuleNode, answers: Answers = {}, date: PlainDate = today, checklist: Checklist = tiny) => evaluate(node, readerOf(checklist, answers, date));
const words = ['no', 'counter', 'yes'] as const;
/** `no`, `counter`, `yes`, or a range like `no–yes`; an edge day has ` (edge)`. */
const truthOf = (...args: Parameters<typeof run>): string => {
  const f = run(...args);
  return `${f.least === f.most ? words[f.least] : `${words[f.least]}–${words[f.most]}`}${f.edge ? ' (edge)' : ''}`;
};

/** Born long before any of these stays. */
const grown = { 'child.birth-date': '2015-01-01' };

describe('here-for (§12.2)', () => {
  const node: RuleNode = { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' };

  it('from the day of arrival: the edge day counts and is marked', () => {
    const arrived: Answers = { 'child.arrived-on': '2026-05-23' };
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((d) => truthOf(node, arrived, d))).toEqual(['no', 'yes (edge)', 'yes']);
  });

  it('ends on the last day of a shorter month', () => {
    const arrived: Answers = { 'child.arrived-on': '2026-08-31' };
    expect(['2027-02-27', '2027-02-28', '2027-03-01'].map((d) => truthOf(node, arrived, d))).toEqual(['no', 'yes (edge)', 'yes']);
  });

  it('from the month of arrival: the counter until its last day has had six months', () => {
    const arrived: Answers = { ...grown, 'child.arrived-on': '2026-05' };
    expect(['2026-10-31', '2026-11-01', '2026-11-29', '2026-11-30'].map((d) => truthOf(node, arrived, d))).toEqual(['no', 'counter', 'counter', 'yes']);
  });

  it.each([
    ['lt3', 'no'],
    ['3to5', 'no'],
    ['6to11', 'yes'],
    ['12plus', 'yes'],
    ['unknown', 'counter'],
  ])('from months-here %s', (months, value) => {
    for (const date of ['2026-11-23', '2026-08-31', '2027-02-28', '2028-02-29', '2026-12-31', '2027-03-01'])
      expect(truthOf(node, { 'child.birth-date': '2015-05-05', 'child.months-here': months }, date)).toBe(value);
  });

  it('months left unsaid: open while the date of birth may still show a child too young, and that is what is missing', () => {
    expect(run(node, { 'child.months-here': 'unknown' })).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date'] });
    expect(truthOf(node, { 'child.months-here': 'unknown', 'child.birth-date': '2026-10-01' })).toBe('no');
    expect(truthOf(node, { 'child.months-here': 'unknown', 'child.birth-date': 'unknown' })).toBe('counter');
  });

  it('a child younger than the stay has not been here so long, asked or not: the edge day of its life is the first to ask', () => {
    const born = (day: PlainDate) => run(node, { 'child.birth-date': day });
    expect(born('2026-05-24')).toMatchObject({ least: 0, most: 0, missing: [] });
    expect(born('2026-05-23')).toMatchObject({ least: 0, most: 2, missing: ['child.months-here'] });
    expect(born('2026-06')).toMatchObject({ least: 0, most: 0, missing: [] });
    expect(born('2026-05')).toMatchObject({ least: 0, most: 2, missing: ['child.months-here'] });
    expect(truthOf(node, { 'child.birth-date': '2026-05-24', 'child.months-here': 'unknown' })).toBe('no');
  });

  it('nobody came before being born: of a month of arrival only the days from birth on count, and an untold birth leaves it open', () => {
    expect(truthOf(node, { 'child.birth-date': '2026-05-24', 'child.arrived-on': '2026-05' })).toBe('no');
    expect(truthOf(node, { 'child.birth-date': '2026-05-23', 'child.arrived-on': '2026-05' })).toBe('counter');
    expect(truthOf(node, { 'child.birth-date': '2026-05', 'child.arrived-on': '2026-05' })).toBe('counter');
    expect(truthOf(node, { 'child.birth-date': 'unknown', 'child.arrived-on': '2026-05' })).toBe('counter');
    expect(run(node, { 'child.arrived-on': '2026-05' })).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date'] });
    expect(run(node, { 'child.arrived-on': '2026-06' })).toMatchObject({ least: 0, most: 0, missing: [] });
  });

  it('such a child came within its life: later it may have been here so long, and in the end it has', () => {
    const on = (date: PlainDate) => evaluate(node, readerOf(tiny, { 'child.birth-date': '2026-08-10' }, date, today));
    expect(on('2027-02-09')).toMatchObject({ least: 0, most: 0 });
    expect(on('2027-02-10')).toMatchObject({ least: 1, most: 1 });
    expect(on('2027-05-23')).toMatchObject({ least: 2, most: 2 });
    expect(turningDays(node, readerOf(tiny, { 'child.birth-date': '2026-08-10' }, today))).toEqual(['2027-05-24']);
  });

  it('on 28 February, three to five months is still short of six: who came on 29–31 August has six and says so', () => {
    expect(truthOf(node, { 'child.months-here': '3to5' }, '2027-02-28')).toBe('no');
    expect(truthOf(node, { 'child.arrived-on': '2026-08-31' }, '2027-02-28')).toBe('yes (edge)');
  });

  it('months-here ages from the day it was answered', () => {
    const later = (months: string, date: PlainDate) => evaluate(node, readerOf(tiny, { ...grown, 'child.months-here': months }, date, today));
    expect(later('3to5', today)).toMatchObject({ least: 0, most: 0 });
    expect(later('3to5', addDays(today, 1))).toMatchObject({ least: 1, most: 1 });
    expect(later('3to5', '2027-02-22')).toMatchObject({ least: 1, most: 1 });
    expect(later('3to5', '2027-02-23')).toMatchObject({ least: 2, most: 2 });
    expect(later('lt3', '2027-02-23')).toMatchObject({ least: 0, most: 0 });
    expect(later('lt3', '2027-02-24')).toMatchObject({ least: 1, most: 1 });
    expect(later('lt3', '2027-05-22')).toMatchObject({ least: 1, most: 1 });
    expect(later('lt3', '2027-05-23')).toMatchObject({ least: 2, most: 2 });
  });

  it('a length not settled by months-here is the counter’s', () => {
    const year: RuleNode = { 'here-for': { 'at-least': 'nine-months' }, reason: 'nine' };
    const checklist = tinyChecklist({ parameters: [parameter('nine-months', 'months', 9)] });
    expect(['3to5', '6to11', '12plus'].map((m) => truthOf(year, { ...grown, 'child.months-here': m }, today, checklist))).toEqual(['no', 'counter', 'yes']);
  });

  it('asks months-here when neither is answered, and not when the arrival is', () => {
    expect(run(node)).toMatchObject({ least: 0, most: 2, missing: ['child.months-here'] });
    expect(run(node, { 'child.arrived-on': '2026-05-23' }).missing).toEqual([]);
  });

  it('the exact day goes before the months while it is asked for', () => {
    expect(truthOf(node, { 'child.months-here': '3to5', 'child.arrived-on': '2026-05-23' })).toBe('yes (edge)');
    expect(truthOf(node, { 'child.months-here': '3to5', 'child.arrived-on': 'unknown' })).toBe('no');
  });

  it('a day of arrival that is no longer asked for is set aside', () => {
    expect(truthOf(node, { 'child.months-here': '12plus', 'child.arrived-on': '2026-09-01' })).toBe('yes');
  });
});
