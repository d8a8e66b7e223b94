// One worker of `npm run test:laws`: the seeds from `first` on, `count` of them; what it found goes to the parent as a message.
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { neverFlips, noTally } from './never-flips.ts';

const [root = '', first = '1', count = '0', sample = '0'] = process.argv.slice(2);
const { checklist } = assembleChecklist(readJsonFiles(root));
const tell = (message: unknown) => process.send?.(message);

const tally = noTally();
const law = neverFlips(checklist, Number(sample));
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  law(seed, tally);
  if (tally.sets % 1000 === 0) tell({ sets: tally.sets });
}
tell({ tally });
process.disconnect?.();
