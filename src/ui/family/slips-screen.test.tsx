// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { t } from '../../content/words.ts';
import { ConsentScreen } from './consent-screen.tsx';
import { DoneScreen } from './done-screen.tsx';
import { SlipsScreen } from './slips-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit, type Visit } from './visit-for-tests.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const withGirl = () => startVisit({ household: rentingInXining, children: [girlOfSeven] });
const officesOf = ({ session }: Visit): readonly string[] => {
  const rules = session.rules.value;
  const result = session.result.value;
  if (rules.kind !== 'ready' || !result) return [];
  return rules.engine.receivingOffices(result, rules.engine.plan(result, session.interview.value, session.choice.value));
};
const firstTick = (): HTMLInputElement => {
  const [first] = screen.getAllByRole<HTMLInputElement>('checkbox');
  if (!first) throw new Error('nothing to tick');
  return first;
};
const say = async (word: string) => fireEvent.click(await screen.findByRole('button', { name: word }));

test('there is one tab an office, in the order to go, with the likely and the asked-for ticked', async () => {
  const visit = await withGirl();
  const { container } = show(visit, SlipsScreen);
  const tabs = [...container.querySelectorAll('.office-tab b')].map((b) => b.textContent);
  expect(tabs).toEqual(officesOf(visit).map((office) => t(`offices:${office}.short`)));
  expect(firstTick().checked).toBe(true);
});

test('a thing unticked stays where it was', async () => {
  const visit = await withGirl();
  show(visit, SlipsScreen);
  const before = visit.session.choice.value.length;
  const label = firstTick().closest('label')?.textContent;
  fireEvent.click(firstTick());
  await waitFor(() => expect(visit.session.choice.value).toHaveLength(before - 1));
  expect(firstTick().closest('label')?.textContent).toBe(label);
  expect(firstTick().checked).toBe(false);
});

test('a typed name is shown masked', async () => {
  const visit = await withGirl();
  visit.session.setName('a', '马小麦');
  const { container } = show(visit, SlipsScreen);
  expect(container.textContent).toContain('马*麦');
  expect(container.textContent).not.toContain('马小麦');
});

test('「不了」 gives no slip for that office, and everything else goes on', async () => {
  const visit = await withGirl();
  const offices = officesOf(visit);
  expect(offices.length).toBeGreaterThan(1);
  show(visit, ConsentScreen);
  for (const [i, office] of offices.entries()) {
    await screen.findByRole('heading', { level: 1, name: t('results:consent.title', { office: t(`offices:${office}.name`) }) });
    await say(t(i === 0 ? 'results:consent.no' : 'results:consent.yes'));
  }
  await waitFor(() => expect(visit.printed).toHaveLength(1));
  const [job] = visit.printed;
  expect(job?.slips.map((s) => s.office)).not.toContain(offices[0]);
  expect(new Set(job?.slips.map((s) => s.office))).toEqual(new Set(offices.slice(1)));
  expect(job?.summary).not.toBeNull();
  expect(visit.session.screen.value).toBe('done');
});

test('consent says the neutral titles, not what the services are called', async () => {
  const visit = await startVisit({
    household: rentingInXining,
    children: [{ ...girlOfSeven, 'child.disability': 'certificate', 'child.disability-grade': 1 }],
  });
  const { container } = show(visit, ConsentScreen);
  expect(container.querySelector('.told')?.textContent).not.toMatch(/残疾|孤儿|困境|低保|特困/);
});

test('after 15 seconds without a touch everything is cleared; a touch gives the full time again', async () => {
  const visit = await withGirl();
  await visit.session.print();
  vi.useFakeTimers();
  show(visit, DoneScreen);
  await vi.advanceTimersByTimeAsync(10_000);
  fireEvent.click(document.body);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(visit.session.printed.value).not.toBeNull();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(visit.session.printed.value).toBeNull();
  expect(visit.session.screen.value).toBe('home');
});

test('「单子完整吗？」: not whole leads to the same numbers once more, as copy 2; whole ends the asking', async () => {
  const visit = await withGirl();
  for (const office of officesOf(visit)) visit.session.setConsent(office, true);
  await visit.session.print();
  show(visit, DoneScreen);
  const count = visit.printed[0]?.slips.length;
  await say(t('results:done.whole-no'));
  expect(screen.getByText(t('results:done.same-numbers'))).toBeTruthy();
  const [again] = screen.getAllByRole('button', { name: t('results:done.again') });
  if (again) fireEvent.click(again);
  await waitFor(() => expect(visit.printed).toHaveLength(2));
  const [first, second] = visit.printed;
  expect(second?.copy).toBe(2);
  expect(second?.slips).toEqual(first?.slips);
  await waitFor(() => screen.getByRole('heading', { name: t('results:done.whole') }));
  await say(t('results:done.whole-yes'));
  expect(screen.getByText(t('results:done.is-whole'))).toBeTruthy();
  await waitFor(() => expect(visit.kept).toHaveLength(3 * (count ?? 0)));
  const told = new Set(visit.kept.map((e) => (e.kind === 'printed' ? `copy ${e.copy} ${e.whole}` : e.kind)));
  expect([...told]).toEqual(['taken', 'copy 1 false', 'copy 2 true']);
});
