// Gives slip numbers out. On the disk before a number is used: localStorage would forget the last ones in a power cut, and with them
// the point's own digits. One transaction, so that two windows never get the same number.
import type { PlainDate } from '../core/facts/calendar.ts';
import { firstNumbers, type NumbersTaken, readNumbersTaken, takeNumbers } from '../core/referral/take-numbers.ts';
import { openStore } from './open-store.ts';
import { within } from './within.ts';

/** Where in the settings the numbers stand. */
export const slipNumbersSetting = 'slip-numbers';

/** Runs on when nothing can be kept; gone with the page, and then other four digits are drawn. */
let memory: NumbersTaken | null = null;

/** Four digits by chance. */
const draw = (): string => String(1000 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 9000));

async function change<T>(date: PlainDate, step: (before: NumbersTaken) => { readonly after: NumbersTaken; readonly result: T }): Promise<T> {
  const kept = async () => {
    const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
    const { after, result } = step(readNumbersTaken(await turn.store.get(slipNumbersSetting)) ?? firstNumbers(date, draw));
    await turn.store.put(after, slipNumbersSetting);
    await turn.done;
    return { result };
  };
  const done = await within(kept());
  if (done) return done.result;
  const { after, result } = step(memory ?? firstNumbers(date, draw));
  memory = after;
  return result;
}

/** Takes numbers for good. */
export const takeSlipNumbers = (count: number, date: PlainDate): Promise<readonly string[]> =>
  change(date, (before) => {
    const { after, numbers } = takeNumbers(before, count, date, draw);
    return { after, result: numbers };
  });

/** This point's own four digits. */
export const pointDigits = (date: PlainDate): Promise<string> => change(date, (before) => ({ after: before, result: before.home }));
