import { describe, expect, it } from 'vitest';
import { fullFamily, interviewedFamily, partialFamily, runs, seeded, seeds } from '../../../tests/support/random-family.ts';
import { readChecklist } from '../../../tests/support/read-checklist.ts';
import { always, entitlement, fact, is, service, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, Family } from '../facts/family.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { type CompiledChecklist, compileChecklist } from './compile-checklist.ts';

const real = readChecklist();

/** Every verdict in which the compiled list and the rules differ, as sentences. */
function differences(checklist: Checklist, compiled: CompiledChecklist, family: Family): readonly string[] {
  return assessFamily(checklist, family, compiled.date).children.flatMap((said, i) => {
    const found = compiled.verdictsOf(family.household, family.children[i]?.answers ?? {});
    const compare = (ids: readonly string[], verdicts: readonly string[], decisions: readonly { readonly id: string; readonly verdict: string }[]) => {
      expect(ids).toEqual(decisions.map((d) => d.id));
      return decisions.flatMap((d, k) => (d.verdict === verdicts[k] ? [] : [`${d.id}: ${d.verdict}, compiled ${verdicts[k]}: ${JSON.stringify(family)}`]));
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

/** Answers of many children thrown together: they contradict, stand without what opens them, are of the wrong kind. */
function wildFamily(checklist: Checklist, seed: number, date: PlainDate): Family {
  const chance = seeded(seed + 5_000_003);
  const others = [seed, seed + 1, seed + 2].map((s) => fullFamily(checklist, s, date, 1));
  const mixed = (lists: readonly Answers[]): Answers =>
    Object.fromEntries(
      [...checklist.facts.keys()].flatMap((id) => {
        const value = chance.is(0.02) ? chance.pick(['nothing known', 7, true, ['unknown'], []]) : chance.pick(lists)[id];
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return { household: mixed(others.map((f) => f.household)), children: [{ id: 'a', answers: mixed(others.map((f) => f.children[0]?.answers ?? {})) }] };
}

describe('the compiled checklist says what the rules say of families', () => {
  it.each<[string, typeof fullFamily, PlainDate]>([
    ['answered in full', fullFamily, '2026-11-23'],
    ['answered in part', partialFamily, '2026-11-23'],
    ['as an interview leaves them', interviewedFamily, '2027-02-28'],
    ['on a day of a leap year', partialFamily, '2028-02-29'],
    ['before most parameters hold', partialFamily, '2019-08-31'],
    ['whose answers were thrown together', wildFamily, '2026-08-31'],
  ])('%s', (_what, familyOf, date) => {
    const compiled = compileChecklist(real, date);
    expect(seeds(runs(60)).flatMap((seed) => differences(real, compiled, familyOf(real, seed, date, 1)))).toEqual([]);
  });
});

describe('a rule that cannot be run', () => {
  const broken = { nonsense: true, reason: 'broken' } as unknown as RuleNode;

  it('comes out as "ask", as does what reads a fact it opens', () => {
    const checklist = tinyChecklist({
      services: [service('one', entitlement('broken', { any: [always, broken] }), entitlement('opened-by-it', is('child.odd', true)))],
      facts: [fact('child.odd', 'boolean', { 'asked-when': broken })],
    });
    const compiled = compileChecklist(checklist, '2026-11-23');
    const family: Family = { household: {}, children: [{ id: 'a', answers: { 'child.odd': true } }] };
    expect(compiled.verdictsOf({}, { 'child.odd': true }).entitlements).toEqual(['ask', 'ask']);
    expect(differences(checklist, compiled, family)).toEqual([]);
  });
});
