// Writes a proposed map where a person can read it: one column a line, what is to be decided said at the terminal.
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { entitlementRoot } from '../../content/key-grammar.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { BadInput } from '../bad-input.ts';
import type { LedgerWords } from './ledger-words.ts';
import type { LedgerMap } from './map.ts';
import { openTable } from './open-table.ts';
import { proposeMap } from './propose-map.ts';

const written = (map: LedgerMap): string =>
  `{\n  "format": 1,\n  "everywhere": ${JSON.stringify(map.everywhere)},\n  "columns": [\n${map.columns.map((c) => `    ${JSON.stringify(c)}`).join(',\n')}\n  ]\n}\n`;

/** @throws {BadInput} when no header is found, or the map is there already */
export async function writeProposal(file: string, target: string, checklist: Checklist, words: LedgerWords): Promise<void> {
  const { say } = words;
  if (existsSync(target)) throw new BadInput(`${target}: is there already; a map that somebody may have put right is not written over`);
  const proposal = await proposeMap(await openTable(file), checklist, (id) => words.text(`${entitlementRoot(checklist, id)}.name`));
  if (!proposal) throw new BadInput(say('proposal.no-header', { file: basename(file) }));
  const { map, open, missing } = proposal;
  writeFileSync(target, written(map));
  const ignored = map.columns.filter((c) => c.use === 'ignore').length;
  const known = map.columns.length - ignored;
  const label = (fact: string) => words.text(`facts:${fact}.label`);
  const gives = (fact: string, use: string) => map.columns.some((c) => c.fact === fact || c.use === use);
  const lines = [
    say('proposal.written', { file: target, known, ignored }),
    ...open.map(({ column, text }) => say('proposal.open', { column, text })),
    ...(missing.length > 0 ? [say('proposal.missing', { facts: missing.map(label).join(words.text('paper:comma')) })] : []),
    ...(gives('household.residence-county', '') ? [] : [say('proposal.no-county')]),
    ...(gives('child.birth-date', 'id-number') ? [] : [say('proposal.no-birth')]),
    say('proposal.last', { columns: map.columns.length, known, open: open.length }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
