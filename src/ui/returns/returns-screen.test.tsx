// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { givenOut, newPoint, numberAt, returnText, showPoint, type TestPoint } from '../../../tests/support/test-point.tsx';
import { t } from '../../content/words.ts';
import { addDays } from '../../core/facts/calendar.ts';

afterEach(cleanup);
beforeAll(() => {
  window.matchMedia ??= (() => ({ matches: true })) as unknown as typeof window.matchMedia;
});

const w = (key: string, values?: Record<string, string | number>) => t(`returns:${key}`, values);
const field = () => document.querySelector<HTMLInputElement>('.scan__field') as HTMLInputElement;
const head = () => document.querySelector('.reading__head')?.textContent ?? '';
const shown = () => document.querySelector('.counter')?.textContent ?? '';
const press = (words: string) => fireEvent.click(screen.getByRole('button', { name: words }));

async function openPoint(change: (world: TestPoint) => void = () => undefined): Promise<TestPoint> {
  const world = await newPoint();
  for (const event of givenOut(numberAt(3))) world.events.set(event.id, event);
  change(world);
  await showPoint(world);
  await waitFor(() => expect(field()).not.toBeNull());
  return world;
}

/** Types a number, and waits until it lies on the desk. */
async function type(number: string): Promise<void> {
  await scan(number, w('slip.this'));
  await waitFor(() => expect(document.querySelector('.reading__number')?.textContent).toContain(number));
}

/** Types a text and presses Enter, as a hand scanner does; waits for what it is. */
async function scan(text: string, title: string): Promise<void> {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(head()).toContain(title));
}

test('a stub: its number scanned, a box touched, kept; the field is free for the next', async () => {
  const { events } = await openPoint();
  await type(numberAt(3));
  expect(shown()).toContain(t('offices:education-bureau.name'));
  const keep = () => screen.getByRole('button', { name: w('slip.keep') }) as HTMLButtonElement;
  expect(keep().disabled).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: t('counter:outcome.failed') }));
  fireEvent.click(screen.getByRole('radio', { name: t('counter:failure.not-met') }));
  expect(keep().disabled).toBe(false);
  fireEvent.click(keep());
  await waitFor(() => expect(head()).toContain(w('kept.title')));
  expect([...events.values()].at(-1)).toMatchObject({ by: 'stub', outcome: 'failed', failure: 'not-met' });
  expect(field().value).toBe('');
  expect(shown()).not.toMatch(/\b(returns|counter|paper|offices|documents):[a-z]/);
});

test('of the papers only those brought to that office are offered; of a number not ours, all', async () => {
  await openPoint();
  const offered = async (number: string) => {
    await type(number);
    fireEvent.click(screen.getByRole('radio', { name: t('counter:outcome.missing') }));
    return document.querySelectorAll('.choice-more .chip').length;
  };
  const own = await offered(numberAt(3));
  const all = await offered(numberAt(4));
  expect(own).toBeGreaterThan(3);
  expect(all).toBeGreaterThan(own + 5);
  expect(shown()).toContain(w('slip.unknown'));
});

test('by telephone is said once and stands in the history', async () => {
  await openPoint();
  await type(numberAt(3));
  fireEvent.click(screen.getByRole('checkbox', { name: w('by-telephone') }));
  fireEvent.click(screen.getByRole('radio', { name: t('counter:outcome.received') }));
  press(w('slip.keep'));
  await waitFor(() => expect(head()).toContain(w('way.telephone')));
  await type(numberAt(4));
  expect((screen.getByRole('checkbox', { name: w('by-telephone') }) as HTMLInputElement).checked).toBe(false);
});

test('a return’s code is kept at once, with who signed it; a bad one says what to do', async () => {
  const { keys } = await openPoint();
  await scan(await returnText(keys.office, numberAt(3)), w('kept.title'));
  expect(head()).toContain('演示教育局');
  await scan(await returnText(keys.stranger, numberAt(3)), w('not-taken.unknown-issuer.title'));
  expect(document.querySelector('.reading--stop')).not.toBeNull();
});

test('what is due is listed with its reasons; a contradiction shows both sides', async () => {
  const { keys } = await openPoint((world) => {
    for (const event of givenOut(numberAt(7))) world.events.set(event.id, event);
    world.day = addDays(world.day, 31);
  });
  const rows = () => [...document.querySelectorAll<HTMLElement>('.due')];
  await waitFor(() => expect(rows()).toHaveLength(2));
  const row = (number: string) => rows().find((r) => r.textContent?.includes(number)) as HTMLElement;
  fireEvent.click(within(row(numberAt(7))).getByRole('button', { expanded: false }));
  fireEvent.click(await within(row(numberAt(7))).findByRole('button', { name: w('silence.not-gone') }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  await scan(await returnText(keys.office, numberAt(3)), w('kept.title'));
  await waitFor(() => expect(rows()).toHaveLength(0));
  await scan(await returnText(keys.office, numberAt(3), { outcome: 'failed', failure: 'closed' }), w('kept.title'));
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(row(numberAt(3)).textContent).toContain(w('state.contradicted'));
  fireEvent.click(within(row(numberAt(3))).getByRole('button', { expanded: false }));
  const sides = await waitFor(() => {
    const found = within(row(numberAt(3)))
      .getAllByRole('button')
      .filter((b) => b.classList.contains('chip'));
    expect(found).toHaveLength(2);
    return found;
  });
  fireEvent.click(sides[0] as HTMLElement);
  await waitFor(() => expect(rows()).toHaveLength(0));
});

test('a day file is chosen, verified and reported', async () => {
  const world = await openPoint();
  const choose = async (file: Blob) => {
    Object.defineProperty(screen.getByLabelText(w('day.do'), { selector: 'input' }), 'files', { value: [file], configurable: true });
    fireEvent.change(screen.getByLabelText(w('day.do'), { selector: 'input' }));
  };
  await choose(await world.dayFile([await returnText(world.keys.office, numberAt(3))]));
  await waitFor(() => expect(shown()).toContain(w('day.taken', { from: '演示教育局', date: '2026 年 11 月 24 日', count: 1, fresh: 1 })));
  await choose(new Blob(['{}']));
  await waitFor(() => expect(shown()).toContain(w('day.refused.not-ours')));
});

test('a disk that keeps nothing is said, and what was touched stays', async () => {
  const world = await openPoint();
  await type(numberAt(3));
  fireEvent.click(screen.getByRole('radio', { name: t('counter:outcome.done') }));
  world.fail = true;
  press(w('slip.keep'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(w('problem.not-kept')));
  expect((screen.getByRole('radio', { name: t('counter:outcome.done') }) as HTMLInputElement).checked).toBe(true);
});

test('keys and list: the point’s number and id, the county’s name for it; old numbers only after they were saved', async () => {
  const world = await openPoint((w0) => {
    w0.day = addDays(w0.day, 30 + 366);
  });
  press(w('set-up'));
  await waitFor(() => expect(shown()).toContain(w('setup.standing.listed', { name: '演示服务点' })));
  expect(shown()).toContain('4827');
  const erase = () => screen.getByRole('button', { name: w('setup.kept.erase') }) as HTMLButtonElement;
  expect(erase().disabled).toBe(true);
  press(w('setup.kept.export'));
  await waitFor(() => expect(erase().disabled).toBe(false));
  fireEvent.click(erase());
  await waitFor(() => expect(world.events.size).toBe(0));
  expect(shown()).not.toMatch(/\b(returns|counter|paper|offices):[a-z]/);
});
