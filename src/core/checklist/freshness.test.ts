import { describe, expect, it } from 'vitest';
import { entitlement, is, parameter, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import { addDays } from '../facts/calendar.ts';
import { filesOf, readAgainAfter, staleGroundsOf, staleIn } from './freshness.ts';
import type { Source } from './schema.ts';

const source = (id: string, checked: string, grade: Source['grade'] = 'B'): Source => ({ id, title: id, described: false, date: '2020', grade, checked });
const read = addDays(today, -readAgainAfter);
const checklist = {
  ...tinyChecklist({
    parameters: [
      parameter('local', 'years', 4, {
        counties: ['630102'],
        history: [{ from: '2020-01-01', until: '2025-01-01', value: 4, grade: 'L', source: { id: 'fresh' } }],
      }),
      parameter('local', 'years', 5, { history: [{ from: '2020-01-01', until: null, value: 5, grade: 'L', source: { id: 'old' } }] }),
    ],
    services: [
      service('one', entitlement('plain', { ...is('child.sex', 'F'), source: { id: 'law' } }, { sources: [{ id: 'fresh' }] })),
      service('two', entitlement('aged', { age: { under: 'ended', from: 'local' }, reason: 'r' }, { sources: [{ id: 'fresh' }], amounts: ['ended'] })),
    ],
  }),
  sources: new Map([source('fresh', read), source('old', addDays(read, -1)), source('law', read, 'L')].map((s) => [s.id, s])),
};
const [one, two] = checklist.services.map((s) => s.entitlements);
if (!one || !two) throw new Error('two services');

describe('what has grown old', () => {
  it('is found in a checklist without its files: sources, figures, articles', () => {
    const found = [...staleIn(checklist, filesOf(checklist), today)].map(({ kind, id, since }) => `${kind} ${id} ${since}`);
    expect(new Set(found)).toEqual(new Set(['source old 2026-05-26', 'parameter ended 2025-12-31', 'parameter local 2025-01-01', 'article law null']));
  });

  it('a review is due from the day after it was to be', () => {
    const kinds = (date: string) => [...staleIn(checklist, filesOf(checklist), date)].filter((s) => s.kind === 'review').map((s) => s.id);
    expect(kinds('2027-01-01')).toEqual([]);
    expect(kinds('2027-01-02')).toEqual(['one', 'two']);
  });
});

describe('the grounds of an entitlement', () => {
  it('are counted once each, and only its own', () => {
    expect(staleGroundsOf(checklist, one, today)).toBe(0);
    expect(staleGroundsOf(checklist, two, today)).toBe(2);
    expect(staleGroundsOf(checklist, [...one, ...two, ...two], today)).toBe(2);
    expect(staleGroundsOf(checklist, one, addDays(today, 1))).toBe(2);
  });

  it('a figure that ran out in one county stands on the general one there', () => {
    expect(staleGroundsOf(checklist, two, today, '630102')).toBe(2);
    expect(staleGroundsOf(checklist, two, '2024-06-01', '630102')).toBe(0);
  });

  it('a figure that is only told is none of them', () => {
    const told = entitlement('told', is('child.sex', 'F'), { amounts: ['ended'], sources: [{ id: 'fresh' }] });
    expect(staleGroundsOf(checklist, [told], today)).toBe(0);
  });
});
