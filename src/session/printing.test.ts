import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { waiting } from '../../tests/support/waiting.ts';
import { slipNumber } from '../core/codec/slip-number.ts';
import type { SlipEvent } from '../core/referral/slip-event.ts';
import type { Ports, PrintJob } from './ports.ts';
import { printing } from './printing.ts';
import { nothingSealed } from './sealed-consent.ts';
import type { Printed } from './session.ts';

const slip = { issued: '2026-11-26', validUntil: '2026-12-26', office: 'township-window', entitlements: [] };
const numbers = [1, 2].map((running) => slipNumber('4827', '2026-11-26', running));
const job = { slips: numbers.map(() => ({ ...slip, number: '' })), family: { household: {} }, codes: {}, sealed: {}, copy: 1 } as unknown as PrintJob;

function desk(print: Ports['print'] = async () => true, signer: Ports['signer'] = async () => null) {
  const kept: string[] = [];
  const printed = signal<Printed | null>(null);
  let visit = {};
  const ports = {
    print,
    takeNumbers: async () => numbers,
    signer,
    keepEvents: async (events: readonly SlipEvent[]) =>
      void kept.push(...events.map((e) => (e.kind === 'printed' ? `copy ${e.copy} ${e.whole ? 'whole' : 'not whole'}` : e.kind))),
  } as unknown as Ports;
  return {
    kept,
    printed,
    printing: printing(ports, printed, () => visit),
    nextVisit: () => {
      visit = {};
      printed.value = null;
    },
  };
}

test('numbers are kept as taken before the printer is asked, then what the family saw of each copy', async () => {
  const order: string[] = [];
  const { kept, printing, printed } = desk(async ({ copy }) => {
    order.push(`${kept.join()} → copy ${copy}`);
    return true;
  });
  await printing.print(job, '2026-11-26', nothingSealed);
  printing.setWhole(false);
  await vi.waitFor(() => expect(kept).toHaveLength(4), waiting);
  await printing.again();
  expect(printed.value?.whole).toBeNull();
  printing.setWhole(true);
  printing.setWhole(true);
  await vi.waitFor(() => expect(kept).toHaveLength(6), waiting);
  const [taken, spoiled, whole] = ['taken', 'copy 1 not whole', 'copy 2 whole'].map((told) => [told, told]);
  expect(order).toEqual([`${taken} → copy 1`, `${[taken, spoiled]} → copy 2`]);
  expect(kept).toEqual([taken, spoiled, whole].flat());
});

test('a device that cannot sign, or fails at it, prints without codes', async () => {
  for (const signer of [
    async () => null,
    async () => {
      throw new Error('no key');
    },
  ]) {
    const { printing, printed } = desk(undefined, signer);
    expect(await printing.print(job, '2026-11-26', nothingSealed)).toBe(true);
    expect(printed.value?.job.codes).toEqual({});
  }
});

test('a visit that ends while the paper is made ready brings nothing back', async () => {
  let release = (_: boolean) => {};
  let wanted = () => false;
  const slow = desk((_job, asked) => {
    wanted = asked;
    return new Promise((resolve) => (release = resolve));
  });
  const printing = slow.printing.print(job, '2026-11-26', nothingSealed);
  await vi.waitFor(() => expect(slow.printed.value?.job.slips.map((s) => s.number)).toEqual(numbers), waiting);
  expect(wanted()).toBe(true);
  slow.nextVisit();
  expect(wanted()).toBe(false);
  release(true);
  expect(await printing).toBe(false);
  expect(slow.printed.value).toBeNull();
});
