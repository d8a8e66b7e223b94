import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../facts/family.ts';
import {
  answer,
  answerTo,
  familyOf,
  firstQuestion,
  type Interview,
  interviewOf,
  keyOf,
  passOver,
  type Question,
  questionAfter,
  questionBefore,
  questionOf,
  startInterview,
  withChildCount,
} from './interview.ts';

const home: Question = { fact: 'household.home', child: null };
const born = (child: string): Question => ({ fact: 'child.birth-date', child });
const sex = (child: string): Question => ({ fact: 'child.sex', child });
const answered = (interview: Interview, ...given: readonly (readonly [Question, FactValue])[]) => given.reduce((i, [q, v]) => answer(i, q, v), interview);

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value) as object)) freeze(inner);
  return value;
};

const anyQuestion = fc.constantFrom(home, { fact: 'household.shock', child: null }, born('a'), born('b'), sex('a'), sex('b'));
type Move = readonly ['answer', Question, string] | readonly ['pass', Question] | readonly ['count', number];
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(fc.constant('answer' as const), anyQuestion, fc.constantFrom('x', 'y', 'unknown')),
  fc.tuple(fc.constant('pass' as const), anyQuestion),
  fc.tuple(fc.constant('count' as const), fc.integer({ min: 1, max: 3 })),
);
const play = (interview: Interview, move: Move): Interview =>
  move[0] === 'answer' ? answer(interview, move[1], move[2]) : move[0] === 'pass' ? passOver(interview, move[1]) : withChildCount(interview, move[1]);

describe('keys', () => {
  it('lead back to their question', () => {
    for (const q of [home, born('a'), sex('h'), firstQuestion]) expect(questionOf(keyOf(q))).toEqual(q);
    expect(keyOf(home)).toBe('household.home');
    expect(keyOf(born('b'))).toBe('child.birth-date@b');
  });
});

describe('the number of children', () => {
  it.each([
    [1, 'a'],
    [3, 'abc'],
    [8, 'abcdefgh'],
    [0, 'a'],
    [-2, 'a'],
    [9, 'abcdefgh'],
    [Number.NaN, 'a'],
    [Number.POSITIVE_INFINITY, 'abcdefgh'],
    [2.9, 'ab'],
  ])('%d gives %s', (count, ids) => {
    expect(startInterview(count).children.join('')).toBe(ids);
    expect(withChildCount(startInterview(4), count).children.join('')).toBe(ids);
  });

  it('fewer and again more: the answers of those who stay and of those who come back are kept', () => {
    const two = answered(startInterview(2), [sex('a'), 'F'], [sex('b'), 'M'], [home, 'rent']);
    const one = withChildCount(two, 1);
    expect(familyOf(one)).toEqual({ household: { 'household.home': 'rent' }, children: [{ id: 'a', answers: { 'child.sex': 'F' } }] });
    expect(familyOf(withChildCount(one, 2))).toEqual(familyOf(two));
  });
});

describe('answering', () => {
  it('keeps every other answer, and the one given last', () => {
    const before = answered(startInterview(2), [sex('a'), 'F'], [sex('b'), 'M'], [born('a'), '2020-01-01'], [home, 'rent']);
    const after = answer(before, sex('b'), 'F');
    expect(familyOf(after)).toEqual({
      household: { 'household.home': 'rent' },
      children: [
        { id: 'a', answers: { 'child.sex': 'F', 'child.birth-date': '2020-01-01' } },
        { id: 'b', answers: { 'child.sex': 'F' } },
      ],
    });
    expect(answer(after, home, 'own').own).toEqual(after.own);
  });

  it('a change stands where the question stood on the way', () => {
    const before = answered(startInterview(1), [born('a'), '2020-01-01'], [sex('a'), 'F'], [home, 'rent']);
    expect(answer(before, born('a'), '2021-01-01').trail).toEqual(before.trail);
  });

  it('takes a question out of those passed over', () => {
    const passed = passOver(startInterview(1), sex('a'));
    expect(passed.passed).toEqual(['child.sex@a']);
    expect(answer(passed, sex('a'), 'F').passed).toEqual([]);
    expect(answer(passed, home, 'own').passed).toEqual(['child.sex@a']);
  });

  it('unknown and skip are answers', () => {
    for (const value of ['unknown', 'skip']) expect(answerTo(answer(startInterview(1), sex('a'), value), sex('a'))).toBe(value);
    expect(answerTo(answer(startInterview(1), { fact: 'child.boarding', child: 'a' }, false), { fact: 'child.boarding', child: 'a' })).toBe(false);
  });
});

