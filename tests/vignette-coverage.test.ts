// What the example families show together: enough for each service, each trap of services.md §9.3 where it bites, each route,
// each threshold on the day before, on and after it, and whole families of every kind we expect at the counter.
import { describe, expect, it } from 'vitest';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import type { RuleNode } from '../src/core/checklist/schema.ts';
import { parseVignette, type Vignette } from '../src/core/checklist/vignette.ts';
import { walkRule } from '../src/core/checklist/walk-rule.ts';
import type { Answers, Family } from '../src/core/facts/family.ts';
import { readFacts } from '../src/core/facts/read-facts.ts';
import { oldestAge, readFamily } from '../src/core/facts/read-family.ts';
import { evaluate } from '../src/core/rules/evaluate.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';
import { sideOf, sides, thresholdsOf } from './support/thresholds.ts';

const fewest = 12;
const files = readJsonFiles(checklistRoot);
const { checklist } = assembleChecklist(files);
const entitlements = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];

interface Example {
  readonly folder: string;
  readonly vignette: Vignette;
  readonly family: Family;
}

const examples = Object.entries(files).flatMap(([path, content]): readonly Example[] => {
  const [top, folder = ''] = path.split('/');
  const parsed = top === 'vignettes' ? parseVignette(content) : null;
  if (parsed?.kind !== 'ready') return [];
  const read = readFamily(checklist, parsed.vignette.family, parsed.vignette.date);
  return read.kind === 'ready' ? [{ folder, vignette: parsed.vignette, family: read.family }] : [];
});
const inFolder = (folder: string) => examples.filter((e) => e.folder === folder);

/** Every expectation of an entitlement or enabler, with a reader of the child it is about. */
const expectations = examples.flatMap(({ vignette, family }) =>
  family.children.flatMap((child) => {
    const reader = readFacts(checklist, family.household, child, vignette.date, evaluate);
    return Object.entries(vignette.expect[child.id] ?? {}).map(([id, want]) => ({ id, want, reader }));
  }),
);
const about = (id: string) => expectations.filter((e) => e.id === id);

it.each(checklist.services.map((s) => s.id))(`%s has at least ${fewest} example families, no two alike`, (service) => {
  const told = inFolder(service).map(({ vignette }) => JSON.stringify([vignette.date, vignette.family]));
  expect(told.length).toBeGreaterThanOrEqual(fewest);
  expect(told.filter((family, i) => told.indexOf(family) !== i)).toEqual([]);
});

describe('each trap of services.md §9.3 is told where it bites', () => {
  const opportunities = ['family-education', 'mental-health', 'cultural-life', 'community-integration', 'childrens-home'];
  const traps: readonly (readonly string[])[] = [
    ['minimum-living', 'children-without-care', 'disabled-children', 'medical-assistance', 'immunisation', 'student-aid', 'temporary-assistance', 'legal-aid'],
    ['child-health', 'immunisation', 'preschool', 'compulsory-education', 'temporary-assistance', 'children-without-care', 'legal-aid', ...opportunities],
    ['infant-care', 'minimum-living', 'children-without-care', 'disabled-children'],
    ['minimum-living'],
    ['infant-care', 'compulsory-education', 'housing', 'medical-insurance', 'enablers', ...opportunities],
    ['infant-care', 'medical-insurance'],
    ['infant-care', 'children-without-care', 'legal-aid', 'disabled-children'],
    [
      'child-health',
      'immunisation',
      'infant-care',
      'preschool',
      'compulsory-education',
      'medical-insurance',
      'minimum-living',
      'disabled-children',
      'enablers',
    ],
    ['immunisation', 'children-without-care', 'legal-aid', 'enablers'],
  ];
  it.each(traps.flatMap((folders, i) => folders.map((folder) => [`9.3.${i + 1}`, folder] as const)))('%s in %s', (trap, folder) => {
    expect(inFolder(folder).filter(({ vignette }) => vignette.cites.includes(trap))).not.toEqual([]);
  });
});

it.each(entitlements.map((e) => [e.id, e] as const))('%s: each route is expected by some example family', (id, { routes }) => {
  const taken = about(id).flatMap(({ want, reader }) => {
    if (typeof want === 'string' || (want.route === undefined && want.receiving === undefined)) return [];
    const possible = routes.map(({ when }) => (when ? evaluate(when, reader) : { least: 2, most: 2 }));
    const first = possible.findIndex((r) => r.most > 0);
    return possible[first]?.least === 2 ? [first] : [];
  });
  expect(routes.flatMap((r, i) => (taken.includes(i) ? [] : [`${i}: ${r.route} ${r.offices.join(', ')}`]))).toEqual([]);
});

