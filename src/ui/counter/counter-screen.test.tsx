// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { signed, subtle } from '../../../tests/support/keys.ts';
import { newWindow, showWindow, slipFor, type TestWindow } from '../../../tests/support/test-window.tsx';
import { waiting } from '../../../tests/support/waiting.ts';
import { t } from '../../content/words.ts';
import { codeText, partsOfCode } from '../../core/codec/code-text.ts';
import { readCode } from '../../core/codec/read-code.ts';
import { withSealedPart } from '../../core/codec/sealed-part.ts';
import { sealWith } from '../../core/codec/sealing.ts';
import { slipNumber } from '../../core/codec/slip-number.ts';
import { addDays } from '../../core/facts/calendar.ts';
import { visitDay } from '../family/visit-for-tests.tsx';

afterEach(cleanup);
beforeAll(() => {
  window.matchMedia ??= (() => ({ matches: true })) as unknown as typeof window.matchMedia;
});

const w = (key: string, values?: Record<string, string | number>) => t(`counter:${key}`, values);
const field = () => document.querySelector<HTMLInputElement>('.scan__field') as HTMLInputElement;

async function openWindow(): Promise<TestWindow> {
  const world = await newWindow();
  await showWindow(world);
  await waitFor(() => expect(field()).not.toBeNull());
  return world;
}

