// A citizen's identity number (GB 11643): used to learn a birth date and a sex where no column gives them, and for nothing else.
// It is never kept, shown or written.
import { isDate } from '../../core/facts/calendar.ts';
import { textOf } from './plain-text.ts';
import type { Cell } from './table.ts';

export interface BirthAndSex {
  readonly birth: string;
  readonly sex: 'F' | 'M';
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = '10X98765432';

const sexOf = (digit: string): 'F' | 'M' => (Number(digit) % 2 === 1 ? 'M' : 'F');

/** Null for what is no identity number; its check digit must be right. */
export function readIdNumber(cell: Cell): BirthAndSex | null {
  const text = textOf(cell)
    .replaceAll(/['’‘-]/g, '')
    .toUpperCase();
  if (/^\d{17}[\dX]$/.test(text)) {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
    const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
    return checks[sum % 11] === text[17] && isDate(birth) ? { birth, sex: sexOf(text[16] ?? '0') } : null;
  }
  if (!/^\d{15}$/.test(text)) return null;
  const birth = `19${text.slice(6, 8)}-${text.slice(8, 10)}-${text.slice(10, 12)}`;
  return isDate(birth) ? { birth, sex: sexOf(text[14] ?? '0') } : null;
}
