// Laws that hold for every family, tried on many. QINGDAN_RUNS sets how many; a failure names the seed of its family.
import { describe, expect, it } from 'vitest';
import { assembleChecklist } from '../../src/core/checklist/parse-checklist.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Answers, FactValue, Family } from '../../src/core/facts/family.ts';
import { problemsOf } from '../../src/core/facts/read-family.ts';
import { answer, answerTo, familyOf, type Interview, interviewOf, keyOf, type Question, startInterview } from '../../src/core/interview/interview.ts';
import { nextQuestion, openQuestions } from '../../src/core/interview/open-questions.ts';
import { type Assessment, assessFamily, type ChildAssessment } from '../../src/core/rules/assess-family.ts';
import { couldNotDecide, type Decision, type Verdict } from '../../src/core/rules/decide-entitlement.ts';
import { type Chance, fullFamily, interviewedFamily, partialFamily, randomAnswer, runs, seeded, seeds } from '../support/random-family.ts';
import { checklistRoot, readJsonFiles } from '../support/read-checklist.ts';

const { checklist } = assembleChecklist(readJsonFiles(checklistRoot));
const date: PlainDate = '2026-11-23';
/** Milliseconds a law may take; a long night has longer. */
const limit = Math.max(60_000, runs(1) * 10_000);

const assess = (family: Family) => assessFamily(checklist, family, date);
const decisionsOf = (child: ChildAssessment): readonly Decision[] => [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];
const verdictsOf = (assessment: Assessment): ReadonlyMap<string, Verdict> =>
  new Map(assessment.children.flatMap((c) => decisionsOf(c).map((d) => [`${c.id}:${d.id}`, d.verdict] as const)));

/** Every verdict that went from one to another in a way the law does not allow, as sentences. */
function broken(before: ReadonlyMap<string, Verdict>, after: ReadonlyMap<string, Verdict>, allows: (from: Verdict, to: Verdict) => boolean): readonly string[] {
  return [...before].flatMap(([key, from]) => {
    const to = after.get(key);
    return to !== undefined && (from === to || allows(from, to)) ? [] : [`${key}: ${from} → ${to}`];
  });
}

const next = (interview: Interview): Question | null => nextQuestion(openQuestions(checklist, interview, date), interview);
const othersOf = (interview: Interview, q: Question): Answers => (q.child === null ? interview.household : (interview.own[q.child] ?? {}));
function randomTo(interview: Interview, q: Question, chance: Chance): FactValue {
  const fact = checklist.facts.get(q.fact);
  if (!fact) throw new Error(`asked for ${q.fact}, which is no fact`);
  return randomAnswer(checklist, fact, othersOf(interview, q), date, chance);
}

/** Each way to change one answer of a family, with what was changed. */
function* changes(family: Family, to: (fact: string) => FactValue | undefined): Generator<readonly [string, Family]> {
  const changed = (answers: Answers, fact: string): Answers => {
    const { [fact]: _gone, ...rest } = answers;
    const value = to(fact);
    return value === undefined ? rest : { ...rest, [fact]: value };
  };
  for (const fact of Object.keys(family.household)) yield [fact, { ...family, household: changed(family.household, fact) }];
  for (const child of family.children)
    for (const fact of Object.keys(child.answers))
      yield [`${fact}@${child.id}`, { ...family, children: family.children.map((c) => (c === child ? { ...c, answers: changed(c.answers, fact) } : c)) }];
}

/** Runs a law on many seeds and shows the first few breaches only. */
function onMany(usual: number, law: (seed: number) => readonly string[]) {
  const found: string[] = [];
  for (const seed of seeds(runs(usual))) {
    found.push(...law(seed).map((breach) => `seed ${seed}: ${breach}`));
    if (found.length >= 5) break;
  }
  expect(found.slice(0, 5)).toEqual([]);
}

it('the families vary: every verdict, every number of children, every fact, and families from a file would be accepted', () => {
  const families = seeds(80).map((seed) => fullFamily(checklist, seed, date));
  expect(new Set(families.map((f) => f.children.length))).toEqual(new Set([1, 2, 3, 4]));
  const answered = new Set(families.flatMap((f) => [...Object.keys(f.household), ...f.children.flatMap((c) => Object.keys(c.answers))]));
  expect([...checklist.facts.keys()].filter((id) => !answered.has(id))).toEqual([]);
  const verdicts = new Set(seeds(25).flatMap((seed) => [...verdictsOf(assess(partialFamily(checklist, seed, date))).values()]));
  expect(verdicts).toEqual(new Set(['likely', 'ask', 'open', 'later', 'not-now']));
  for (const family of families)
    for (const { answers } of family.children)
      for (const [id, value] of Object.entries(answers)) expect(problemsOf(checklist, id, id, value, answers, date)).toEqual([]);
});

