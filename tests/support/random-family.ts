// Families by seed, over the facts of the real checklist: boundary birth dates, answers left unsaid, answers left out.
// Only what applies is answered, as an interview would have it; nothing contradicts.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Fact } from '../../src/core/checklist/schema.ts';
import { addDays, addMonths, completeOn, isDate, type PlainDate, yearOf } from '../../src/core/facts/calendar.ts';
import type { Answers, Child, FactValue, Family } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { oldestAge, problemsOf } from '../../src/core/facts/read-family.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';

/** How many runs a property makes; QINGDAN_RUNS=1000 for a long night. */
export const runs = (usual: number): number => {
  const asked = Number(process.env['QINGDAN_RUNS']);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
};

/** Chance with a memory: the same seed gives the same family. */
export interface Chance {
  /** From 0 up to, not including, `below`. */
  upTo(below: number): number;
  pick<T>(list: readonly T[]): T;
  is(probability: number): boolean;
  shuffle<T>(list: readonly T[]): readonly T[];
}

export function seeded(seed: number): Chance {
  let state = (seed * 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const chance: Chance = {
    upTo: (below) => Math.floor(next() * below),
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[chance.upTo(list.length)] as (typeof list)[number];
    },
    is: (probability) => next() < probability,
    shuffle: (list) =>
      list
        .map((x) => [next(), x] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, x]) => x),
  };
  return chance;
}

const boundaries = new WeakMap<Checklist, Map<PlainDate, readonly PlainDate[]>>();

/** Birth dates on which, the day before which or the day after which something turns on `date`. */
function boundaryBirths(checklist: Checklist, date: PlainDate): readonly PlainDate[] {
  const held = boundaries.get(checklist)?.get(date);
  if (held) return held;
  const turning = checklist.parameters.flatMap(({ unit, history }) =>
    history.flatMap(({ value }): readonly PlainDate[] => {
      if (unit === 'date' && typeof value === 'string') return [value];
      if ((unit === 'years' || unit === 'months' || unit === 'days') && typeof value === 'number') return [completeOn(date, { count: -value, unit })];
      return [];
    }),
  );
  const lines = Array.from({ length: oldestAge }, (_, i) => [`${yearOf(date) - i}-08-31`, `${yearOf(date) - i}-02-28`, `${yearOf(date) - i}-12-31`]).flat();
  const leap = ['2008-02-29', '2012-02-29', '2016-02-29', '2020-02-29', '2024-02-29'];
  const all = [...turning, ...lines, ...leap].flatMap((d) => [addDays(d, -1), d, addDays(d, 1)]);
  const found = [...new Set(all)].filter((d) => d <= date && d > addMonths(date, -12 * oldestAge));
  boundaries.set(checklist, (boundaries.get(checklist) ?? new Map<PlainDate, readonly PlainDate[]>()).set(date, found));
  return found;
}

function someValue(checklist: Checklist, fact: Fact, date: PlainDate, chance: Chance): FactValue {
  if (chance.is(0.08)) return chance.pick(['unknown', 'skip']);
  switch (fact.type) {
    case 'date': {
      if (fact.id !== 'child.birth-date') {
        const day = addDays(chance.pick([date, addMonths(date, -3), addMonths(date, -6), addDays(date, -chance.upTo(240))]), chance.upTo(3) - 1);
        return chance.is(0.2) ? day.slice(0, 7) : day;
      }
      const day = chance.is(0.6) ? chance.pick(boundaryBirths(checklist, date)) : addDays(date, -chance.upTo(365 * 18));
      return chance.is(0.1) ? day.slice(0, 7) : day;
    }
    case 'county':
      return chance.pick(checklist.prefectures.flatMap((p) => p.counties)).code;
    case 'boolean':
      return chance.is(0.5);
    case 'number':
      return chance.upTo(16);
    case 'set': {
      const values = fact.values?.map(String) ?? [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].map((e) => e.id);
      const some = chance.shuffle(values.filter((v) => v !== 'none')).slice(0, 1 + chance.upTo(2));
      return chance.is(0.5) ? (values.includes('none') ? ['none'] : []) : some;
    }
    case 'choice':
      return chance.pick(fact.values ?? ['unknown']);
  }
}

