// The calendar on days people know, one example each; and the file for a phone, read back by another program's parser.
import ICAL from 'ical.js';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../src/content/languages.ts';
import { changeLanguage, loadServiceWords } from '../src/content/words.ts';
import type { CalendarEntry } from '../src/core/calendar/calendar-entry.ts';
import { calendarLines } from '../src/core/calendar/calendar-lines.ts';
import { familyCalendar } from '../src/core/calendar/family-calendar.ts';
import { icalendarText } from '../src/core/codec/icalendar.ts';
import type { PlainDate } from '../src/core/facts/calendar.ts';
import type { Answers, Family } from '../src/core/facts/family.ts';
import { calendarFile } from '../src/session/calendar-file.ts';
import { readChecklist } from './support/read-checklist.ts';

const checklist = readChecklist();
const today: PlainDate = '2026-11-25';
const one = (answers: Answers, household: Answers = {}): Family => ({ household, children: [{ id: 'a', answers }] });
const entriesOf = (family: Family, date = today): readonly CalendarEntry[] => familyCalendar(checklist, family, date).entries;
/** `kind day from>to` of what is said of one entitlement, with its marks. */
const said = (family: Family, id: string, date = today): readonly string[] =>
  entriesOf(family, date).flatMap((e) => {
    if (e.kind === 'again' || e.entitlement !== id) return [];
    if (e.kind === 'window') return [`window ${e.on}..${e.until}${e.announced ? '' : ` as in ${e.knownFor}`}`];
    if (e.kind === 'renew') return [`renew ${e.advice}`];
    const marks = [e.edge && 'edge', e.usual && 'usual', e.rough && 'rough', e.line && `line ${e.line}`, e.supposes && `if ${e.supposes.value}`];
    return [[e.kind, e.on, `${e.from}>${e.to}`, ...marks.filter(Boolean)].join(' ')];
  });

describe('what closes', () => {
  it('0–6 ends: the day before the seventh birthday is the last safe one', () =>
    expect(said(one({ 'child.birth-date': '2020-03-03' }), 'health-management')).toEqual(['closes 2027-03-02 likely>not-now edge usual']));
  it('born on 29 February: 28 February is the edge day of a common year', () =>
    expect(said(one({ 'child.birth-date': '2020-02-29' }), 'health-management')).toEqual(['closes 2027-02-27 likely>not-now edge usual']));
  it('on the edge day itself nothing is safe any more', () =>
    expect(said(one({ 'child.birth-date': '2019-11-25' }), 'health-management')).toEqual(['closes 2026-11-24 likely>not-now edge usual']));
  it('the day after, it is past', () => expect(said(one({ 'child.birth-date': '2019-11-24' }), 'health-management')).toEqual([]));
  it('nursery ends with the third birthday', () =>
    expect(said(one({ 'child.birth-date': '2024-01-10' }), 'nursery-place')).toEqual(['closes 2027-01-09 ask>not-now edge']));
  it('the childcare subsidy stays safe to the end of that year, then the window decides', () =>
    expect(
      said(one({ 'child.birth-date': '2024-01-10', 'child.hukou-place': 'other-province' }), 'childcare-subsidy').filter((x) => x.startsWith('closes')),
    ).toEqual(['closes 2027-12-31 likely>ask']));
  it('a newborn is insured within 90 days', () =>
    expect(said(one({ 'child.birth-date': '2026-11-01', 'child.insured': 'none' }), 'newborn-enrolment')).toEqual([
      'closes 2027-01-29 likely>not-now edge usual',
    ]));
  it('at 18 an orphan’s allowance ends', () => {
    const orphan = {
      'child.birth-date': '2009-06-15',
      'child.lives-with': 'other-guardian',
      'child.parent1-state': 'dead',
      'child.parent2-state': 'dead',
      'child.hukou-place': 'other-province',
    };
    expect(said(one(orphan), 'orphan')).toEqual(['closes 2027-06-14 likely>not-now edge']);
  });
});

