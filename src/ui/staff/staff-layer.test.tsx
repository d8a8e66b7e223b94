// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { t } from '../../content/words.ts';
import { ResultsScreen } from '../family/results-screen.tsx';
import { ServiceScreen } from '../family/service-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit } from '../family/visit-for-tests.tsx';
import { StaffScreen } from './staff-screen.tsx';

afterEach(cleanup);
const visitOf = (household = rentingInXining) => startVisit({ household, children: [girlOfSeven] });

test('a family sees nothing of it until it is turned on, and a wipe turns it off', async () => {
  const visit = await visitOf();
  visit.session.openService('immunisation');
  const { container } = show(visit, ServiceScreen);
  expect(container.querySelector('.fold--staff, .staff-tag')).toBeNull();
  await visit.session.openStaff('staff');
  visit.session.leaveStaff(true);
  expect(visit.session.screen.value).toBe('service');
  await waitFor(() => expect(container.querySelectorAll('.fold--staff')).toHaveLength(2));
  await visit.session.wipe();
  expect(visit.session.staff.value).toBe(false);
  expect(visit.session.screen.value).toBe('home');
});

test('each part: its clauses with value, article, grade and figure; papers; what to ask', async () => {
  const visit = await visitOf();
  await visit.session.openStaff('staff');
  visit.session.openService('immunisation');
  const { container } = show(visit, ServiceScreen);
  await waitFor(() => expect(container.querySelectorAll('.fold--staff')).toHaveLength(2));
  const [vaccines, hpv] = [...container.querySelectorAll('.fold--staff')].map((e) => e.textContent ?? '');
  expect(vaccines).toContain('中华人民共和国疫苗管理法');
  expect(vaccines).toContain(t('results:basis.articles', { articles: '6, 47' }));
  expect(vaccines).toContain(t('staff:grade.L'));
  expect(hpv).toContain(t('staff:value.no'));
  expect(hpv).toContain('13 岁');
  expect(hpv).toContain(t('staff:part.asked', { office: t('offices:health-centre.name') }));
});

test('every service and every key has its layer, without a key left over', async () => {
  const visit = await visitOf();
  await visit.session.openStaff('staff');
  const rules = visit.session.rules.value;
  const ids = rules.kind === 'ready' ? [...rules.engine.checklist.services, ...rules.engine.checklist.enablers].map((x) => x.id) : [];
  expect(ids.length).toBeGreaterThan(21);
  for (const id of ids) {
    visit.session.openService(id);
    const { container, unmount } = show(visit, ServiceScreen);
    await waitFor(() => expect(container.querySelector('.rule .clause')).not.toBeNull());
    expect(container.textContent, `${id} shows a key without words`).not.toMatch(
      /\b(staff|results|services|enablers|documents|offices|parameters|facts|ui):[a-z]/,
    );
    expect(
      [...container.querySelectorAll('.clause__words')].filter((e) => !/\p{L}/u.test(e.firstChild?.textContent ?? '')),
      id,
    ).toEqual([]);
    unmount();
  }
});

test('the results say how much is settled and which answer is waited for most', async () => {
  const { 'household.low-income': _, ...notAsked } = rentingInXining;
  const visit = await visitOf(notAsked);
  await visit.session.openStaff('staff');
  const { container } = show(visit, ResultsScreen);
  await waitFor(() => expect(container.querySelector('.staff-box')).not.toBeNull());
  const label = t('facts:household.low-income.label');
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${label}`) }));
  expect(visit.session.question.value).toEqual({ fact: 'household.low-income', child: null });
});

test('the page names the edition, its age and everything due', async () => {
  const visit = await startVisit({});
  await visit.session.openStaff('staff');
  const { container } = show(visit, StaffScreen);
  expect(container.textContent).toContain('2026 年 11 月 23 日版，到今天 1 天');
  expect(container.textContent).toContain(t('parameters:amounts.heart-grant-ceiling'));
  expect(container.textContent).not.toMatch(/\b(staff|results|parameters):[a-z]/);
});
