// Every place where one file of the checklist names something of another.
import type { Enabler, Entitlement, Fact, Hotline, Parameter, RuleNode, Service } from './schema.ts';
import { type Path, rulesOf, walkRule } from './walk-rule.ts';

/** What can be named from elsewhere. A `door` is an entitlement or an enabler. */
export type Kind = 'source' | 'parameter' | 'document' | 'office' | 'enabler' | 'fact' | 'hotline' | 'door' | 'section' | 'category';

export interface Reference {
  readonly file: string;
  readonly path: Path;
  readonly to: Kind;
  readonly id: string;
  /** Units a named parameter may be in. */
  readonly units?: readonly string[];
}

type Ref = Omit<Reference, 'file'>;
type Cited = { readonly id: string } | undefined;

const spans = ['years', 'months', 'days'];
const clocks = ['days', 'working-days', 'hours', 'months'];
const money = ['yuan', 'yuan-a-day', 'yuan-a-month', 'yuan-a-year'];

function* cited(path: Path, citation: Cited): Generator<Ref> {
  if (citation) yield { path: [...path, 'id'], to: 'source', id: citation.id };
}

const parameter = (path: Path, id: string, units: readonly string[]): Ref => ({ path, to: 'parameter', id, units });

/** The fact a node reads by name, if it names one. */
export function factNamed(node: RuleNode): { readonly operator: string; readonly id: string; readonly values: readonly (string | number | boolean)[] } | null {
  if ('is' in node) return { operator: 'is', id: node.is.fact, values: [node.is.value] };
  if ('in' in node) return { operator: 'in', id: node.in.fact, values: node.in.values };
  if ('has' in node) return { operator: 'has', id: node.has.fact, values: node.has.values };
  if ('before' in node) return { operator: 'before', id: node.before.fact, values: [] };
  if ('after' in node) return { operator: 'after', id: node.after.fact, values: [] };
  if ('on-or-after' in node) return { operator: 'on-or-after', id: node['on-or-after'].fact, values: [] };
  if ('at-least' in node) return { operator: 'at-least', id: node['at-least'].fact, values: [] };
  if ('at-most' in node) return { operator: 'at-most', id: node['at-most'].fact, values: [] };
  return null;
}

function* parametersOf(node: RuleNode, path: Path): Generator<Ref> {
  if ('age' in node) for (const [side, id] of Object.entries(node.age)) if (id !== undefined) yield parameter([...path, 'age', side], id, spans);
  if ('school-line' in node) {
    yield parameter([...path, 'school-line', 'age'], node['school-line'].age, spans);
    yield parameter([...path, 'school-line', 'line'], node['school-line'].line, ['month-day']);
  }
  if ('here-for' in node) yield parameter([...path, 'here-for', 'at-least'], node['here-for']['at-least'], ['months']);
  if ('since' in node) yield parameter([...path, 'since', 'parameter'], node.since.parameter, ['date']);
  if ('before' in node) yield parameter([...path, 'before', 'parameter'], node.before.parameter, ['date']);
  if ('after' in node) yield parameter([...path, 'after', 'parameter'], node.after.parameter, ['date']);
  if ('on-or-after' in node) yield parameter([...path, 'on-or-after', 'parameter'], node['on-or-after'].parameter, ['date']);
  if ('at-least' in node) yield parameter([...path, 'at-least', 'parameter'], node['at-least'].parameter, ['count', ...spans]);
  if ('at-most' in node) yield parameter([...path, 'at-most', 'parameter'], node['at-most'].parameter, ['count', ...spans]);
}

function* ofNode(node: RuleNode, path: Path): Generator<Ref> {
  yield* cited([...path, 'source'], node.source);
  if (node.enabler !== undefined) yield { path: [...path, 'enabler'], to: 'enabler', id: node.enabler };
  const fact = factNamed(node);
  if (fact) yield { path: [...path, fact.operator, 'fact'], to: 'fact', id: fact.id };
  yield* parametersOf(node, path);
}

/** Ids of the parameters a single node reads; what lies below it is not looked at. */
export const parametersRead = (node: RuleNode): readonly string[] => [...parametersOf(node, [])].map((ref) => ref.id);

