// What an interview costs the families of a run of seeds: answers, questions in vain, services settled in a hurry.
// Shared by `npm test` (a few families) and `npm run test:planner` (all 10,000, on two workers).
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { compileChecklist } from '../../src/core/compiled/compile-checklist.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import { familyOf, keyOf } from '../../src/core/interview/interview.ts';
import { settledServices } from '../../src/core/interview/most-settling.ts';
import { household } from '../support/household.ts';
import { type Answerer, type AskedQuestion, answersOf, playInterview } from '../support/played-interview.ts';
import { randomAnswer, seeded } from '../support/random-family.ts';
import { checkRemembered, rememberRules } from '../support/remembered-rules.ts';
import { weigher } from '../support/weighty-question.ts';

/** The day every family of the planner's runs is asked. */
export const date: PlainDate = '2026-11-23';

/** `household`: families of support/household.ts. `apart`: each child's answers drawn by themselves. */
export type Model = 'household' | 'apart';

export interface Measured {
  /** Answers of its own a family had to give: for the first child with the household's, and for each further child. */
  readonly first: readonly number[];
  readonly further: readonly number[];
  /** Services settled after the first five questions in asking order, of families with one child. */
  readonly settledInOrder: readonly number[];
  readonly questions: number;
  /** Questions no answer to which could change anything, as sentences. */
  readonly vain: readonly string[];
  /** Where the quick stand-in for the rules did not agree with the rules, as sentences. */
  readonly misremembered: readonly string[];
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Answers of children drawn each apart: whatever comes, as long as it contradicts nothing said before. */
const drawnApart = (checklist: Checklist, seed: number): Answerer => {
  const chance = seeded(seed);
  return ({ fact, child }, interview) => {
    const known = checklist.facts.get(fact);
    if (!known) throw new Error(`asked for ${fact}, which is no fact`);
    return randomAnswer(checklist, known, child === null ? interview.household : (interview.own[child] ?? {}), date, chance);
  };
};

function answersGiven(asked: readonly AskedQuestion[], children: number): { readonly first: number; readonly further: readonly number[] } {
  const given = (child: string) => asked.filter(({ question, kept }) => (question.child ?? 'a') === child && !kept).length;
  return { first: given('a'), further: [...'bcd'.slice(0, children - 1)].map(given) };
}

/** A measurer of single families; what the rules say is remembered between them. Every `checkEvery`th has the stand-in checked. */
export function measurer(checklist: Checklist, model: Model, checkEvery: number): (seed: number) => Measured {
  const rules = rememberRules(checklist, date);
  const compiled = compileChecklist(checklist, date);
  const weighs = weigher(rules);
  return (seed) => {
    const family = household(checklist, seed, date);
    const children = family.children.length;
    const asked = playInterview(rules, children, model === 'household' ? answersOf(family) : drawnApart(checklist, seed));
    const fifth = asked[5]?.before;
    const vain = asked.filter(({ question, before }) => !weighs(familyOf(before), question));
    const checked = seed % checkEvery === 0 ? asked.slice(8, 10) : [];
    const { first, further } = answersGiven(asked, children);
    return {
      first: [first],
      further,
      settledInOrder: fifth && children === 1 ? [settledServices(checklist, compiled, fifth)] : [],
      questions: asked.length,
      vain: vain.map(({ question, before }) => `seed ${seed}: ${keyOf(question)} in vain after ${JSON.stringify(familyOf(before))}`),
      misremembered: checked.flatMap(({ before }) => checkRemembered(rules, familyOf(before)).map((fault) => `seed ${seed}: ${fault}`)),
    };
  };
}

/** Several measurements as one. */
export const together = (parts: readonly Measured[]): Measured => ({
  first: parts.flatMap((p) => p.first),
  further: parts.flatMap((p) => p.further),
  settledInOrder: parts.flatMap((p) => p.settledInOrder),
  questions: parts.reduce((n, p) => n + p.questions, 0),
  vain: parts.flatMap((p) => p.vain),
  misremembered: parts.flatMap((p) => p.misremembered),
});

/** A measurement as a line to print. */
export const told = (model: Model, m: Measured): string =>
  `${model}: ${m.first.length} families, ${m.questions} questions, ${m.vain.length} in vain; answers for the first child: median ${median(m.first)}, mean ${mean(m.first).toFixed(2)}; for a further child: median ${median(m.further)}, mean ${mean(m.further).toFixed(2)}; services settled after 5 answers in asking order, one child: median ${median(m.settledInOrder)} of 21`;
