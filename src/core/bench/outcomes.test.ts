import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../../tests/support/read-checklist.ts';
import { enabler, entitlement, is, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { checkVignette, parseVignette } from '../checklist/vignette.ts';
import { addDays, addMonths } from '../facts/calendar.ts';
import type { Answers, FactValue } from '../facts/family.ts';
import { readFamily } from '../facts/read-family.ts';
import { assessFamily } from '../rules/assess-family.ts';
import { groundsOf } from '../rules/grounds.ts';
import { asVignette, vignetteName } from './as-vignette.ts';
import { partsOf, sampledFamilies } from './families-to-try.ts';
import { type Bench, decideFor, freeFacts, mostCombinations, type Outcomes, outcomesOf } from './outcomes.ts';

const permit = enabler('residence-permit', { 'here-for': { 'at-least': 'half-year' }, reason: 'half-year' }, { 'child.permit': ['child'] });
const place = entitlement(
  'place',
  {
    all: [
      { age: { from: 'three', under: 'six' }, reason: 'age' },
      { any: [is('child.permit', 'child', { enabler: 'residence-permit' }), is('child.parent1-state', 'dead')] },
      { 'in-zone': { values: ['xining'] }, reason: 'zone' },
    ],
  },
  {
    routes: [
      { when: is('child.hukou-place', 'none'), route: 'online', offices: [] },
      { route: 'here', offices: ['township'] },
    ],
  },
);
const tiny = tinyChecklist({ services: [service('places', place, entitlement('girls', is('child.sex', 'F')))], enablers: [permit] });

function run(checklist: Checklist, bench: Bench): Outcomes {
  const going = outcomesOf(checklist, bench);
  for (let step = going.next(); ; step = going.next()) if (step.done) return step.value;
}

const bench: Bench = { entitlement: place, date: today, pinned: { 'child.birth-date': '2022-05-01', 'child.lives-with': 'both' }, unsaidToo: false };
const nameOf = (checklist: Checklist, answers: Answers, e = place): string => {
  const d = decideFor(checklist, e, answers, today);
  return [d.verdict, d.verdict === 'likely' || d.verdict === 'ask' ? d.route : null].join(' ');
};

describe('the facts an outcome depends on', () => {
  it('are those of the rule, of routes, of what opens them and of the enablers named, openers first', () => {
    const { facts, enablers } = groundsOf(tiny, place);
    expect(enablers).toEqual([permit]);
    expect(new Set(facts)).toEqual(
      new Set([
        'child.birth-date',
        'child.lives-with',
        'child.parents-can-care',
        'child.parent1-state',
        'household.residence-county',
        'child.hukou-place',
        'child.months-here',
        'child.arrived-on',
        'child.permit',
      ]),
    );
    expect(facts.indexOf('child.lives-with')).toBeLessThan(facts.indexOf('child.parents-can-care'));
    expect(facts.indexOf('child.parents-can-care')).toBeLessThan(facts.indexOf('child.parent1-state'));
    expect(facts).not.toContain('child.sex');
  });

  it('leave the outcome alone where they are not named: no other answer changes it', () => {
    const others = [...tiny.facts.keys()].filter((f) => !groundsOf(tiny, place).facts.includes(f) && f !== 'child.receives');
    const answers = { 'child.birth-date': '2022-05-01', 'child.permit': 'none', 'child.months-here': 'lt3', 'household.residence-county': '630102' };
    for (const fact of others)
      for (const value of ['F', true, ['dibao'], 'unknown']) expect(nameOf(tiny, { ...answers, [fact]: value as FactValue })).toBe(nameOf(tiny, answers));
  });
});

describe('every outcome', () => {
  it('is what brute force finds, as often', () => {
    const { outcomes, sampled, tried } = run(tiny, bench);
    expect(sampled).toBe(false);
    const free = freeFacts(tiny, bench);
    const all = free.reduce<readonly Answers[]>((list, { fact, values }) => list.flatMap((a) => values.map((v) => ({ ...a, [fact]: v }))), [bench.pinned]);
    const applies: Readonly<Record<string, (a: Answers) => boolean>> = {
      'child.parents-can-care': (a) => a['child.lives-with'] === 'both' || a['child.lives-with'] === 'unknown',
      'child.parent1-state': (a) => a['child.lives-with'] !== 'both' || a['child.parents-can-care'] === 'no' || a['child.parents-can-care'] === 'unknown',
      'child.arrived-on': (a) => ['lt3', '3to5', 'unknown'].includes(String(a['child.months-here'])),
    };
    const families = new Map<string, Answers>();
    for (const answers of all) {
      const kept = Object.fromEntries(Object.entries(answers).filter(([fact]) => applies[fact]?.(answers) ?? true));
      const { household, child } = partsOf(kept);
      const read = readFamily(tiny, { household, children: [{ id: child.id, ...child.answers }] }, today);
      if (read.kind === 'ready') families.set(JSON.stringify(kept), kept);
    }
    const counted: Record<string, number> = {};
    for (const answers of families.values()) counted[nameOf(tiny, answers)] = (counted[nameOf(tiny, answers)] ?? 0) + 1;
    expect(Object.fromEntries(outcomes.map((o) => [[o.verdict, o.route].join(' '), o.count]))).toEqual(counted);
    expect(tried).toBe(families.size);
    expect(outcomes.length).toBeGreaterThan(3);
  });

  it('is found at the edges of ages: as with days of birth all over the years', () => {
    const pinned = { 'child.permit': 'none', 'child.lives-with': 'one-parent', 'child.parent1-state': 'dead', 'household.residence-county': '630103' };
    const pins = { ...pinned, 'child.hukou-place': 'none', 'child.months-here': '12plus', 'child.parents-can-care': 'unknown' };
    const { outcomes } = run(tiny, { ...bench, pinned: pins });
    const found = new Set(outcomes.map((o) => o.verdict));
    const daily = new Set<string>();
    for (let day = addMonths(today, -12 * 19); day <= today; day = addDays(day, 5))
      daily.add(decideFor(tiny, place, { ...pins, 'child.birth-date': day }, today).verdict);
    expect(found).toEqual(daily);
    expect(found).toEqual(new Set(['likely', 'later', 'not-now']));
  });

  it('says what leads there, and gives an example that does come out so', () => {
    const { outcomes } = run(tiny, bench);
    const likely = outcomes.filter((o) => o.verdict === 'likely');
    expect(likely.length).toBeGreaterThan(1);
    for (const o of outcomes) expect(nameOf(tiny, o.example)).toBe([o.verdict, o.route].join(' '));
    for (const o of likely) expect(o.leads.find((l) => l.fact === 'household.residence-county')?.values).toEqual(expect.arrayContaining(['630102']));
    expect(likely.find((o) => o.route === 'online')?.leads).toContainEqual({ fact: 'child.hukou-place', values: ['none'] });
  });

  it('answers pinned that contradict each other leave nothing to try', () => {
    expect(run(tiny, { ...bench, pinned: { 'child.months-here': '12plus', 'child.arrived-on': today } }).tried).toBe(0);
    expect(run(tiny, { ...bench, pinned: { 'child.arrived-on': addMonths(today, -4) } }).outcomes.length).toBeGreaterThan(0);
  });
});

describe('on the real checklist', () => {
  const checklist = readChecklist();
  const all = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)];

  it.each(all.map((e) => [e.id, e] as const))('%s: what is saved is a vignette the runner accepts', (_, e) => {
    const free = freeFacts(checklist, { entitlement: e, date: today, pinned: {}, unsaidToo: false });
    const pinned = Object.fromEntries(
      free
        .slice(2)
        .filter(({ fact }) => fact !== 'child.arrived-on')
        .map(({ fact, values }) => [fact, values[0] ?? 'unknown']),
    );
    const { outcomes } = run(checklist, { entitlement: e, date: today, pinned, unsaidToo: false });
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { example, verdict } of outcomes) {
      const file = asVignette(checklist, {
        entitlement: e,
        date: today,
        answers: example,
        tells: 'An invented family.',
        cites: e.encodes.length > 0 ? e.encodes : ['A1'],
      });
      const parsed = parseVignette(JSON.parse(JSON.stringify(file)));
      if (parsed.kind === 'problems') throw new Error(parsed.problems.join('\n'));
      const family = readFamily(checklist, parsed.vignette.family, file.date);
      if (family.kind === 'problems') throw new Error(JSON.stringify(family.problems));
      expect(checkVignette(parsed.vignette, assessFamily(checklist, family.family, file.date))).toEqual([]);
      expect(vignetteName({ entitlement: e, date: today }, verdict)).toMatch(/^[a-z0-9-]+\.json$/);
    }
  });

  it('more combinations than can be counted out are sampled, evenly and the same every time', () => {
    const [orphan] = all.filter((e) => e.id === 'orphan');
    if (!orphan) throw new Error('no orphan');
    const many: Bench = { entitlement: orphan, date: today, pinned: {}, unsaidToo: true };
    const once = run(checklist, many);
    expect(once.sampled).toBe(true);
    expect(once.tried).toBeGreaterThan(mostCombinations / 2);
    expect(once.tried).toBeLessThanOrEqual(mostCombinations);
    for (const { fact, values } of once.free) {
      const seen = new Set(once.outcomes.flatMap((o) => o.leads.find((l) => l.fact === fact)?.values ?? values).map((v) => JSON.stringify(v)));
      expect(seen.size, fact).toBe(values.length);
    }
    const drawn = () => JSON.stringify([...sampledFamilies(checklist, {}, once.free, today, 50)]);
    expect(drawn()).toBe(drawn());
  });
});
