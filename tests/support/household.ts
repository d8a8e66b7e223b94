// Households by seed as brothers and sisters really are: one home, one way here, mostly the same papers and the same adults;
// their own age, sex, class and health. The random families of random-family.ts draw every child apart, which no family is.
//
// The shares are assumptions, not statistics: no source counts the answers of Qinghai's migrant families. What they rest on:
// - Of the child alone: birth date, sex, class and what follows from it, disability, illness. Drawn anew for each, the class from the age.
// - Of the family, as a rule: hukou, permit, length of stay, who they live with, the parents, insurance. facts.md: "whatever can differ is
//   asked of the child, prefilled from the child before". A brother differs with the share in `differs`; the hukou and the parents seldom
//   (one register, one couple), the vaccination book and the permit most (books get lost one by one, a permit is taken out when school asks for it).
// - A child has not lived here longer than lived at all.
// - Most have no hardship to tell of; each hardship is told often enough to be met hundreds of times in 10,000 families.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { addDays, addMonths, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, FactValue, Family } from '../../src/core/facts/family.ts';
import { type Chance, seeded } from './random-family.ts';

type Shares<T> = readonly (readonly [T, number])[];

function draw<T>(chance: Chance, shares: Shares<T>): T {
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  let left = chance.upTo(all);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  throw new Error('nothing to draw from');
}

const hukou: Shares<string> = [
  ['other-county-qinghai', 40],
  ['other-province', 35],
  ['other-district-same-city', 10],
  ['same-county', 10],
  ['none', 5],
];
const permits: Shares<string> = [
  ['child', 25],
  ['parent-only', 30],
  ['registered-only', 15],
  ['none', 30],
];
const stays: Shares<string> = [
  ['12plus', 60],
  ['6to11', 15],
  ['3to5', 12],
  ['lt3', 13],
];
const carers: Shares<string> = [
  ['both', 75],
  ['one-parent', 13],
  ['other-guardian', 10],
  ['nobody', 2],
];
const states: Shares<string> = [
  ['able', 75],
  ['no-contact-6m', 6],
  ['dead', 6],
  ['serious-illness', 4],
  ['severe-disability', 4],
  ['detained-6m', 3],
  ['declared-missing', 1],
  ['guardianship-revoked', 1],
];
const insurance: Shares<string> = [
  ['hukou-place', 55],
  ['here', 30],
  ['none', 15],
];
const books: Shares<string> = [
  ['complete', 75],
  ['gaps', 15],
  ['lost', 10],
];
const disabilities: Shares<string> = [
  ['none', 92],
  ['suspected', 3],
  ['diagnosed', 2],
  ['certificate', 3],
];
const homes: Shares<string> = [
  ['rent', 60],
  ['own', 15],
  ['employer', 10],
  ['relative', 10],
  ['none', 5],
];
const work: Shares<string> = [
  ['casual', 40],
  ['contract', 25],
  ['self-employed', 25],
  ['none', 10],
];
const incomes: Shares<readonly string[]> = [
  [['none'], 72],
  [['self-reported'], 12],
  [['dibao'], 8],
  [['margin'], 3],
  [['monitored'], 3],
  [['tekun'], 2],
];
const shocks: Shares<readonly string[]> = [
  [['none'], 76],
  [['illness'], 7],
  [['job-loss'], 6],
  [['schooling-cost'], 5],
  [['accident'], 3],
  [['death'], 2],
  [['fire-disaster'], 1],
];
const cases: Shares<readonly string[]> = [
  [['none'], 90],
  [['wage-claim'], 5],
  [['family-dispute'], 3],
  [['crime-victim'], 1],
  [['other'], 1],
];

/** How many of a hundred brothers and sisters differ from the child before. */
const differs: Readonly<Record<string, number>> = {
  'child.hukou-place': 5,
  'child.permit': 15,
  'child.months-here': 8,
  'child.lives-with': 4,
  'child.parents-can-care': 1,
  'child.parent1-state': 2,
  'child.parent2-state': 2,
  'child.insured': 10,
  'child.vaccine-book': 20,
};

/** Of a hundred answers, how many are 说不准. */
const notSure = 3;

/** The months lived here as the interview offers them. */
const monthsAs = (months: number): string => (months < 3 ? 'lt3' : months < 6 ? '3to5' : months < 12 ? '6to11' : '12plus');
const fewestMonths: Readonly<Record<string, number>> = { lt3: 0, '3to5': 3, '6to11': 6, '12plus': 12 };

