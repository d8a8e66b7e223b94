import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { givenOut, newPoint, numberAt, returnText, type TestPoint } from '../../tests/support/test-point.tsx';
import { readBundledChecklist } from '../content/bundled-checklist.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { codeText } from '../core/codec/code-text.ts';
import { toHex } from '../core/codec/hex.ts';
import { readKeyFile } from '../core/codec/key-file.ts';
import { codeBytes, mostPapers } from '../core/codec/slip-code.ts';
import { addDays } from '../core/facts/calendar.ts';
import { readSlipEvent } from '../core/referral/slip-event.ts';
import { openReturnsDesk, type ReturnsDesk } from './returns-desk.ts';

vi.setConfig({ testTimeout: 30_000 });

let checklist: Checklist;
beforeAll(async () => {
  const parsed = await readBundledChecklist();
  if (parsed.kind !== 'ready') throw new Error('no list');
  checklist = parsed.checklist;
});

const number = numberAt(3);

async function openDesk(change: (world: TestPoint) => void | Promise<void> = () => undefined, ready = true): Promise<{ desk: ReturnsDesk; world: TestPoint }> {
  const world = await newPoint(ready);
  for (const event of givenOut(number)) world.events.set(event.id, event);
  await change(world);
  const desk = openReturnsDesk(world.ports, checklist);
  await desk.begin();
  return { desk, world };
}
const stateOf = (desk: ReturnsDesk, of = number) => desk.lives.value?.find((life) => life.number === of)?.state;

describe('the five ways home', () => {
  test('1 the stub: its number, with hyphens or without, and a box touched', async () => {
    const { desk, world } = await openDesk();
    await desk.read(number.replaceAll('-', ''));
    expect(desk.onDesk.value).toEqual({ kind: 'slip', number });
    desk.touch({ outcome: 'missing' });
    desk.togglePaper('residence-permit');
    await desk.keep();
    expect(desk.onDesk.value).toMatchObject({ kind: 'kept', signedBy: null, event: { by: 'stub', outcome: 'missing', papers: [6] } });
    expect(stateOf(desk)).toBe('on-hold');
    expect(world.events.size).toBe(3);
  });

  test('2 the telephone is said with it, and only of this one', async () => {
    const { desk } = await openDesk();
    await desk.read(number);
    desk.byTelephone.value = true;
    desk.touch({ outcome: 'done' });
    await desk.keep();
    expect(desk.onDesk.value).toMatchObject({ kind: 'kept', event: { by: 'telephone' } });
    await desk.read(numberAt(4));
    desk.touch({ outcome: 'done' });
    await desk.keep();
    expect(desk.onDesk.value).toMatchObject({ kind: 'kept', event: { by: 'stub' } });
  });

  test('3 a return’s code is verified and taken at once; in lower case, from a scanner, too', async () => {
    const { desk, world } = await openDesk();
    await desk.read((await returnText(world.keys.office, number)).toLowerCase());
    expect(desk.onDesk.value).toMatchObject({ kind: 'kept', signedBy: '演示教育局', event: { by: 'return-code', outcome: 'done' } });
    expect(stateOf(desk)).toBe('completed');
    await desk.read(await returnText(world.keys.office, number));
    expect(world.events.size).toBe(3);
  });

  test('4 a day file is taken whole; once more, and nothing is new', async () => {
    const { desk, world } = await openDesk();
    const file = await world.dayFile([await returnText(world.keys.office, number), await returnText(world.keys.office, numberAt(9))]);
    await desk.takeDay([file]);
    expect(desk.dayTold.value).toMatchObject({ kind: 'taken', fresh: 2, day: { sealed: true } });
    expect([stateOf(desk), stateOf(desk, numberAt(9))]).toEqual(['completed', 'unknown-slip']);
    await desk.takeDay([file]);
    expect(desk.dayTold.value).toMatchObject({ kind: 'taken', fresh: 0 });
  });

  test('5 nothing came: it is due after its last day, and a reason ends the asking', async () => {
    const { desk } = await openDesk((world) => {
      world.day = addDays(world.day, 31);
    });
    expect(desk.due.value.map((life) => life.number)).toEqual([number]);
    await desk.learn(number, 'not-reached');
    expect(desk.due.value).toHaveLength(1);
    await desk.learn(number, 'not-gone');
    expect(desk.due.value).toEqual([]);
  });
});

