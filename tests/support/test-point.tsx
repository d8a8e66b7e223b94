// A point's desk for component tests: real codes, keys and words over a store that is a map.
import { render } from '@testing-library/preact';
import { codeText } from '../../src/core/codec/code-text.ts';
import { writeDayFile } from '../../src/core/codec/day-file.ts';
import { codeBytes, type ReturnCode } from '../../src/core/codec/slip-code.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import type { Trust } from '../../src/core/codec/trust-files.ts';
import { writeTrustList } from '../../src/core/codec/trust-list.ts';
import { addDays, type PlainDate } from '../../src/core/facts/calendar.ts';
import { type SlipEvent, slipEvent } from '../../src/core/referral/slip-event.ts';
import type { TextFile } from '../../src/session/ports.ts';
import type { ReturnsPorts } from '../../src/session/returns-ports.ts';
import { startVisit, visitDay } from '../../src/ui/family/visit-for-tests.tsx';
import { returnsScreen } from '../../src/ui/returns/returns-screen.tsx';
import { SessionContext } from '../../src/ui/session-context.ts';
import { idOf, newKey, newSealKey, seal, type TestKey, trusted, verify } from './keys.ts';

/** The education bureau's number in checklist/codes.json. */
const educationBureau = 10;

export interface TestPoint {
  readonly ports: ReturnsPorts;
  readonly events: Map<string, SlipEvent>;
  readonly saved: readonly TextFile[];
  readonly keys: Readonly<Record<'county' | 'point' | 'office' | 'goneNow' | 'outOfDays' | 'stranger', TestKey>>;
  /** The county's trust list, as its file. */
  readonly listText: string;
  /** What the store does next instead of keeping. */
  fail: boolean;
  /** The day on the device. */
  day: PlainDate;
  /** A day file of the office for this point. */
  dayFile(returns: readonly string[], by?: TestKey): Promise<Blob>;
}

/** A number of this point, given out on the day of every visit. */
export const numberAt = (running: number): string => slipNumber('4827', visitDay, running);

/** A slip given out and printed whole. */
export const givenOut = (number: string): readonly SlipEvent[] => [
  slipEvent({ kind: 'taken', by: 'printer', number, on: visitDay, office: educationBureau, validUntil: addDays(visitDay, 30) }),
  slipEvent({ kind: 'printed', by: 'printer', number, on: visitDay, copy: 1, whole: true }),
];

/** The text of a return. */
export async function returnText(key: TestKey, number: string, change: Partial<ReturnCode> = {}): Promise<string> {
  const code: ReturnCode = { kind: 'return', key: key.id, number, outcome: 'done', on: visitDay, failure: null, office: null, papers: [], ...change };
  const bytes = codeBytes(code);
  return codeText(bytes, await key.sign('QH1:', bytes));
}

/** A point whose county has certified it; without `ready`, one that was not set up. */
export async function newPoint(ready = true): Promise<TestPoint> {
  const [county, point, office, goneNow, outOfDays, stranger] = [
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
  ];
  const sealing = await newSealKey();
  const list = {
    county: '演示县',
    serial: 1,
    issued: visitDay,
    keys: [
      trusted(point, { kind: 'point', point: '4827', name: '演示服务点' }, { sealKey: sealing.publicKey }),
      trusted(office, { kind: 'office', office: educationBureau, name: '演示教育局' }),
      trusted(goneNow, { kind: 'office', office: 4, name: '收回的窗口' }, { revoked: visitDay }),
      trusted(outOfDays, { kind: 'office', office: 5, name: '过期的窗口' }, { until: '2026-02-01' }),
    ],
  };
  const listText = await writeTrustList(list, county.sign);
  let trust: Trust | null = ready ? { county: county.publicKey, countyId: county.id, list, text: listText } : null;
  const events = new Map<string, SlipEvent>();
  const saved: TextFile[] = [];
  const world: TestPoint = {
    events,
    saved,
    keys: { county, point, office, goneNow, outOfDays, stranger },
    listText,
    fail: false,
    day: visitDay,
    async dayFile(returns, by = office) {
      const text = await writeDayFile({ point: '4827', day: visitDay, returns }, by, sealing.publicKey, seal);
      if (text === null) throw new Error('no file');
      return new Blob([text]);
    },
    ports: {
      today: () => world.day,
      store: {
        pointDigits: async () => '4827',
        verify,
        idOf,
        pointKeys: async () => ({ id: point.id, publicKey: point.publicKey, sealKey: sealing.publicKey, sign: point.sign, open: sealing.open }),
        keptEvents: async () => [...events.values()],
        async keepEvents(kept) {
          if (world.fail) throw new Error('the disk is full');
          for (const event of kept) events.set(event.id, event);
        },
        async eraseEvents(numbers) {
          for (const [id, event] of events) if (numbers.includes(event.number)) events.delete(id);
        },
        keptTrust: async () => trust,
        async keepTrust(taken) {
          trust = taken;
        },
      },
      readTexts: (files) => Promise.all(files.map((file) => file.text())),
      save: async (file) => saved.push(file) > 0,
    },
  };
  return world;
}

/** Opens the point's desk in a visit. */
export async function showPoint({ ports }: TestPoint): Promise<void> {
  const visit = await startVisit({});
  await visit.session.openStaff('returns');
  const Returns = returnsScreen(ports, { lookForCode: () => ({ started: Promise.resolve('none'), stop: () => undefined }) });
  render(
    <SessionContext.Provider value={visit.session}>
      <Returns />
    </SessionContext.Provider>,
  );
}
