// What differs between two editions of a checklist, as values: what came, went, changed its name or its place, and clause by clause.
// Knows the shape of the files; no words, and nothing of what a difference does to anybody.
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { walkRule } from '../checklist/walk-rule.ts';

/** The things of a checklist that have an id. */
export const kinds = [
  'category',
  'service',
  'entitlement',
  'enabler',
  'fact',
  'parameter',
  'office',
  'document',
  'hotline',
  'place',
  'source',
  'section',
  'definition',
] as const;
export type Kind = (typeof kinds)[number];

/** One difference. `from` and `to` are as the files have them; null for what is not there. */
export interface Difference {
  readonly kind: Kind;
  /** The thing's id in the new edition; in the old one where it is gone. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  /** Of a change: which part. A clause stands under the field its rule is in (`rule`, `asked-when` …). */
  readonly field?: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A clause's part of a rule: a leaf, or `joined` where the clauses are the same and stand in another order of all, any and not. */
export const joined = 'joined';

type Thing = Readonly<Record<string, unknown>>;
/** Something with an id, where it stands, and what it consists of. */
interface Placed {
  readonly id: string;
  readonly within: string;
  readonly parts: Thing;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (thing: object, ...keys: readonly string[]): Thing => Object.fromEntries(Object.entries(thing).filter(([k]) => !keys.includes(k)));
const plain = (list: Iterable<{ readonly id: string }>): readonly Placed[] => [...list].map((x) => ({ id: x.id, within: '', parts: without(x, 'id') }));

function thingsOf(checklist: Checklist): Readonly<Record<Kind, readonly Placed[]>> {
  return {
    category: plain(checklist.categories),
    service: checklist.services.map((s) => ({ id: s.id, within: s.category, parts: without(s, 'id', 'category', 'entitlements') })),
    entitlement: checklist.services.flatMap((s) => s.entitlements.map((e) => ({ id: e.id, within: s.id, parts: without(e, 'id') }))),
    enabler: plain(checklist.enablers),
    fact: plain(checklist.facts.values()),
    parameter: checklist.parameters.map((p) => ({ id: [p.id, ...(p.counties ?? [])].join(' '), within: '', parts: without(p, 'id', 'counties') })),
    office: plain(checklist.offices.values()),
    document: plain(checklist.documents.values()),
    hotline: [...checklist.hotlines.values()].map((h) => ({ id: h.number, within: '', parts: without(h, 'number') })),
    place: checklist.prefectures.map((p) => ({ id: p.code, within: '', parts: without(p, 'code') })),
    source: plain(checklist.sources.values()),
    section: plain(checklist.sections),
    definition: [{ id: 'definition', within: '', parts: { rule: checklist.definition } }],
  };
}

/** The leaves of a rule as they stand, each with the operators above it. */
function leavesOf(rule: RuleNode): readonly { readonly at: string; readonly leaf: RuleNode }[] {
  return [...walkRule(rule)]
    .filter(([node]) => !('all' in node || 'any' in node || 'not' in node || 'confirm' in node))
    .map(([leaf, path]) => ({ at: path.filter((step) => typeof step === 'string').join('.'), leaf }));
}

const operatorOf = (leaf: RuleNode): string => Object.keys(leaf).find((k) => !['reason', 'enabler', 'source'].includes(k)) ?? '';

function* clauseChanges(field: string, from: RuleNode, to: RuleNode): Generator<Omit<Difference, 'kind' | 'id'>> {
  const [before, after] = [leavesOf(from), leavesOf(to)];
  const unmatched = (list: typeof before, other: typeof before) => {
    const rest = other.map((x) => JSON.stringify(x));
    return list.filter((x) => {
      const at = rest.indexOf(JSON.stringify(x));
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    });
  };
  const [gone, come] = [unmatched(before, after), unmatched(after, before)];
  const pairs = gone.map((g) => {
    const at = come.findIndex(
      (c) => operatorOf(c.leaf) === operatorOf(g.leaf) && (c.leaf.reason === g.leaf.reason || same(without(c.leaf, 'reason'), without(g.leaf, 'reason'))),
    );
    return { from: g.leaf, to: at === -1 ? null : (come.splice(at, 1)[0]?.leaf ?? null) };
  });
  const moved = pairs.filter((p) => same(p.from, p.to));
  for (const pair of pairs) if (!moved.includes(pair)) yield { change: 'changed', field, ...pair };
  for (const { leaf } of come) yield { change: 'changed', field, from: null, to: leaf };
  if (moved.length > 0 || (gone.length === 0 && come.length === 0)) yield { change: 'changed', field: `${field} ${joined}`, from, to };
}

const ruleFields = ['rule', 'asked-when'];
const isRule = (x: unknown): x is RuleNode => typeof x === 'object' && x !== null;

function* partChanges(from: Thing, to: Thing): Generator<Omit<Difference, 'kind' | 'id'>> {
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [a, b] = [from[field] ?? null, to[field] ?? null];
    if (same(a, b)) continue;
    if (ruleFields.includes(field) && isRule(a) && isRule(b)) yield* clauseChanges(field, a, b);
    else yield { change: 'changed', field, from: a, to: b };
  }
}

function* placedChanges(kind: Kind, before: readonly Placed[], after: readonly Placed[]): Generator<Difference> {
  const gone = before.filter((b) => !after.some((a) => a.id === b.id));
  const come = after.filter((a) => !before.some((b) => b.id === a.id));
  const renamed = gone.flatMap((from) => {
    const to = come.find((c) => same(c.parts, from.parts) && !gone.some((g) => g !== from && same(g.parts, c.parts)));
    return to ? [{ from, to }] : [];
  });
  const kept = before.flatMap((from) => {
    const to = after.find((a) => a.id === from.id);
    return to ? [{ from, to }] : [];
  });
  for (const from of gone) if (!renamed.some((r) => r.from === from)) yield { kind, id: from.id, change: 'removed', from: from.within || null, to: null };
  for (const to of come) if (!renamed.some((r) => r.to === to)) yield { kind, id: to.id, change: 'added', from: null, to: to.within || null };
  for (const { from, to } of renamed) yield { kind, id: to.id, change: 'renamed', from: from.id, to: to.id };
  for (const { from, to } of [...renamed, ...kept]) if (from.within !== to.within) yield { kind, id: to.id, change: 'moved', from: from.within, to: to.within };
  for (const { from, to } of kept) for (const part of partChanges(from.parts, to.parts)) yield { kind, id: to.id, ...part };
}

/** All differences from an old edition to a new one, kind by kind. Empty where they say the same, whatever order the files are in. */
export function compareChecklists(before: Checklist, after: Checklist): readonly Difference[] {
  const [old, now] = [thingsOf(before), thingsOf(after)];
  return kinds.flatMap((kind) => [...placedChanges(kind, old[kind], now[kind])]);
}

/** The new id of each entitlement and service whose id alone changed. */
export const renamedIds = (differences: readonly Difference[]): ReadonlyMap<string, string> =>
  new Map(differences.flatMap((d) => (d.change === 'renamed' ? [[`${d.kind} ${String(d.from)}`, d.id] as const] : [])));
