// @vitest-environment happy-dom
// K5 and contradictions: an answer changed later may make an earlier one impossible; nothing is decided from that.
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { t } from '../../content/words.ts';
import { CheckScreen } from './check-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit } from './visit-for-tests.tsx';

afterEach(cleanup);

const bornLastMonth = { 'child.birth-date': '2026-10-20' };
const sentence = () => t('ui:problems.here-before-birth');

it('says at the line what no longer fits, and leads there before the results', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [{ ...girlOfSeven, ...bornLastMonth }] });
  visit.session.go('check');
  show(visit, CheckScreen);
  expect(screen.getByText(sentence()).closest('.check__line')?.textContent).toContain(t('facts:child.months-here.label'));
  fireEvent.click(screen.getByRole('button', { name: t('ui:check.done') }));
  expect(visit.session.screen.value).toBe('question');
  expect(visit.session.question.value).toEqual({ fact: 'child.months-here', child: 'a' });
  cleanup();
  show(visit, QuestionScreen);
  expect(screen.getByRole('alert').textContent).toContain(sentence());
});

it('goes on to the results when everything fits, with no answer lost', async () => {
  const visit = await startVisit({ household: rentingInXining, children: [{ ...girlOfSeven, ...bornLastMonth, 'child.months-here': 'lt3' }] });
  visit.session.go('check');
  show(visit, CheckScreen);
  expect(screen.queryByText(sentence())).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: t('ui:check.done') }));
  expect(visit.session.screen.value).toBe('results');
  expect(visit.session.interview.value.own['a']?.['child.stage']).toBe('primary');
});
