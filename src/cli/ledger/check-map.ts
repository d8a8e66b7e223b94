// Whether a map says only what the checklist knows.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { FactValue } from '../../core/facts/family.ts';
import { problemsOf } from '../../core/facts/read-family.ts';
import type { LedgerMap } from './map.ts';

/** Faults of a map, each with where it stands; none when it may be used. */
export function mapFaults(map: LedgerMap, checklist: Checklist): readonly string[] {
  const legal = (fact: string, value: FactValue): boolean => problemsOf(checklist, fact, fact, value, {}, '2100-01-01').every((p) => p.code === 'too-old');
  const faults: string[] = [];
  for (const [fact, value] of Object.entries(map.everywhere))
    if (!legal(fact, value)) faults.push(`everywhere.${fact}: ${JSON.stringify(value)} is no answer to it`);
  for (const [i, { fact, use, adds, values = {}, contains = [], blank, column }] of map.columns.entries()) {
    const at = `columns.${i} (${column})`;
    if ((fact === undefined) === (use === undefined)) faults.push(`${at}: say either "fact" or "use"`);
    if (fact === undefined) continue;
    const known = checklist.facts.get(fact);
    if (!known) {
      faults.push(`${at}: there is no fact "${fact}"`);
      continue;
    }
    const asAnswer = (value: FactValue): FactValue => (known.type === 'set' && !Array.isArray(value) ? [String(value)] : value);
    if (adds !== undefined && (known.type !== 'set' || !legal(fact, [adds]))) faults.push(`${at}: "${adds}" cannot be added to ${fact}`);
    const said = [...Object.entries(values), ...contains].flatMap(([text, value]) => (value === null || value === '' ? [] : [[text, value] as const]));
    for (const [text, value] of said) {
      const fits = adds === undefined ? legal(fact, asAnswer(value)) : typeof value === 'boolean';
      if (!fits) faults.push(`${at}: "${text}" → ${JSON.stringify(value)} is no answer to ${fact}`);
    }
    const noneReceived = fact === 'child.receives' && blank === 'none';
    if (blank !== undefined && blank !== null && !noneReceived && !(adds === undefined ? legal(fact, asAnswer(blank)) : typeof blank === 'boolean'))
      faults.push(`${at}: blank → ${JSON.stringify(blank)} is no answer to ${fact}`);
  }
  const births = map.columns.filter((c) => c.fact === 'child.birth-date' || c.use === 'id-number');
  if (births.length === 0) faults.push('no column gives a birth date or an identity number: without one nothing can be said of a child');
  return faults;
}
