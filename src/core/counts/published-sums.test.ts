import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastShown, type Shown } from './hide-small.ts';
import { publishSums } from './published-sums.ts';
import type { Counted, VisitSums } from './visit-sums.ts';

const services = ['school', 'vaccine', 'grant'];
const small = fc.integer({ min: 0, max: 60 });
const sums: fc.Arbitrary<VisitSums> = fc
  .record({ counted: small, days: fc.array(fc.tuple(small, small), { maxLength: 5 }), shares: fc.array(small, { minLength: 12, maxLength: 12 }) })
  .map(({ counted, days, shares }) => {
    const within = (at: number, most: number) => Math.min(shares[at] ?? 0, most);
    const [zh, needed] = [within(0, counted), within(1, counted)];
    const likely = services.map((_, i) => within(2 + i, counted));
    const of = (part: Counted, ids: readonly string[], counts: readonly number[]): VisitSums =>
      Object.fromEntries(ids.map((id, i) => [`${part} ${id}`, counts[i] ?? 0]));
    const column = (part: 'visits' | 'slips', at: 0 | 1) =>
      of(
        part,
        days.map((_, i) => `2026-11-2${i}`),
        days.map((day) => day[at]),
      );
    return {
      ...column('visits', 0),
      ...column('slips', 1),
      ...of('language', ['zh-Hans', 'bo'], [zh, counted - zh]),
      ...of('likely', services, likely),
      ...of(
        'ask',
        services,
        likely.map((n, i) => within(5 + i, counted - n)),
      ),
      'needed lease': needed,
      'missing lease': within(9, needed),
    };
  });

/** The one hidden count of a sum, if it is the only one: then it could be worked out. */
const uncovered = (parts: readonly Shown[], total: Shown): boolean => [...parts, total].filter((n) => typeof n !== 'number').length === 1;

test('no count of one to nine is shown, nor can be worked out from the others', () => {
  fc.assert(
    fc.property(sums, (given) => {
      const { visits, slips, days, counted, languages, services: rows, papers } = publishSums(given, services);
      const all = [visits, slips, counted, ...[...days, ...languages, ...rows, ...papers].flatMap((row) => row.counts)];
      for (const shown of all) if (typeof shown === 'number') expect(shown === 0 || shown >= leastShown).toBe(true);
      const column = (list: typeof days, at: number) => list.map((row) => row.counts[at] ?? 'hidden');
      expect(uncovered(column(days, 0), visits)).toBe(false);
      expect(uncovered(column(days, 1), slips)).toBe(false);
      expect(uncovered(column(languages, 0), counted)).toBe(false);
      // What is neither likely nor to be asked is not shown, but it is what the others leave.
      const rest = (of: readonly Shown[], total: Shown): number | null =>
        [...of, total].every((n) => typeof n === 'number') ? of.reduce<number>((left, n) => left - Number(n), Number(total)) : null;
      for (const left of [
        ...rows.map((row) => rest(row.counts, counted)),
        ...papers.map(({ counts: [needed = 'hidden', missing = 'hidden'] }) => rest([missing], needed)),
      ])
        expect(left === null || left === 0 || left >= leastShown).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what is large enough is shown as it is; every service has a row', () => {
  const published = publishSums(
    {
      'visits 2026-11-26': 30,
      'visits 2026-11-27': 20,
      'slips 2026-11-27': 44,
      'language bo': 40,
      'likely school': 30,
      'ask school': 10,
      'needed lease': 40,
      'missing lease': 25,
    },
    services,
  );
  expect(published).toMatchObject({ visits: 50, slips: 44, counted: 40, languages: [{ id: 'bo', counts: [40] }], papers: [{ id: 'lease', counts: [40, 25] }] });
  expect(published.days.map((day) => day.counts)).toEqual([
    [30, 0],
    [20, 44],
  ]);
  expect(published.services.map((row) => row.counts)).toEqual([
    [30, 10],
    [0, 0],
    [0, 0],
  ]);
});