describe('answering', () => {
  it('an open question never turns likely into not-now, nor back; what is settled stays', { timeout: limit }, () => {
    onMany(14, (seed) => {
      const chance = seeded(seed);
      let interview = interviewOf(interviewedFamily(checklist, seed, date, 2));
      let before = verdictsOf(assess(familyOf(interview)));
      for (let steps = 0; steps < 12; steps += 1) {
        const open = openQuestions(checklist, interview, date);
        if (open.length === 0) break;
        const q = chance.pick(open);
        const value = randomTo(interview, q, chance);
        interview = answer(interview, q, value);
        const after = verdictsOf(assess(familyOf(interview)));
        const short = (v: Verdict) => v === 'later' || v === 'not-now';
        const breaches = broken(before, after, (from, to) => from === 'open' || (short(from) && short(to)));
        if (breaches.length > 0) return breaches.map((b) => `${b} by ${keyOf(q)} = ${JSON.stringify(value)} in ${JSON.stringify(familyOf(interview))}`);
        before = after;
      }
      return [];
    });
  });

  it('in any order comes to the same', { timeout: limit }, () => {
    onMany(12, (seed) => {
      const family = partialFamily(checklist, seed, date);
      const given: (readonly [Question, FactValue])[] = [
        ...Object.entries(family.household).map(([fact, value]) => [{ fact, child: null }, value] as const),
        ...family.children.flatMap((c) => Object.entries(c.answers).map(([fact, value]) => [{ fact, child: c.id }, value] as const)),
      ];
      const play = (list: readonly (readonly [Question, FactValue])[]) => list.reduce((i, [q, v]) => answer(i, q, v), startInterview(family.children.length));
      const [one, two] = [play(given), play(seeded(seed).shuffle(given))];
      expect(assess(familyOf(two))).toEqual(assess(familyOf(one)));
      expect(openQuestions(checklist, two, date)).toEqual(openQuestions(checklist, one, date));
      return [];
    });
  });

  it('for one child changes nothing for another', { timeout: limit }, () => {
    onMany(5, (seed) => {
      const chance = seeded(seed);
      const family = partialFamily(checklist, seed + 500, date);
      const [a] = family.children;
      if (!a || family.children.length < 2) return [];
      const before = assess(family);
      return [...checklist.facts.values()]
        .filter((f) => f.about === 'child')
        .flatMap((fact) => {
          const value = randomAnswer(checklist, fact, a.answers, date, chance);
          const after = assess({ ...family, children: family.children.map((c) => (c === a ? { ...c, answers: { ...c.answers, [fact.id]: value } } : c)) });
          const same = JSON.stringify(after.children.slice(1)) === JSON.stringify(before.children.slice(1));
          return same ? [] : [`${fact.id}@${a.id} = ${JSON.stringify(value)} changed another child`];
        });
    });
  });
});

describe('taking an answer away', () => {
  it('only moves towards open', { timeout: limit }, () => {
    onMany(6, (seed) => {
      const family = fullFamily(checklist, seed, date, 2);
      const before = verdictsOf(assess(family));
      const short = (v: Verdict) => v === 'later' || v === 'not-now';
      return [...changes(family, () => undefined)].flatMap(([key, without]) =>
        broken(
          before,
          verdictsOf(assess(without)),
          // The day of arrival stands in for months left unsaid, and the months narrow a month of arrival; without either it is the counter's again.
          (from, to) => to === 'open' || (to === 'ask' && /^child\.(arrived-on|months-here)/.test(key)) || (short(from) && short(to)),
        ).map((b) => `${b} without ${key} in ${JSON.stringify(family)}`),
      );
    });
  });

  it('by saying 说不准 or 不想说 only moves towards open or ask', { timeout: limit }, () => {
    onMany(6, (seed) => {
      const family = fullFamily(checklist, seed, date, 2);
      const before = verdictsOf(assess(family));
      const short = (v: Verdict) => v === 'later' || v === 'not-now';
      return [...changes(family, () => (seed % 2 === 0 ? 'unknown' : 'skip'))].flatMap(([key, unsaid]) =>
        broken(before, verdictsOf(assess(unsaid)), (from, to) => to === 'open' || to === 'ask' || (short(from) && short(to))).map(
          (b) => `${b} with ${key} unsaid in ${JSON.stringify(family)}`,
        ),
      );
    });
  });
});

