// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { t } from '../../content/words.ts';
import { ServiceScreen } from './service-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit } from './visit-for-tests.tsx';

afterEach(cleanup);

const open = async (service: string, answers = girlOfSeven, household = rentingInXining) => {
  const visit = await startVisit({ household, children: [answers] });
  visit.session.openService(service);
  return { visit, page: show(visit, ServiceScreen).container };
};

test('every service and every key has its page, in plain words, and none says 不符合', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven] });
  const rules = visit.session.rules.value;
  const ids = rules.kind === 'ready' ? [...rules.engine.checklist.services, ...rules.engine.checklist.enablers].map((x) => x.id) : [];
  expect(ids.length).toBeGreaterThan(21);
  for (const id of ids) {
    visit.session.openService(id);
    const { container, unmount } = show(visit, ServiceScreen);
    expect(container.querySelector('h1')?.textContent, id).toBeTruthy();
    expect(container.querySelectorAll('.verdict').length, id).toBeGreaterThan(0);
    expect(container.textContent, id).not.toContain('不符合');
    expect(container.textContent, `${id} shows a key without words`).not.toMatch(
      /\b(results|services|enablers|documents|offices|hotlines|parameters|facts|ui):[a-z]/,
    );
    unmount();
  }
});

test('each entitlement has its own verdict', async () => {
  const { page } = await open('immunisation');
  expect([...page.querySelectorAll('.verdict')].map((v) => v.className)).toEqual(['verdict verdict--likely', 'verdict verdict--later']);
});

test('a day that rests on a rough answer is said to be the latest, and the month may be told', async () => {
  const { visit, page } = await open('residence-permit');
  expect(page.textContent).toContain('最晚 2027 年 2 月 25 日');
  fireEvent.click(screen.getByRole('button', { name: new RegExp(t('results:when.tell-arrival')) }));
  expect(visit.session.question.value).toEqual({ fact: 'child.arrived-on', child: 'a' });
});

test('with the day of arrival told, the day is no longer the latest', async () => {
  const { page } = await open('residence-permit', { ...girlOfSeven, 'child.arrived-on': '2026-08-10' });
  expect(page.textContent).toContain('2027 年 2 月 11 日');
  expect(page.textContent).not.toContain('最晚');
});

test('what is missing is named, and can be answered', async () => {
  const { 'household.low-income': _, ...notAsked } = rentingInXining;
  const { visit } = await open('minimum-living', girlOfSeven, notAsked);
  fireEvent.click(screen.getByRole('button', { name: t('results:why.missing', { fact: t('facts:household.low-income.label') }) }));
  expect(visit.session.question.value).toEqual({ fact: 'household.low-income', child: null });
});

test('a 现在不适用 names another door', async () => {
  const { visit, page } = await open('preschool');
  const door = page.querySelector('.doors button');
  if (!door) throw new Error('no other door');
  fireEvent.click(door);
  expect(visit.session.chosenService.value).not.toBe('preschool');
});

test('what is on the slip can be taken off and put back', async () => {
  const { visit } = await open('medical-insurance');
  const onSlip = () => visit.session.choice.value.filter((i) => i.entitlement === 'enrol-here').length;
  expect(onSlip()).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: t('results:service.off-slip') }));
  expect(onSlip()).toBe(0);
  fireEvent.click(await screen.findByRole('button', { name: t('results:service.onto-slip') }));
  expect(onSlip()).toBe(1);
});

test('without a single answer there is no verdict, and the way leads back to the list', async () => {
  const visit = await startVisit({});
  visit.session.openService('immunisation');
  const { container } = show(visit, ServiceScreen);
  expect(container.querySelector('.verdict, .verdict-mark')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: t('results:service.to-list') }));
  expect(visit.session.screen.value).toBe('list');
});
