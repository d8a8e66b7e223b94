// `qingdan diff`: changes planted in a copy of the real checklist, and exactly those reported.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../src/core/checklist/checklist.ts';
import { type ChecklistFiles, parseChecklist } from '../src/core/checklist/parse-checklist.ts';
import { compareChecklists, type Difference, renamedIds } from '../src/core/comparison/compare-checklists.ts';
import { compareOutcomes, type Outcomes } from '../src/core/comparison/compare-outcomes.ts';
import { referenceFamilies } from '../src/core/comparison/reference-families.ts';
import { assessFamily } from '../src/core/rules/assess-family.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const date = '2026-11-23';
const files = readJsonFiles(checklistRoot);

// biome-ignore lint/suspicious/noExplicitAny: files of any shape are changed on purpose
type Json = any;
/** The checklist with some of its files changed. */
function edition(changes: Readonly<Record<string, (file: Json) => unknown>> = {}): Checklist {
  const changed: ChecklistFiles = Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const changed = changes[path] ? changes[path](structuredClone(content)) : content;
      // The file of a service is named after it.
      return [path.startsWith('services/') ? `services/${(changed as Json).id}.json` : path, changed];
    }),
  );
  const parsed = parseChecklist(changed);
  if (parsed.kind !== 'ready') throw new Error(JSON.stringify(parsed, null, 1));
  return parsed.checklist;
}
const before = edition();
const parameterFile = Object.keys(files).find((path) => path.startsWith('parameters/') && JSON.stringify(files[path]).includes('"hpv-from"')) ?? '';
const withParameter = (id: string, change: (parameter: Json) => void) => (list: Json) => {
  change(list.find((p: Json) => p.id === id));
  return list;
};

function compared(after: Checklist, count = 150): { readonly differences: readonly Difference[]; readonly outcomes: Outcomes } {
  const differences = compareChecklists(before, after);
  return { differences, outcomes: compareOutcomes(before, after, date, referenceFamilies([before, after], date, count), renamedIds(differences)) };
}
const touched = ({ shifts }: Outcomes) => [...new Set(shifts.map((s) => `${s.kind} ${s.id}`))].sort();

describe('a change planted in the checklist', () => {
  it('none: none is reported', () => {
    const { differences, outcomes } = compared(edition(), 100);
    expect(differences).toEqual([]);
    expect(outcomes).toMatchObject({ families: 100, changed: [], shifts: [] });
  });

  it('a threshold one year later: the figure is named, and only children between the two ages change, each as the rules say', () => {
    const after = edition({
      [parameterFile]: withParameter('hpv-from', (p) => {
        p.history[0].value += 1;
      }),
    });
    const { differences, outcomes } = compared(after, 1000);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: 'parameter', id: 'hpv-from', change: 'changed', field: 'history' });
    expect(touched(outcomes)).toContain('entitlement hpv');
    expect(touched(outcomes).filter((t) => !['entitlement hpv', 'service immunisation'].includes(t))).toEqual([]);
    expect(outcomes.changed.length).toBeGreaterThan(0);
    for (const { kind, id, from, to, example } of outcomes.shifts.filter((s) => s.kind === 'entitlement')) {
      const family = { household: example, children: [{ id: 'a', answers: example }] };
      const verdicts = [before, after].map(
        (c) =>
          assessFamily(c, family, date)
            .children[0]?.services.flatMap((s) => s.entitlements)
            .find((e) => e.id === id)?.verdict,
      );
      expect([kind, ...verdicts]).toEqual(['entitlement', from, to]);
    }
  });

  it('a clause dropped: the clause is named, with nothing else', () => {
    const after = edition({
      'services/children-without-care.json': (service) => {
        service.entitlements[0].rule.all.splice(1, 1);
        return service;
      },
    });
    const { differences, outcomes } = compared(after, 500);
    expect(differences).toEqual([
      { kind: 'entitlement', id: 'orphan', change: 'changed', field: 'rule', from: expect.objectContaining({ reason: 'parent-one-gone' }), to: null },
    ]);
    expect(touched(outcomes).filter((t) => !['entitlement orphan', 'service children-without-care'].includes(t))).toEqual([]);
    expect(outcomes.shifts.map((s) => s.id)).toContain('orphan');
  });

  it('"all" turned into "any": the same clauses, joined otherwise', () => {
    const after = edition({
      'services/children-without-care.json': (service) => {
        const { all, ...rest } = service.entitlements[0].rule;
        service.entitlements[0].rule = { ...rest, any: all };
        return service;
      },
    });
    expect(compareChecklists(before, after).map((d) => [d.kind, d.id, d.field])).toEqual([['entitlement', 'orphan', 'rule joined']]);
  });

  it('a service moved, and one renamed: no outcome changes', () => {
    const after = edition({
      'services/children-without-care.json': (service) => ({ ...service, id: 'children-alone' }),
      'services/housing.json': (service) => ({ ...service, category: '弱有所扶' }),
    });
    const { differences, outcomes } = compared(after);
    expect(differences).toEqual(
      expect.arrayContaining([
        { kind: 'service', id: 'children-alone', change: 'renamed', from: 'children-without-care', to: 'children-alone' },
        { kind: 'service', id: 'housing', change: 'moved', from: '住有所居', to: '弱有所扶' },
      ]),
    );
    expect(differences.filter((d) => d.kind === 'service')).toHaveLength(2);
    expect(outcomes.shifts).toEqual([]);
  });

  it('an entitlement renamed, and a paper taken away', () => {
    const after = edition({
      'services/immunisation.json': (service) => {
        const text = JSON.stringify(service).replaceAll('"hpv"', '"hpv-vaccine"');
        const renamed = JSON.parse(text);
        renamed.entitlements.find((e: Json) => e.id !== 'hpv-vaccine').documents.pop();
        return renamed;
      },
    });
    const found = compareChecklists(before, after);
    expect(found.filter((d) => d.change === 'renamed').map((d) => [d.kind, d.from, d.to])).toEqual([['entitlement', 'hpv', 'hpv-vaccine']]);
    expect(found.filter((d) => d.change === 'changed').map((d) => d.field)).toEqual(['documents']);
    expect(found).toHaveLength(2);
  });

  it('a service added: it is new, and nothing else changes', () => {
    const added = structuredClone(files['services/legal-aid.json']) as Json;
    const all = { ...files, 'services/company.json': { ...added, id: 'company', order: 22, entitlements: [{ ...added.entitlements[0], id: 'company-seat' }] } };
    const parsed = parseChecklist(all);
    if (parsed.kind !== 'ready') throw new Error(JSON.stringify(parsed));
    const { differences, outcomes } = compared(parsed.checklist);
    expect(differences.map((d) => [d.kind, d.id, d.change])).toEqual([
      ['service', 'company', 'added'],
      ['entitlement', 'company-seat', 'added'],
    ]);
    expect(outcomes.changed).toEqual([]);
    expect(new Set(outcomes.shifts.map((s) => s.from))).toEqual(new Set([null]));
  });
});

