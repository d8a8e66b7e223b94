// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadFirstWords } from '../../../content/words.ts';
import type { FactValue } from '../../../core/facts/family.ts';
import { DateAnswer } from './date-answer.tsx';

beforeAll(loadFirstWords);
afterEach(cleanup);

function show(fact: string) {
  const value = signal<FactValue | undefined>(undefined);
  const onHalf = vi.fn();
  const Field = () => (
    <DateAnswer
      question={{ fact, child: 'a' }}
      fact={undefined}
      value={value}
      offered={signal(null)}
      today={signal('2026-11-24')}
      name={fact}
      onAnswer={(v) => {
        value.value = v;
      }}
      onHalf={onHalf}
    />
  );
  render(<Field />);
  return { value, onHalf, touch: async (label: string) => fireEvent.click(await screen.findByLabelText(label)) };
}

test('year, month and day by touch', async () => {
  const { value, onHalf, touch } = show('child.birth-date');
  await touch('2019 年');
  expect(value.value).toBeUndefined();
  expect(onHalf).toHaveBeenLastCalledWith(expect.arrayContaining(['2019-01', '2019-12']));
  await touch('9 月');
  expect(value.value).toBe('2019-09');
  expect(onHalf).toHaveBeenLastCalledWith(null);
  await touch('3');
  expect(value.value).toBe('2019-09-03');
});

test('a day nobody remembers leaves the month', async () => {
  const { value, touch } = show('child.birth-date');
  await touch('2019 年');
  await touch('9 月');
  await touch('3');
  await touch('哪天记不清');
  expect(value.value).toBe('2019-09');
});

test('a day of arrival is asked by month only', async () => {
  const { value, touch } = show('child.arrived-on');
  await touch('2026 年');
  await touch('10 月');
  expect(value.value).toBe('2026-10');
  expect(screen.queryByLabelText('哪天记不清')).toBeNull();
});

test('a month that has not come is not offered', async () => {
  const { touch } = show('child.arrived-on');
  await touch('2026 年');
  await screen.findByLabelText('11 月');
  expect(screen.queryByLabelText('12 月')).toBeNull();
});
