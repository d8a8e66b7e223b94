// Runs the parts of `npm run bench` that need no browser, and prints each goal.

import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { batchGoals } from './batch/batch.ts';
import { engineGoals } from './engines/engines.ts';
import type { Goal } from './goal.ts';

const [folder = '.', households = '10000'] = process.argv.slice(2);
const { checklist } = assembleChecklist(readJsonFiles('checklist'));
const date = '2026-11-23';
const goals: readonly Goal[] = [...(await engineGoals(checklist, date, folder, Number(households))), ...(await batchGoals(checklist, date, folder))];
for (const { id, what, value, goal, met } of goals) process.stdout.write(`${met ? 'met   ' : 'MISSED'} ${id} ${what}: ${value} (goal ${goal})\n`);
const missed = goals.filter((g) => !g.met).length;
process.stdout.write(`${goals.length - missed} goals met, ${missed} missed\n`);
process.exitCode = missed === 0 ? 0 : 1;
