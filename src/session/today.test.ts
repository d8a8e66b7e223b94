import { expect, test } from 'vitest';
import { todayInChina } from './today.ts';

test('the day turns at midnight in China, not in the time zone of the device', () => {
  expect(todayInChina(Date.UTC(2026, 10, 23, 15, 59))).toBe('2026-11-23');
  expect(todayInChina(Date.UTC(2026, 10, 23, 16, 0))).toBe('2026-11-24');
});
