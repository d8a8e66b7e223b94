import { expect, test } from 'vitest';
import type { Item } from '../../../core/referral/item.ts';
import type { Errand, ErrandPlan } from '../../../core/referral/plan-errands.ts';
import { officeTabs } from './office-tabs.ts';

const item = (entitlement: string): Item => ({ child: 'a', entitlement });
const errand = (office: string, ...ids: readonly string[]): Errand => ({ office, items: ids.map(item), papers: [] });
const plan = (...errands: readonly Errand[]): ErrandPlan => ({ errands, elsewhere: [], papers: [] });
const shown = (planned: ErrandPlan, offered: ErrandPlan) =>
  officeTabs(planned, offered).map((tab) => [tab.office, ...tab.items.map((i) => `${i.item.entitlement}${i.chosen ? '+' : '-'}`)]);

test('a thing that is not ticked stays in its place under its office', () => {
  const offered = plan(errand('school', 'place', 'meals', 'aid'), errand('police', 'permit'));
  expect(shown(plan(errand('school', 'place', 'aid'), errand('police', 'permit')), offered)).toEqual([
    ['school', 'place+', 'meals-', 'aid+'],
    ['police', 'permit+'],
  ]);
});

test('an office stays when its last tick is taken off', () => {
  expect(shown(plan(errand('police', 'permit')), plan(errand('school', 'place'), errand('police', 'permit')))).toEqual([
    ['school', 'place-'],
    ['police', 'permit+'],
  ]);
});

test('what is chosen stands where the errands for it really lead, once', () => {
  expect(shown(plan(errand('bureau', 'place')), plan(errand('school', 'place', 'meals')))).toEqual([
    ['school', 'meals-'],
    ['bureau', 'place+'],
  ]);
});
