import { beforeAll, expect, test } from 'vitest';
import { idOf, newKey, newSealKey, seal, signed, type TestKey, trusted, verify } from '../../tests/support/keys.ts';
import { readBundledChecklist } from '../content/bundled-checklist.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { writeDayFile } from '../core/codec/day-file.ts';
import { readKeyFile } from '../core/codec/key-file.ts';
import type { ReturnCode } from '../core/codec/slip-code.ts';
import { slipNumber } from '../core/codec/slip-number.ts';
import type { TrustedKey } from '../core/codec/trust-list.ts';
import { type SlipEvent, slipEvent } from '../core/referral/slip-event.ts';
import type { TextFile } from './ports.ts';
import { openReturnsDesk, type ReturnsDesk } from './returns-desk.ts';
import type { ReturnsPorts } from './returns-ports.ts';

let checklist: Checklist;
beforeAll(async () => {
  const parsed = await readBundledChecklist();
  if (parsed.kind !== 'ready') throw new Error('no list');
  checklist = parsed.checklist;
});

const today = '2026-11-26';
const point = '4827';
const number = slipNumber(point, today, 3);
const taken = slipEvent({ kind: 'taken', by: 'printer', number, on: today, office: 4, validUntil: '2026-12-26' });

interface World {
  readonly desk: ReturnsDesk;
  readonly kept: Map<string, SlipEvent>;
  readonly saved: readonly TextFile[];
  readonly office: TestKey;
  readonly gone: TestKey;
  readonly stranger: TestKey;
  readonly sealKey: Uint8Array;
  fails: boolean;
  day: string;
}

async function openDesk(events: readonly SlipEvent[] = [taken], listed = true): Promise<World> {
  const [county, own, office, gone, stranger, opening] = [await newKey(), await newKey(), await newKey(), await newKey(), await newKey(), await newSealKey()];
  const keys: readonly TrustedKey[] = [
    { ...trusted(own, { kind: 'point', point, name: '演示服务点' }), sealKey: opening.publicKey },
    trusted(office, { kind: 'office', office: 4, name: '演示窗口' }),
    trusted(gone, { kind: 'office', office: 4, name: '收回的窗口' }, { revoked: today }),
  ];
  const kept = new Map(events.map((e) => [e.id, e]));
  const saved: TextFile[] = [];
  const state = { fails: false, day: today };
  const ports: ReturnsPorts = {
    today: () => state.day,
    store: {
      pointKeys: async () => ({ id: own.id, publicKey: own.publicKey, sealKey: opening.publicKey, sign: own.sign, open: opening.open }),
      pointDigits: async () => point,
      keptEvents: async () => [...kept.values()],
      keepEvents: async (list) => {
        if (state.fails) throw new Error('full');
        for (const event of list) kept.set(event.id, event);
      },
      eraseEvents: async (numbers) => {
        for (const event of kept.values()) if (numbers.includes(event.number)) kept.delete(event.id);
      },
      verify,
      idOf,
      keptTrust: async () =>
        listed ? { county: county.publicKey, countyId: county.id, list: { county: '演示县', serial: 1, issued: today, keys }, text: '' } : null,
      keepTrust: async () => undefined,
    },
    readTexts: (files) => Promise.all(files.map((file) => file.text())),
    save: async (file) => saved.push(file) > 0,
  };
  const desk = openReturnsDesk(ports, checklist);
  await desk.begin();
  return Object.assign(state, { desk, kept, saved, office, gone, stranger, sealKey: opening.publicKey });
}

const answered = (key: TestKey, more: Partial<ReturnCode> = {}): ReturnCode => ({
  kind: 'return',
  key: key.id,
  number,
  outcome: 'done',
  on: today,
  failure: null,
  office: null,
  papers: [],
  ...more,
});
const stateOf = ({ desk }: World, of = number) => desk.lives.value?.find((life) => life.number === of)?.state;

test('a return is believed by its signature alone, and kept once however often it is scanned', async () => {
  const world = await openDesk();
  const text = await signed(answered(world.office), world.office);
  await world.desk.read(text);
  expect(world.desk.onDesk.value).toMatchObject({ kind: 'kept', signedBy: '演示窗口' });
  await world.desk.read(text);
  expect(world.kept.size).toBe(2);
  expect(stateOf(world)).toBe('completed');
});