describe('what is not taken', () => {
  test.each<[string, (world: TestPoint) => Promise<string> | string]>([
    ['not-ours', () => 'javascript:alert(1)//\u202eevil'],
    ['not-ours', () => `QH1:${'0'.repeat(1000)}`],
    ['changed', async ({ keys }) => returnText({ ...keys.office, sign: keys.stranger.sign }, number)],
    ['revoked', ({ keys }) => returnText(keys.goneNow, number)],
    ['key-expired', ({ keys }) => returnText(keys.outOfDays, number)],
    ['unknown-issuer', ({ keys }) => returnText(keys.stranger, number)],
    ['later-version', async ({ keys }) => codeText(Uint8Array.from([0x22, ...new Uint8Array(30)]), await keys.office.sign('QH1:', new Uint8Array(1)))],
  ])('%s (%#)', async (why, text) => {
    const { desk, world } = await openDesk();
    await desk.read(await text(world));
    expect(desk.onDesk.value).toEqual({ kind: 'not-taken', why });
    expect(world.events.size).toBe(2);
  });

  test('a return before there is a list; a mistyped number; a slip in place of its stub is its number', async () => {
    const { desk, world } = await openDesk(() => undefined, false);
    await desk.read(await returnText(world.keys.office, number));
    expect(desk.onDesk.value).toEqual({ kind: 'not-taken', why: 'no-trust' });
    await desk.read(numberAt(4));
    expect(desk.onDesk.value).toEqual({ kind: 'slip', number: numberAt(4) });
    await desk.read('4827-261124-003-1');
    expect(desk.onDesk.value).toMatchObject({ kind: 'mistyped' });
    await desk.takeFiles([new Blob([`${toHex(world.keys.county.publicKey)}\n`]), new Blob([world.listText])]);
    expect(desk.told.value).toMatchObject({ kind: 'compare' });
    await desk.compared(true);
    const bytes = codeBytes({
      kind: 'slip',
      key: world.keys.point.id,
      number,
      issued: world.day,
      validUntil: addDays(world.day, 30),
      office: 10,
      county: null,
      edition: '2026-11-20',
      entitlements: [{ code: 12, standing: 'passed' }],
      sealed: new Uint8Array(),
    });
    await desk.read(codeText(bytes, await world.keys.point.sign('QH1:', bytes)));
    expect(desk.onDesk.value).toEqual({ kind: 'slip', number });
  });

  test('a file of another point’s office, a changed one, two at once: nothing of them is kept', async () => {
    const { desk, world } = await openDesk();
    const text = await returnText(world.keys.office, number);
    const file = await world.dayFile([text]);
    for (const [files, why] of [
      [[await world.dayFile([text], world.keys.stranger)], 'unknown-issuer'],
      [[await world.dayFile([text], world.keys.goneNow)], 'revoked'],
      [[new Blob([(await file.text()).replace(world.day, '2026-11-25')])], 'changed'],
      [[file, file], 'unreadable'],
      [[], 'unreadable'],
      [[new Blob(['{'])], 'not-ours'],
    ] as const) {
      await desk.takeDay(files);
      expect(desk.dayTold.value).toEqual({ kind: 'refused', why });
    }
    expect(world.events.size).toBe(2);
  });

  test('no text in the world is kept, and none throws', async () => {
    const { desk, world } = await openDesk();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 500 }),
          fc.string({ maxLength: 60 }).map((s) => `QH1:${s}`),
          fc.webUrl(),
        ),
        async (text) => {
          await desk.read(text);
          expect(desk.onDesk.value?.kind).not.toBe('kept');
          desk.next();
        },
      ),
      { numRuns: 500 },
    );
    expect(world.events.size).toBe(2);
  });
});

test('what the disk did not take is not shown as kept', async () => {
  const { desk, world } = await openDesk();
  await desk.read(number);
  desk.touch({ outcome: 'done' });
  world.fail = true;
  await desk.keep();
  expect([desk.problem.value, desk.onDesk.value?.kind, stateOf(desk)]).toEqual(['not-kept', 'slip', 'issued']);
  expect(desk.answer.value.outcome).toBe('done');
  world.fail = false;
  await desk.keep();
  expect([desk.problem.value, desk.onDesk.value?.kind, stateOf(desk)]).toEqual([null, 'kept', 'completed']);
});