/** Every name used by an entitlement or enabler, with its path below it. */
export function* namesIn(e: Entitlement): Generator<Ref> {
  for (const [node, path] of rulesOf(e)) yield* ofNode(node, path);
  for (const [i, c] of e.sources.entries()) yield* cited(['sources', i], c);
  for (const [i, d] of e.documents.entries()) {
    yield { path: ['documents', i, 'id'], to: 'document', id: d.id };
    yield* cited(['documents', i, 'source'], d.source);
  }
  for (const [i, n] of e['not-asked'].entries()) yield* cited(['not-asked', i, 'source'], n.source);
  for (const [i, a] of e.advice.entries()) yield* cited(['advice', i, 'source'], a.source);
  for (const [i, r] of e.routes.entries()) for (const [j, id] of r.offices.entries()) yield { path: ['routes', i, 'offices', j], to: 'office', id };
  if (e.discretion) {
    yield { path: ['discretion', 'decides'], to: 'office', id: e.discretion.decides };
    yield* cited(['discretion', 'source'], e.discretion.source);
  }
  for (const [i, id] of e.amounts.entries()) yield parameter(['amounts', i], id, money);
  for (const [i, id] of e.windows.entries()) yield parameter(['windows', i], id, ['window']);
  if (e.clock !== null) yield parameter(['clock'], e.clock, clocks);
  if (e.hotline !== null) yield { path: ['hotline'], to: 'hotline', id: e.hotline };
  for (const [i, id] of e['other-doors'].entries()) yield { path: ['other-doors', i], to: 'door', id };
  for (const [i, id] of e.encodes.entries()) yield { path: ['encodes', i], to: 'section', id };
}

function* below(path: Path, refs: Iterable<Ref>): Generator<Ref> {
  for (const ref of refs) yield { ...ref, path: [...path, ...ref.path] };
}

function* ofRule(path: Path, rule: RuleNode | undefined): Generator<Ref> {
  if (rule) for (const [node, at] of walkRule(rule)) yield* ofNode(node, [...path, ...at]);
}

function* ofFile(file: string, value: unknown): Generator<Ref> {
  if (file.startsWith('services/')) {
    const service = value as Service;
    yield { path: ['category'], to: 'category', id: service.category };
    for (const [i, c] of service.sources.entries()) yield* cited(['sources', i], c);
    for (const [i, e] of service.entitlements.entries()) yield* below(['entitlements', i], namesIn(e));
  } else if (file.startsWith('enablers/')) {
    const enabler = value as Enabler;
    yield* namesIn(enabler);
    for (const id of Object.keys(enabler.gives)) yield { path: ['gives', id], to: 'fact', id };
  } else if (file.startsWith('parameters/')) {
    for (const [i, p] of (value as readonly Parameter[]).entries()) {
      yield* ofRule([i, 'concerns'], p.concerns);
      for (const [j, h] of p.history.entries()) yield* cited([i, 'history', j, 'source'], h.source);
    }
  } else if (file === 'facts.json') {
    for (const [i, f] of (value as readonly Fact[]).entries()) {
      yield* ofRule([i, 'asked-when'], f['asked-when']);
      for (const [j, im] of (f.implied ?? []).entries()) yield* ofRule([i, 'implied', j, 'when'], im.when);
      if (f['holds-until'] !== undefined) yield parameter([i, 'holds-until'], f['holds-until'], ['month-day']);
      for (const [j, m] of (f['moves-on'] ?? []).entries()) yield* ofRule([i, 'moves-on', j, 'when'], m.when);
    }
  } else if (file === 'definition.json') {
    yield* ofRule(['rule'], (value as { readonly rule: RuleNode }).rule);
  } else if (file === 'hotlines.json') {
    for (const [i, h] of (value as readonly Hotline[]).entries()) yield* cited([i, 'source'], h.source);
  }
}

/** Every name used in the files, where it stands and what it should name. */
export function* referencesIn(parsed: ReadonlyMap<string, unknown>): Generator<Reference> {
  for (const [file, value] of parsed) for (const ref of ofFile(file, value)) yield { ...ref, file };
}
