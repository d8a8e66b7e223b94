import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkDigit, isSlipNumber, slipNumber } from './slip-number.ts';

vi.setConfig({ testTimeout: 30_000 });

/** ISO 7064:2003 §8.2, as the standard writes it: P(1)=10, S(j)=P(j) mod 11 + a(j), P(j+1)=(S(j) ‖ 10) × 2; valid when S(n) ≡ 1 (mod 10). */
function standardAccepts(digits: string): boolean {
  let p = 10;
  let s = 0;
  for (const a of digits) {
    s = (p % 11) + Number(a);
    p = (s % 10 === 0 ? 10 : s % 10) * 2;
  }
  return s % 10 === 1;
}

const digits = [...'0123456789'];
const body = fc.array(fc.constantFrom(...digits), { minLength: 13, maxLength: 13 }).map((d) => d.join(''));

describe('the check digit (ISO 7064 MOD 11,10)', () => {
  it('of the standard’s example 0794 is 5', () => {
    expect(checkDigit('0794')).toBe('5');
  });

  it('is the only digit the standard accepts', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(digits.filter((c) => standardAccepts(text + c))).toEqual([checkDigit(text)]);
      }),
    );
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(body, (text) => {
        const whole = text + checkDigit(text);
        for (const [i, right] of [...whole].entries()) {
          for (const wrong of digits) {
            if (wrong !== right) expect(isSlipNumber(whole.slice(0, i) + wrong + whole.slice(i + 1))).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds two neighbours exchanged, except where the standard itself cannot', () => {
    let exchanged = 0;
    let missed = 0;
    fc.assert(
      fc.property(body, (text) => {
        const whole = text + checkDigit(text);
        for (let i = 0; i + 1 < whole.length; i += 1) {
          const [a = '', b = ''] = [whole[i], whole[i + 1]];
          if (a === b) continue;
          const swapped = whole.slice(0, i) + b + a + whole.slice(i + 2);
          exchanged += 1;
          if (isSlipNumber(swapped)) missed += 1;
          expect(isSlipNumber(swapped)).toBe(standardAccepts(swapped));
        }
      }),
      { numRuns: 300, seed: 7064 },
    );
    expect(missed / exchanged).toBeLessThan(0.03);
  });
});

describe('a slip’s number', () => {
  it('is point, day, running number, check', () => {
    expect(slipNumber('4827', '2026-11-24', 3)).toBe(`4827-261124-003-${checkDigit('4827261124003')}`);
    expect(slipNumber('0001', '2026-01-02', 999)).toMatch(/^0001-260102-999-\d$/);
  });

  it('is accepted as printed, without dashes, and as read aloud in groups', () => {
    const number = slipNumber('4827', '2026-11-24', 3);
    expect(isSlipNumber(number)).toBe(true);
    expect(isSlipNumber(number.replaceAll('-', ''))).toBe(true);
    expect(isSlipNumber(number.replaceAll('-', ' '))).toBe(true);
  });

  it('differs for every running number of a day', () => {
    const all = Array.from({ length: 999 }, (_, i) => slipNumber('4827', '2026-11-24', i + 1));
    expect(new Set(all).size).toBe(999);
    expect(all.every(isSlipNumber)).toBe(true);
  });

  it.each(['', '4827-261124-003', '4827-261124-003-', '4827-261124-0003-7', '4827-26112A-003-7', '４８２７-261124-003-7', '4827_261124_003_7'])(
    '%j is none',
    (text) => {
      expect(isSlipNumber(text)).toBe(false);
    },
  );
});
