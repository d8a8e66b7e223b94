import { expect, it } from 'vitest';
import { readChecklist } from '../../../../tests/support/read-checklist.ts';
import type { Fact } from '../../../core/checklist/schema.ts';
import { answersAtHand, monthsAtHand } from './answers-at-hand.ts';

const checklist = readChecklist();
const today = '2026-11-23';
const fact = (id: string): Fact => {
  const found = checklist.facts.get(id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
};

it('one of a few, and what is left unsaid', () => {
  expect(answersAtHand(fact('child.sex'), undefined, today)).toEqual(['F', 'M', 'unknown', 'skip']);
});

it('a set with one more, or one less', () => {
  const shock = fact('household.shock');
  expect(answersAtHand(shock, undefined, today)).toContainEqual(['accident']);
  expect(answersAtHand(shock, ['accident'], today)).toContainEqual(['accident', 'illness']);
  expect(answersAtHand(shock, ['accident'], today)).toContainEqual([]);
  expect(answersAtHand(shock, ['accident'], today)).toContainEqual(['none']);
});

it('the days of a month of birth, and the months of a year', () => {
  const born = fact('child.birth-date');
  expect(answersAtHand(born, '2026-11', today)).toEqual([...Array.from({ length: 23 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`), 'unknown']);
  expect(answersAtHand(born, undefined, today)).toEqual(['unknown']);
  expect(monthsAtHand(2026, today)).toHaveLength(11);
});