it.each(entitlements.map((e) => [e.id, e] as const))(
  '%s: its urgency, and each enabler it names, is expected by some example family',
  (id, { rule, urgent }) => {
    const wanted = about(id).flatMap(({ want }) => (typeof want === 'string' ? [] : [want]));
    const enablers = [...walkRule(rule)].flatMap(([node]) => node.enabler ?? []);
    expect(enablers.filter((enabler) => !wanted.some((w) => w.enabler === enabler))).toEqual([]);
    expect([true, false].filter((is) => urgent !== null && !wanted.some((w) => w.urgent === is))).toEqual([]);
  },
);

describe('each threshold has a child the day before, on and after', () => {
  const thresholds = entitlements.flatMap((e) => {
    const rules: readonly RuleNode[] = [e.rule, ...(e.urgent ? [e.urgent.when] : []), ...e.routes.flatMap((r) => r.when ?? [])];
    const found = rules.flatMap((rule) => [...walkRule(rule)].flatMap(([node]) => thresholdsOf(node)));
    return [...new Set(found.map((t) => t.name))].map((name) => [e.id, name, found.filter((t) => t.name === name)] as const);
  });
  /** The day after the last birthday there is no child to tell of. */
  const reachable = (parameter: string) =>
    checklist.parameters.some((p) => p.id === parameter && p.unit === 'years' && p.history.every((h) => h.value === oldestAge)) ? sides.slice(0, 2) : sides;
  it.each(thresholds)('%s, %s', (id, parameter, same) => {
    const seen = about(id).flatMap(({ reader }) => same.map((t) => sideOf(t, reader)));
    expect(reachable(parameter).filter((side) => !seen.includes(side))).toEqual([]);
  });
});

describe('whole families', () => {
  const whole = inFolder('whole-families');
  const fact = (family: Family, id: string) => family.children.map((c) => c.answers[id]);
  const some = (family: Family, id: string, ...values: readonly unknown[]) => fact(family, id).some((x) => values.includes(x));
  const kinds = (family: Family, id: string) => new Set(fact(family, id)).size;
  const unsaid = (answers: Answers, id: string) => answers[id] === 'skip' || (Array.isArray(answers[id]) && answers[id].includes('skip'));
  const sensitive = [...checklist.facts.values()].filter((f) => f.sensitive).map((f) => f.id);

  const wanted: Readonly<Record<string, (family: Family, vignette: Vignette) => boolean>> = {
    'mixed hukou and permits': (f) => kinds(f, 'child.hukou-place') > 1 && kinds(f, 'child.permit') > 1,
    'a guardian other than the parents': (f) => some(f, 'child.lives-with', 'other-guardian') && some(f, 'child.parent1-state', 'able'),
    'a child with a disability': (f) => some(f, 'child.disability', 'certificate'),
    'a child out of school': (f) => some(f, 'child.stage', 'not-in-school'),
    'a child without hukou': (f) => some(f, 'child.hukou-place', 'none'),
    'eight children': (f) => f.children.length === 8,
    'an orphan': (f) => f.children.some((c) => c.answers['child.parent1-state'] === 'dead' && c.answers['child.parent2-state'] === 'dead'),
    'just arrived': (f) => some(f, 'child.months-here', 'lt3'),
    'a move between districts of Xining': (f) => some(f, 'child.hukou-place', 'other-district-same-city'),
    'a newborn from another province': (f, v) =>
      f.children.some((c) => c.answers['child.hukou-place'] === 'other-province' && String(c.answers['child.birth-date']).slice(0, 7) === v.date.slice(0, 7)),
    'a teenager of 16 or 17': (f, v) =>
      fact(f, 'child.birth-date').some((born) => [16, 17].includes(Number(v.date.slice(0, 4)) - Number(String(born).slice(0, 4)))),
    'nothing sensitive said': (f) => sensitive.every((id) => f.children.every((c) => unsaid({ ...f.household, ...c.answers }, id))),
  };
  it.each(Object.entries(wanted))('%s', (_, is) => {
    expect(whole.filter(({ vignette, family }) => is(family, vignette))).not.toEqual([]);
  });
  it(`at least ${fewest}, each with every service for every child`, () => {
    expect(whole.length).toBeGreaterThanOrEqual(fewest);
    const untold = whole.flatMap(({ vignette, family }) =>
      family.children.flatMap((c) =>
        checklist.services.filter((s) => vignette.expect[c.id]?.[s.id] === undefined).map((s) => `${vignette.tells}: ${c.id} ${s.id}`),
      ),
    );
    expect(untold).toEqual([]);
  });
});
