// ledger.json, for machines: one child a line, verdicts as letters with their key at the top. Written as the rows come.
import { readFileSync, rmSync } from 'node:fs';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { type Verdict, verdicts } from '../../core/rules/decide-entitlement.ts';
import type { Counts, Recorder } from './assess-ledger.ts';
import { openWriter } from './line-writer.ts';
import { harmless } from './plain-text.ts';
import type { Published } from './published.ts';
import { type Standing, standings } from './tally.ts';

const verdictLetters: Readonly<Record<Verdict, string>> = { likely: 'l', ask: 'a', open: 'o', later: 't', 'not-now': 'n' };
const standingLetters: Readonly<Record<Standing, string>> = { unclaimed: 'u', received: 'r', unrecorded: 'l', ask: 'a', open: 'o', later: 't', 'not-now': 'n' };

export interface JsonWriter extends Recorder {
  readonly finish: (counts: Counts, published: Published) => void;
}

/** @param labels names of the columns that the map asks to be copied */
export function writeJson(path: string, checklist: Checklist, date: PlainDate, labels: readonly string[]): JsonWriter {
  const out = openWriter(path);
  const listedPath = `${path}.listed`;
  const listed = openWriter(listedPath);
  const comma = { children: '', listed: '' };
  const head = {
    format: 1,
    date,
    edition: checklist.manifest.edition,
    labels: labels.map(harmless),
    verdicts: Object.fromEntries(verdicts.map((v) => [verdictLetters[v], v])),
    standings: Object.fromEntries(standings.map((s) => [standingLetters[s], s])),
    services: checklist.services.map((s) => ({ id: s.id, category: s.category, entitlements: s.entitlements.map((e) => e.id) })),
    enablers: checklist.enablers.map((e) => e.id),
  };
  out.write(`${JSON.stringify(head).slice(0, -1)},\n"children":[`);
  const names = new Map<string, string>();
  const text = (said: string): string => {
    const known = names.get(said);
    if (known !== undefined) return known;
    const quoted = JSON.stringify(harmless(said));
    if (names.size < 5000) names.set(said, quoted);
    return quoted;
  };
  const letters = (list: readonly Verdict[]): string => {
    let all = '';
    for (const verdict of list) all += verdictLetters[verdict];
    return all;
  };
  return {
    child({ sheet, row, place, labels: said, verdicts: all, standings: stands }) {
      let services = '';
      for (const standing of stands.services) services += standingLetters[standing];
      const copied = said.length === 0 ? '' : `"labels":[${said.map(text).join()}],`;
      const unclaimed = stands.unclaimed.length === 0 ? '' : `"${stands.unclaimed.join('","')}"`;
      out.write(
        `${comma.children}\n{"sheet":${text(sheet)},"row":${row},"child":${place},${copied}"services":"${letters(all.services)}","standing":"${services}","entitlements":"${letters(all.entitlements)}","enablers":"${letters(all.enablers)}","unclaimed":[${unclaimed}]}`,
      );
      comma.children = ',';
    },
    listed({ sheet, row, column, reason, assessed }) {
      listed.write(`${comma.listed}\n{"sheet":${text(sheet)},"row":${row},"column":${text(column)},"reason":"${reason}","assessed":${assessed}}`);
      comma.listed = ',';
    },
    finish(counts, published) {
      listed.close();
      out.write('],\n"listed":[');
      out.write(readFileSync(listedPath, 'utf8'));
      rmSync(listedPath);
      const safe = {
        ...counts,
        skipped: counts.skipped.map((s) => ({ ...s, sheet: harmless(s.sheet) })),
        absent: counts.absent.map(([sheet, column]) => ({ sheet: harmless(sheet), column: harmless(column) })),
      };
      out.write(`],\n"counts":${JSON.stringify(safe)},\n"published":${JSON.stringify(published)}}\n`);
      out.close();
    },
  };
}
