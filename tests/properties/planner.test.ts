// The fewest questions that will do: none in vain, few answers, an order near the best there is. `npm run test:planner` for all 10,000 families.
// Households are those of support/household.ts; the figures for children drawn each apart are measured beside them, without a goal.
import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../src/core/compiled/compile-checklist.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import { answer, familyOf, type Interview, keyOf, startInterview } from '../../src/core/interview/interview.ts';
import { mostSettling, settledServices } from '../../src/core/interview/most-settling.ts';
import { openQuestions } from '../../src/core/interview/open-questions.ts';
import { treeCosts } from '../support/decision-tree.ts';
import { household } from '../support/household.ts';
import { type Answerer, type AskedQuestion, answersOf, playInterview } from '../support/played-interview.ts';
import { randomAnswer, seeded, seeds } from '../support/random-family.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { checkRemembered, rememberRules } from '../support/remembered-rules.ts';
import { weigher } from '../support/weighty-question.ts';

const full = process.env['QINGDAN_FULL'] !== undefined;
const checklist = readChecklist();
const date: PlainDate = '2026-11-23';
const rules = rememberRules(checklist, date);
const compiled = compileChecklist(checklist, date);
const weighs = weigher(rules);
const families = Number(process.env['QINGDAN_FAMILIES'] ?? (full ? 10_000 : 24));

const report = (line: string) => {
  if (full) process.stdout.write(`${line}\n`);
};
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Answers of children drawn each apart: whatever comes, as long as it contradicts nothing said before. */
const drawnApart = (seed: number): Answerer => {
  const chance = seeded(seed);
  return ({ fact, child }, interview) => {
    const known = checklist.facts.get(fact);
    if (!known) throw new Error(`asked for ${fact}, which is no fact`);
    return randomAnswer(checklist, known, child === null ? interview.household : (interview.own[child] ?? {}), date, chance);
  };
};

/** Answers of its own a family had to give: for the first child with the household's, and for each further child. */
function answersGiven(asked: readonly AskedQuestion[], children: number): { readonly first: number; readonly further: readonly number[] } {
  const given = (child: string) => asked.filter(({ question, kept }) => (question.child ?? 'a') === child && !kept).length;
  return { first: given('a'), further: [...'bcd'.slice(0, children - 1)].map(given) };
}

interface Measured {
  readonly first: number[];
  readonly further: number[];
  readonly settledInOrder: number[];
  readonly vain: string[];
  questions: number;
}

function measure(model: 'household' | 'apart', count: number): Measured {
  const measured: Measured = { first: [], further: [], settledInOrder: [], vain: [], questions: 0 };
  for (const seed of seeds(count)) {
    const family = household(checklist, seed, date);
    const children = family.children.length;
    const asked = playInterview(rules, children, model === 'household' ? answersOf(family) : drawnApart(seed));
    const { first, further } = answersGiven(asked, children);
    measured.first.push(first);
    measured.further.push(...further);
    measured.questions += asked.length;
    const fifth = asked[5]?.before;
    if (fifth && children === 1) measured.settledInOrder.push(settledServices(checklist, compiled, fifth));
    for (const { question, before } of asked)
      if (!weighs(familyOf(before), question)) measured.vain.push(`seed ${seed}: ${keyOf(question)} in vain after ${JSON.stringify(familyOf(before))}`);
    if (seed % Math.ceil(count / 20) === 0) for (const { before } of asked.slice(8, 10)) expect(checkRemembered(rules, familyOf(before))).toEqual([]);
  }
  report(
    `${model}: ${count} families, ${measured.questions} questions, ${measured.vain.length} in vain; answers for the first child: median ${median(measured.first)}, mean ${mean(measured.first).toFixed(2)}; for a further child: median ${median(measured.further)}, mean ${mean(measured.further).toFixed(2)}; services settled after 5 answers in asking order, one child: median ${median(measured.settledInOrder)} of 21`,
  );
  return measured;
}

describe('households', () => {
  const measured = measure('household', families);

  it('are asked nothing in vain', () => {
    expect(measured.questions).toBeGreaterThan(families * 15);
    expect(measured.vain.slice(0, 5)).toEqual([]);
  });

  it('give at most 18 answers for the first child and 7 for a further one, in the median', () => {
    expect(median(measured.first)).toBeLessThanOrEqual(18);
    expect(median(measured.further)).toBeLessThanOrEqual(7);
  });

  it('have at least 8 of 21 services settled after five answers, in the median', () => {
    expect(median(measured.settledInOrder)).toBeGreaterThanOrEqual(8);
  });
});

describe('children drawn each apart', () => {
  it('are asked nothing in vain either', () => {
    expect(measure('apart', Math.ceil(families / 4)).vain.slice(0, 5)).toEqual([]);
  });
});

describe('in a hurry', () => {
  /** Answers what settles most, five times. */
  function hurry(children: number, answers: Answerer): Interview {
    let interview = startInterview(children);
    for (let i = 0; i < 5; i += 1) {
      const best = mostSettling(checklist, compiled, interview, openQuestions(checklist, interview, date, rules.assess(familyOf(interview))));
      if (best === null) return interview;
      interview = answer(interview, best.question, answers(best.question, interview));
    }
    return interview;
  }

  it('at least 8 of 21 services a child are settled after the five answers that settle most, in the median', () => {
    const settled = seeds(full ? 300 : 6).map((seed) => {
      const family = household(checklist, seed, date);
      return settledServices(checklist, compiled, hurry(family.children.length, answersOf(family))) / family.children.length;
    });
    report(`in a hurry: services settled a child after the five answers that settle most: median ${median(settled)} of 21`);
    expect(median(settled)).toBeGreaterThanOrEqual(8);
  });
});

describe('against every order there is', () => {
  it('at most 5 % more questions are asked, wherever at most eight are left', () => {
    const costs = seeds(full ? 100 : 3).flatMap((seed) => {
      const family = household(checklist, seed, date);
      const played = playInterview(rules, family.children.length, answersOf(family));
      const chance = seeded(seed);
      for (let tries = 0; tries < 20; tries += 1) {
        const left = chance.shuffle(played).slice(0, 4 + chance.upTo(4));
        const start = played
          .filter((q) => !left.includes(q))
          .reduce((i, { question, value }) => answer(i, question, value), startInterview(family.children.length));
        const cost = treeCosts(rules, compiled, start, 8);
        if (cost) return [{ ...cost, seed }];
      }
      return [];
    });
    const [asked, best] = [costs.reduce((n, c) => n + c.asked, 0), costs.reduce((n, c) => n + c.best, 0)];
    const worst = costs.reduce((w, c) => (c.asked / c.best > w.asked / w.best ? c : w), { asked: 1, best: 1, seed: 0 });
    const over = costs.filter((c) => c.asked > 1.05 * c.best).length;
    report(
      `trees: ${costs.length} families; as asked ${asked.toFixed(1)}, at best ${best.toFixed(1)}: ${(100 * (asked / best - 1)).toFixed(2)} % more; worst seed ${worst.seed}: ${worst.asked.toFixed(2)} for ${worst.best.toFixed(2)}; ${over} families over 5 %`,
    );
    expect(costs.length).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(1.05 * best);
  });
});
