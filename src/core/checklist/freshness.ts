// What in the checklist has grown old by a date: sources to read again, parameters that ran out, statements of law without their article.
// Never part of the shape: an old list still answers, and what it no longer knows comes out as "ask at the counter".
import { addDays, type PlainDate } from '../facts/calendar.ts';
import { type Checklist, parameterAt, parametersNamed } from './checklist.ts';
import type { Problem } from './parse-checklist.ts';
import { namesIn, referencesIn } from './references.ts';
import type { Entitlement, Parameter, Service, Source } from './schema.ts';
import type { Path } from './walk-rule.ts';

/** Days after which a source is read again. */
export const readAgainAfter = 180;

/** One thing grown old. `id` is that of the source, the parameter or the service; `since` the day it was last good, null where there is none. */
export interface Stale extends Problem {
  readonly kind: 'source' | 'parameter' | 'review' | 'article';
  readonly id: string;
  readonly since: PlainDate | null;
}

/** True for a source that was not read for {@link readAgainAfter} days. */
export const isOldSource = (source: Pick<Source, 'checked'>, date: PlainDate): boolean => addDays(source.checked, readAgainAfter) < date;

/** The last day a parameter had a value, where it has none on the date and had one before; else null. */
function ranOutOn({ history }: Parameter, date: PlainDate): PlainDate | null {
  const covered = history.some((h) => h.from <= date && (h.until === null || date <= h.until));
  const last = history
    .map((h) => h.until ?? '')
    .sort()
    .at(-1);
  return !covered && last && last < date ? last : null;
}

const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((t, step) => (typeof t === 'object' && t !== null ? (t as Readonly<Record<string | number, unknown>>)[step] : undefined), tree);

function* oldSources(file: string, sources: readonly Source[], date: PlainDate): Generator<Stale> {
  for (const [i, s] of sources.entries()) {
    const message = `source "${s.id}" was last checked on ${s.checked}, over ${readAgainAfter} days ago`;
    if (isOldSource(s, date)) yield { kind: 'source', id: s.id, since: s.checked, file, path: [i, 'checked'], message };
  }
}

function* spentParameters(file: string, parameters: readonly Parameter[], date: PlainDate): Generator<Stale> {
  for (const [i, p] of parameters.entries()) {
    const since = ranOutOn(p, date);
    const message = `parameter "${p.id}" ran out on ${since}: its value is unknown`;
    if (since !== null) yield { kind: 'parameter', id: p.id, since, file, path: [i, 'history'], message };
  }
}

/**
 * Everything that is no longer fresh on a date.
 * @param files the parsed files by path, as `assembleChecklist` gives them; without them {@link filesOf}
 */
export function* staleIn(checklist: Checklist, files: ReadonlyMap<string, unknown>, date: PlainDate): Generator<Stale> {
  for (const [file, value] of files) {
    if (file.startsWith('sources/')) yield* oldSources(file, value as readonly Source[], date);
    if (file.startsWith('parameters/')) yield* spentParameters(file, value as readonly Parameter[], date);
    if (file.startsWith('services/')) {
      const { id, reviewed } = value as Service;
      const message = `a review was due on ${reviewed.next}`;
      if (reviewed.next < date) yield { kind: 'review', id, since: reviewed.next, file, path: ['reviewed', 'next'], message };
    }
  }
  for (const { file, path, to, id } of referencesIn(files)) {
    const citation = path.slice(0, -1);
    if (to === 'source' && checklist.sources.get(id)?.grade === 'L' && at(files.get(file), [...citation, 'at']) === undefined)
      yield { kind: 'article', id, since: null, file, path, message: `"${id}" is cited without its article ("at")` };
  }
}

/** The files a checklist could have been read from, where only the checklist is at hand. */
export const filesOf = (checklist: Checklist): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['sources/all.json', [...checklist.sources.values()]],
    ['parameters/all.json', checklist.parameters],
    ['facts.json', [...checklist.facts.values()]],
    ['definition.json', { rule: checklist.definition }],
    ['hotlines.json', [...checklist.hotlines.values()]],
    ...checklist.enablers.map((e) => [`enablers/${e.id}.json`, e] as const),
    ...checklist.services.map((s) => [`services/${s.id}.json`, s] as const),
  ]);

/** What only tells how much or how long is no ground of a verdict. */
const figures = new Set(['amounts', 'windows', 'clock']);

/**
 * How many of the sources and parameters that entitlements rest on have grown old by a date: those of their rules, papers and
 * citations, each once. A parameter counts when it ran out for the county, its source when it is the one in force.
 */
export function staleGroundsOf(checklist: Checklist, entitlements: readonly Entitlement[], date: PlainDate, county?: string): number {
  const names = entitlements.flatMap((e) => [...namesIn(e)].filter(({ path }) => !figures.has(String(path[0]))));
  const named = (to: 'source' | 'parameter') => new Set(names.flatMap((ref) => (ref.to === to ? [ref.id] : [])));
  const parameters = [...named('parameter')].map((id) => ({ id, entry: parameterAt(checklist, id, date, county) }));
  const spent = parameters.filter(({ id, entry }) => entry === null && parametersNamed(checklist, id).some((p) => ranOutOn(p, date) !== null));
  const sources = new Set([...named('source'), ...parameters.flatMap(({ entry }) => (entry ? [entry.source.id] : []))]);
  const old = [...sources].filter((id) => {
    const source = checklist.sources.get(id);
    return source !== undefined && isOldSource(source, date);
  });
  return spent.length + old.length;
}
