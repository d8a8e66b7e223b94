// What the files of the checklist promise each other. A broken promise makes the list unusable.
import type { Checklist } from './checklist.ts';
import type { Problem } from './parse-checklist.ts';
import { factNamed, type Kind, referencesIn } from './references.ts';
import type { Enabler, Entitlement, Fact, Parameter, RuleNode, Service, Source } from './schema.ts';
import { type Path, rulesOf } from './walk-rule.ts';

const places: Readonly<Record<Kind, string>> = {
  source: 'sources/',
  parameter: 'parameters/',
  document: 'documents.json',
  office: 'offices.json',
  enabler: 'enablers/',
  fact: 'facts.json',
  hotline: 'hotlines.json',
  door: 'services/ or enablers/',
  section: 'sections.json',
  category: 'categories.json',
};

function knownIds(checklist: Checklist): Readonly<Record<Kind, ReadonlySet<string>>> {
  const enablers = checklist.enablers.map((e) => e.id);
  return {
    source: new Set(checklist.sources.keys()),
    parameter: new Set(checklist.parameters.map((p) => p.id)),
    document: new Set(checklist.documents.keys()),
    office: new Set(checklist.offices.keys()),
    enabler: new Set(enablers),
    fact: new Set(checklist.facts.keys()),
    hotline: new Set(checklist.hotlines.keys()),
    door: new Set([...enablers, ...checklist.services.flatMap((s) => s.entitlements.map((e) => e.id))]),
    section: new Set(checklist.sections.map((s) => s.id)),
    category: new Set(checklist.categories.map((c) => c.id)),
  };
}

function* nameChecks(checklist: Checklist, parsed: ReadonlyMap<string, unknown>): Generator<Problem> {
  const known = knownIds(checklist);
  for (const { file, path, to, id, units } of referencesIn(parsed)) {
    if (!known[to].has(id)) yield { file, path, message: `no ${to} "${id}" in ${places[to]}` };
    const unit = units && checklist.parameters.find((p) => p.id === id)?.unit;
    if (unit && !units.includes(unit)) yield { file, path, message: `parameter "${id}" is in ${unit}; this needs ${units.join(' or ')}` };
  }
}

const twoSided = ['age', 'school-line', 'here-for', 'before', 'after', 'on-or-after'];

function* nodeChecks(checklist: Checklist, file: string, node: RuleNode, path: Path): Generator<Problem> {
  const named = factNamed(node);
  const fact = named && checklist.facts.get(named.id);
  if (named && fact) {
    const allowed: readonly unknown[] = fact.type === 'boolean' ? [true, false] : (fact.values ?? []);
    for (const value of named.values) {
      if (!allowed.includes(value))
        yield { file, path: [...path, named.operator], message: `fact "${fact.id}" has no value ${JSON.stringify(value)}; it has ${allowed.join(', ')}` };
    }
    if ((named.operator === 'has') !== (fact.type === 'set'))
      yield { file, path, message: `fact "${fact.id}" is a ${fact.type}: ${fact.type === 'set' ? 'ask it with "has"' : '"has" is for sets'}` };
  }
  const turned = 'not' in node ? twoSided.find((operator) => operator in node.not) : undefined;
  if (turned)
    yield {
      file,
      path: [...path, 'not'],
      message: `"not" over "${turned}": both sides of an edge day are answered in the child's favour; use the opposite leaf`,
    };
}

function* entitlementChecks(checklist: Checklist, file: string, base: Path, e: Entitlement): Generator<Problem> {
  for (const [node, path] of rulesOf(e)) yield* nodeChecks(checklist, file, node, [...base, ...path]);
  for (const [i, d] of e.documents.entries()) {
    const read = checklist.sources.get(d.source.id)?.grade === 'L';
    if (d.need === 'required' && !read)
      yield { file, path: [...base, 'documents', i, 'need'], message: 'a paper is "required" only where a rule that was read (grade L) says so' };
  }
  for (const [i, r] of e.routes.entries()) {
    if ((r.when === undefined) !== (i === e.routes.length - 1))
      yield { file, path: [...base, 'routes', i], message: 'the last route, and only the last, has no "when"' };
  }
}

