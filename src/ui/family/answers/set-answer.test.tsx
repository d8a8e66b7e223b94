// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { QuestionScreen } from '../question-screen.tsx';
import { show, startVisit } from '../visit-for-tests.tsx';
import { optionLabel } from './option-words.ts';

afterEach(cleanup);

it('two touches before the page is drawn again both count', async () => {
  const visit = await startVisit({});
  const question = { fact: 'household.shock', child: null };
  visit.session.change(question);
  show(visit, QuestionScreen);
  const first = await screen.findByRole('checkbox', { name: new RegExp(optionLabel(question.fact, 'accident')) });
  const second = screen.getByRole('checkbox', { name: new RegExp(optionLabel(question.fact, 'illness')) });
  first.click();
  second.click();
  expect(visit.session.interview.value.household['household.shock']).toEqual(['accident', 'illness']);
});
