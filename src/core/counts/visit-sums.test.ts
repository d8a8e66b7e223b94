import { expect, test } from 'vitest';
import type { Slip } from '../referral/compose-slips.ts';
import type { Assessment, ServiceDecision } from '../rules/assess-family.ts';
import { added, countedIn, dayOf, type FinishedVisit, gathered, readVisitSums, sumsOf, type VisitSums } from './visit-sums.ts';

const day = '2026-11-27';
const child = (id: string, services: Readonly<Record<string, string>>) => ({
  id,
  services: Object.entries(services).map(([service, verdict]) => ({ id: service, verdict }) as ServiceDecision),
});
const slip = (papers: Readonly<Record<string, boolean>>) =>
  ({ papers: Object.entries(papers).map(([document, held]) => ({ document, held })) }) as unknown as Slip;
const visit: FinishedVisit = {
  assessment: {
    date: day,
    children: [child('a', { school: 'ask', vaccine: 'ask', grant: 'not-now' }), child('b', { school: 'likely', vaccine: 'ask', grant: 'open' })],
  } as unknown as Assessment,
  slips: [slip({ lease: false, permit: true }), slip({ lease: false })],
  language: 'bo',
};

/** So many visits, one after the other: what is written down, and what waits. */
function counted(times: number): { readonly written: VisitSums; readonly waiting: VisitSums } {
  let [written, waiting]: [VisitSums, VisitSums] = [{}, {}];
  for (let i = 0; i < times; i += 1) {
    const step = gathered(waiting, visit);
    waiting = step.waiting;
    written = added(written, step.full);
  }
  return { written, waiting };
}

test('a visit counts once for a service or a paper, however many children and slips it had', () => {
  expect(gathered({}, visit).waiting).toEqual({
    'language bo': 1,
    'likely school': 1,
    'ask vaccine': 1,
    'needed lease': 1,
    'needed permit': 1,
    'missing lease': 1,
  });
});

test('what was shown is written down ten visits at a time, never fewer', () => {
  for (const times of [0, 1, 9, 10, 11, 19, 20, 25]) {
    const { written, waiting } = counted(times);
    expect(countedIn(written)).toBe(times - (times % 10));
    expect(written['likely school'] ?? 0).toBe(countedIn(written));
    expect(countedIn(waiting)).toBe(times % 10);
  }
});

test('a visit and its slips count on their day', () => {
  const later = { ...visit, slips: [], assessment: { ...visit.assessment, date: '2026-11-28' } };
  const sums = [visit, { ...visit, slips: [] }, later].map(dayOf).reduce(added, {});
  expect(sums).toEqual({ [`visits ${day}`]: 2, 'visits 2026-11-28': 1, [`slips ${day}`]: 2 });
  expect(sumsOf(sums, 'visits')).toEqual({ [day]: 2, '2026-11-28': 1 });
});

test('whatever else stands on the disk counts as nothing', () => {
  for (const value of [undefined, null, 7, 'sums', [], [null], { visits: { [day]: 3 } }, { [`visits ${day}`]: -3, 'likely school': 1.5, 'ask school': '2' }])
    expect(readVisitSums(value)).toEqual({});
  const { written } = counted(10);
  expect(readVisitSums(structuredClone(written))).toEqual(written);
});
