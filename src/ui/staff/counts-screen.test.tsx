// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { t } from '../../content/words.ts';
import type { VisitSums } from '../../core/counts/visit-sums.ts';
import type { TextFile } from '../../session/ports.ts';
import { girlOfSeven, rentingInXining, show, startVisit, visitDay } from '../family/visit-for-tests.tsx';
import { countsScreen } from './counts-screen.tsx';

afterEach(cleanup);

const kept: VisitSums = {
  'visits 2026-11-23': 21,
  'visits 2026-11-24': 13,
  'slips 2026-11-24': 3,
  'language bo': 26,
  'language en': 4,
  'likely immunisation': 18,
  'likely compulsory-education': 7,
};

async function countsPage() {
  const saved: TextFile[] = [];
  let sums: VisitSums = kept;
  const visit = await startVisit({});
  await visit.session.openStaff('counts');
  const store = {
    keptSums: async () => sums,
    clearSums: async () => {
      sums = {};
    },
  };
  const { container } = show(visit, countsScreen({ today: () => visitDay, store, save: async (file) => saved.push(file) > 0 }));
  await waitFor(() => expect(container.querySelectorAll('table')).toHaveLength(3));
  const press = (key: string) => fireEvent.click(screen.getByRole('button', { name: t(`staff:counts.${key}`) }));
  return { container, saved, press };
}

test('shows sums of ten and more, hides the others, and leaves no key', async () => {
  const { container } = await countsPage();
  const row = (name: string) => [...container.querySelectorAll('tr')].find((tr) => tr.querySelector('th')?.textContent === name)?.textContent;
  expect(row(t('services:immunisation.name'))).toContain('18');
  const school = row(t('services:compulsory-education.name'));
  expect(school).toContain(t('staff:counts.shown.below'));
  expect(school).not.toContain('7');
  expect(row(t('ui:languages.bo'))).not.toContain('26');
  expect(container.textContent).not.toMatch(/staff:|counts\./);
});

test('hands out a table that says no more than the page', async () => {
  const { saved, press } = await countsPage();
  press('save');
  await waitFor(() => expect(saved).toHaveLength(1));
  const [file] = saved;
  expect(file?.name).toBe(`qingdan-counts-${visitDay}.csv`);
  const cells = file?.text.split('\r\n').map((line) => line.split(',')) ?? [];
  expect(cells.every((line) => line.length === 5 || line.join() === '')).toBe(true);
  const counts = cells.slice(1, -1).map((line) => line[4] ?? '');
  expect(counts).toContain('18');
  for (const count of counts) expect(count === '0' || Number(count) >= 10 || Number.isNaN(Number(count)), count).toBe(true);
});

test('begins anew only after it was asked', async () => {
  const { container, press } = await countsPage();
  press('clear');
  press('keep');
  expect(container.querySelectorAll('table')).toHaveLength(3);
  press('clear');
  press('clear-yes');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('staff:counts.cleared')));
  expect(container.textContent).not.toContain('18');
});

test('a visit is counted as it ends, with what it was shown; one in which nothing was answered is not', async () => {
  const counted: unknown[] = [];
  const edges = { count: (visit: unknown) => void counted.push(visit) };
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven] }, edges);
  const { assessment } = visit.session.result.value ?? {};
  await visit.session.wipe();
  expect(counted).toEqual([{ assessment, slips: [], language: 'zh-Hans' }]);
  await visit.session.wipe();
  expect(counted).toHaveLength(1);
});
