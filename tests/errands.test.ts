// The way to the offices, on families over the real checklist: as few as will do, every paper once, every slip one child's.
import { describe, expect, it, vi } from 'vitest';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import { addDays, type PlainDate } from '../src/core/facts/calendar.ts';
import type { Family } from '../src/core/facts/family.ts';
import { draftSlips, mostOnSlip, receivingOffices } from '../src/core/referral/compose-slips.ts';
import { defaultChoice, mayGoOnSlip } from '../src/core/referral/default-choice.ts';
import { fewestToCover } from '../src/core/referral/fewest-to-cover.ts';
import { type PaperUse, papersFor } from '../src/core/referral/gather-papers.ts';
import { decisionOf, decisionsOf, type Item, itemKey } from '../src/core/referral/item.ts';
import { type ErrandPlan, planErrands } from '../src/core/referral/plan-errands.ts';
import { type Assessment, assessFamily } from '../src/core/rules/assess-family.ts';
import { fullFamily, partialFamily, runs, seeded, seeds } from './support/random-family.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';
import { always, enabler, entitlement, fact, service, tinyChecklist } from './support/tiny-checklist.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const date: PlainDate = '2026-11-23';
vi.setConfig({ testTimeout: 60_000 });

interface Planned {
  readonly seed: number;
  readonly family: Family;
  readonly assessment: Assessment;
  readonly chosen: readonly Item[];
  readonly plan: ErrandPlan;
}

/** For every seed the default choice and one made by chance from everything there is. */
const all: readonly Planned[] = seeds(runs(200)).flatMap((seed) => {
  const family = seed % 4 === 0 ? partialFamily(checklist, seed, date) : fullFamily(checklist, seed, date);
  const assessment = assessFamily(checklist, family, date);
  const everything = assessment.children.flatMap((c) => decisionsOf(c).map((d) => ({ child: c.id, entitlement: d.id })));
  const chance = seeded(seed);
  const share = chance.pick([0.05, 0.2, 0.6]);
  const choices = [defaultChoice(checklist, assessment), chance.shuffle(everything.filter(() => chance.is(share)))];
  return choices.map((chosen) => ({ seed, family, assessment, chosen, plan: planErrands(checklist, family, assessment, chosen) }));
});

const visited = (office: string): boolean => checklist.offices.get(office)?.visited ?? false;
/** The offices that will do for an item; none for what is done without a visit here: by itself, online, at the hukou place. */
const officesFor = (assessment: Assessment, item: Item): readonly string[] => {
  const decision = decisionOf(assessment, item);
  const away = ['automatic', 'online', 'at-hukou-place'].includes(decision?.route ?? '');
  return decision === undefined || away ? [] : decision.offices.filter(visited);
};
const sorted = (keys: readonly string[]): readonly string[] => [...keys].sort();
const keysOf = (items: readonly Item[]): readonly string[] => sorted(items.map(itemKey));

/** The least number of offices that meets every demand: those that alone will do, and of the rest every set, the small ones first. */
function bruteForce(demands: readonly (readonly string[])[]): number {
  const forced = new Set(demands.filter((d) => d.length === 1).flat());
  const left = demands.filter((d) => !d.some((office) => forced.has(office)));
  const offices = [...new Set(left.flat())];
  const masks = [...new Set(left.map((d) => d.reduce((mask, office) => mask | (1 << offices.indexOf(office)), 0)))];
  const some = (size: number, from: number, set: number): boolean => {
    if (size === 0) return masks.every((m) => (m & set) !== 0);
    for (let i = from; i <= offices.length - size; i += 1) if (some(size - 1, i + 1, set | (1 << i))) return true;
    return false;
  };
  const sizes = Array.from({ length: offices.length + 1 }, (_, size) => size);
  return forced.size + (sizes.find((size) => some(size, 0, 0)) ?? 0);
}

