import { expect, test } from 'vitest';
import { dayOf, todayInChina } from './today.ts';

test('the day turns at midnight in China, not in the time zone of the device', () => {
  expect(todayInChina(Date.UTC(2026, 10, 23, 15, 59))).toBe('2026-11-23');
  expect(todayInChina(Date.UTC(2026, 10, 23, 16, 0))).toBe('2026-11-24');
});

test('a day that cannot be today is doubted until somebody says what day it is, and again when the device names another', () => {
  let device = '2000-01-01';
  const day = dayOf(() => device, '2026-11-28');
  expect([day.today(), day.isDoubted()]).toEqual(['2000-01-01', true]);
  day.say('2026-12-01');
  expect([day.today(), day.isDoubted()]).toEqual(['2026-12-01', false]);
  device = '2000-01-02';
  expect([day.today(), day.isDoubted()]).toEqual(['2000-01-02', true]);
  device = '2026-12-02';
  expect([day.today(), day.isDoubted()]).toEqual(['2026-12-02', false]);
});

test('a day said that cannot be today either is doubted too', () => {
  const day = dayOf(() => '2000-01-01', '2026-11-28');
  day.say('2026-01-01');
  expect(day.isDoubted()).toBe(true);
});