describe('the answer', () => {
  it('has every service for every child, in the list’s order, and never an exception', { timeout: limit }, () => {
    expect(checklist.services).toHaveLength(21);
    onMany(60, (seed) => {
      const family = seed % 3 === 0 ? fullFamily(checklist, seed, date) : partialFamily(checklist, seed, date);
      const assessment = assess(family);
      expect(assessment.children.map((c) => c.id)).toEqual(family.children.map((c) => c.id));
      return assessment.children.flatMap((child) => {
        expect(child.services.map((s) => s.id)).toEqual(checklist.services.map((s) => s.id));
        for (const [i, s] of child.services.entries()) expect(s.entitlements.map((e) => e.id)).toEqual(checklist.services[i]?.entitlements.map((e) => e.id));
        expect(child.enablers.map((e) => e.id)).toEqual(checklist.enablers.map((e) => e.id));
        return decisionsOf(child)
          .filter((d) => d.questions.includes(couldNotDecide))
          .map((d) => `${d.id} could not be decided for ${JSON.stringify(family)}`);
      });
    });
  });

  it('says nothing is missing once it is settled, and names what is missing while it is open', { timeout: limit }, () => {
    onMany(30, (seed) =>
      assess(partialFamily(checklist, seed, date)).children.flatMap((child) =>
        decisionsOf(child)
          .filter((d) => d.missing.length > 0 !== (d.verdict === 'open'))
          .map((d) => `${d.id} is ${d.verdict} and misses ${d.missing.join(', ') || 'nothing'}`),
      ),
    );
  });

  it('is the same for the same answers', () => {
    for (const seed of seeds(10)) expect(assess(partialFamily(checklist, seed, date))).toEqual(assess(partialFamily(checklist, seed, date)));
  });
});

describe('the interview', () => {
  interface Played {
    readonly end: Interview;
    readonly asked: readonly Question[];
  }
  /** Answers whatever is asked next, by chance, until nothing is; gives up at `most`. */
  function play(count: number, seed: number, most: number): Played {
    const chance = seeded(seed);
    const asked: Question[] = [];
    let end = startInterview(count);
    for (let q = next(end); q !== null && asked.length <= most; q = next(end)) {
      asked.push(q);
      end = answer(end, q, randomTo(end, q, chance));
    }
    return { end, asked };
  }

  it('of one child ends within 60 questions, asks none twice, and leaves nothing open', { timeout: limit }, () => {
    onMany(14, (seed) => {
      const { end, asked } = play(1, seed, 60);
      const left = assess(familyOf(end)).children.flatMap((c) => decisionsOf(c).filter((d) => d.verdict === 'open'));
      return [
        ...(asked.length > 60 ? ['more than 60 questions'] : []),
        ...(new Set(asked.map(keyOf)).size === asked.length ? [] : ['asked twice']),
        ...left.map((d) => `${d.id} stays open for want of ${d.missing.join(', ')}, and nothing asks for it: ${JSON.stringify(familyOf(end))}`),
      ];
    });
  });

  it('of three children ends too', { timeout: limit }, () => {
    onMany(2, (seed) => {
      const { end, asked } = play(3, seed, 180);
      return [...(asked.length > 180 ? ['more than 180 questions'] : []), ...openQuestions(checklist, end, date).map((q) => `${keyOf(q)} is still open`)];
    });
  });

  it('replayed from its answers asks the same, and comes to the same', { timeout: limit }, () => {
    onMany(2, (seed) => {
      const { end, asked } = play(2, seed, 120);
      let again = startInterview(2);
      for (const q of asked) {
        expect(next(again)).toEqual(q);
        const fromFile = interviewOf(familyOf(again));
        expect(openQuestions(checklist, fromFile, date)).toEqual(openQuestions(checklist, again, date));
        again = answer(again, q, answerTo(end, q) ?? 'unknown');
      }
      expect(next(again)).toBeNull();
      expect(again).toEqual(end);
      expect(assess(familyOf(again))).toEqual(assess(familyOf(end)));
      return [];
    });
  });
});