describe('what opens', () => {
  it('HPV on the day after the thirteenth birthday', () =>
    expect(said(one({ 'child.birth-date': '2014-05-20', 'child.sex': 'F' }), 'hpv')).toEqual(['opens 2027-05-21 not-now>likely edge']));
  it('born in a month told without its day: may be from the first, certain from after the last', () =>
    expect(said(one({ 'child.birth-date': '2014-05', 'child.sex': 'F' }), 'hpv')).toEqual([
      'opens 2027-05-02 not-now>ask edge rough',
      'opens 2027-06-01 ask>likely edge rough',
    ]));
  it('six months here, to the day, from the day of arrival: 31 August gives 28 February', () => {
    const arrived = { 'child.birth-date': '2018-01-01', 'child.hukou-place': 'other-province', 'child.months-here': 'lt3', 'child.arrived-on': '2026-08-31' };
    expect(said(one(arrived, { 'household.home': 'rent' }), 'residence-permit')).toEqual(['opens 2027-03-01 not-now>likely edge']);
  });
  it('school by the line of 31 August: this year’s or the next', () => {
    const child = (born: string) => one({ 'child.birth-date': born, 'child.stage': 'kg-final', 'child.permit': 'child' });
    expect(said(child('2021-08-31'), 'school-place')).toEqual(['opens 2027-01-01 not-now>likely usual line 2027-08-31']);
    expect(said(child('2021-09-01'), 'school-place')[0]).not.toContain('2027-01-01');
  });
  it('the free final kindergarten year, if the child is then in it', () => {
    const child = (born: string) =>
      one(
        { 'child.birth-date': born, 'child.stage': 'kg-lower', 'child.school-kind': 'public' },
        { 'household.residence-county': '630102', 'household.low-income': ['none'] },
      );
    expect(said(child('2022-08-31'), 'final-year-free')).toEqual(['opens 2027-09-01 not-now>likely usual if kg-final']);
    expect(said(child('2022-09-01'), 'final-year-free')).toEqual([]);
  });
});

describe('what comes again', () => {
  it('the insurance window: the days of last year, as a reason to ask; never those of a year not announced', () => {
    const days = said(one({ 'child.birth-date': '2018-01-01', 'child.insured': 'here' }), 'enrol-here');
    expect(days).toEqual(['window 2026-10-21..2026-12-31 as in 2025', 'window 2027-10-21..2027-12-31 as in 2025']);
  });
  it('who is not insured may still join this year, by the announced window', () =>
    expect(said(one({ 'child.birth-date': '2018-01-01', 'child.insured': 'none' }), 'enrol-here')).toContain('window 2026-07-01..2026-12-31'));
  it('school registration in the districts whose days are known, for a child about to start', () => {
    const child = (stage: string, county: string) => one({ 'child.birth-date': '2021-03-03', 'child.stage': stage }, { 'household.residence-county': county });
    expect(said(child('kg-final', '630102'), 'school-place')).toContain('window 2027-04-17..2027-05-17 as in 2023');
    expect(said(child('primary', '630102'), 'school-place').filter((x) => x.startsWith('window'))).toEqual([]);
    expect(said(child('kg-final', '630103'), 'school-place').filter((x) => x.startsWith('window'))).toEqual([]);
  });
  it('a permit is renewed on a day only the card tells', () => {
    expect(said(one({ 'child.permit': 'child' }), 'residence-permit')).toContain('renew endorse-yearly');
    expect(said(one({ 'child.permit': 'none' }), 'residence-permit')).not.toContain('renew endorse-yearly');
  });
});

describe('an answer that grows old', () => {
  const junior = { 'child.birth-date': '2013-11-05', 'child.stage': 'junior' };
  const six = { 'household.residence-county': '632801' };
  it('promises nothing past the school year', () => {
    expect(said(one(junior, six), 'senior-high').filter((x) => x.includes('likely'))).toEqual([]);
    expect(said(one({ ...junior, 'child.birth-date': '2013-05-05' }, six), 'senior-high')).toEqual(['opens 2027-05-06 not-now>likely edge']);
  });
  it('is to be looked at again on the first day of the next', () =>
    expect(entriesOf(one(junior, six)).find((e) => e.kind === 'again')).toMatchObject({ on: '2027-09-01', child: 'a', facts: ['child.stage'] }));
  it('on the last day of a school year the next begins tomorrow', () =>
    expect(entriesOf(one(junior, six), '2027-08-31').find((e) => e.kind === 'again')).toMatchObject({ on: '2027-09-01' }));
  it('not said, it cannot grow old', () => expect(entriesOf(one({ ...junior, 'child.stage': 'unknown' }, six)).filter((e) => e.kind === 'again')).toEqual([]));
});

