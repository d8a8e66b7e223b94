// One worker of `npm run test:laws`: the seeds from `first` on, `count` of them; what it found goes to the parent as a message.
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { fullFamily } from '../support/random-family.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { explanations, noneExplained } from './explanations.ts';
import { throwingRules, withoutParameters } from './faults.ts';
import { dates, neverFlips, noTally } from './never-flips.ts';

const [root = '', first = '1', count = '0', sample = '0'] = process.argv.slice(2);
const { checklist } = assembleChecklist(readJsonFiles(root));
const tell = (message: unknown) => process.send?.(message);

const tally = noTally();
const law = neverFlips(checklist, Number(sample));
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  law(seed, tally);
  if (tally.sets % 1000 === 0) tell({ sets: tally.sets });
}

// One family in a hundred has its explanations tried, one in five thousand every rule broken and every parameter taken away.
const explained = noneExplained();
const explain = explanations(checklist);
for (let seed = Number(first); seed < Number(first) + Number(count) / 100; seed += 1) explain(seed, dates[seed % dates.length] ?? '2026-11-23', explained);
for (let seed = Number(first); seed < Number(first) + Number(count) / 5000; seed += 1) {
  const date = dates[seed % dates.length] ?? '2026-11-23';
  const family = fullFamily(checklist, seed, date, 1);
  explained.breaches.push(...throwingRules(checklist, family, date), ...withoutParameters(checklist, family, date).breaches);
}
tell({ tally, explained });
process.disconnect?.();
