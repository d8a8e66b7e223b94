// Every verdict a rule can reach has an example family. Those it cannot reach are proved so, by the form of the rule or by
// running it on every combination of the kinds of answer it can tell apart, and are listed in unreachable-verdicts.txt.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import type { RuleNode } from '../src/core/checklist/schema.ts';
import { parseVignette } from '../src/core/checklist/vignette.ts';
import { walkRule } from '../src/core/checklist/walk-rule.ts';
import { caseOf } from '../src/core/rules/assess-family.ts';
import { decideEntitlement, type Verdict, verdicts } from '../src/core/rules/decide-entitlement.ts';
import type { Truth } from '../src/core/rules/finding.ts';
import { combinations, countOf, decidingNodes, factsRead, kindsOfAnswer } from './support/cases.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const files = readJsonFiles(checklistRoot);
const { checklist } = assembleChecklist(files);
const date = '2026-11-23';
/** More combinations than this would be a sample, not a proof. */
const provable = 400_000;
/** `QINGDAN_FULL=1` proves again what `npm test` takes from the list: rules of more combinations than this. */
const quick = process.env['QINGDAN_FULL'] ? provable : 3_000;
const listFile = join(import.meta.dirname, 'unreachable-verdicts.txt');
const listed = existsSync(listFile) ? readFileSync(listFile, 'utf8').split('\n') : [];

const rules = [
  ...checklist.services.flatMap((s) => s.entitlements.map((e) => ({ owner: s.id, e }))),
  ...checklist.enablers.map((e) => ({ owner: 'enablers', e })),
];

type Rule = (typeof rules)[number]['e'];

const expected = new Map<string, Set<string>>();
for (const [path, content] of Object.entries(files)) {
  if (!path.startsWith('vignettes/')) continue;
  const parsed = parseVignette(content);
  if (parsed.kind !== 'ready') continue;
  for (const child of Object.values(parsed.vignette.expect)) {
    for (const [id, want] of Object.entries(child)) {
      const verdict = typeof want === 'string' ? want : want.verdict;
      if (verdict) expected.set(id, (expected.get(id) ?? new Set()).add(verdict));
    }
  }
}

/** Every value a node could have if its leaves were independent of each other: never too few. */
function possibleValues(node: RuleNode): ReadonlySet<Truth> {
  const combine = (parts: readonly RuleNode[], pick: (...v: number[]) => number): ReadonlySet<Truth> =>
    parts.map(possibleValues).reduce((a, b) => new Set(Array.from(a, (x) => Array.from(b, (y) => pick(x, y) as Truth)).flat()));
  if ('all' in node) return combine(node.all, Math.min);
  if ('any' in node) return combine(node.any, Math.max);
  if ('not' in node) return new Set([...possibleValues(node.not)].map((v) => (2 - v) as Truth));
  if ('confirm' in node) return new Set([...possibleValues(node.confirm.of)].map((v) => Math.max(v, 1) as Truth));
  if ('counter' in node) return new Set([1]);
  if ('always' in node) return new Set([2]);
  return new Set([0, 1, 2]);
}

const turnsWithTime = (n: RuleNode): boolean => ('age' in n && n.age.from !== undefined) || 'school-line' in n || 'here-for' in n || 'since' in n;

/** Verdicts that the form of the rule does not already exclude. */
function notExcluded(e: Rule): ReadonlySet<Verdict> {
  const values = possibleValues(e.rule);
  const nodes = [...walkRule(e.rule)].map(([n]) => n);
  const can = new Set<Verdict>();
  if (values.has(2) && e.discretion === null) can.add('likely');
  if (values.has(1) || (values.has(2) && e.discretion !== null)) can.add('ask');
  if (values.has(0)) can.add('not-now');
  if (values.has(0) && nodes.some((n) => n.enabler !== undefined || turnsWithTime(n))) can.add('later');
  if (factsRead(checklist, nodes).size > 0 && values.size > 1) can.add('open');
  return can;
}

/** Verdicts found by running the rule on every combination of the kinds of answer it can tell apart; null when left to the full run. */
function reached(e: Rule): ReadonlySet<Verdict> | null {
  const kinds = kindsOfAnswer(checklist, decidingNodes(checklist, e), date);
  const count = countOf(kinds);
  expect(count, `${e.id} reads too many facts to prove a verdict unreachable: give each an example`).toBeLessThanOrEqual(provable);
  if (count > quick) return null;
  const found = new Set<Verdict>();
  for (const family of combinations(kinds)) {
    const c = caseOf(checklist, family, 'a', date);
    if (c) found.add(decideEntitlement(e, c).verdict);
  }
  return found;
}

const unreachable: string[] = [];

describe.each(rules.map(({ owner, e }) => [`${owner}/${e.id}`, e] as const))('%s', (name, e) => {
  it('has an example for each verdict it can reach', () => {
    const shown = expected.get(e.id) ?? new Set();
    const excluded = verdicts.filter((v) => !notExcluded(e).has(v));
    const unshown = verdicts.filter((v) => !shown.has(v) && !excluded.includes(v));
    const can = unshown.length > 0 ? reached(e) : new Set<Verdict>();
    if (can) expect(unshown.filter((v) => can.has(v))).toEqual([]);
    const never = verdicts.filter((v) => excluded.includes(v) || unshown.includes(v));
    const line = `${name}: never ${never.join(', ')}`;
    if (can === null) expect(listed).toContain(line);
    if (never.length > 0) unreachable.push(line);
  });
});

it('lists the verdicts no answers can reach', async () => {
  await expect(`${unreachable.sort().join('\n')}\n`).toMatchFileSnapshot('./unreachable-verdicts.txt');
});
