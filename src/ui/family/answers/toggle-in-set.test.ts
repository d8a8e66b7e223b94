import { expect, test } from 'vitest';
import { toggleInSet } from './toggle-in-set.ts';

test('touching adds, touching again takes away', () => {
  expect(toggleInSet([], 'dibao')).toEqual(['dibao']);
  expect(toggleInSet(['dibao'], 'margin')).toEqual(['dibao', 'margin']);
  expect(toggleInSet(['dibao', 'margin'], 'dibao')).toEqual(['margin']);
});

test('none and the others exclude each other', () => {
  expect(toggleInSet(['dibao', 'margin'], 'none')).toEqual(['none']);
  expect(toggleInSet(['none'], 'dibao')).toEqual(['dibao']);
});
