// The day a visit is reckoned from, and whether it can be today.
import { signal } from '@preact/signals';
import { loadFirstWords } from '../content/words.ts';
import type { Session } from './session.ts';
import type { Day } from './today.ts';

/** Nothing is doubted before it was looked at: what was drawn ahead of the program has no doubt on it. */
export function dayState(day: Day): Pick<Session, 'today' | 'dayDoubted' | 'lookAtDay' | 'sayDay'> {
  const today = signal(day.today());
  const dayDoubted = signal(false);
  const lookAtDay = () => {
    today.value = day.today();
    dayDoubted.value = day.isDoubted();
    // The first screen has no words for it by itself.
    if (dayDoubted.value) void loadFirstWords();
  };
  return {
    today,
    dayDoubted,
    lookAtDay,
    sayDay(said) {
      day.say(said);
      lookAtDay();
    },
  };
}
