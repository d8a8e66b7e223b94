import { describe, expect, it } from 'vitest';
import { entitlement, is, service, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import { parseSlipCodes } from './slip-codes.ts';

const checklist = tinyChecklist({
  services: [
    service(
      'school',
      { ...entitlement('meals', is('child.boarding', true)), slip: true, questions: ['free-here'] },
      { ...entitlement('hidden', is('child.boarding', true)), slip: false, questions: ['nowhere-printed'] },
    ),
  ],
});
const documents = Object.fromEntries([...checklist.documents.keys()].map((id, i) => [String(i + 1), id]));
const offices = Object.fromEntries([...checklist.offices.values()].filter((o) => o.visited).map((o, i) => [String(i + 1), o.id]));
const questions = { '1': 'could-not-decide', '2': 'parameter-out-of-date', '3': 'free-here' };
const whole = { entitlements: { '1': 'meals', '2': 'no-longer-on-the-list' }, offices, documents, questions };

function faults(input: unknown): readonly string[] {
  const found = parseSlipCodes(input, checklist);
  return found.kind === 'problems' ? found.problems.map((p) => p.message) : [];
}

describe('the numbers of a slip’s code', () => {
  it('lead both ways, also for what is on the list no more', () => {
    const found = parseSlipCodes(whole, checklist);
    if (found.kind !== 'ready') throw new Error('not ready');
    expect(found.codes.entitlements.numberOf.get('meals')).toBe(1);
    expect(found.codes.entitlements.idOf.get(2)).toBe('no-longer-on-the-list');
  });

  it('are there for all that may stand on a slip, and need not be for the rest', () => {
    expect(faults({ ...whole, entitlements: {} })).toEqual(['"meals" has no number yet: give it one that was never used']);
  });

  it.each<[string, unknown, string]>([
    [
      'a question without a number',
      { ...whole, questions: { '1': 'could-not-decide', '2': 'parameter-out-of-date' } },
      '"free-here" has no number yet: give it one that was never used',
    ],
    ['two numbers for one id', { ...whole, entitlements: { '1': 'meals', '7': 'meals' } }, '"meals" has the number 1 already'],
    [
      'a number the format has no room for',
      { ...whole, entitlements: { '1': 'meals', '16384': 'later' } },
      "16384 is more than a slip's code has room for (16383)",
    ],
    ['a number that is none', { ...whole, entitlements: { '01': 'meals' } }, 'a code is a whole number from 1'],
  ])('refuse %s', (_, input, message) => {
    expect(faults(input)).toEqual([message]);
  });

  it('refuse another shape', () => {
    expect(faults({ entitlements: {} })).not.toEqual([]);
    expect(faults(undefined)).not.toEqual([]);
  });
});
