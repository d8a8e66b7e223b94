// The slip's number: readable aloud, checkable by anybody. Point (4 digits) – day (6) – running number (3) – check (1).

import type { PlainDate } from '../facts/calendar.ts';

/** ISO 7064 MOD 11,10 check digit over decimal digits. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const d of digits) {
    const sum = (product + Number(d)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** `4827-261124-003-7`. @param point four digits of the service point; @param running 1–999 within the day */
export function slipNumber(point: string, date: string, running: number): string {
  const day = date.replaceAll('-', '').slice(2);
  const serial = String(running).padStart(3, '0');
  return `${point}-${day}-${serial}-${checkDigit(point + day + serial)}`;
}

/** True when the check digit fits; spaces and dashes do not matter. */
export function isSlipNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{14}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.at(-1);
}

/** What a number is made of. @param number as {@link slipNumber} wrote it */
export function partsOfSlipNumber(number: string): { readonly point: string; readonly day: PlainDate; readonly running: number } {
  const [point = '', day = '', running = ''] = number.split('-');
  return { point, day: `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`, running: Number(running) };
}