/** An answer to a fact that does not contradict the others, nor makes one of them wrong. */
export function randomAnswer(checklist: Checklist, fact: Fact, others: Answers, date: PlainDate, chance: Chance): FactValue {
  for (let tries = 0; tries < 60; tries += 1) {
    const value = someValue(checklist, fact, date, chance);
    const all: Answers = { ...others, [fact.id]: value };
    if (Object.entries(all).every(([id, v]) => problemsOf(checklist, id, id, v, all, date).length === 0)) return value;
  }
  return 'unknown';
}

/** The facts in such an order that what opens a fact stands before it. */
const inOrder = (checklist: Checklist): readonly Fact[] => {
  const all = [...checklist.facts.values()];
  const opens = (f: Fact) => JSON.stringify([f['asked-when'] ?? null, f.implied ?? null]);
  const placed: Fact[] = [];
  while (placed.length < all.length) {
    const ready = all.filter((f) => !placed.includes(f) && !all.some((o) => o !== f && !placed.includes(o) && opens(f).includes(`"${o.id}"`)));
    if (ready.length === 0) throw new Error('facts ask for each other in a circle');
    placed.push(...ready);
  }
  return placed;
};

/** Every fact that applies answered: a household of 1–4 children. Some tell the day they came instead of the months. */
export function fullFamily(checklist: Checklist, seed: number, date: PlainDate, most = 4): Family {
  const chance = seeded(seed);
  const household: Record<string, FactValue> = {};
  const facts = inOrder(checklist);
  const fill = (answers: Record<string, FactValue>, subject: Fact['about']) => {
    for (const fact of facts.filter((f) => f.about === subject)) {
      const child: Child = { id: 'x', answers: subject === 'child' ? answers : {} };
      if (readFacts(checklist, household, child, date, evaluate).read(fact.id).kind !== 'missing') continue;
      answers[fact.id] = randomAnswer(checklist, fact, answers, date, chance);
    }
    if (isDate(answers['child.arrived-on']) && chance.is(0.3)) delete answers['child.months-here'];
    return answers;
  };
  fill(household, 'household');
  const children = [...'abcd'].slice(0, 1 + chance.upTo(most)).map((id) => ({ id, answers: fill({}, 'child') }));
  return { household, children };
}

const keep = (answers: Answers, chance: Chance, share: number): Answers => Object.fromEntries(Object.entries(answers).filter(() => chance.is(share)));

/** A full family with answers left out, from nearly all to nearly none, as a file may have it: an answer may stand without the one that opens it. */
export function partialFamily(checklist: Checklist, seed: number, date: PlainDate, most = 4): Family {
  const full = fullFamily(checklist, seed, date, most);
  const chance = seeded(seed + 1_000_003);
  const share = chance.pick([0.15, 0.4, 0.7, 0.9]);
  return { household: keep(full.household, chance, share), children: full.children.map((c) => ({ ...c, answers: keep(c.answers, chance, share) })) };
}

/** The same as an interview may leave it: without what could not have been asked yet. The day of arrival is told of its own accord. */
export function interviewedFamily(checklist: Checklist, seed: number, date: PlainDate, most = 4): Family {
  const partial = partialFamily(checklist, seed, date, most);
  const asked = (household: Answers, child: Child, answers: Answers): Answers => {
    const reader = readFacts(checklist, household, child, date, evaluate);
    const kept = Object.fromEntries(
      Object.entries(answers).filter(([id]) => {
        const opens = checklist.facts.get(id)?.['asked-when'];
        return id === 'child.arrived-on' || !opens || evaluate(opens, reader).least > 0;
      }),
    );
    return Object.keys(kept).length === Object.keys(answers).length ? kept : asked(household, { ...child, answers: kept }, kept);
  };
  const { household } = partial;
  const opened = Object.fromEntries(
    Object.entries(household).filter(([id]) => {
      const opens = checklist.facts.get(id)?.['asked-when'];
      return !opens || evaluate(opens, readFacts(checklist, household, { id: 'x', answers: {} }, date, evaluate)).least > 0;
    }),
  );
  return { household: opened, children: partial.children.map((c) => ({ ...c, answers: asked(opened, c, c.answers) })) };
}

/** Seeds from one on. */
export const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
