// A slip's number as somebody types or says it: with or without its hyphens, and, when it is none, which block to look at again.
import { isDate, type PlainDate } from '../facts/calendar.ts';
import { isSlipNumber } from './slip-number.ts';

/** The blocks of `4827-261124-003-7`; `length` when digits are missing or too many and no block stands out; `some-digit` when only the check digit knows. */
export type SuspectBlock = 'length' | 'point' | 'day' | 'running' | 'check' | 'some-digit';

export type TypedNumber =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'mistyped'; readonly block: SuspectBlock }
  /** Other characters than digits, spaces and hyphens: no number at all. */
  | { readonly kind: 'no-number' };

const blocks = [
  ['point', 4],
  ['day', 6],
  ['running', 3],
  ['check', 1],
] as const;
const most = 40;
const hyphens = /[\s\p{Pd}]/gu;

function suspectLength(text: string): SuspectBlock {
  const parts = text.trim().split(/[\s\p{Pd}]+/u);
  const wrong = parts.length === blocks.length ? blocks.filter(([, length], i) => parts[i]?.length !== length) : [];
  return wrong.length === 1 ? (wrong[0]?.[0] ?? 'length') : 'length';
}

/** Reads a number. @param today no slip was given out after it */
export function readTypedNumber(text: string, today: PlainDate): TypedNumber {
  if (text.length > most) return { kind: 'no-number' };
  const digits = text.normalize('NFKC').replace(hyphens, '');
  if (!/^\d+$/.test(digits)) return { kind: 'no-number' };
  if (digits.length !== 14) return { kind: 'mistyped', block: suspectLength(text.normalize('NFKC')) };
  const [point, day, running, check] = [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 13), digits.slice(13)];
  const date = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
  if (!isDate(date)) return { kind: 'mistyped', block: 'day' };
  if (running === '000') return { kind: 'mistyped', block: 'running' };
  if (!isSlipNumber(digits)) return { kind: 'mistyped', block: date > today ? 'day' : 'some-digit' };
  return { kind: 'number', number: `${point}-${day}-${running}-${check}` };
}