function* parameterChecks(file: string, i: number, p: Parameter): Generator<Problem> {
  if (p.counties && (p.unit === 'date' || p.unit === 'count' || p.unit === 'years'))
    yield { file, path: [i, 'counties'], message: `a threshold in ${p.unit} may not differ by county: rules read it without asking for the county` };
  for (const [j, h] of p.history.entries()) {
    if (h.until !== null && h.until < h.from) yield { file, path: [i, 'history', j, 'until'], message: `"until" ${h.until} lies before "from" ${h.from}` };
    if (p.history.some((o, k) => k < j && h.from <= (o.until ?? '9999') && o.from <= (h.until ?? '9999')))
      yield { file, path: [i, 'history', j], message: 'two entries cover the same day' };
  }
}

interface Named {
  readonly what: string;
  readonly id: string;
  readonly path: Path;
}

function* namesIn(file: string, value: unknown): Generator<Named> {
  if (file.startsWith('services/'))
    for (const [i, e] of (value as Service).entitlements.entries()) yield { what: 'entitlement', id: e.id, path: ['entitlements', i, 'id'] };
  else if (file.startsWith('enablers/')) yield { what: 'entitlement', id: (value as Enabler).id, path: ['id'] };
  else if (file.startsWith('parameters/'))
    for (const [i, p] of (value as readonly Parameter[]).entries()) yield { what: 'parameter', id: [p.id, ...(p.counties ?? [])].join(' '), path: [i, 'id'] };
  else if (file.startsWith('sources/')) for (const [i, s] of (value as readonly Source[]).entries()) yield { what: 'source', id: s.id, path: [i, 'id'] };
  else if (file === 'facts.json') for (const [i, f] of (value as readonly Fact[]).entries()) yield { what: 'fact', id: f.id, path: [i, 'id'] };
}

function* factChecks(file: string, i: number, { id, values, 'moves-on': moves = [] }: Fact): Generator<Problem> {
  for (const [j, move] of moves.entries())
    for (const side of ['from', 'to'] as const)
      if (!values?.some((v) => v === move[side]))
        yield { file, path: [i, 'moves-on', j, side], message: `fact "${id}" has no value ${JSON.stringify(move[side])}` };
}

function* fileChecks(checklist: Checklist, file: string, value: unknown): Generator<Problem> {
  const name = file.replace(/^.*\/|\.json$/g, '');
  if (file.startsWith('services/') || file.startsWith('enablers/')) {
    const { id } = value as Service | Enabler;
    if (id !== name) yield { file, path: ['id'], message: `the id "${id}" is not the file's name` };
  }
  if (file.startsWith('services/'))
    for (const [i, e] of (value as Service).entitlements.entries()) yield* entitlementChecks(checklist, file, ['entitlements', i], e);
  if (file.startsWith('enablers/')) yield* entitlementChecks(checklist, file, [], value as Enabler);
  if (file.startsWith('parameters/')) for (const [i, p] of (value as readonly Parameter[]).entries()) yield* parameterChecks(file, i, p);
  if (file === 'facts.json') for (const [i, f] of (value as readonly Fact[]).entries()) yield* factChecks(file, i, f);
  if (file.startsWith('sources/')) {
    for (const [i, s] of (value as readonly Source[]).entries())
      if (!s.number && !s.issuer) yield { file, path: [i], message: `source "${s.id}" has neither number nor issuer` };
  }
}

/** All broken promises between the files. */
export function* crossChecks(checklist: Checklist, parsed: ReadonlyMap<string, unknown>): Generator<Problem> {
  yield* nameChecks(checklist, parsed);
  const seen = new Map<string, string>();
  for (const [file, value] of parsed) {
    yield* fileChecks(checklist, file, value);
    for (const { what, id, path } of namesIn(file, value)) {
      const before = seen.get(`${what} ${id}`);
      if (before !== undefined) yield { file, path, message: `${what} "${id}" stands already in ${before}` };
      seen.set(`${what} ${id}`, file);
    }
  }
}