test('of two scans the later one lies on the desk, however long the first takes', async () => {
  const { desk, world } = await openDesk();
  const slow = desk.read(await returnText(world.keys.office, number));
  await Promise.all([slow, desk.read(numberAt(4))]);
  expect(desk.onDesk.value).toEqual({ kind: 'slip', number: numberAt(4) });
});

test('what belongs to another box is not kept; twelve papers at most', async () => {
  const { desk } = await openDesk();
  await desk.read(number);
  desk.touch({ outcome: 'missing', office: 'school', failure: 'closed' });
  for (const id of checklist.documents.keys()) desk.togglePaper(id);
  expect(desk.answer.value.papers).toHaveLength(mostPapers);
  desk.touch({ outcome: 'elsewhere' });
  await desk.keep();
  expect(desk.onDesk.value).toMatchObject({ kind: 'kept', event: { outcome: 'elsewhere', office: 9, failure: null, papers: [] } });
});

test('an answer for a number that is not known here is kept, and applies once the number is', async () => {
  const { desk, world } = await openDesk((w) => w.events.clear());
  await desk.read(await returnText(world.keys.office, number));
  expect(stateOf(desk)).toBe('unknown-slip');
  for (const event of givenOut(number)) world.events.set(event.id, event);
  await desk.begin();
  expect(stateOf(desk)).toBe('completed');
});

test('two answers that contradict each other are both there until somebody asks', async () => {
  const { desk, world } = await openDesk();
  await desk.read(await returnText(world.keys.office, number));
  await desk.read(number);
  desk.touch({ outcome: 'failed', failure: 'not-met' });
  await desk.keep();
  const [life] = desk.due.value;
  expect(life).toMatchObject({ state: 'contradicted' });
  const signedOne = life?.contradiction.find((e) => e.by === 'return-code');
  if (!life || !signedOne) throw new Error('no contradiction');
  await desk.decide(life, signedOne);
  expect([stateOf(desk), desk.due.value.length, world.events.size]).toEqual(['completed', 0, 5]);
});

test('a print nobody confirmed is explained afterwards, whole or void', async () => {
  const { desk } = await openDesk((world) => {
    for (const n of [5, 6]) for (const event of givenOut(numberAt(n)).slice(0, 1)) world.events.set(event.id, event);
  });
  expect(desk.due.value.map((life) => life.state)).toEqual(['print-not-confirmed', 'print-not-confirmed']);
  await desk.confirmPrint(numberAt(5));
  await desk.voidSlip(numberAt(6), 'spoiled');
  expect([stateOf(desk, numberAt(5)), stateOf(desk, numberAt(6)), desk.due.value.length]).toEqual(['issued', 'entered-in-error', 0]);
});

test('old numbers are erased only after they were handed out, and nothing else is', async () => {
  const { desk, world } = await openDesk((w) => {
    w.day = addDays(w.day, 30 + 366);
  });
  expect(desk.old.value.map((life) => life.number)).toEqual([number]);
  await desk.read(numberAt(8));
  desk.touch({ outcome: 'done' });
  await desk.keep();
  await desk.eraseOld();
  expect(world.events.size).toBe(3);
  await desk.exportAll();
  const out = JSON.parse(world.saved[0]?.text ?? '') as { events: readonly unknown[] };
  expect(out.events.map(readSlipEvent)).toHaveLength(3);
  expect(out.events.map(readSlipEvent)).not.toContain(null);
  await desk.eraseOld();
  expect([...world.events.values()].map((e) => e.number)).toEqual([numberAt(8)]);
});

test('the key file says which point it is, and its seal key', async () => {
  const { desk, world } = await openDesk();
  await desk.handOverKey();
  const file = await readKeyFile(world.saved[0]?.text ?? '', world.ports.store.verify);
  expect(file).toMatchObject({ kind: 'point', point: '4827', publicKey: world.keys.point.publicKey });
  expect(file?.sealKey).not.toBeNull();
});