/** Types a text, presses Enter, waits for what it is. */
async function scan(text: string, reading: string): Promise<void> {
  fireEvent.input(field(), { target: { value: text } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(document.querySelector('.reading h1')?.textContent).toBe(w(`reading.${reading}.title`)));
}
const shown = () => document.querySelector('.counter')?.textContent ?? '';
const choose = (outcome: string) => fireEvent.click(screen.getByRole('radio', { name: w(`outcome.${outcome}`) }));
const press = (key: string) => fireEvent.click(screen.getByRole('button', { name: w(key) }));
const number = slipNumber('4827', visitDay, 3);

test('genuine: the matters by neutral titles with their standing, point, days, edition; the field is free for the next', async () => {
  const { keys } = await openWindow();
  await scan(await signed(slipFor(keys.point), keys.point), 'genuine');
  const matters = [...document.querySelectorAll('.desk-matter')].map((e) => e.textContent);
  expect(matters).toEqual([
    `${t('services:compulsory-education.entitlements.school-place.slip-title')}${t('paper:slip.standing.passed')}`,
    `${t('services:compulsory-education.entitlements.free-tuition-and-textbooks.slip-title')}${t('paper:slip.standing.confirm')}`,
  ]);
  for (const words of ['演示服务点', number, w('fact.first'), t('paper:fixed.edition', { edition: '2026-11-20' })]) expect(shown()).toContain(words);
  expect(document.querySelector('.reading--yes')).not.toBeNull();
  await waitFor(() => expect(document.querySelector('.desk > [role=status]')?.textContent).toContain(w('reading.genuine.title')));
  expect(field().value).toBe('');
  expect(shown()).not.toMatch(/\b(counter|services|paper|offices):[a-z]/);
});

test.each([
  ['changed', async ({ keys }: TestWindow) => signed({ ...slipFor(keys.point), key: keys.goneNow.id }, keys.point)],
  ['revoked', async ({ keys }: TestWindow) => signed(slipFor(keys.goneNow, { number: slipNumber('4828', visitDay, 1) }), keys.goneNow)],
  ['key-expired', async ({ keys }: TestWindow) => signed(slipFor(keys.outOfDays, { number: slipNumber('4829', visitDay, 1) }), keys.outOfDays)],
  ['unknown-issuer', async ({ keys }: TestWindow) => signed(slipFor(keys.stranger), keys.stranger)],
  [
    'later-version',
    async ({ keys }: TestWindow) => {
      const parts = partsOfCode(await signed(slipFor(keys.point), keys.point));
      if (!parts) throw new Error('no code');
      return codeText(Uint8Array.from([0x21, ...parts.signed.slice(1)]), parts.signature);
    },
  ],
  ['not-ours', async () => 'javascript:alert(1)//‮evil'],
  [
    'a-return',
    async ({ keys }: TestWindow) =>
      signed({ kind: 'return', key: keys.office.id, number, outcome: 'done', on: visitDay, failure: null, office: null, papers: [] }, keys.office),
  ],
] as const)('%s: its own words and shape, what to do, and no answer', async (why, text) => {
  const world = await openWindow();
  const scanned = await text(world);
  await scan(scanned, why);
  expect(screen.queryAllByRole('radio')).toHaveLength(0);
  expect(document.querySelectorAll('.what-to-do__list li').length).toBeGreaterThanOrEqual(2);
  expect(document.querySelector('.reading__head svg path')?.getAttribute('d')).toBeTruthy();
  expect(shown()).not.toContain(scanned.slice(0, 12));
  expect(world.seen.size).toBe(0);
  press('given.next');
  await waitFor(() => expect(document.querySelector('.reading--clear')).not.toBeNull());
});

test('every reading has a shape of its own', async () => {
  const world = await openWindow();
  const { keys } = world;
  const shapes = new Set<string>();
  const back = addDays(visitDay, -40);
  const readings: readonly (readonly [string, string])[] = [
    ['genuine', await signed(slipFor(keys.point), keys.point)],
    ['expired', await signed(slipFor(keys.point, { number: slipNumber('4827', back, 1), issued: back, validUntil: addDays(back, 30) }), keys.point)],
    ['elsewhere', await signed(slipFor(keys.point, { number: slipNumber('4827', visitDay, 8), office: 5 }), keys.point)],
    ['number', slipNumber('4827', visitDay, 9)],
    ['seen', await signed(slipFor(keys.point), keys.point)],
    ['revoked', await signed(slipFor(keys.goneNow, { number: slipNumber('4828', visitDay, 1) }), keys.goneNow)],
    ['unknown-issuer', await signed(slipFor(keys.stranger), keys.stranger)],
    ['not-ours', 'hello'],
    ['mistyped', '4827-261324-003-7'],
  ];
  for (const [name, text] of readings) {
    await scan(text, name);
    shapes.add(document.querySelector('.reading__head svg')?.innerHTML ?? '');
  }
  expect(shapes.size).toBe(readings.length);
});

test('seen before: when, and what was answered; a later answer gives a new return', async () => {
  const world = await openWindow();
  const code = await signed(slipFor(world.keys.point), world.keys.point);
  await scan(code, 'genuine');
  choose('missing');
  fireEvent.click(screen.getByRole('checkbox', { name: '居住证' }));
  press('answer.give');
  await waitFor(() => expect(world.printed).toHaveLength(1));
  expect(world.printed[0]).toMatchObject({ number, outcome: 'missing', on: visitDay, office: '演示教育局', more: '缺：居住证' });
  press('given.next');
  await scan(code, 'seen');
  const facts = document.querySelector('.facts')?.textContent ?? '';
  expect(facts).toContain(w('outcome.missing'));
  expect(facts).toContain('居住证');
  choose('done');
  press('answer.give-only');
  await waitFor(() => expect(document.querySelector('.given')).not.toBeNull());
  expect(world.seen.get(number)?.returns.map((r) => r.outcome)).toEqual(['missing', 'done']);
  expect(world.printed).toHaveLength(1);
  const trust = await world.ports.store.keptTrust();
  const text = screen.getByRole('img', { name: w('given.code', { number }) }).getAttribute('data-text') ?? '';
  if (!trust) throw new Error('no list');
  expect(await readCode(text, trust.list, world.ports.store.verify, visitDay)).toMatchObject({ kind: 'genuine', code: { outcome: 'done', number } });
});

test('a number alone: cannot be verified, look at the paper, and may be answered', async () => {
  const world = await openWindow();
  await scan(number.replaceAll('-', ''), 'number');
  expect(shown()).toContain(w('matters.number-only'));
  choose('failed');
  fireEvent.click(screen.getByRole('radio', { name: w('failure.closed') }));
  press('answer.give');
  await waitFor(() => expect(world.printed[0]).toMatchObject({ outcome: 'failed', more: w('more.failed', { what: w('failure.closed') }) }));
});

test('a mistyped number says which block, and stays to be put right', async () => {
  await openWindow();
  await scan('4827-261324-003-7', 'mistyped');
  expect(document.querySelector('.blocks__block--doubtful')?.textContent).toContain(w('block.day'));
  expect(field().value).toBe('4827-261324-003-7');
});

test('another office’s slip shows none of its matters and offers 不归这里 alone', async () => {
  const world = await openWindow();
  await scan(await signed(slipFor(world.keys.point, { office: 5, entitlements: [{ code: 25, standing: 'confirm' }] }), world.keys.point), 'elsewhere');
  expect(document.querySelectorAll('.desk-matter')).toHaveLength(0);
  const outcomes = within(document.querySelector('.outcome-boxes') as HTMLElement).getAllByRole('radio');
  expect(outcomes).toHaveLength(1);
  press('answer.give');
  await waitFor(() => expect(world.printed[0]).toMatchObject({ outcome: 'elsewhere', more: w('more.elsewhere', { what: t('offices:police-station.name') }) }));
});

test('the sealed part is shown, and nothing of it is kept; sealed to another key it says so', async () => {
  const world = await openWindow();
  const part = { callName: '小麦', birthMonth: '2019-09', phone: '13000000001', reasons: [] };
  const slip = await withSealedPart(slipFor(world.keys.point), part, world.sealKey, sealWith(subtle));
  if (!slip) throw new Error('not sealed');
  await scan(await signed(slip, world.keys.point), 'genuine');
  for (const words of ['小麦', '13000000001']) expect(shown()).toContain(words);
  choose('received');
  press('answer.give');
  await waitFor(() => expect(world.printed).toHaveLength(1));
  expect(JSON.stringify([...world.seen.values(), ...world.printed])).not.toMatch(/小麦|13000000001|2019/);
  press('given.next');
  expect(shown()).not.toContain('小麦');
  const other = await withSealedPart(
    slipFor(world.keys.point, { number: slipNumber('4827', visitDay, 4) }),
    part,
    (await newWindow()).sealKey,
    sealWith(subtle),
  );
  if (!other) throw new Error('not sealed');
  await scan(await signed(other, world.keys.point), 'genuine');
  expect(shown()).toContain(w('sealed.locked'));
});

test('what cannot be kept is not given', async () => {
  const world = await openWindow();
  await scan(await signed(slipFor(world.keys.point), world.keys.point), 'genuine');
  world.fail = true;
  choose('received');
  press('answer.give');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(w('problem.not-kept')));
  expect(document.querySelector('.given')).toBeNull();
  expect(world.printed).toHaveLength(0);
});

