import { beforeAll, expect, test } from 'vitest';
import { signed, trusted } from '../../tests/support/keys.ts';
import { educationBureau, newWindow, slipFor, type TestWindow } from '../../tests/support/test-window.tsx';
import { readBundledChecklist } from '../content/bundled-checklist.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { slipNumber } from '../core/codec/slip-number.ts';
import { addDays } from '../core/facts/calendar.ts';
import { type CounterDesk, mostPapers, openCounterDesk } from './counter-desk.ts';

let checklist: Checklist;
beforeAll(async () => {
  const parsed = await readBundledChecklist();
  if (parsed.kind !== 'ready') throw new Error('no list');
  checklist = parsed.checklist;
});

const day = '2026-11-24';
const number = slipNumber('4827', day, 3);

async function openDesk(change: (world: TestWindow) => void | Promise<void> = () => undefined): Promise<{ desk: CounterDesk; world: TestWindow }> {
  const world = await newWindow();
  await change(world);
  const desk = openCounterDesk(world.ports, checklist);
  await desk.begin();
  return { desk, world };
}

test('a scanner that fires twice does not make a slip seen before', async () => {
  const { desk, world } = await openDesk();
  const code = await signed(slipFor(world.keys.point), world.keys.point);
  await desk.read(code);
  desk.touch({ outcome: 'done' });
  await desk.read(code);
  expect(desk.reading.value).toMatchObject({ kind: 'slip', before: null });
  expect(desk.answer.value.outcome).toBe('done');
});

test('a number typed first and scanned then is the slip; scanned first, the number takes nothing away', async () => {
  const { desk, world } = await openDesk();
  await desk.read(number);
  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  expect(desk.reading.value).toMatchObject({ kind: 'slip', slip: { told: { point: '演示服务点' } } });
  await desk.read(number);
  expect(desk.reading.value).toMatchObject({ kind: 'slip', slip: { told: { point: '演示服务点' } } });
});

test('of two scans the later one lies on the desk, however long the first takes', async () => {
  const { desk, world } = await openDesk();
  const slow = desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  await Promise.all([slow, desk.read('hello')]);
  expect(desk.reading.value).toMatchObject({ kind: 'refused', why: 'not-ours' });
});

test('a desk left open overnight has a new day; what no file took along goes into the next, and no more than once', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  desk.touch({ outcome: 'received' });
  await desk.give();
  desk.next();
  world.day = addDays(day, 1);
  await desk.lookAtClock();
  expect(desk.today.value).toEqual([]);
  expect(desk.days.value).toMatchObject([{ point: '4827', returns: [world.seen.get(number)?.returns[0]?.text] }]);
  const [forgotten] = desk.days.value;
  if (forgotten) await desk.saveDay(forgotten);
  expect(world.saved.map(({ name }) => name)).toEqual([`returns-4827-${world.day}.json`]);
  expect(desk.days.value).toEqual([]);

  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  desk.touch({ outcome: 'done' });
  await desk.give();
  expect(desk.days.value).toMatchObject([{ returns: [world.seen.get(number)?.returns[1]?.text] }]);
});

test('what was seen is erased past its day, but never by a clock that must be wrong', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  world.day = addDays(day, 4000);
  for (const [doubted, left] of [
    [true, 1],
    [false, 0],
  ] as const) {
    world.doubted = doubted;
    await openCounterDesk(world.ports, checklist).begin();
    expect(world.seen.size).toBe(left);
  }
});

test('an answer given while a file is being noted is kept', async () => {
  const { desk, world } = await openDesk();
  const code = await signed(slipFor(world.keys.point), world.keys.point);
  await desk.read(code);
  desk.touch({ outcome: 'received' });
  await desk.give();
  desk.next();
  await desk.read(code);
  desk.touch({ outcome: 'done' });
  const [own] = desk.days.value;
  if (!own) throw new Error('no file to save');
  await Promise.all([desk.saveDay(own), desk.give()]);
  expect(world.seen.get(number)?.returns).toMatchObject([{ outcome: 'received', filed: true }, { outcome: 'done' }]);
});

test('one touch, one answer: two at once make one return', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  desk.touch({ outcome: 'received' });
  await Promise.all([desk.give(), desk.give()]);
  expect(world.seen.get(number)?.returns).toHaveLength(1);
});

test('what belongs to another outcome is not said: papers touched, then done', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await signed(slipFor(world.keys.point), world.keys.point));
  desk.touch({ outcome: 'missing' });
  desk.togglePaper('residence-permit');
  desk.touch({ outcome: 'done' });
  await desk.give();
  expect(desk.given.value).toMatchObject({ outcome: 'done', papers: [], office: null, failure: null });
});

test('a return names twelve papers at most', async () => {
  const { desk } = await openDesk();
  await desk.read(number);
  for (const id of checklist.documents.keys()) desk.togglePaper(id);
  expect(desk.answer.value.papers).toHaveLength(mostPapers);
});

test('a slip is kept to its last day; one out of date, or known by its number alone, a day or the usual time', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await signed(slipFor(world.keys.point, { validUntil: addDays(day, 9) }), world.keys.point));
  expect(world.seen.get(number)?.validUntil).toBe(addDays(day, 9));
  const old = addDays(day, -40);
  const past = slipFor(world.keys.point, { number: slipNumber('4827', old, 1), issued: old, validUntil: addDays(old, 30) });
  await desk.read(await signed(past, world.keys.point));
  expect(world.seen.get(past.number)?.validUntil).toBe(day);
  await desk.read(slipNumber('4827', day, 5));
  expect(world.seen.get(slipNumber('4827', day, 5))?.validUntil).toBe(addDays(day, 30));
});

test.each([
  ['not-listed', []],
  ['listed', [{}]],
  ['taken-back', [{ revoked: day }]],
  ['out-of-days', [{ until: '2026-02-01' }]],
  ['other-office', [{ holder: { kind: 'office', office: educationBureau + 1, name: '别的单位' } as const }]],
] as const)('the list says of this window: %s', async (standing, rest) => {
  const { desk } = await openDesk(async (world) => {
    const trust = await world.ports.store.keptTrust();
    if (!trust) throw new Error('no list');
    const own = rest.map((more) => trusted(world.keys.office, { kind: 'office', office: educationBureau, name: '演示教育局' }, more));
    await world.ports.store.keepTrust({ ...trust, list: { ...trust.list, keys: [...trust.list.keys.filter((k) => k.id !== world.keys.office.id), ...own] } });
  });
  expect(desk.setup.value?.standing).toBe(standing);
});

test('where the browser keeps nothing the window says so, and reads nothing', async () => {
  const { desk } = await openDesk((world) => {
    world.ports.store.keptOfficeKeys = () => Promise.reject(new Error('no storage'));
  });
  expect(desk.problem.value).toBe('no-store');
  await desk.read(number);
  expect(desk.reading.value).toBeNull();
});
