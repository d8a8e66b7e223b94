// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { serviceName } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { ListScreen } from './list-screen.tsx';
import { ResultsScreen } from './results-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit, type Visit } from './visit-for-tests.tsx';

afterEach(cleanup);

const checklistOf = ({ session }: Visit) => {
  const rules = session.rules.value;
  if (rules.kind !== 'ready') throw new Error('no rules');
  return rules.engine.checklist;
};
const rowsOf = (visit: Visit) =>
  checklistOf(visit).services.map(({ id }) =>
    screen.getAllByRole('button').find((b) => b.querySelector('.service-row__name')?.firstChild?.textContent === serviceName(id)),
  );
const verdictWords = ['likely', 'ask', 'open', 'later', 'not-now'].map((v) => t(`ui:verdicts.${v}`));

test.each([
  ['answered', { household: rentingInXining, children: [girlOfSeven] }],
  ['hardly answered', { children: [{ 'child.sex': 'M' }] }],
  [
    'outside the definition',
    { household: rentingInXining, children: [{ ...girlOfSeven, 'child.birth-date': '2009-01-01', 'child.hukou-place': 'same-county' }] },
  ],
])('all 21 services are shown, each with its verdict in the name: %s', async (_, answers) => {
  const visit = await startVisit(answers);
  show(visit, ResultsScreen);
  const rows = rowsOf(visit);
  expect(rows).toHaveLength(21);
  for (const row of rows) expect(verdictWords.some((word) => row?.textContent?.includes(`，${word}`))).toBe(true);
  expect(screen.getAllByRole('heading', { level: 2 }).filter((h) => h.closest('.card'))).toHaveLength(6);
});

test('no family reads that it does not qualify', async () => {
  const visit = await startVisit({ children: [{ ...girlOfSeven, 'child.birth-date': '2008-01-01', 'child.hukou-place': 'same-county' }] });
  const { container } = show(visit, ResultsScreen);
  expect(container.textContent).not.toMatch(/不符合|不合格|没有资格/);
});

test('what is urgent comes first, says for whom, and leads to its page', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven, { ...girlOfSeven, 'child.stage': 'not-in-school' }] });
  const { container } = show(visit, ResultsScreen);
  const block = screen.getByRole('region', { name: t('results:urgent.title') });
  expect(container.querySelector('.results')?.firstElementChild).toBe(block);
  const [first] = within(block).getAllByRole('button');
  if (!first) throw new Error('nothing urgent');
  expect(first.textContent).toContain(t('ui:nicknames.river'));
  fireEvent.click(first);
  expect(visit.session.chosenChild.value).toBe('b');
  expect(visit.session.chosenService.value).toBe('compulsory-education');
  expect(visit.session.screen.value).toBe('service');
});

test('a touch on a child shows that child', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven, { ...girlOfSeven, 'child.birth-date': '2024-05-10' }] });
  show(visit, ResultsScreen);
  fireEvent.click(screen.getByRole('button', { name: /小川/ }));
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(t('ui:nicknames.river'));
});

test('open questions are counted, with a way to answer them', async () => {
  const visit = await startVisit({ children: [{ 'child.birth-date': '2019-09-03' }] });
  show(visit, ResultsScreen);
  const count = visit.session.result.value?.open.length ?? 0;
  expect(count).toBeGreaterThan(0);
  expect(screen.getByText(t('results:open.line', { count }))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: t('results:open.answer') }));
  expect(visit.session.screen.value).toBe('check');
});

test('in a hurry: the one question that settles most is named, with what it settles, and asked at a touch', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [{ 'child.birth-date': '2019-09-03' }, { ...girlOfSeven, 'child.sex': 'M' }] });
  show(visit, ResultsScreen);
  const { session } = visit;
  const rules = session.rules.value;
  const result = session.result.value;
  if (rules.kind !== 'ready' || !result) throw new Error('no rules');
  const settling = rules.engine.mostSettling(result, session.interview.value);
  if (!settling) throw new Error('nothing settles anything');
  expect(settling.question).toEqual({ fact: 'child.stage', child: 'a' });
  const button = screen.getByRole('button', { name: t('results:open.answer-first') });
  const line = button.parentElement?.textContent ?? '';
  expect(line).toContain(t('facts:child.stage.question', { name: t('ui:nicknames.wheat') }));
  expect(line).toContain(String(settling.most));
  fireEvent.click(button);
  expect(session.screen.value).toBe('question');
  expect(session.question.value).toEqual(settling.question);
});

test('where every question is answered, none is named', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven] });
  for (let open = visit.session.result.value?.open ?? []; open[0]; open = visit.session.result.value?.open ?? []) visit.session.answerAside(open[0], 'unknown');
  show(visit, ResultsScreen);
  expect(screen.queryByRole('button', { name: t('results:open.answer-first') })).toBeNull();
  expect(screen.queryByRole('button', { name: t('results:open.answer') })).toBeNull();
});

test('in 特大字 there are six headings in one column, opened one by one', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [girlOfSeven] });
  visit.session.setLook({ size: 'xl' });
  const { container } = show(visit, ResultsScreen);
  expect(container.querySelector('.cards')?.className).toContain('cards--one-by-one');
  const heads = () => screen.getAllByRole('button').filter((b) => b.closest('.card h2'));
  const opened = () => heads().map((b) => b.getAttribute('aria-expanded'));
  expect(opened()).toEqual(['true', 'false', 'false', 'false', 'false', 'false']);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(t('categories:xue.name')) }));
  await screen.findByText(serviceName('compulsory-education'));
  expect(opened()).toEqual(['false', 'true', 'false', 'false', 'false', 'false']);
});

test('the list alone shows all 21 and no status', async () => {
  const visit = await startVisit({});
  const { container } = show(visit, ListScreen);
  expect(rowsOf(visit).every((row) => row !== undefined)).toBe(true);
  for (const word of verdictWords) expect(container.textContent).not.toContain(word);
  expect(container.querySelector('.verdict-mark')).toBeNull();
});