test('the camera: a code is read as any other; no permission is told, and the field stays', async () => {
  const world = await openWindow();
  world.camera = { problem: 'denied', text: null };
  press('scan.camera');
  await waitFor(() => expect(document.querySelector('.scan__problem')?.textContent).toBe(w('scan.camera-problem.denied')));
  world.camera = { problem: null, text: await signed(slipFor(world.keys.point), world.keys.point) };
  press('scan.camera');
  await waitFor(() => expect(document.querySelector('.reading h1')?.textContent).toBe(w('reading.genuine.title')));
  await waitFor(() => expect(world.busy.at(-1)).toBe(true));
});

test('what is typed anywhere lands in the field; a space still presses a button', async () => {
  await openWindow();
  const leave = screen.getByRole('button', { name: w('top.leave') });
  leave.focus();
  fireEvent.keyDown(leave, { key: ' ' });
  expect(document.activeElement).toBe(leave);
  await waitFor(() => {
    fireEvent.keyDown(leave, { key: 'Q' });
    expect(document.activeElement).toBe(field());
  });
});

test('the day as a file for the point; without a seal key it says that it is not sealed', async () => {
  const world = await openWindow();
  await scan(await signed(slipFor(world.keys.point), world.keys.point), 'genuine');
  choose('received');
  press('answer.give-only');
  await waitFor(() => expect(document.querySelector('.given')).not.toBeNull());
  press('given.next');
  expect(shown()).toContain(w('days.signed', { count: 1 }));
  press('days.save');
  await waitFor(() => expect(world.saved[0]?.name).toBe(`returns-4827-${visitDay}.json`));
});

test('a window that was not set up begins with the four steps', async () => {
  const world = await newWindow(false);
  await showWindow(world);
  await waitFor(() => expect(document.querySelectorAll('.setup-step')).toHaveLength(4));
  expect(document.querySelectorAll('.setup-step--done')).toHaveLength(0);
  press('setup.keys.do');
  await waitFor(() => expect(shown()).toContain(world.keys.office.id.slice(0, 4)));
  fireEvent.change(screen.getByLabelText(w('setup.office.title')), { target: { value: 'education-bureau' } });
  await waitFor(() => expect(document.querySelectorAll('.setup-step--done')).toHaveLength(2));
});

test('at midnight the list of today begins anew, and what was not saved is still to go', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const world = await openWindow();
    await scan(await signed(slipFor(world.keys.point), world.keys.point), 'genuine');
    choose('received');
    press('answer.give-only');
    await vi.waitFor(() => expect(document.querySelector('.given')).not.toBeNull(), waiting);
    press('given.next');
    expect(document.querySelectorAll('.today__row')).toHaveLength(1);
    world.day = addDays(visitDay, 1);
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(document.querySelectorAll('.today__row')).toHaveLength(0), waiting);
    expect(shown()).toContain(w('days.signed', { count: 1 }));
  } finally {
    vi.useRealTimers();
  }
});

test('a slip that nobody touches for five minutes is put away; a touch gives the full time again', async () => {
  const world = await openWindow();
  const code = await signed(slipFor(world.keys.point), world.keys.point);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    fireEvent.input(field(), { target: { value: code } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    await vi.waitFor(() => expect(shown()).toContain(number), waiting);
    await vi.advanceTimersByTimeAsync(200_000);
    fireEvent.click(document.body);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(document.querySelector('.reading__number')?.textContent).toContain(number);
    await vi.advanceTimersByTimeAsync(101_000);
    expect(document.querySelector('.reading__number')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