const ageAt = (born: PlainDate, date: PlainDate): number => {
  let months = 0;
  while (addMonths(born, months + 1) <= date) months += 1;
  return months;
};

/** The class of an age, as most have it; a few are out of school or in a special school. */
function stageAt(months: number, disability: string, chance: Chance): string {
  const years = months / 12;
  if (years < 3) return chance.is(0.15) ? 'nursery' : 'under3-home';
  if (disability === 'certificate' && years >= 6 && chance.is(0.3)) return 'special';
  if (chance.is(years >= 15 ? 0.1 : 0.04)) return 'not-in-school';
  if (years < 5.2) return 'kg-lower';
  if (years < 6.2) return 'kg-final';
  if (years < 12.3) return 'primary';
  if (years < 15.3) return 'junior';
  return chance.is(0.6) ? 'senior' : 'vocational';
}

function ownOf(date: PlainDate, before: Answers | null, chance: Chance): Answers {
  const born = addDays(date, -chance.upTo(365 * 18));
  const age = ageAt(born, date);
  const alike = <T extends FactValue>(fact: string, fresh: () => T): FactValue => {
    const same = before?.[fact];
    return same === undefined || chance.upTo(100) < (differs[fact] ?? 0) ? fresh() : same;
  };
  const livesWith = alike('child.lives-with', () => draw(chance, carers));
  const canCare = alike('child.parents-can-care', () => (chance.is(0.96) ? 'yes' : 'no'));
  const disability = draw(chance, disabilities);
  const stage = stageAt(age, disability, chance);
  const months = String(alike('child.months-here', () => draw(chance, stays)));
  const place = alike('child.hukou-place', () => draw(chance, hukou));
  return {
    'child.birth-date': chance.is(0.05) ? born.slice(0, 7) : born,
    'child.sex': chance.pick(['F', 'M']),
    'child.lives-with': livesWith,
    'child.parents-can-care': canCare,
    'child.parent1-state': alike('child.parent1-state', () => (livesWith === 'one-parent' ? 'able' : draw(chance, states))),
    'child.parent2-state': alike('child.parent2-state', () => draw(chance, states)),
    'child.hukou-place': place,
    'child.months-here': (fewestMonths[months] ?? 0) > age ? monthsAs(age) : months,
    'child.permit': alike('child.permit', () => draw(chance, permits)),
    'child.stage': stage,
    'child.school-kind': draw(chance, [
      ['public', 65],
      ['private-approved', 28],
      ['unapproved', 7],
    ]),
    'child.boarding': chance.is(stage === 'primary' ? 0.15 : 0.45),
    'child.exam-plan': draw(chance, [
      ['zhongkao', 40],
      ['gaokao', 45],
      ['none', 15],
    ]),
    'child.hukou-in-qinghai-years': chance.upTo(16),
    'child.senior-years-here': chance.upTo(4),
    'child.insured': alike('child.insured', () => draw(chance, insurance)),
    'child.vaccine-book': alike('child.vaccine-book', () => draw(chance, books)),
    'child.disability': disability,
    'child.disability-grade': 1 + chance.upTo(4),
    'child.serious-illness': chance.is(0.04),
  };
}

const unsure = (answers: Answers, chance: Chance): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, chance.upTo(100) < notSure ? 'unknown' : value]));

/** What one household would answer to any question, asked or not: the answers behind an interview. One to four children, mostly one or two. */
export function household(checklist: Checklist, seed: number, date: PlainDate): Family {
  const chance = seeded(seed);
  const count = draw(chance, [
    [1, 40],
    [2, 38],
    [3, 16],
    [4, 6],
  ]);
  const answers: Answers = {
    'household.residence-county': chance.pick(checklist.prefectures.flatMap((p) => p.counties)).code,
    'household.home': draw(chance, homes),
    'household.low-income': draw(chance, incomes),
    'household.low-income-where': chance.pick(['here', 'hukou']),
    'household.shock': draw(chance, shocks),
    'household.parent-work': draw(chance, work),
    'household.insured-months-here': chance.pick(['lt6', '6plus']),
    'household.case-involved': draw(chance, cases),
  };
  const own: Answers[] = [];
  for (let i = 0; i < count; i += 1) own.push(ownOf(date, own[i - 1] ?? null, chance));
  return { household: unsure(answers, chance), children: own.map((child, i) => ({ id: 'abcd'.charAt(i), answers: unsure(child, chance) })) };
}
