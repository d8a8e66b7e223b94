// One worker of `npm run test:planner`: the seeds from `first` on, `count` of them; what they cost goes to the parent as a message.
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import { readJsonFiles } from '../support/read-checklist.ts';
import { type Measured, type Model, measurer, together } from './measure.ts';

const [root = '', first = '1', count = '0', model = 'household'] = process.argv.slice(2);
/** So many families share what is remembered of the rules; then it is let go of, or it would fill the memory. */
const share = 250;
const { checklist } = assembleChecklist(readJsonFiles(root));
const parts: Measured[] = [];
for (let from = 0; from < Number(count); from += share) {
  const measure = measurer(checklist, model as Model, 25);
  for (let i = from; i < Math.min(from + share, Number(count)); i += 1) parts.push(measure(Number(first) + i));
  process.send?.({ families: parts.length });
}
process.send?.({ measured: together(parts) });
process.disconnect?.();
