// `qingdan code`: what a scanned text is, for a window that has a terminal, and for whoever looks into a complaint.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { entitlementRoot } from '../content/key-grammar.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { type CodeReading, readCode } from '../core/codec/read-code.ts';
import type { Code } from '../core/codec/slip-code.ts';
import { isDate } from '../core/facts/calendar.ts';
import { BadInput } from './bad-input.ts';
import { readList, verify } from './keys/county-folder.ts';
import { loadChecklist, loadSlipCodes } from './project-files.ts';
import { today } from './today.ts';
import { loadWords } from './words.ts';

const meanings: Readonly<Record<CodeReading['kind'], string>> = {
  genuine: 'genuine',
  expired: 'EXPIRED',
  revoked: 'TAKEN BACK: the key it is signed with is trusted no more',
  changed: 'CHANGED: content and signature do not belong together',
  'unknown-issuer': 'UNKNOWN ISSUER: no key of this trust list; a newer list may have it',
  'later-version': 'OF A LATER VERSION: update this program',
  'not-ours': 'NOT OURS: no slip and no return',
};

function nameOf(codes: SlipCodes, table: keyof SlipCodes, number: number): string {
  return codes[table].idOf.get(number) ?? `number ${number}, not in this edition`;
}

function contentOf(code: Code, codes: SlipCodes, title: (id: string) => string): readonly string[] {
  if (code.kind === 'return') {
    const more = [code.failure, code.office === null ? null : nameOf(codes, 'offices', code.office), ...code.papers.map((p) => nameOf(codes, 'documents', p))];
    return [`return for slip ${code.number}: ${[code.outcome, ...more].filter(Boolean).join(', ')}, on ${code.on}`];
  }
  const matters = code.entitlements.map(
    (e) => `  ${title(nameOf(codes, 'entitlements', e.code))}: ${e.standing === 'passed' ? 'pre-check passed' : 'to be confirmed'}`,
  );
  return [`slip ${code.number} for ${nameOf(codes, 'offices', code.office)}, ${code.issued} to ${code.validUntil}, rules of ${code.edition}`, ...matters];
}

/** @returns 0 for a genuine code, 1 for any other text */
export async function code(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { county: { type: 'string' }, date: { type: 'string', default: today() }, lang: { type: 'string', default: 'zh-Hans' } },
  });
  const [given] = positionals;
  if (given === undefined || values.county === undefined) throw new BadInput('code: a text (or a file with it) and --county DIR are needed');
  if (!isDate(values.date)) throw new BadInput(`--date: "${values.date}" is no date; write YYYY-MM-DD`);
  const words = loadWords(values.lang);
  const checklist = loadChecklist();
  const table = loadSlipCodes(checklist);
  const text = existsSync(given) ? readFileSync(given, 'utf8').trim() : given;
  const reading = await readCode(text, await readList(values.county), verify, values.date);
  const lines = [meanings[reading.kind] + (reading.kind === 'expired' ? `: the ${reading.what === 'slip' ? 'slip’s' : 'key’s'} days` : '')];
  if ('code' in reading) {
    const title = (id: string) => words(`${entitlementRoot(checklist, id)}.slip-title`) ?? id;
    lines.push(`signed by ${reading.by.holder.name}`, ...contentOf(reading.code, table, title));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return reading.kind === 'genuine' ? 0 : 1;
}
