import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

test('the first and the last character stay, the rest is hidden', () => {
  expect(maskName('马小麦')).toBe('马*麦');
  expect(maskName('才让卓玛')).toBe('才*玛');
  expect(maskName(' Tashi ')).toBe('T*i');
});

test('a short name shows at most its first character', () => {
  expect(maskName('马麦')).toBe('马*');
  expect(maskName('麦')).toBe('*');
  expect(maskName(' ')).toBe('');
});
