// The example families see what is wrong: every rule with every small fault in it, run against all of them. At least 98 of 100
// faults are seen; those that no family can see are listed with the reason in mutation/unseen-faults.txt, and tried.
// `npm test` takes every tenth fault, `npm run test:mutation -- rules` all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findEntitlement } from '../src/core/checklist/checklist.ts';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import { findDifference } from './mutation/difference.ts';
import { examplesIn, killerOf } from './mutation/judge.ts';
import { mutantsOf, withMovedParameters } from './mutation/mutants.ts';
import { readReasons } from './mutation/reasons.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';

const promised = 0.98;
const full = process.env['QINGDAN_FULL'] !== undefined;
/** Families tried on each fault that is listed as unseen. */
const tries = full ? 20_000 : 200;
const limit = 1_800_000;

const files = readJsonFiles(checklistRoot);
const { checklist, moved } = withMovedParameters(assembleChecklist(files).checklist);
const listed = readReasons(readFileSync(join(import.meta.dirname, 'mutation/unseen-faults.txt'), 'utf8'));
const every = [...mutantsOf(checklist, moved)];
const mutants = every.filter((_, i) => full || i % 10 === 0);
const say = (text: string) => process.stdout.write(`${text}\n`);

describe('rule mutants', () => {
  const survivors: string[] = [];

  it('each has a name of its own', () => {
    expect(new Set(every.map((m) => m.name)).size).toBe(every.length);
  });

  it(
    'are seen by the example families',
    () => {
      const examples = examplesIn(files, checklist);
      for (const m of mutants) if (!killerOf(m, checklist, examples)) survivors.push(m.name);
      const open = survivors.filter((name) => !listed.has(name));
      const count = mutants.filter((m) => !listed.has(m.name)).length;
      const score = (count - open.length) / count;
      for (const name of open) say(`  survived: ${name}`);
      say(
        `${mutants.length} of ${every.length} rule mutants, ${count - open.length} of ${count} seen by ${examples.length} families (${(100 * score).toFixed(1)} %), ${mutants.length - count} that none can see`,
      );
      expect(score, open.join('\n')).toBeGreaterThanOrEqual(promised);
    },
    limit,
  );

  it('listed as unseen are those that survive', () => {
    const names = new Set(mutants.map((m) => m.name));
    expect([...listed.keys()].filter((name) => !every.some((m) => m.name === name))).toEqual([]);
    expect([...listed.keys()].filter((name) => names.has(name) && !survivors.includes(name))).toEqual([]);
  });

  it(
    'listed as unseen are seen by no other family either',
    () => {
      let proved = 0;
      for (const m of mutants) {
        if (!listed.has(m.name) || !('entitlement' in m)) continue;
        const before = findEntitlement(checklist, m.entitlement.id)?.entitlement;
        if (!before) throw new Error(`no entitlement ${m.entitlement.id}`);
        const { all, seenBy } = findDifference(before, m.entitlement, checklist, '2026-11-23', tries);
        expect(seenBy, m.name).toBeNull();
        if (all) proved += 1;
      }
      say(
        `${mutants.filter((m) => listed.has(m.name)).length} unseen faults, ${proved} proved so by every combination of answers, ${tries} families tried on each other fault of a rule`,
      );
    },
    limit,
  );
});
