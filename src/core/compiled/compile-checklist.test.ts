import { describe, expect, it } from 'vitest';
import { fullFamily, interviewedFamily, partialFamily, runs, seeds } from '../../../tests/support/random-family.ts';
import { readChecklist } from '../../../tests/support/read-checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { compileChecklist } from './compile-checklist.ts';

const checklist = readChecklist();

/** Every verdict in which the compiled list and the rules differ, as sentences. */
function differences(family: Family, date: PlainDate, compiled = compileChecklist(checklist, date)): readonly string[] {
  return assessFamily(checklist, family, date).children.flatMap((said, i) => {
    const child = family.children[i];
    if (!child) return ['no such child'];
    const found = compiled.verdictsOf(family.household, child.answers);
    const compare = (ids: readonly string[], verdicts: readonly string[], decisions: readonly { readonly id: string; readonly verdict: string }[]) => {
      expect(ids).toEqual(decisions.map((d) => d.id));
      return decisions.flatMap((d, k) =>
        d.verdict === verdicts[k]
          ? []
          : [`${child.id} ${d.id}: ${d.verdict}, compiled ${verdicts[k]} ${JSON.stringify({ ...family.household, ...child.answers })}`],
      );
    };
    return [
      ...compare(
        compiled.entitlementIds,
        found.entitlements,
        said.services.flatMap((s) => s.entitlements),
      ),
      ...compare(compiled.serviceIds, found.services, said.services),
      ...compare(compiled.enablerIds, found.enablers, said.enablers),
    ];
  });
}

describe('the compiled checklist', () => {
  it.each<[string, typeof fullFamily, PlainDate]>([
    ['answered in full', fullFamily, '2026-11-23'],
    ['answered in part', partialFamily, '2026-11-23'],
    ['as an interview leaves them', interviewedFamily, '2027-02-28'],
    ['on a day of a leap year', partialFamily, '2028-02-29'],
    ['before most parameters hold', partialFamily, '2019-08-31'],
  ])('says what the rules say of families %s', (_what, familyOf, date) => {
    const compiled = compileChecklist(checklist, date);
    expect(seeds(runs(20)).flatMap((seed) => differences(familyOf(checklist, seed, date), date, compiled))).toEqual([]);
  });
});
