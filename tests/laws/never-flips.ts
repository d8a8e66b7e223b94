// Never a false no, never a false yes: what is settled by some answers stays settled, however the rest is answered.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers } from '../../src/core/facts/family.ts';
import { isUnsaid } from '../../src/core/facts/family.ts';
import { type Case, verdictsNow } from '../../src/core/rules/decide-entitlement.ts';
import { seeded } from '../support/random-family.ts';
import { type AnswerSet, answerSets } from './answer-sets.ts';
import { agree, byChance, type Completion, completed, completions, type Readable, readableOf } from './completions.ts';

/** Up to this many completions of one verdict all are run; of more, one answer of each kind, up to the same number. */
export const exhaustive = 4096;
/** All completions of a verdict are gone through in every so manieth set; every set has completions by chance. */
export const wholeEvery = 20;
/** The days the rules are run for: today's list, before and after its dated thresholds, a leap day, a new year. */
export const dates: readonly PlainDate[] = ['2026-11-23', '2025-11-09', '2027-03-01', '2028-02-29', '2027-01-01'];

export interface Tally {
  /** Partial answer sets. */
  sets: number;
  /** Verdicts found settled, each checked. */
  verdicts: number;
  /** Runs of a rule with a completion. */
  completions: number;
  /** Verdicts whose completions were all run: every option, or one of each kind the rule can tell apart. */
  whole: number;
  /** Verdicts for which an earlier set with the same answers to all that the rule can read had been gone through whole. */
  shared: number;
  /** Runs of a rule with one answer taken away. */
  removals: number;
  breaches: string[];
}
export const noTally = (): Tally => ({ sets: 0, verdicts: 0, completions: 0, whole: 0, shared: 0, removals: 0, breaches: [] });

interface Rule {
  readonly entitlement: Entitlement;
  readonly readable: readonly Readable[];
  /** Answers to what the rule reads that have been gone through whole. */
  readonly done: Set<string>;
}

/**
 * The law for one checklist.
 * - A verdict is settled when the rule comes to `likely`, `ask` or `not-now` (`later` is a `not-now` with a way out that was tried).
 *   Then every completion of the facts the rule can still read comes to the same.
 * - One thing may still settle an `ask`: the day of arrival, told of its own accord where the months were left unsaid, or the
 *   months where only the month of arrival was told.
 * - Without one of its answers a verdict is the same or `open`; the same exception holds the other way round.
 */
export function neverFlips(checklist: Checklist, sample: number) {
  const onDate = new Map<PlainDate, { readonly rules: readonly Rule[]; readonly setOf: (seed: number) => AnswerSet }>();
  const all = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];
  const on = (date: PlainDate) => {
    const held = onDate.get(date) ?? {
      rules: all.map((entitlement) => ({ entitlement, readable: readableOf(checklist, entitlement, date), done: new Set<string>() })),
      setOf: answerSets(checklist, date),
    };
    onDate.set(date, held);
    return held;
  };

  return (seed: number, tally: Tally): void => {
    const date = dates[seed % dates.length] ?? '2026-11-23';
    const { rules, setOf } = on(date);
    const { household, own } = setOf(seed);
    const given: Answers = { ...household, ...own };
    const caseOf = (h: Answers, answers: Answers): Case => ({ checklist, household: h, child: { id: 'a', answers }, date, held: new Map() });
    const base = caseOf(household, own);
    const verdicts = verdictsNow(all, base);
    const verdictOf = new Map(rules.map((r, i) => [r, verdicts[i] ?? 'open']));
    const months = given['child.months-here'];
    const mayTellDay = months !== undefined && isUnsaid(months);
    const roughly = String(given['child.arrived-on']).length === 7;
    const breach = (r: Rule, text: string) => tally.breaches.push(`seed ${seed}, ${date}: ${r.entitlement.id} ${text}; the answers ${JSON.stringify(given)}`);
    tally.sets += 1;

    for (const fact of Object.keys(given)) {
      const reading = rules.filter((r) => r.readable.some((x) => x.fact === fact));
      const { [fact]: _gone, ...without } = fact.startsWith('household.') ? household : own;
      const left = fact.startsWith('household.') ? caseOf(without, own) : caseOf(household, without);
      tally.removals += reading.length;
      for (const [i, after] of verdictsNow(entitlementsOf(reading), left).entries()) {
        const rule = reading[i] as Rule;
        const verdict = verdictOf.get(rule);
        const arrival = after === 'ask' && ((fact === 'child.arrived-on' && mayTellDay) || (fact === 'child.months-here' && roughly));
        if (after !== verdict && after !== 'open' && !arrival) breach(rule, `${verdict} → ${after} without ${fact}`);
      }
    }

    const settled = rules.filter((r) => verdictOf.get(r) !== 'open');
    tally.verdicts += settled.length;
    const flips = new Set<Rule>();
    const tryOn = (some: readonly Rule[], completion: Completion): void => {
      const full = completed(household, own, completion);
      if (!agree(full.own, date)) return;
      tally.completions += some.length;
      for (const [i, after] of verdictsNow(entitlementsOf(some), caseOf(full.household, full.own)).entries()) {
        const rule = some[i] as Rule;
        const verdict = verdictOf.get(rule) ?? 'open';
        const tells = (told: string) => completion.some(([fact]) => fact === told);
        const arrival = verdict === 'ask' && ((mayTellDay && tells('child.arrived-on')) || (roughly && tells('child.months-here')));
        if (after === verdict || arrival || flips.has(rule)) continue;
        flips.add(rule);
        breach(rule, `${verdict} → ${after} with ${JSON.stringify(least(completion, rule.entitlement, base, verdict, date))}`);
      }
    };
    const open = (readable: readonly Readable[]) => readable.filter((r) => !(r.fact in given));

    const chance = seeded(seed + 77);
    const union = [...new Map(settled.flatMap((r) => open(r.readable)).map((r) => [r.fact, r])).values()];
    for (let i = 0; i < sample; i += 1) tryOn(settled, byChance(union, chance));

    if (seed % wholeEvery !== 0) return;
    for (const rule of settled) {
      const key = JSON.stringify(rule.readable.map((r) => given[r.fact] ?? null));
      const every = rule.done.has(key) ? null : completions(open(rule.readable), exhaustive);
      if (rule.done.has(key)) tally.shared += 1;
      else if (every) {
        for (const completion of every) tryOn([rule], completion);
        rule.done.add(key);
        tally.whole += 1;
      } else for (let i = 0; i < sample; i += 1) tryOn([rule], byChance(open(rule.readable), chance));
    }
  };
}

const entitlementsOf = (rules: readonly Rule[]): readonly Entitlement[] => rules.map((r) => r.entitlement);

/** The shortest completion found that still turns the verdict: one answer after the other is left out that is not needed. */
function least(flip: Completion, entitlement: Entitlement, c: Case, verdict: string, date: PlainDate): Completion {
  const turns = (some: Completion) => {
    const all = completed(c.household, c.child.answers, some);
    const [after] = verdictsNow([entitlement], { ...c, household: all.household, child: { ...c.child, answers: all.own } });
    return agree(all.own, date) && after !== verdict && after !== 'open';
  };
  return flip.reduce<Completion>((held, one) => (turns(held.filter((x) => x !== one)) ? held.filter((x) => x !== one) : held), flip);
}
