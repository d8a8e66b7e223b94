// Runs the parts of `npm run bench` that need no browser, and prints each goal.

import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { batchGoals } from './batch/batch.ts';
import { engineGoals } from './engines/engines.ts';
import type { Goal } from './goal.ts';

const [folder = '.', households = '10000'] = process.argv.slice(2);
const { checklist } = assembleChecklist(readJsonFiles('checklist'));
const date = '2026-11-23';
const parts = [() => engineGoals(checklist, date, folder, Number(households)), () => batchGoals(checklist, date, folder)];
const goals: Goal[] = [];
for (const part of parts) {
  for (const goal of await part()) {
    goals.push(goal);
    process.stdout.write(`${goal.met ? 'met   ' : 'MISSED'} ${goal.id} ${goal.what}: ${goal.value} (goal ${goal.goal})\n`);
  }
}
const missed = goals.filter((g) => !g.met).length;
process.stdout.write(`${goals.length - missed} goals met, ${missed} missed\n`);
process.exitCode = missed === 0 ? 0 : 1;
