// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { t } from '../../content/words.ts';
import { plainPoint } from '../../core/point/point.ts';
import { device } from '../device.ts';
import { CalendarScreen } from './calendar-screen.tsx';
import { ResultsScreen } from './results-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit } from './visit-for-tests.tsx';

afterEach(() => {
  cleanup();
  device.value = 'kiosk';
});

/** Arrived to the day; four months here. */
const arrived = { ...girlOfSeven, 'child.arrived-on': '2026-07-20' };
const family = { household: rentingInXining, children: [arrived, { ...arrived, 'child.birth-date': '2020-05-10', 'child.stage': 'kg-final' }] };
const save = () => screen.queryByRole('button', { name: t('calendar:file.save') });

test('the results lead there, and it leads back', async () => {
  const visit = await startVisit(family);
  show(visit, ResultsScreen);
  fireEvent.click(screen.getByRole('button', { name: t('calendar:open') }));
  expect(visit.session.screen.value).toBe('calendar');
  cleanup();
  show(visit, CalendarScreen);
  fireEvent.click(screen.getByRole('button', { name: t('calendar:back') }));
  expect(visit.session.screen.value).toBe('results');
});

test('month by month, in order, each day with whom, what and from when', async () => {
  const visit = await startVisit(family);
  show(visit, CalendarScreen);
  const months = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);
  expect(months.slice(0, 2)).toEqual(['2026 年 11 月', '2027 年 1 月']);
  const january = within(screen.getByRole('region', { name: '2027 年 1 月' }));
  const both = `${t('ui:nicknames.wheat')}、${t('ui:nicknames.river')}`;
  expect(january.getByText(`${both}：家庭医生签约、居住证`).closest('button')?.textContent).toContain('2027 年 1 月 21 日起可以办');
  expect(screen.getByText(t('calendar:edge'))).toBeTruthy();
});

test('a touch on a day opens the page that says how, for that child', async () => {
  const visit = await startVisit(family);
  show(visit, CalendarScreen);
  const river = screen.getAllByRole('button').find((b) => b.textContent?.startsWith(`${t('ui:nicknames.river')}：0—6 岁儿童体检`));
  if (!river) throw new Error('no such day');
  fireEvent.click(river);
  expect(visit.session.chosenChild.value).toBe('b');
  expect(visit.session.chosenService.value).toBe('child-health');
});

test('what grows old leads back to the answers', async () => {
  const visit = await startVisit(family);
  show(visit, CalendarScreen);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(t('calendar:again.what')) }));
  expect(visit.session.screen.value).toBe('check');
});

test('a kiosk gives no file away; a phone and a tablet do, and say when it is saved', async () => {
  const visit = await startVisit(family);
  show(visit, CalendarScreen);
  expect(save()).toBeNull();
  for (const kind of ['phone', 'tablet'] as const) {
    cleanup();
    device.value = kind;
    show(visit, CalendarScreen);
    const button = save();
    if (!button) throw new Error(`no file on a ${kind}`);
    fireEvent.click(button);
    expect(await screen.findByRole('button', { name: t('calendar:file.saved') })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(t('calendar:file.saved'));
  }
  expect(visit.saved.map((f) => f.name)).toEqual(['calendar.ics', 'calendar.ics']);
  expect(visit.saved[0]?.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('a tablet that was set up as a service point keeps no file of a family', async () => {
  device.value = 'tablet';
  const visit = await startVisit(family);
  visit.session.takePoint({ ...plainPoint, name: '演示社区服务点' });
  show(visit, CalendarScreen);
  expect(save()).toBeNull();
});

test('with nothing to remember it says so, and offers no file', async () => {
  device.value = 'phone';
  const visit = await startVisit({ children: [{ 'child.birth-date': '2010-07-01', 'child.insured': 'hukou-place', 'child.hukou-place': 'other-province' }] });
  show(visit, CalendarScreen);
  expect(screen.getByText(t('calendar:nothing'))).toBeTruthy();
  expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]);
  expect(save()).toBeNull();
});
