// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { hashOf, showScreenInAddress } from './hash-route.ts';
import type { Screen } from './session.ts';

test('the address carries the screen and nothing else', () => {
  expect(hashOf('home')).toBe('#/');
  expect(hashOf('service')).toBe('#/service');
});

test('follows the screen, puts a typed address right, makes no history', () => {
  const screen = signal<Screen>('home');
  window.location.hash = '#/results';
  const before = window.history.length;
  const stop = showScreenInAddress({ screen, openStaff: async () => undefined }, window);
  expect(window.location.hash).toBe('#/');
  screen.value = 'question';
  expect(window.location.hash).toBe('#/question');
  window.location.hash = '#/slips';
  window.dispatchEvent(new Event('hashchange'));
  expect(window.location.hash).toBe('#/question');
  expect(window.history.length - before).toBeLessThanOrEqual(1);
  stop();
  screen.value = 'home';
  expect(window.location.hash).toBe('#/question');
});

test('an address kept by whoever helps is followed, at the start and later', () => {
  const screen = signal<Screen>('home');
  const openStaff = vi.fn(async (to: Screen) => {
    screen.value = to;
  });
  window.location.hash = '#/staff';
  const stop = showScreenInAddress({ screen, openStaff }, window);
  expect(openStaff).toHaveBeenLastCalledWith('staff');
  screen.value = 'results';
  window.location.hash = '#/bench';
  window.dispatchEvent(new Event('hashchange'));
  expect(openStaff).toHaveBeenLastCalledWith('bench');
  expect(window.location.hash).toBe('#/bench');
  stop();
});
