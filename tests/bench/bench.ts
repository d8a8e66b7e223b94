// Runs the parts of `npm run bench` that need no browser, and prints each goal.

import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { batchGoals } from './batch/batch.ts';
import { type DeciderName, oneRun } from './batch/one-run.ts';
import { engineGoals } from './engines/engines.ts';
import type { Goal } from './goal.ts';

const [folder = '.', what = '10000', decider = 'native', table = ''] = process.argv.slice(2);
const { checklist } = assembleChecklist(readJsonFiles('checklist'));
const date = '2026-11-23';

/** All parts, or the batch alone (`batch`), else with so many households for the engines. */
async function allGoals(): Promise<void> {
  const engines = () => engineGoals(checklist, date, folder, Number(what));
  const batch = () => batchGoals(checklist, date, folder);
  const goals: Goal[] = [];
  for (const part of what === 'batch' ? [batch] : [engines, batch]) {
    for (const goal of await part()) {
      goals.push(goal);
      process.stdout.write(`${goal.met ? 'met   ' : 'MISSED'} ${goal.id} ${goal.what}: ${goal.value} (goal ${goal.goal})\n`);
    }
  }
  const missed = goals.filter((g) => !g.met).length;
  process.stdout.write(`${goals.length - missed} goals met, ${missed} missed\n`);
  process.exitCode = missed === 0 ? 0 : 1;
}

if (what === 'one-run') process.stdout.write(`${JSON.stringify(await oneRun(decider as DeciderName, checklist, date, folder, table))}\n`);
else await allGoals();