it('the reference families are the same for everybody, and of every kind', () => {
  const families = [...referenceFamilies([before], date, 500)];
  expect([...referenceFamilies([before], date, 500)]).toEqual(families);
  expect(new Set(families.map((f) => f.children.length))).toEqual(new Set([1, 2, 3, 4]));
  for (const fact of before.facts.values()) {
    const given = new Set(
      families.flatMap((f) => [f.household, ...f.children.map((c) => c.answers)]).flatMap((a) => (fact.id in a ? [JSON.stringify(a[fact.id])] : [])),
    );
    const options = fact.type === 'boolean' ? 2 : fact.type === 'choice' ? (fact.values ?? []).length : 10;
    expect([fact.id, given.size >= Math.min(options, 6)]).toEqual([fact.id, true]);
  }
});

describe('qingdan diff, as a program', () => {
  const program = join(import.meta.dirname, '../dist/cli/cli.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-diff-'));
  cpSync(checklistRoot, folder, { recursive: true });
  const path = join(folder, parameterFile);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/("id": "hpv-from",[\s\S]*?"value": )(\d+)/, (_all, head, value) => `${head}${Number(value) + 1}`),
  );
  const run = (...args: string[]) => spawnSync('node', [program, 'diff', ...args], { encoding: 'utf8' });

  it('says nothing and ends with 0 where nothing differs', () => {
    expect(run(checklistRoot, checklistRoot, '--families', '20', '--lang', 'en')).toMatchObject({ status: 0 });
  });

  it.each(['zh-Hans', 'en'])('tells a change in words (%s) and ends with 1', (lang) => {
    const { status, stdout } = run(checklistRoot, folder, '--families', '600', '--lang', lang, '--date', date);
    expect(status).toBe(1);
    expect(stdout).toMatch(/hpv-from/);
    expect(stdout).toMatch(/13 \(.*→.*14 \(/);
    expect(stdout).not.toMatch(/undefined|\{\{|\b(diff|ui|services|facts|paper|parameters):[a-z]/);
  });

  it('is a value for machines with --json', () => {
    const said = JSON.parse(run(checklistRoot, folder, '--families', '50', '--json').stdout);
    expect(said.differences).toHaveLength(1);
    expect(said.outcomes.families).toBe(50);
  });

  it('names a folder that holds no checklist', () => {
    const { status, stderr } = run(checklistRoot, join(folder, 'nowhere'));
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});