describe('passing over', () => {
  it('gives no answer, and each question stands once among those passed', () => {
    const twice = passOver(passOver(startInterview(1), sex('a')), sex('a'));
    expect(twice.passed).toEqual(['child.sex@a']);
    expect(answerTo(twice, sex('a'))).toBeUndefined();
  });

  it('keeps an answer there is, and does not count it as passed', () => {
    const on = passOver(answered(startInterview(1), [sex('a'), 'F']), sex('a'));
    expect(answerTo(on, sex('a'))).toBe('F');
    expect(on.passed).toEqual([]);
  });
});

describe('back and on', () => {
  const way = answered(startInterview(2), [born('a'), '2020-01-01'], [home, 'rent'], [born('b'), '2018-01-01']);
  const withPass = passOver(way, sex('b'));

  it('back goes the way that was taken, passed questions included', () => {
    expect(questionBefore(withPass, null)).toEqual(sex('b'));
    expect(questionBefore(withPass, sex('b'))).toEqual(born('b'));
    expect(questionBefore(withPass, born('b'))).toEqual(home);
    expect(questionBefore(withPass, home)).toEqual(born('a'));
    expect(questionBefore(withPass, born('a'))).toBeNull();
  });

  it('from a question not gone through yet, back is the last one gone through', () => {
    expect(questionBefore(way, sex('b'))).toEqual(born('b'));
    expect(questionBefore(startInterview(1), firstQuestion)).toBeNull();
  });

  it('on goes the same way forward, to its end', () => {
    expect(questionAfter(withPass, born('a'))).toEqual(home);
    expect(questionAfter(withPass, home)).toEqual(born('b'));
    expect(questionAfter(withPass, sex('b'))).toBeNull();
    expect(questionAfter(way, sex('b'))).toBeNull();
  });

  it('back and then on is where one was', () => {
    for (const key of withPass.trail.slice(1)) {
      const before = questionBefore(withPass, questionOf(key));
      expect(before && questionAfter(withPass, before)).toEqual(questionOf(key));
    }
  });

  it('neither way leads to a child who is no longer named', () => {
    const mixed = answered(startInterview(2), [born('a'), '2020-01-01'], [born('b'), '2018-01-01'], [home, 'rent']);
    const one = withChildCount(mixed, 1);
    expect(questionBefore(one, home)).toEqual(born('a'));
    expect(questionBefore(withChildCount(way, 1), null)).toEqual(home);
    expect(questionAfter(one, born('a'))).toEqual(home);
    expect(questionAfter(withChildCount(way, 1), home)).toBeNull();
  });

  it('going back changes no answer', () => {
    const before = freeze(withPass);
    questionBefore(before, home);
    expect(familyOf(before)).toEqual(familyOf(withPass));
  });
});

describe('as a value', () => {
  it('no move changes the interview it starts from', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        moves.reduce((i, m) => freeze(play(i, m)), freeze(startInterview(2)));
      }),
    );
  });

  it('holds the last answer to every question, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
        const end = moves.reduce(play, startInterview(2));
        const last = new Map(moves.flatMap((m) => (m[0] === 'answer' ? [[keyOf(m[1]), m[2]] as const] : [])));
        for (const q of [home, born('a'), born('b'), sex('a'), sex('b')]) expect(answerTo(end, q)).toBe(last.get(keyOf(q)));
        expect(new Set(end.trail).size).toBe(end.trail.length);
        for (const key of end.passed) expect(answerTo(end, questionOf(key))).toBeUndefined();
      }),
    );
  });

  it('a family from a file is an interview that gives the same family', () => {
    const family = familyOf(answered(startInterview(2), [sex('a'), 'F'], [home, 'rent']));
    expect(familyOf(interviewOf(family))).toEqual(family);
  });
});
