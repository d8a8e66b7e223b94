// What in the checklist has grown old by a date: sources to read again, parameters that ran out, statements of law without their article.
// Never part of the shape: an old list still answers, and what it no longer knows comes out as "ask at the counter".
import { addDays, type PlainDate } from '../facts/calendar.ts';
import type { Checklist } from './checklist.ts';
import type { Problem } from './parse-checklist.ts';
import { referencesIn } from './references.ts';
import type { Parameter, Service, Source } from './schema.ts';
import type { Path } from './walk-rule.ts';

/** Days after which a source is read again. */
export const readAgainAfter = 180;

const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((t, step) => (typeof t === 'object' && t !== null ? (t as Readonly<Record<string | number, unknown>>)[step] : undefined), tree);

function* oldSources(file: string, sources: readonly Source[], date: PlainDate): Generator<Problem> {
  for (const [i, s] of sources.entries())
    if (addDays(s.checked, readAgainAfter) < date)
      yield { file, path: [i, 'checked'], message: `source "${s.id}" was last checked on ${s.checked}, over ${readAgainAfter} days ago` };
}

function* spentParameters(file: string, parameters: readonly Parameter[], date: PlainDate): Generator<Problem> {
  for (const [i, { id, history }] of parameters.entries()) {
    const covered = history.some((h) => h.from <= date && (h.until === null || date <= h.until));
    const last = history
      .map((h) => h.until ?? '')
      .sort()
      .at(-1);
    if (!covered && last && last < date) yield { file, path: [i, 'history'], message: `parameter "${id}" ran out on ${last}: its value is unknown` };
  }
}

/**
 * Everything that is no longer fresh on a date.
 * @param files the parsed files by path, as `assembleChecklist` gives them
 */
export function* staleIn(checklist: Checklist, files: ReadonlyMap<string, unknown>, date: PlainDate): Generator<Problem> {
  for (const [file, value] of files) {
    if (file.startsWith('sources/')) yield* oldSources(file, value as readonly Source[], date);
    if (file.startsWith('parameters/')) yield* spentParameters(file, value as readonly Parameter[], date);
    if (file.startsWith('services/')) {
      const { next } = (value as Service).reviewed;
      if (next < date) yield { file, path: ['reviewed', 'next'], message: `a review was due on ${next}` };
    }
  }
  for (const { file, path, to, id } of referencesIn(files)) {
    const citation = path.slice(0, -1);
    if (to === 'source' && checklist.sources.get(id)?.grade === 'L' && at(files.get(file), [...citation, 'at']) === undefined)
      yield { file, path, message: `"${id}" is cited without its article ("at")` };
  }
}
