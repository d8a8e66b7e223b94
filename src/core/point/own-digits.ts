// The four digits a point's slip numbers begin with, once somebody chooses them.
import type { NumbersTaken } from '../referral/take-numbers.ts';

/** Four digits that do not begin with 0: said aloud they are one number. */
export const isPointDigits = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

/**
 * The point's own four digits are others from now on. The count of the day runs on, so that a way back gives no number twice;
 * a day that has gone on under drawn digits ends under them.
 */
export const withHome = (before: NumbersTaken, digits: string): NumbersTaken => ({
  ...before,
  home: digits,
  point: before.point === before.home ? digits : before.point,
});
