// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
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
  const stop = showScreenInAddress({ screen }, window);
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
