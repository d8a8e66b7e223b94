// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { scanOver } from './scan.ts';
import type { Place } from './scan-plan.ts';

const stop = (name: string): HTMLElement => Object.assign(document.createElement('button'), { textContent: name });
const item = (s: HTMLElement): Place => ({ kind: 'item', stop: s });
const [a, b, c] = [stop('a'), stop('b'), stop('c')];
const plan: readonly Place[] = [item(a), { kind: 'group', places: [item(b), item(c)] }];
const at = (scan: ReturnType<typeof scanOver>) => {
  const place = scan.at();
  return place === null ? 'waits' : place.kind === 'group' ? 'group' : place.stop.textContent;
};

it('presses the item it is at', () => {
  expect(scanOver(plan).pick()).toBe(a);
});

it('goes into a group, and comes out by itself after two rounds', () => {
  const scan = scanOver(plan, 1);
  expect(scan.pick()).toBeNull();
  expect(at(scan)).toBe('b');
  scan.step();
  expect(at(scan)).toBe('c');
  for (let i = 0; i < 3; i += 1) scan.step();
  expect(at(scan)).toBe('group');
});

it('waits after two rounds of the whole, and goes on from the press that wakes it', () => {
  const scan = scanOver(plan);
  for (let i = 0; i < 4; i += 1) scan.step();
  expect(at(scan)).toBe('waits');
  scan.step();
  expect(at(scan)).toBe('waits');
  expect(scan.pick()).toBeNull();
  expect(at(scan)).toBe('a');
});

it('stays silent over a page without controls', () => {
  const scan = scanOver([]);
  expect(scan.pick()).toBeNull();
  expect(at(scan)).toBe('waits');
});
