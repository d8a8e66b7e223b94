// From a rule's value to the verdict a family reads, for one child and one entitlement.
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement, RouteName } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, Child, FactValue } from '../facts/family.ts';
import { type FactReader, readFacts } from '../facts/read-facts.ts';
import { evaluate, turningDays } from './evaluate.ts';
import { type Clause, cap, counter, type Finding, isSettled, no, yes } from './finding.ts';

/** 可以办 · 请窗口确认 · 还差信息 · 到时可办 · 现在不适用, from best to least. */
export const verdicts = ['likely', 'ask', 'open', 'later', 'not-now'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something that would change a verdict, found by running the rules again with it. */
export type Change =
  | { readonly kind: 'date'; readonly date: PlainDate; readonly to: Verdict }
  | { readonly kind: 'enabler'; readonly enabler: string; readonly to: Verdict }
  | { readonly kind: 'answer'; readonly fact: string; readonly value?: FactValue; readonly to?: Verdict };

/** What the rules say of one entitlement for one child. */
export interface Decision {
  readonly id: string;
  readonly verdict: Verdict;
  /** Already received, as the family said. */
  readonly received: boolean;
  readonly urgent: boolean;
  /** Rests on an edge day: 办理时以窗口为准. */
  readonly edge: boolean;
  /** Null while what has been answered does not settle it. */
  readonly route: RouteName | null;
  /** Kinds of office any one of which will do, best first. */
  readonly offices: readonly string[];
  readonly clauses: readonly Clause[];
  readonly missing: readonly string[];
  /** Keys of questions to put at the counter. */
  readonly questions: readonly string[];
  readonly changes: readonly Change[];
}

/** The question when the rules could not be run: never a refusal, never an empty page. */
export const couldNotDecide = 'could-not-decide';

/** What a decision is made from. `held` lists enablers that are within the child's reach (not `not-now`). */
export interface Case {
  readonly checklist: Checklist;
  readonly household: Answers;
  readonly child: Child;
  readonly date: PlainDate;
  readonly held: ReadonlyMap<string, Verdict>;
}

/** What a rule comes to by itself: `later` is found only by trying what would change it. */
export interface Outcome {
  readonly verdict: Exclude<Verdict, 'later'>;
  readonly finding: Finding;
}

/** Runs an entitlement's rule over what a reader knows on its date. */
export function outcomeOf(entitlement: Entitlement, reader: FactReader): Outcome {
  const rule = evaluate(entitlement.rule, reader);
  const finding = entitlement.discretion === null ? rule : cap(rule, entitlement.discretion.question);
  if (!isSettled(finding)) return { verdict: 'open', finding };
  return { verdict: finding.least === yes ? 'likely' : finding.least === counter ? 'ask' : 'not-now', finding };
}

const readers = new WeakMap<Case, FactReader>();

/** A case read on a date, its own or a later one. */
const readOn = (c: Case, date: PlainDate): FactReader => readFacts(c.checklist, c.household, c.child, date, evaluate, c.date);

/** The reader of a case on its own date; what it has looked up serves all entitlements. */
function readerOf(c: Case): FactReader {
  const reader = readers.get(c) ?? readOn(c, c.date);
  readers.set(c, reader);
  return reader;
}

/**
 * The verdicts before looking ahead: `later` is still `not-now`. What the rules come to, without the explanations.
 * @throws where a rule cannot be run; {@link decideEntitlement} says `ask` then
 */
export function verdictsNow(entitlements: readonly Entitlement[], c: Case, date: PlainDate = c.date): readonly Outcome['verdict'][] {
  const reader = readOn(c, date);
  return entitlements.map((e) => outcomeOf(e, reader).verdict);
}

const verdictNow = (entitlement: Entitlement, c: Case, date?: PlainDate): Outcome['verdict'] => outcomeOf(entitlement, readOn(c, date ?? c.date)).verdict;

const withFact = (c: Case, fact: string, value: FactValue): Case =>
  fact.startsWith('household.')
    ? { ...c, household: { ...c.household, [fact]: value } }
    : { ...c, child: { ...c.child, answers: { ...c.child.answers, [fact]: value } } };

const better = (a: Verdict, b: Verdict): boolean => verdicts.indexOf(a) < verdicts.indexOf(b);

/** All cases that holding an enabler may lead to: one value chosen for each fact it gives. */
function casesWith(c: Case, gives: Readonly<Record<string, readonly FactValue[]>>): readonly Case[] {
  return Object.entries(gives).reduce<readonly Case[]>((cases, [fact, values]) => cases.flatMap((x) => values.map((value) => withFact(x, fact, value))), [c]);
}

function dateChanges(entitlement: Entitlement, c: Case, base: Outcome): readonly Change[] {
  const reader = readerOf(c);
  const changes: Change[] = [];
  let best: Verdict = base.verdict;
  for (const date of turningDays(entitlement.rule, reader)) {
    const verdict = verdictNow(entitlement, c, date);
    if (better(verdict, best)) {
      changes.push({ kind: 'date', date, to: verdict });
      best = verdict;
    }
  }
  return changes;
}

function enablerChanges(entitlement: Entitlement, c: Case, base: Outcome): readonly Change[] {
  return base.finding.enablers.flatMap((id): readonly Change[] => {
    const enabler = c.checklist.enablers.find((e) => e.id === id);
    if (!enabler || (c.held.get(id) ?? 'not-now') === 'not-now') return [];
    const outcomes = casesWith(c, enabler.gives).map((x) => verdictNow(entitlement, x));
    const worst = outcomes.reduce<Verdict>((a, b) => (better(a, b) ? b : a), 'likely');
    return better(worst, base.verdict) ? [{ kind: 'enabler', enabler: id, to: worst }] : [];
  });
}

function chooseRoute(entitlement: Entitlement, c: Case): { readonly route: RouteName | null; readonly offices: readonly string[] } {
  const reader = readerOf(c);
  const possible: Entitlement['routes'] = [];
  for (const candidate of entitlement.routes) {
    const holds = candidate.when ? evaluate(candidate.when, reader) : null;
    if (holds !== null && holds.most === no) continue;
    possible.push(candidate);
    if (holds === null || holds.least === yes) break;
  }
  const [first] = possible;
  if (!first) return { route: null, offices: [] };
  const same = possible.every((p) => p.route === first.route);
  const shared = first.offices.filter((o) => possible.every((p) => p.offices.includes(o)));
  const fallback = possible[possible.length - 1]?.offices ?? [];
  return { route: same ? first.route : null, offices: shared.length > 0 ? shared : fallback };
}

/**
 * The verdict for one child and one entitlement, with what it rests on.
 * An exception inside comes out as `ask` with the question {@link couldNotDecide}.
 */
export function decideEntitlement(entitlement: Entitlement, c: Case): Decision {
  const receives = c.child.answers['child.receives'];
  const received = Array.isArray(receives) && receives.includes(entitlement.id);
  try {
    const base = outcomeOf(entitlement, readerOf(c));
    const settledShort = base.verdict === 'not-now' || base.verdict === 'ask';
    const changes: readonly Change[] = settledShort
      ? [...dateChanges(entitlement, c, base), ...enablerChanges(entitlement, c, base)]
      : base.verdict === 'open'
        ? base.finding.missing.map((fact) => ({ kind: 'answer' as const, fact }))
        : [];
    const verdict: Verdict = base.verdict === 'not-now' && changes.length > 0 ? 'later' : base.verdict;
    const reader = readerOf(c);
    const urgent = entitlement.urgent !== null && verdict !== 'not-now' && evaluate(entitlement.urgent.when, reader).least === yes;
    const { route, offices } = chooseRoute(entitlement, c);
    return {
      id: entitlement.id,
      verdict,
      received,
      urgent,
      edge: base.finding.edge,
      route,
      offices,
      clauses: base.finding.clauses,
      missing: base.finding.missing,
      questions: base.finding.questions,
      changes,
    };
  } catch {
    return {
      id: entitlement.id,
      verdict: 'ask',
      received,
      urgent: false,
      edge: false,
      route: null,
      offices: entitlement.routes.at(-1)?.offices ?? [],
      clauses: [],
      missing: [],
      questions: [couldNotDecide],
      changes: [],
    };
  }
}

/**
 * Answers that would better a settled verdict, as "if the answer were …": each option of each fact a weighing clause read,
 * tried by running the rules again. For whoever checks the answers; not needed for the verdict itself.
 * Facts nobody can do anything about (`fixed` in facts.json: sex, a parent's death) are left out.
 */
export function answerChanges(entitlement: Entitlement, c: Case, decision: Decision): readonly Change[] {
  if (decision.verdict === 'likely' || decision.verdict === 'open') return [];
  const facts = [...new Set(decision.clauses.flatMap((k) => k.facts))];
  return facts.flatMap((id): readonly Change[] => {
    const fact = c.checklist.facts.get(id);
    if (fact?.fixed) return [];
    const options: readonly FactValue[] =
      fact?.type === 'boolean'
        ? [true, false]
        : fact?.type === 'set'
          ? (fact.values ?? []).map((v) => [String(v)])
          : fact?.type === 'choice'
            ? (fact.values ?? [])
            : [];
    return options.flatMap((value): readonly Change[] => {
      const verdict = verdictNow(entitlement, withFact(c, id, value));
      return verdict !== 'open' && better(verdict, decision.verdict) ? [{ kind: 'answer', fact: id, value, to: verdict }] : [];
    });
  });
}
