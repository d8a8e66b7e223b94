// Every clause of every rule is seen true, false and unknown by some example family that expects something of its rule.
// Those that never can be are listed with the reason in mutation/unseen-clauses.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import type { RuleNode } from '../src/core/checklist/schema.ts';
import { walkRule } from '../src/core/checklist/walk-rule.ts';
import { readFacts } from '../src/core/facts/read-facts.ts';
import type { Case } from '../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../src/core/rules/evaluate.ts';
import { examplesIn } from './mutation/judge.ts';
import { rulesIn } from './mutation/mutants.ts';
import { readReasons } from './mutation/reasons.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const files = readJsonFiles(checklistRoot);
const { checklist } = assembleChecklist(files);
const examples = examplesIn(files, checklist);
const values = ['yes', 'no', 'unknown'] as const;

const isLeaf = (node: RuleNode) => !('all' in node || 'any' in node || 'not' in node || 'confirm' in node);

/** What a clause can be by its form: `always` is always yes, a counter clause never known, the calendar never unknown. */
function possible(node: RuleNode): readonly (typeof values)[number][] {
  if ('always' in node) return ['yes'];
  if ('counter' in node) return ['unknown'];
  return 'since' in node ? ['yes', 'no'] : values;
}

function seen(node: RuleNode, cases: readonly Case[]): ReadonlySet<string> {
  return new Set(
    cases.map((c) => {
      const { least, most } = evaluate(node, readFacts(checklist, c.household, c.child, c.date, evaluate));
      return least === 2 ? 'yes' : most === 0 ? 'no' : 'unknown';
    }),
  );
}

it('every clause is seen true, false and unknown', () => {
  const everyone = examples.flatMap((x) => x.family.children.map(({ id }) => x.caseOf(id)));
  const unseen: string[] = [];
  let clauses = 0;
  let possibilities = 0;
  for (const { name, of, rule } of rulesIn(checklist)) {
    const cases =
      of === 'definition'
        ? examples.filter((x) => x.vignette.definition).flatMap((x) => x.family.children.map(({ id }) => x.caseOf(id)))
        : of === null
          ? everyone
          : examples.flatMap((x) => x.family.children.filter(({ id }) => x.expects(id, of)).map(({ id }) => x.caseOf(id)));
    for (const [node, path] of walkRule(rule)) {
      if (!isLeaf(node)) continue;
      const found = seen(node, cases);
      const can = possible(node);
      clauses += 1;
      possibilities += can.length;
      unseen.push(...can.filter((v) => !found.has(v)).map((v) => `${[name, ...path].join('.')} (${node.reason ?? ''}): never ${v}`));
    }
  }
  const listed = readReasons(readFileSync(join(import.meta.dirname, 'mutation/unseen-clauses.txt'), 'utf8'));
  const news = unseen.filter((u) => !listed.has(u));
  const stale = [...listed.keys()].filter((l) => !unseen.includes(l));
  process.stdout.write(
    `${clauses} clauses, ${possibilities - unseen.length} of ${possibilities} values seen, ${listed.size} listed as impossible\n${news.map((n) => `  not seen: ${n}\n`).join('')}`,
  );
  expect({ notSeen: news, listedButSeen: stale }).toEqual({ notSeen: [], listedButSeen: [] });
});
