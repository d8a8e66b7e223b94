// From files of unknown content to a checklist, or to all of its faults at once. Reads nothing itself:
// the caller brings the files (a bundle, a folder), keyed by their path under checklist/.
import * as v from 'valibot';
import type { Checklist } from './checklist.ts';
import { crossChecks } from './cross-checks.ts';
import { isWithin, type mend, pathOf } from './mend.ts';
import { type Enabler, files, knownFormat, type Parameter, ruleNodeSchema, type Service, type Source } from './schema.ts';
import type { Path } from './walk-rule.ts';

/** One fault: where it stands and what is wrong, in words for the person who edits the file. */
export interface Problem {
  readonly file: string;
  readonly path: Path;
  readonly message: string;
}

/** `newer`: written for a later grammar than this program knows. */
export type ParsedChecklist =
  | { readonly kind: 'ready'; readonly checklist: Checklist }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** File contents by path under checklist/, e.g. `services/housing.json`. */
export type ChecklistFiles = Readonly<Record<string, unknown>>;

/** True for files of checklist/ that are no part of the rules themselves. */
export const isAside = (path: string): boolean => path === 'codes.json' || path.startsWith('vignettes/') || path.startsWith('schema/');

const kinds: readonly (readonly [RegExp, v.GenericSchema])[] = [
  [/^manifest\.json$/, files.manifest],
  [/^facts\.json$/, files.facts],
  [/^definition\.json$/, v.strictObject({ rule: ruleNodeSchema })],
  [/^categories\.json$/, files.categories],
  [/^sections\.json$/, files.sections],
  [/^documents\.json$/, files.documents],
  [/^offices\.json$/, files.offices],
  [/^hotlines\.json$/, files.hotlines],
  [/^places\/.+\.json$/, files.places],
  [/^sources\/.+\.json$/, files.sources],
  [/^parameters\/.+\.json$/, files.parameters],
  [/^services\/.+\.json$/, files.service],
  [/^enablers\/.+\.json$/, files.enabler],
];
const single = ['manifest.json', 'facts.json', 'definition.json', 'categories.json', 'sections.json', 'documents.json', 'offices.json', 'hotlines.json'];

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((x) => [x.id, x]));

interface Assembled {
  readonly checklist: Checklist;
  readonly parsed: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
  /** Places that hold a stand-in, by file: what is wrong there has been said. */
  readonly taken: ReadonlyMap<string, readonly Path[]>;
}

/** What finds the rest of the faults of a file that has one: `mend`, where somebody is there to read them. */
type Mend = typeof mend;

/** Work in steps: at each `yield` whoever runs it may do something else first. */
type Steps<T> = Generator<undefined, T>;

/** Runs steps to their end at once. */
function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A step for each file. */
function* assembling(input: ChecklistFiles, mendWith: Mend | null): Steps<Assembled> {
  const paths = Object.keys(input)
    .filter((p) => !isAside(p))
    .sort();
  const problems: Problem[] = [];
  const parsed = new Map<string, unknown>();
  const taken = new Map<string, readonly Path[]>();
  for (const missing of single.filter((p) => !(p in input))) problems.push({ file: missing, path: [], message: 'this file is missing' });
  for (const path of paths) {
    yield;
    const schema = kinds.find(([pattern]) => pattern.test(path))?.[1];
    if (!schema) {
      problems.push({ file: path, path: [], message: 'no file of this name belongs here' });
      continue;
    }
    const result = v.safeParse(schema, input[path]);
    if (result.success) {
      parsed.set(path, result.output);
      continue;
    }
    for (const issue of result.issues) problems.push({ file: path, path: pathOf(issue), message: issue.message });
    const mended = mendWith?.(schema, input[path]);
    if (mended) {
      parsed.set(path, mended.value);
      taken.set(path, mended.taken);
    }
  }

  const all = <T>(folder: string): readonly T[] => [...parsed].filter(([p]) => p.startsWith(folder)).map(([, value]) => value as T);
  const one = <T>(path: string, otherwise: T): T => (parsed.get(path) as T | undefined) ?? otherwise;
  const services = [...all<Service>('services/')].sort((a, b) => a.order - b.order);
  const enablers = all<Enabler>('enablers/');
  const checklist: Checklist = {
    manifest: one('manifest.json', { format: knownFormat, edition: '1900-01-01', title: '' }),
    categories: one('categories.json', []),
    services,
    enablers,
    facts: byId(one('facts.json', [])),
    parameters: all<Parameter[]>('parameters/').flat(),
    sources: byId(all<Source[]>('sources/').flat()),
    sections: one('sections.json', []),
    offices: byId(one('offices.json', [])),
    documents: byId(one('documents.json', [])),
    hotlines: new Map(one<readonly { number: string; source: { id: string } }[]>('hotlines.json', []).map((h) => [h.number, h])),
    prefectures: all<Checklist['prefectures']>('places/').flat(),
    definition: one<{ rule: Checklist['definition'] }>('definition.json', { rule: { always: true, reason: 'unknown' } }).rule,
  };
  return { checklist, parsed, problems, taken };
}

/**
 * Checks each file's shape and puts them together; what they promise each other is not looked at.
 * @param mendWith puts stand-ins into files that fail; without it they are left out
 */
export const assembleChecklist = (input: ChecklistFiles, mendWith: Mend | null = null): Assembled => allAtOnce(assembling(input, mendWith));

/** As {@link parseChecklist}, in steps: for a page that is touched meanwhile. */
export function* parsingChecklist(input: ChecklistFiles, mendWith: Mend | null = null): Steps<ParsedChecklist> {
  const manifest = v.safeParse(v.looseObject({ format: v.number() }), input['manifest.json']);
  if (manifest.success && manifest.output.format > knownFormat) return { kind: 'newer', format: manifest.output.format };
  const { checklist, parsed, problems, taken } = yield* assembling(input, mendWith);
  yield;
  if (problems.length > 0 && !mendWith) return { kind: 'problems', problems };
  const said = ({ file, path }: Problem) => (taken.get(file) ?? []).some((place) => isWithin(path, place));
  const all = [...problems, ...[...crossChecks(checklist, parsed)].filter((p) => !said(p))];
  return all.length > 0 ? { kind: 'problems', problems: all } : { kind: 'ready', checklist };
}

/**
 * Checks every file's shape, then what the files promise each other.
 * @param mendWith finds every problem at once; without it a broken shape hides what the files promise each other
 * @returns the checklist; or the problems found, shapes first; or `newer` for a later grammar
 */
export const parseChecklist = (input: ChecklistFiles, mendWith: Mend | null = null): ParsedChecklist => allAtOnce(parsingChecklist(input, mendWith));