test.each([
  ['of a window taken back', 'revoked', async (w: World) => signed(answered(w.gone), w.gone)],
  ['of an unknown window', 'unknown-issuer', async (w: World) => signed(answered(w.stranger), w.stranger)],
  ['signed by another', 'changed', async (w: World) => signed(answered(w.office), w.stranger)],
  ['a web address', 'not-ours', async () => 'javascript:QH1:'],
  ['far too long', 'not-ours', async () => `QH1:${'0'.repeat(5000)}`],
] as const)('a code %s is not taken: %s', async (_, why, make) => {
  const world = await openDesk();
  await world.desk.read(await make(world));
  expect(world.desk.onDesk.value).toEqual({ kind: 'not-taken', why });
  expect(world.kept.size).toBe(1);
});

test('without a list of the county a return is not believed, and a number is taken all the same', async () => {
  const world = await openDesk([taken], false);
  await world.desk.read(await signed(answered(world.office), world.office));
  expect(world.desk.onDesk.value).toEqual({ kind: 'not-taken', why: 'no-trust' });
  await world.desk.read(number);
  world.desk.touch({ outcome: 'failed', failure: 'not-met' });
  await world.desk.keep();
  expect(world.desk.onDesk.value).toMatchObject({ kind: 'kept', event: { by: 'stub', failure: 'not-met' } });
});

test('what cannot be kept is not shown as kept', async () => {
  const world = await openDesk();
  world.fails = true;
  await world.desk.read(number);
  world.desk.touch({ outcome: 'done' });
  await world.desk.keep();
  expect(world.desk.onDesk.value).toEqual({ kind: 'slip', number });
  expect(world.desk.problem.value).toBe('not-kept');
});

test('an answer for a number that is not known here is kept, and applies once the number is', async () => {
  const world = await openDesk([]);
  await world.desk.read(number);
  world.desk.touch({ outcome: 'done' });
  await world.desk.keep();
  expect(stateOf(world)).toBe('unknown-slip');
  world.kept.set(taken.id, taken);
  await world.desk.begin();
  expect(stateOf(world)).toBe('completed');
});

test('two ends that differ stand beside each other until somebody asked', async () => {
  const world = await openDesk();
  for (const outcome of ['done', 'failed'] as const) {
    await world.desk.read(number);
    world.desk.touch({ outcome });
    await world.desk.keep();
  }
  expect(stateOf(world)).toBe('contradicted');
  const [life] = world.desk.due.value;
  const holds = life?.contradiction.find((e) => e.kind === 'outcome' && e.outcome === 'failed');
  if (!life || !holds) throw new Error('nothing to decide');
  await world.desk.decide(life, holds);
  expect(stateOf(world)).toBe('failed');
  expect(world.desk.due.value).toEqual([]);
  expect([...world.kept.values()].filter((e) => e.kind === 'outcome')).toHaveLength(2);
});

test('a print that nobody confirmed waits for the point; said void, it is no slip', async () => {
  const world = await openDesk();
  expect(world.desk.due.value.map((life) => life.state)).toEqual(['print-not-confirmed']);
  await world.desk.voidSlip(number, 'spoiled');
  expect(stateOf(world)).toBe('entered-in-error');
});

test('a day file is taken whole, twice without harm, and refused with words', async () => {
  const world = await openDesk();
  const returns = [
    await signed(answered(world.office), world.office),
    await signed(answered(world.office, { number: slipNumber(point, today, 4) }), world.office),
  ];
  const file = async (to: string, sealKey: Uint8Array | null) => (await writeDayFile({ point: to, day: today, returns }, world.office, sealKey, seal)) ?? '';
  const sealedFile = new Blob([await file(point, world.sealKey)]);
  await world.desk.takeDay([sealedFile]);
  expect(world.desk.dayTold.value).toMatchObject({ kind: 'taken', fresh: 2, day: { sealed: true } });
  await world.desk.takeDay([sealedFile]);
  expect(world.desk.dayTold.value).toMatchObject({ kind: 'taken', fresh: 0 });
  for (const [blob, why] of [
    [new Blob([await file('4828', null)]), 'not-for-us'],
    [new Blob(['{}']), 'not-ours'],
  ] as const) {
    await world.desk.takeDay([blob]);
    expect(world.desk.dayTold.value).toEqual({ kind: 'refused', why });
  }
});

test('numbers are erased a year after their last day, and only once they were handed out', async () => {
  const world = await openDesk();
  world.day = '2028-01-01';
  await world.desk.begin();
  const again = world.desk;
  await again.eraseOld();
  expect(world.kept.size).toBe(1);
  await again.exportAll();
  expect(world.saved.at(-1)?.text).toContain(number);
  await again.eraseOld();
  expect(world.kept.size).toBe(0);
});

test('the key file says what the county certifies', async () => {
  const world = await openDesk();
  await world.desk.handOverKey();
  const file = await readKeyFile(world.saved[0]?.text ?? '', verify);
  expect(file).toMatchObject({ kind: 'point', point });
});
