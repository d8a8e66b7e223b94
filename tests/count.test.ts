import { it } from 'vitest';
import { appendFileSync, writeFileSync } from 'node:fs';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import { findEntitlement } from '../src/core/checklist/checklist.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';
import { mutantsOf, withMovedParameters } from './mutation/mutants.ts';
import { examplesIn, killerOf } from './mutation/judge.ts';
import { nearExample } from './mutation/difference.ts';
it('counts', () => {
  const files = readJsonFiles(checklistRoot);
  const { checklist, moved } = withMovedParameters(assembleChecklist(files).checklist);
  const all = [...mutantsOf(checklist, moved)].filter((m) => !process.env['ONLY'] || new RegExp(process.env['ONLY']).test(m.name));
  const ex = examplesIn(files, checklist);
  const out = process.env['OUT'] ?? '/tmp/mutants/survivors.txt';
  writeFileSync(out, '');
  const survivors = all.filter((m) => !killerOf(m, checklist, ex));
  writeFileSync(`${out}.names`, survivors.map((m) => m.name).join('\n'));
  console.log(`${all.length - survivors.length} of ${all.length}`);
  for (const m of survivors) {
    const e = 'entitlement' in m ? findEntitlement(checklist, m.entitlement.id)?.entitlement : undefined;
    const w = e && 'entitlement' in m && process.env['W'] ? nearExample(e, m.entitlement, checklist, ex) : '';
    appendFileSync(out, `${m.name}\n    ${w}\n`);
  }
}, 900_000);
