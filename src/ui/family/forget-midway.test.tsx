// @vitest-environment happy-dom
// A family that leaves in the middle of a date: what was worked out for the answers it might have given goes with it.

import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { waiting } from '../../../tests/support/waiting.ts';
import { t } from '../../content/words.ts';
import { QuestionScreen } from './question-screen.tsx';
import { show, startVisit } from './visit-for-tests.tsx';

afterEach(cleanup);

it('leaves nothing looked at ahead, and nothing more is', async () => {
  const visit = await startVisit({ children: [{}] });
  const { session } = visit;
  if (session.rules.value.kind !== 'ready') throw new Error('no rules');
  const { engine } = session.rules.value;
  const lookAhead = vi.spyOn(engine, 'lookAhead');
  session.beginQuestions();
  show(visit, () => (session.screen.value === 'question' ? <QuestionScreen /> : null));
  fireEvent.click(await screen.findByLabelText(t('ui:date.year', { year: 2019 })));
  await vi.waitFor(() => expect(lookAhead.mock.calls.length).toBeGreaterThan(3), waiting);
  const [interview, date] = lookAhead.mock.lastCall ?? [];
  if (!interview || !date) throw new Error('nothing looked at');
  const known = engine.assess(interview, date);
  expect(engine.assess(interview, date)).toBe(known);

  await session.wipe();
  lookAhead.mockClear();
  // Long enough for every idle moment that was still to come: they are timers of no length here.
  await new Promise((go) => setTimeout(go, 100));
  expect(lookAhead).not.toHaveBeenCalled();
  expect(session.interview.value.own).toEqual({});
  expect(engine.assess(interview, date)).not.toBe(known);
});