describe('the plan', () => {
  it('is made of enough to prove something', () => {
    expect(all.some((p) => p.plan.errands.length >= 4)).toBe(true);
    expect(all.some((p) => p.plan.elsewhere.length > 0)).toBe(true);
    expect(all.some((p) => p.plan.errands.some((e) => e.papers.some((u) => u.for.length > 2)))).toBe(true);
    const demands = all.map((p) => p.chosen.map((i) => officesFor(p.assessment, i)).filter((d) => d.length > 0));
    expect(demands.some((d) => new Set(d.map(([first]) => first)).size > bruteForce(d))).toBe(true);
  });

  it('visits as few offices as any set of offices could', () => {
    for (const { seed, assessment, chosen, plan } of all) {
      const demands = chosen.map((i) => officesFor(assessment, i)).filter((d) => d.length > 0);
      expect(plan.errands.length, `seed ${seed}`).toBe(bruteForce(demands));
    }
  });

  it('goes to each office once, for something, and only to one that will do', () => {
    for (const { assessment, plan } of all) {
      expect(new Set(plan.errands.map((e) => e.office)).size).toBe(plan.errands.length);
      for (const { office, items } of plan.errands) {
        expect(items.length).toBeGreaterThan(0);
        expect(items.filter((item) => !officesFor(assessment, item).includes(office))).toEqual([]);
      }
    }
  });

  it('has everything chosen exactly once, in an errand or elsewhere', () => {
    for (const { chosen, plan } of all) {
      expect(keysOf([...plan.errands, ...plan.elsewhere].flatMap((e) => e.items))).toEqual(keysOf(chosen));
    }
  });

  it('sends nobody to an office for what needs no visit', () => {
    for (const { assessment, plan } of all) {
      for (const { items } of plan.elsewhere) for (const item of items) expect(officesFor(assessment, item)).toEqual([]);
    }
  });

  it('puts what is urgent before what is not', () => {
    for (const { assessment, plan } of all) {
      const urgent = plan.errands.map((e) => e.items.some((i) => decisionOf(assessment, i)?.urgent ?? false));
      expect(urgent).toEqual([...urgent].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('does not depend on the order in which things were chosen', () => {
    for (const { family, assessment, chosen, plan, seed } of all.slice(0, 60)) {
      const turned = planErrands(checklist, family, assessment, seeded(seed).shuffle(chosen));
      expect(turned.errands.map((e) => e.office).sort()).toHaveLength(plan.errands.length);
      expect(turned.papers.map((p) => [p.document, p.need])).toEqual(plan.papers.map((p) => [p.document, p.need]));
    }
  });

  it('of nothing is nothing, and leaves out what is no part of the assessment', () => {
    const [first] = all;
    if (!first) throw new Error('no family');
    const empty = { errands: [], elsewhere: [], papers: [] };
    expect(planErrands(checklist, first.family, first.assessment, [])).toEqual(empty);
    const unknown = [
      { child: 'z', entitlement: 'hpv' },
      { child: 'a', entitlement: 'no-such-thing' },
    ];
    expect(planErrands(checklist, first.family, first.assessment, unknown)).toEqual(empty);
  });
});

describe('the papers', () => {
  const strength = ['if-at-hand', 'usually', 'required'];
  /** What the items need, each paper with its items and the strongest need among them. */
  const expected = ({ family }: Planned, items: readonly Item[]) => {
    const uses = items.flatMap((item) => papersFor(checklist, family, date, item).map((p) => ({ ...p, item: itemKey(item) })));
    const documents = [...new Set(uses.map((u) => u.document))].sort();
    return documents.map((document) => {
      const mine = uses.filter((u) => u.document === document);
      const need = strength[Math.max(...mine.map((u) => strength.indexOf(u.need)))];
      return { document, need, for: sorted([...new Set(mine.map((u) => u.item))]) };
    });
  };
  const said = (papers: readonly PaperUse[]) =>
    papers.map((p) => ({ document: p.document, need: p.need, for: keysOf(p.for) })).sort((a, b) => (a.document < b.document ? -1 : 1));

  it('of each errand stand once, with every child and service that needs them, at the strongest need', () => {
    for (const planned of all)
      for (const errand of [...planned.plan.errands, ...planned.plan.elsewhere]) expect(said(errand.papers)).toEqual(expected(planned, errand.items));
  });

  it('of the whole way the same', () => {
    for (const planned of all) expect(said(planned.plan.papers)).toEqual(expected(planned, planned.chosen));
  });

  it('have the strongest needs first', () => {
    for (const { plan } of all) {
      const needs = plan.papers.map((p) => strength.indexOf(p.need));
      expect(needs).toEqual([...needs].sort((a, b) => b - a));
    }
  });
});

describe('the slips', () => {
  const slipsOf = ({ assessment, plan }: Planned, consented: Iterable<string> = plan.errands.map((e) => e.office)) =>
    draftSlips(checklist, assessment, plan, { consented: new Set(consented), heldPapers: new Set(['child-id']), names: { a: ' 卓玛 ', b: '  ' } });
  const slips = new Map(all.map((planned) => [planned, slipsOf(planned)]));
  const slipItems = (slips: ReturnType<typeof slipsOf>): readonly Item[] =>
    slips.flatMap((s) => s.entitlements.map((e) => ({ child: s.child, entitlement: e.id })));
  const allowed = (assessment: Assessment, item: Item): boolean => {
    const decision = decisionOf(assessment, item);
    return decision !== undefined && mayGoOnSlip(checklist, decision);
  };

  it('are many, and some need a second sheet', () => {
    const counts = [...slips.values()];
    expect(counts.some((some) => some.some((s) => s.entitlements.length === mostOnSlip))).toBe(true);
    expect(counts.some((some) => new Set(some.map((s) => `${s.child} ${s.office}`)).size < some.length)).toBe(true);
  });

  it('cover exactly what was chosen and may go on a slip, each thing once', () => {
    for (const [planned, mine] of slips) {
      const want = planned.chosen.filter((i) => allowed(planned.assessment, i));
      expect(keysOf(slipItems(mine)), `seed ${planned.seed}`).toEqual(keysOf(want));
    }
  });

  it('of the default choice cover all of it', () => {
    for (const planned of all.filter((_, i) => i % 2 === 0)) expect(keysOf(slipItems(slips.get(planned) ?? []))).toEqual(keysOf(planned.chosen));
  });

  it('have one to five things each, for one child and one office of the plan', () => {
    expect(mostOnSlip).toBe(5);
    for (const [planned, mine] of slips) {
      const places = new Set(planned.plan.errands.flatMap((e) => e.items.map((i) => `${e.office} ${itemKey(i)}`)));
      const outOfPlace = mine.flatMap((slip) => slip.entitlements.map((e) => `${slip.office} ${slip.child}:${e.id}`)).filter((key) => !places.has(key));
      expect(outOfPlace).toEqual([]);
      expect(mine.filter((slip) => slip.entitlements.length < 1 || slip.entitlements.length > 5)).toEqual([]);
    }
  });

  it('are no more than they must be', () => {
    for (const all of slips.values()) {
      for (const key of new Set(all.map((s) => `${s.child} ${s.office}`))) {
        const mine = all.filter((s) => `${s.child} ${s.office}` === key);
        const items = mine.reduce((n, s) => n + s.entitlements.length, 0);
        if (mine.length !== Math.ceil(items / mostOnSlip)) expect.fail(`${items} things on ${mine.length} slips for ${key}`);
      }
    }
  });

  it('carry nothing of another child: verdict, questions and papers are this child’s own, at this child’s own need', () => {
    const strength = ['if-at-hand', 'usually', 'required'];
    for (const [planned, mine] of slips) {
      for (const slip of mine) {
        for (const e of slip.entitlements) {
          const decision = decisionOf(planned.assessment, { child: slip.child, entitlement: e.id });
          expect(e.questions).toEqual(decision?.questions);
          expect(e.standing).toBe(decision?.verdict === 'likely' ? 'passed' : 'confirm');
        }
        const own = slip.entitlements.flatMap((e) => papersFor(checklist, planned.family, date, { child: slip.child, entitlement: e.id }));
        const need = (document: string) => strength[Math.max(...own.filter((p) => p.document === document).map((p) => strength.indexOf(p.need)))];
        const want = [...new Set(own.map((p) => p.document))].map((document) => `${document}: ${need(document)}`);
        expect(sorted(slip.papers.map((p) => `${p.document}: ${p.need}`)), `seed ${planned.seed}, child ${slip.child}, ${slip.office}`).toEqual(sorted(want));
      }
    }
  });

  it('are written only for offices the guardian agreed to', () => {
    for (const planned of all.slice(0, 80)) {
      expect(slipsOf(planned, [])).toEqual([]);
      const offices = receivingOffices(checklist, planned.assessment, planned.plan);
      expect(new Set(slips.get(planned)?.map((s) => s.office))).toEqual(new Set(offices));
      const some = offices.slice(1);
      expect(new Set(slipsOf(planned, some).map((s) => s.office))).toEqual(new Set(some));
    }
  });

  it('have the name typed for that child, a blank line for an empty one; the day, and how long they are good for', () => {
    for (const some of [...slips.values()].slice(0, 80)) {
      for (const slip of some) {
        expect(slip.name).toBe(slip.child === 'a' ? '卓玛' : null);
        expect([slip.issued, slip.validUntil, slip.edition]).toEqual([date, addDays(date, 30), checklist.manifest.edition]);
        for (const p of slip.papers) expect(p.held).toBe(p.document === 'child-id');
      }
    }
  });
});

describe('the default choice', () => {
  it('is what is likely or to be asked, may go on a slip and is not yet received; of the keys only those that help', () => {
    for (const { assessment, chosen } of all.filter((_, i) => i % 2 === 0)) {
      const keys = new Set(keysOf(chosen));
      expect(keys.size).toBe(chosen.length);
      for (const child of assessment.children) {
        const helped = new Set(decisionsOf(child).flatMap((d) => d.changes.flatMap((c) => (c.kind === 'enabler' ? [c.enabler] : []))));
        for (const d of decisionsOf(child)) {
          const good = ['likely', 'ask'].includes(d.verdict) && !d.received && mayGoOnSlip(checklist, d);
          const key = checklist.enablers.some((e) => e.id === d.id);
          const want = good && (!key || d.urgent || helped.has(d.id));
          if (keys.has(`${child.id}:${d.id}`) !== want) expect.fail(`${child.id}:${d.id} is ${want ? 'not ' : ''}chosen`);
        }
      }
    }
  });
});

describe('the fewest to cover', () => {
  it('finds a small set where going to everybody’s first choice would not', () => {
    expect(
      fewestToCover([
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
      ]),
    ).toEqual(['x']);
    expect(
      [
        ...fewestToCover([
          ['a', 'x'],
          ['b', 'x'],
          ['c', 'y'],
          ['d', 'y'],
        ]),
      ].sort(),
    ).toEqual(['x', 'y']);
  });

  it('prefers the better offices among sets of the same size', () => {
    expect(fewestToCover([['a', 'b']])).toEqual(['a']);
    expect(
      [
        ...fewestToCover([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ].sort(),
    ).toEqual(['a', 'c']);
  });

  it('needs nothing for nothing', () => {
    expect(fewestToCover([])).toEqual([]);
    expect(fewestToCover([[], []])).toEqual([]);
  });

  it('is as good as looking at every set', () => {
    for (const seed of seeds(300)) {
      const chance = seeded(seed);
      const demands = Array.from({ length: chance.upTo(8) }, () => [...new Set(Array.from({ length: 1 + chance.upTo(3) }, () => `office-${chance.upTo(9)}`))]);
      const found = fewestToCover(demands);
      expect(found.length, `seed ${seed}`).toBe(bruteForce(demands));
      for (const d of demands) expect(d.some((o) => found.includes(o))).toBe(true);
    }
  });
});

describe('on a checklist made for it', () => {
  const rules = tinyChecklist({
    documents: ['book', 'card'],
    facts: [fact('child.boarding', 'boolean')],
    services: [
      service(
        's',
        entitlement('meals', always, {
          routes: [{ route: 'here', offices: ['school', 'township'] }],
          documents: [{ id: 'book', need: 'usually', source: { id: 'law' } }],
        }),
        entitlement('card', always, {
          routes: [{ route: 'here', offices: ['township'] }],
          documents: [
            { id: 'book', need: 'required', when: { is: { fact: 'child.boarding', value: true }, reason: 'boards' }, source: { id: 'law' } },
            { id: 'card', need: 'if-at-hand', source: { id: 'law' } },
          ],
        }),
        entitlement('by-itself', always, { routes: [{ route: 'automatic', offices: ['township'] }] }),
        entitlement('by-telephone', always, { routes: [{ route: 'online', offices: ['hotline', 'school'] }] }),
        entitlement('at-home', always, { routes: [{ route: 'at-hukou-place', offices: ['police'] }] }),
      ),
    ],
    enablers: [enabler('registration', always, { 'child.permit': ['child'] }, { routes: [{ route: 'here', offices: ['police'] }] })],
  });
  const family: Family = {
    household: {},
    children: [
      { id: 'a', answers: { 'child.boarding': true } },
      { id: 'b', answers: { 'child.boarding': false } },
    ],
  };
  const assessment = assessFamily(rules, family, date);
  const chosen = ['a', 'b'].flatMap((child) =>
    ['meals', 'card', 'by-itself', 'by-telephone', 'at-home', 'registration'].map((id) => ({ child, entitlement: id })),
  );
  const plan = planErrands(rules, family, assessment, chosen);

  it('one office does for two services; the key that opens doors comes first', () => {
    expect(plan.errands.map((e) => [e.office, e.items.map(itemKey)])).toEqual([
      ['police', ['a:registration', 'b:registration']],
      ['township', ['a:meals', 'a:card', 'b:meals', 'b:card']],
    ]);
    expect(plan.elsewhere.map((e) => [e.route, e.office, e.items.map(itemKey)])).toEqual([
      ['automatic', 'township', ['a:by-itself', 'b:by-itself']],
      ['online', 'hotline', ['a:by-telephone', 'b:by-telephone']],
      ['at-hukou-place', 'police', ['a:at-home', 'b:at-home']],
    ]);
  });

  it('a paper that one child must bring is required once, and named for all; on the other child’s slip it is not required', () => {
    expect(plan.papers.map((p) => [p.document, p.need, p.for.map(itemKey)])).toEqual([
      ['book', 'required', ['a:meals', 'a:card', 'b:meals']],
      ['card', 'if-at-hand', ['a:card', 'b:card']],
    ]);
    const slips = draftSlips(rules, assessment, plan, { consented: new Set(['township']), heldPapers: new Set(), names: {} });
    expect(slips.map((s) => [s.child, s.papers.map((p) => `${p.document} ${p.need}`)])).toEqual([
      ['a', ['book required', 'card if-at-hand']],
      ['b', ['book usually', 'card if-at-hand']],
    ]);
  });

  it('a paper whose condition is not answered is named', () => {
    const open: Family = { household: {}, children: [{ id: 'a', answers: {} }] };
    expect(papersFor(rules, open, date, { child: 'a', entitlement: 'card' }).map((p) => p.document)).toEqual(['book', 'card']);
  });
});