describe('lines', () => {
  const twins: Family = { household: {}, children: ['a', 'b'].map((id) => ({ id, answers: { 'child.birth-date': '2020-03-03', 'child.insured': 'here' } })) };
  const lines = calendarLines(familyCalendar(checklist, twins, today));
  it('put children together', () => expect(lines.find((l) => l.entitlements.includes('health-management'))?.children).toEqual(['a', 'b']));
  it('leave out what is not settled, and stand in order', () => {
    expect(lines.some(({ entry }) => (entry.kind === 'opens' || entry.kind === 'closes') && entry.to === 'open')).toBe(false);
    const days = lines.map((l) => l.day ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(days.every((d) => d >= today)).toBe(true);
  });
});

describe('the file for a phone', () => {
  const family: Family = {
    household: { 'household.residence-county': '630102', 'household.home': 'rent', 'household.low-income': ['tekun'] },
    children: [
      {
        id: 'a',
        answers: {
          'child.birth-date': '2024-01-10',
          'child.hukou-place': 'other-province',
          'child.months-here': 'lt3',
          'child.arrived-on': '2026-10-01',
          'child.insured': 'none',
          'child.permit': 'child',
        },
      },
      {
        id: 'b',
        answers: {
          'child.birth-date': '2011-03-03',
          'child.lives-with': 'other-guardian',
          'child.parent1-state': 'dead',
          'child.parent2-state': 'dead',
          'child.hukou-place': 'other-province',
          'child.stage': 'junior',
          'child.disability': 'certificate',
          'child.insured': 'here',
        },
      },
    ],
  };
  const calendar = familyCalendar(checklist, family, today);
  const names = { a: 'wheat', b: '马小川,x;\\ “一个特别特别特别长的小名，要折成好几行才写得下”' };
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: {} });
    for (const language of [...languages].reverse()) {
      await loadServiceWords(language);
      await changeLanguage(language);
    }
  });
  beforeEach(() => changeLanguage('zh-Hans'));
  const fileIn = (language: (typeof languages)[number]) => calendarFile(checklist, calendar, names, language);

  it.each(languages)('is read by another parser as it was meant, %s', async (language) => {
    await changeLanguage(language);
    const { text, name, type } = fileIn(language);
    expect([name, type]).toEqual(['calendar.ics', 'text/calendar;charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
    const days = new Set([...calendarLines(calendar).flatMap((l) => [l.day, l.entry.on, l.entry.kind === 'window' ? l.entry.until : null])]);
    for (const event of events) {
      expect(event.startDate.isDate && event.duration.toSeconds() === 86_400).toBe(true);
      expect(days).toContain(event.startDate.toString());
      expect(event.summary).not.toMatch(/[{}]|calendar:/);
      expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-25T00:00:00Z');
    }
    expect(events.some((e) => e.summary.includes(names.b))).toBe(true);
  });

  it('says each day under the neutral title of the slips, never what a child lives on or lives with', () => {
    const text = fileIn('zh-Hans').text.replaceAll('\r\n ', '');
    expect(text).toContain('SUMMARY;LANGUAGE=zh-Hans:小麦：托育咨询');
    for (const telling of ['特困', '低保', '孤儿', '残疾', '救助', '困难', '户口', '630102', 'tekun', 'orphan', '2024-01-10'])
      expect(text).not.toContain(telling);
  });

  it('reads as it did', async () => expect(fileIn('zh-Hans').text.replaceAll('\r\n', '\n')).toMatchFileSnapshot('./golden/calendar.ics.txt'));

  it('keeps to the format: CRLF, at most 75 octets a line, no character cut in two', () => {
    const lines = fileIn('zh-Hans').text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]|\uFFFD/);
    }
    expect(lines.some((l) => l.startsWith(' '))).toBe(true);
  });

  it('taken in twice doubles nothing: the same days have the same names, and what says the same stands once', () => {
    expect(fileIn('zh-Hans').text).toBe(fileIn('zh-Hans').text);
    const event = { on: '2027-01-01', summary: 'x', description: '', remindDaysBefore: 0 };
    const text = icalendarText({ name: 'n', language: 'en', made: today, events: [event, event, { ...event, on: '2027-01-02' }] });
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toHaveLength(2);
  });
});
