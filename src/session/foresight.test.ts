import { describe, expect, it } from 'vitest';
import { question } from '../../tests/support/tiny-checklist.ts';
import { answer, type Interview, startInterview } from '../core/interview/interview.ts';
import { foresight } from './foresight.ts';

function idleByHand() {
  const waiting: (() => void)[] = [];
  const looked: Interview[] = [];
  let forgotten = 0;
  const ahead = foresight({
    whenIdle(work) {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    },
    lookAhead: (interview) => looked.push(interview),
    forgetAhead: () => {
      forgotten += 1;
    },
  });
  return { ahead, looked, waiting, forgotten: () => forgotten, idle: () => waiting.shift()?.() };
}

describe('foresight', () => {
  const start = startInterview(2);
  const sex = question('child.sex', 'a');

  it('looks at one answer in each idle moment, and hands out what it looked at', () => {
    const { ahead, looked, idle } = idleByHand();
    ahead.begin(start, sex, () => ['F', 'M']);
    expect(looked).toHaveLength(0);
    idle();
    expect(looked).toEqual([answer(start, sex, 'F')]);
    expect(ahead.taken(start, sex, 'F')).toBe(looked[0]);
    expect(ahead.taken(start, sex, 'M')).toEqual(answer(start, sex, 'M'));
    idle();
    expect(looked).toHaveLength(2);
  });

  it('keeps what it knows while only this answer changes', () => {
    const { ahead, looked, idle, waiting } = idleByHand();
    ahead.begin(start, sex, () => ['F', 'M']);
    idle();
    idle();
    const taken = ahead.taken(start, sex, 'F');
    ahead.begin(taken, sex, () => ['F', 'M']);
    idle();
    expect(looked).toHaveLength(2);
    expect(ahead.taken(taken, sex, 'M')).toBe(looked[1]);
    expect(waiting).toHaveLength(0);
  });

  it('lets go of it at another question, after another answer, and when told', () => {
    const { ahead, looked, idle, waiting, forgotten } = idleByHand();
    ahead.begin(start, sex, () => ['F', 'M']);
    idle();
    const before = forgotten();
    const elsewhere = answer(start, question('household.low-income'), ['dibao']);
    expect(ahead.taken(elsewhere, sex, 'F')).toEqual(answer(elsewhere, sex, 'F'));
    ahead.begin(start, question('child.sex', 'b'), () => ['F']);
    expect(forgotten()).toBe(before + 1);
    expect(ahead.taken(start, sex, 'F')).not.toBe(looked[0]);
    expect(waiting).toHaveLength(1);
    ahead.drop();
    expect(waiting).toHaveLength(0);
  });
});
