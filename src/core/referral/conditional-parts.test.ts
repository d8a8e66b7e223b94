import { expect, test } from 'vitest';
import { entitlement, is, service, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import { adviceFor } from './conditional-parts.ts';

const meals = entitlement('meals', is('child.boarding', true), {
  advice: [{ key: 'for-everyone' }, { key: 'for-boarders', when: is('child.boarding', true) }],
});
const checklist = tinyChecklist({ services: [service('school', meals)] });
const adviceWith = (answers: Record<string, boolean | string>) =>
  adviceFor(checklist, { household: {}, children: [{ id: 'a', answers }] }, today, { child: 'a', entitlement: 'meals' });

test('advice with a condition is given where the condition holds', () => {
  expect(adviceWith({ 'child.boarding': true })).toEqual(['for-everyone', 'for-boarders']);
  expect(adviceWith({ 'child.boarding': false })).toEqual(['for-everyone']);
});

test('a condition that is not known to hold gives no advice', () => {
  expect(adviceWith({})).toEqual(['for-everyone']);
  expect(adviceWith({ 'child.boarding': 'unknown' })).toEqual(['for-everyone']);
});

test('no advice for what is not on the list, or for a child who is not there', () => {
  const family = { household: {}, children: [{ id: 'a', answers: {} }] };
  expect(adviceFor(checklist, family, today, { child: 'a', entitlement: 'no-such-thing' })).toEqual([]);
  expect(adviceFor(checklist, family, today, { child: 'z', entitlement: 'meals' })).toEqual([]);
});
