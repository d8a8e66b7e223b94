// Invented families, by number, to try two editions of a checklist on: the same number is the same family for both, and for everybody.
// Knows which answers exist and where ages and dates turn; not what any rule makes of them.
import type { Checklist } from '../checklist/checklist.ts';
import type { Fact } from '../checklist/schema.ts';
import { addDays, addMonths, completeOn, type PlainDate } from '../facts/calendar.ts';
import type { Answers, FactId, FactValue, Family } from '../facts/family.ts';

/** Chance by number: the same seed gives the same choices. */
function chanceFrom(seed: number) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { upTo, is: (probability: number) => next() < probability, pick: <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0] };
}
type Chance = ReturnType<typeof chanceFrom>;

const oldest = 18;
const full = <T>(list: readonly T[]): readonly [T, ...T[]] | null => {
  const [first, ...rest] = list;
  return first === undefined ? null : [first, ...rest];
};

/** What families are made of: the answers either edition knows, and the birth dates on which something turns in either. */
interface Material {
  readonly facts: readonly (Fact & { readonly options: readonly FactValue[] })[];
  readonly births: readonly PlainDate[];
  readonly dates: readonly PlainDate[];
}

function materialOf(editions: readonly Checklist[], date: PlainDate): Material {
  const parameters = editions.flatMap((c) => c.parameters);
  const turning = parameters.flatMap(({ unit, history }) =>
    history.flatMap(({ value }): readonly PlainDate[] => {
      if (unit === 'date' && typeof value === 'string') return [value];
      return (unit === 'years' || unit === 'months' || unit === 'days') && typeof value === 'number' ? [completeOn(date, { count: -value, unit })] : [];
    }),
  );
  const births = [...new Set(turning.flatMap((d) => [addDays(d, -1), d, addDays(d, 1)]))].filter((d) => d <= date && d > addMonths(date, -12 * oldest)).sort();
  const counties = editions.flatMap((c) => c.prefectures.flatMap((p) => p.counties.map((county) => county.code)));
  const doors = editions.flatMap((c) => [...c.services.flatMap((s) => s.entitlements), ...c.enablers].map((e) => e.id));
  const facts = new Map<FactId, Material['facts'][number]>();
  for (const fact of editions.flatMap((c) => [...c.facts.values()])) {
    const own: readonly FactValue[] =
      fact.type === 'boolean' ? [true, false] : fact.type === 'county' ? counties : fact.type === 'set' && !fact.values ? doors : (fact.values ?? []);
    facts.set(fact.id, { ...fact, options: [...new Set([...(facts.get(fact.id)?.options ?? []), ...own])] });
  }
  return { facts: [...facts.values()], births, dates: [date, ...births] };
}

function birthDate({ births }: Material, date: PlainDate, chance: Chance): PlainDate {
  const turning = full(births);
  return turning && chance.is(0.4) ? chance.pick(turning) : addDays(date, -chance.upTo(365 * oldest));
}

function answerTo(fact: Material['facts'][number], material: Material, date: PlainDate, chance: Chance): FactValue {
  const options = full(fact.options);
  if (fact.id === 'child.birth-date') return birthDate(material, date, chance);
  if (fact.type === 'date') return addDays(date, -chance.upTo(220));
  if (fact.type === 'number') return chance.upTo(16);
  if (!options) return 'unknown';
  if (fact.type !== 'set') return chance.pick(options);
  return options.includes('none') && chance.is(0.5) ? ['none'] : [String(chance.pick(options))];
}

/** The families from number 1 on. Every fact either edition asks is answered, a few with "not sure"; some families have not answered some. */
export function* referenceFamilies(editions: readonly Checklist[], date: PlainDate, count: number): Generator<Family> {
  const material = materialOf(editions, date);
  for (let number = 1; number <= count; number += 1) {
    const chance = chanceFrom(number);
    const silence = chance.is(0.3) ? 0.2 : 0;
    const fill = (about: Fact['about'], before: Answers | undefined): Answers => {
      const answers: Record<FactId, FactValue> = {};
      for (const fact of material.facts) {
        if (fact.about !== about || chance.is(silence)) continue;
        const carried = fact.carried && chance.is(0.8) ? before?.[fact.id] : undefined;
        answers[fact.id] = carried ?? (chance.is(0.04) ? 'unknown' : answerTo(fact, material, date, chance));
      }
      return answers;
    };
    const household = fill('household', undefined);
    const children = [fill('child', undefined)];
    while (children.length < 4 && chance.is(0.45)) children.push(fill('child', children.at(-1)));
    yield { household, children: children.map((answers, i) => ({ id: 'abcd'.charAt(i), answers })) };
  }
}
