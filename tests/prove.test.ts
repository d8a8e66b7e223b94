import { it } from 'vitest';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { assembleChecklist } from '../src/core/checklist/parse-checklist.ts';
import { findEntitlement } from '../src/core/checklist/checklist.ts';
import { checklistRoot, readJsonFiles } from './support/read-checklist.ts';
import { mutantsOf, withMovedParameters } from './mutation/mutants.ts';
import { proveSame } from './mutation/difference.ts';
it('proves', () => {
  const { checklist, moved } = withMovedParameters(assembleChecklist(readJsonFiles(checklistRoot)).checklist);
  const names = readFileSync('/tmp/mutants/s2.txt.names', 'utf8').split('\n');
  writeFileSync('/tmp/mutants/proved.txt', '');
  for (const m of mutantsOf(checklist, moved)) {
    if (!names.includes(m.name) || !('entitlement' in m)) continue;
    const e = findEntitlement(checklist, m.entitlement.id)?.entitlement;
    const r = e ? proveSame(e, m.entitlement, checklist, '2026-11-23', 200_000) : '?';
    appendFileSync('/tmp/mutants/proved.txt', `${m.name}\n   ${JSON.stringify(r)}\n`);
  }
}, 900_000);
