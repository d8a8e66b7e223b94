// A rule's value as four bits, so that Kleene's tables are machine operations: `all` is &, `any` is |.
// Knows no rules; the same three values as rules/finding.ts, as a thermometer: no 00, the counter 01, yes 11; least in the low bits, most in the high.

import type { Truth } from '../rules/finding.ts';

/** Bounds of a value: `least | most << 2`. */
export type Bounds = number;

export const no: Bounds = 0b0000;
export const counter: Bounds = 0b0101;
export const yes: Bounds = 0b1111;
/** Not answered yet: from no to yes. */
export const open: Bounds = 0b1100;

/** The value of a fact that is not known, by the first two codes of every fact: `missing` and `unsaid`. */
export const notKnown = [open, counter] as const;

export const raise = (b: Bounds): Bounds => b | counter;
export const cap = (b: Bounds): Bounds => b & counter;
export const isSettled = (b: Bounds): boolean => (b & 3) === b >> 2;

const turned = [3, 1, 1, 0];
const opposites = Uint8Array.from({ length: 16 }, (_, b) => (turned[b >> 2] ?? 0) | ((turned[b & 3] ?? 0) << 2));
/** Yes for no; the least becomes the most. */
export const opposite = (b: Bounds): Bounds => opposites[b] ?? counter;

const truthOf = [0, 1, 1, 2] as const;
/** The least and the most, as rules/finding.ts counts them. */
export const truthsOf = (b: Bounds): readonly [Truth, Truth] => [truthOf[b & 3] ?? 1, truthOf[b >> 2] ?? 1];
