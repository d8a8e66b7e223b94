// The fewest questions that will do: none in vain, few answers, an order near the best there is. `npm run test:planner` for 10,000 families.
// Households are those of support/household.ts; the figures for children drawn each apart are measured beside them, without a goal.
import { describe, expect, it } from 'vitest';
import { compileChecklist } from '../../src/core/compiled/compile-checklist.ts';
import { answer, familyOf, type Interview, startInterview } from '../../src/core/interview/interview.ts';
import { mostSettling, settledServices } from '../../src/core/interview/most-settling.ts';
import { openQuestions } from '../../src/core/interview/open-questions.ts';
import { date, measurer, median, together } from '../planner/measure.ts';
import { treeCosts } from '../support/decision-tree.ts';
import { household } from '../support/household.ts';
import { type Answerer, answersOf, playInterview } from '../support/played-interview.ts';
import { seeded, seeds } from '../support/random-family.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { rememberRules } from '../support/remembered-rules.ts';

const full = process.env['QINGDAN_FULL'] !== undefined;
const checklist = readChecklist();
const rules = rememberRules(checklist, date);
const compiled = compileChecklist(checklist, date);

const report = (line: string) => {
  if (full) process.stdout.write(`${line}\n`);
};

describe('households', () => {
  const measured = together(seeds(24).map(measurer(checklist, 'household', 2)));

  it('are asked nothing in vain', () => {
    expect(measured.questions).toBeGreaterThan(24 * 15);
    expect(measured.vain).toEqual([]);
    expect(measured.misremembered).toEqual([]);
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
    const { vain, misremembered } = together(seeds(6).map(measurer(checklist, 'apart', 2)));
    expect([...vain, ...misremembered]).toEqual([]);
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
