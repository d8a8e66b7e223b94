import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../facts/calendar.ts';
import { type Code, codeBytes, failures, outcomes, type ReturnCode, readCodeBytes, type SlipCode } from './slip-code.ts';
import { slipNumber } from './slip-number.ts';

vi.setConfig({ testTimeout: 30_000 });

const slip: SlipCode = {
  kind: 'slip',
  key: '0123456789abcdef',
  number: slipNumber('4827', '2026-11-26', 3),
  issued: '2026-11-26',
  validUntil: '2026-12-26',
  office: 3,
  county: '630102',
  edition: '2026-11-23',
  entitlements: [
    { code: 7, standing: 'passed' },
    { code: 12, standing: 'confirm' },
  ],
  sealed: new Uint8Array(),
};
const answer: ReturnCode = {
  kind: 'return',
  key: 'fedcba9876543210',
  number: slip.number,
  outcome: 'missing',
  on: '2026-11-28',
  failure: null,
  office: null,
  papers: [2, 9],
};

const dates = fc.integer({ min: 0, max: 65_535 - 255 }).map((n) => addDays('2025-01-01', n));
const keys = fc.stringMatching(/^[0-9a-f]{16}$/);
const numbers = (issued: string) =>
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 999 })).map(([p, n]) => slipNumber(String(p).padStart(4, '0'), issued, n));
/** Slip numbers have two digits for the year. */
const days = fc.integer({ min: 0, max: 27_000 }).map((n) => addDays('2025-01-01', n));
const slips: fc.Arbitrary<Code> = days.chain((issued) =>
  fc.record({
    kind: fc.constant('slip' as const),
    key: keys,
    number: numbers(issued),
    issued: fc.constant(issued),
    validUntil: fc.integer({ min: 0, max: 255 }).map((n) => addDays(issued, n)),
    office: fc.integer({ min: 1, max: 255 }),
    county: fc.option(fc.integer({ min: 100_000, max: 999_999 }).map(String), { nil: null }),
    edition: dates,
    entitlements: fc
      .uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 16_383 }), standing: fc.constantFrom('passed' as const, 'confirm' as const) }), {
        minLength: 1,
        maxLength: 5,
        selector: (e) => e.code,
      })
      .map((list) => list.sort((a, b) => a.code - b.code)),
    sealed: fc.uint8Array({ maxLength: 120 }),
  }),
);
const returns: fc.Arbitrary<Code> = fc.tuple(days.chain(numbers), keys, dates, fc.constantFrom(...outcomes)).chain(([number, key, on, outcome]) =>
  fc.record({
    kind: fc.constant('return' as const),
    key: fc.constant(key),
    number: fc.constant(number),
    outcome: fc.constant(outcome),
    on: fc.constant(on),
    failure: outcome === 'failed' ? fc.option(fc.constantFrom(...failures), { nil: null }) : fc.constant(null),
    office: outcome === 'elsewhere' ? fc.option(fc.integer({ min: 1, max: 255 }), { nil: null }) : fc.constant(null),
    papers:
      outcome === 'missing'
        ? fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { maxLength: 12 }).map((p) => p.sort((a, b) => a - b))
        : fc.constant<number[]>([]),
  }),
);

describe('the bytes of a code', () => {
  it('a slip of two entitlements takes 28 bytes', () => {
    expect(codeBytes(slip)).toHaveLength(28);
    expect(readCodeBytes(codeBytes(slip))).toEqual(slip);
  });

  it('a return that names two papers takes 25', () => {
    expect(codeBytes(answer)).toHaveLength(25);
    expect(readCodeBytes(codeBytes(answer))).toEqual(answer);
  });

  it('say again what was written, for every slip and return', () => {
    fc.assert(
      fc.property(fc.oneof(slips, returns), (code) => {
        expect(readCodeBytes(codeBytes(code))).toEqual(code);
      }),
      { numRuns: 2000 },
    );
  });

  it('are the only ones: what can be read is written back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(slips, returns), fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { minLength: 1, maxLength: 3 }), (code, changes) => {
        const bytes = codeBytes(code);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const read = readCodeBytes(bytes);
        if (read) expect(codeBytes(read)).toEqual(bytes);
      }),
      { numRuns: 5000 },
    );
  });

  it('are refused when cut short or drawn out', () => {
    for (const code of [slip, answer]) {
      const bytes = codeBytes(code);
      for (let n = 0; n < bytes.length; n += 1) expect(readCodeBytes(bytes.slice(0, n))).toBeNull();
      expect(readCodeBytes(Uint8Array.from([...bytes, 0]))).toBeNull();
    }
  });

  it.each<[string, Code]>([
    ['no entitlement', { ...slip, entitlements: [] }],
    ['six entitlements', { ...slip, entitlements: [1, 2, 3, 4, 5, 6].map((code) => ({ code, standing: 'passed' as const })) }],
    ['one entitlement twice', { ...slip, entitlements: [7, 7].map((code) => ({ code, standing: 'passed' as const })) }],
    ['no office', { ...slip, office: 0 }],
    ['a county of five digits', { ...slip, county: '63010' }],
    ['a year to run', { ...slip, validUntil: '2027-11-26' }],
    ['a last day before the first', { ...slip, validUntil: '2026-11-25' }],
    ['a key id too short', { ...slip, key: '0123' }],
    ['a reason without failure', { ...answer, outcome: 'done', papers: [], failure: 'closed' }],
    ['papers without missing', { ...answer, outcome: 'done' }],
    ['another office without elsewhere', { ...answer, office: 2 }],
    ['thirteen papers', { ...answer, papers: Array.from({ length: 13 }, (_, i) => i + 1) }],
  ])('cannot be written for %s', (_, code) => {
    expect(() => codeBytes(code)).toThrow(RangeError);
  });
});
