// Checks the numbers a slip's code has for entitlements, offices, papers and questions. A number given is never given again: slips are out in the world.
import * as v from 'valibot';
import { couldNotDecide } from '../rules/decide-entitlement.ts';
import { outOfDateQuestion } from '../rules/evaluate.ts';
import type { Checklist } from './checklist.ts';
import { pathOf } from './mend.ts';
import type { Problem } from './parse-checklist.ts';
import { questionsOf } from './questions.ts';
import { codeTables, type SlipCodes, slipCodesFrom } from './slip-codes-from.ts';

const file = 'codes.json';
/** The greatest number the format has room for (src/core/codec/README.md). */
const greatest = { entitlements: 16_383, offices: 255, documents: 65_535, questions: 65_535 } as const;

const table = v.record(
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, 'a code is a whole number from 1')),
  v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-"')),
);
/** checklist/codes.json: ids by number. An id that is on the list no more keeps its line, and so its number. */
export const slipCodesSchema = v.strictObject({ entitlements: table, offices: table, documents: table, questions: table });

/** Ids that need a number: what may stand on a slip, where it may be taken, what may be missing there and what may have to be asked. */
function needed(checklist: Checklist): Readonly<Record<(typeof codeTables)[number], readonly string[]>> {
  const onSlips = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].filter((e) => e.slip);
  return {
    entitlements: onSlips.map((e) => e.id),
    offices: [...checklist.offices.values()].filter((o) => o.visited).map((o) => o.id),
    documents: [...checklist.documents.keys()],
    // One key is one number, whichever entitlement asks it; the rules themselves may ask the last two.
    questions: [...new Set([...onSlips.flatMap((e) => [...questionsOf(e)]), couldNotDecide, outOfDateQuestion])],
  };
}

/** Reads the tables of codes.json. @returns the tables, or every fault found */
export function parseSlipCodes(
  input: unknown,
  checklist: Checklist,
): { readonly kind: 'ready'; readonly codes: SlipCodes } | { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  const parsed = v.safeParse(slipCodesSchema, input);
  if (!parsed.success) return { kind: 'problems', problems: parsed.issues.map((issue) => ({ file, path: pathOf(issue), message: issue.message })) };
  const problems: Problem[] = [];
  const codes = slipCodesFrom(parsed.output);
  for (const name of codeTables) {
    for (const [number, id] of codes[name].idOf) {
      const first = codes[name].numberOf.get(id);
      if (first !== number) problems.push({ file, path: [name, String(number)], message: `"${id}" has the number ${first} already` });
      if (number > greatest[name])
        problems.push({ file, path: [name, String(number)], message: `${number} is more than a slip's code has room for (${greatest[name]})` });
    }
    for (const id of needed(checklist)[name]) {
      if (!codes[name].numberOf.has(id)) problems.push({ file, path: [name], message: `"${id}" has no number yet: give it one that was never used` });
    }
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'ready', codes };
}
