import { expect, it } from 'vitest';
import { slipCodesFrom } from '../checklist/slip-codes-from.ts';
import { codeBytes, readCodeBytes } from '../codec/slip-code.ts';
import type { Slip } from './compose-slips.ts';
import { slipCodeOf } from './slip-code-of.ts';

const codes = slipCodesFrom({ entitlements: { 7: 'dibao', 9: 'orphan', 12: 'dibao' }, offices: { 3: 'township' }, documents: {} });
const slip: Slip = {
  number: '4827-261126-003-8',
  child: 'a',
  office: 'township',
  issued: '2026-11-26',
  validUntil: '2026-12-26',
  edition: '2026-11-23',
  entitlements: [
    { id: 'orphan', standing: 'confirm', questions: ['why'] },
    { id: 'dibao', standing: 'passed', questions: [] },
  ],
  papers: [{ document: 'hukou-book', need: 'required', held: true }],
  name: '马小麦',
};
const options = { codes, key: '0123456789abcdef', county: '632801' };

it('says the slip in numbers: an id with two numbers by its first', () => {
  const code = slipCodeOf(slip, options);
  if (!code) throw new Error('no code');
  expect(code).toMatchObject({ number: slip.number, office: 3, county: '632801', validUntil: '2026-12-26', edition: '2026-11-23' });
  expect(code.entitlements).toEqual([
    { code: 9, standing: 'confirm' },
    { code: 7, standing: 'passed' },
  ]);
  expect(readCodeBytes(codeBytes(code))?.number).toBe(slip.number);
});

it('never holds the typed name, the child, a question or a paper', () => {
  const text = JSON.stringify(slipCodeOf(slip, options));
  for (const told of ['马小麦', '"a"', 'why', 'hukou-book']) expect(text).not.toContain(told);
});

it('makes no code that would say less than the paper', () => {
  expect(slipCodeOf({ ...slip, office: 'unheard-of' }, options)).toBeNull();
  expect(slipCodeOf({ ...slip, entitlements: [...slip.entitlements, { id: 'new', standing: 'passed', questions: [] }] }, options)).toBeNull();
});

it.each([null, 'text', [], { entitlements: 5 }])('from a file that is %j come empty tables', (file) => {
  expect(slipCodesFrom(file).entitlements.numberOf.size).toBe(0);
});
