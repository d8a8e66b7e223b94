// A window for component tests: real codes, keys and words over a store that is a map.
import { render } from '@testing-library/preact';
import { sealWith } from '../../src/core/codec/sealing.ts';
import type { SlipCode } from '../../src/core/codec/slip-code.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import type { Trust } from '../../src/core/codec/trust-files.ts';
import type { TrustedKey } from '../../src/core/codec/trust-list.ts';
import { addDays, type PlainDate } from '../../src/core/facts/calendar.ts';
import type { CounterPorts, SeenAt } from '../../src/session/counter-ports.ts';
import type { ReturnJob, TextFile } from '../../src/session/ports.ts';
import type { CameraProblem } from '../../src/ui/counter/counter-context.ts';
import { counterScreen } from '../../src/ui/counter/counter-screen.tsx';
import { startVisit, visitDay } from '../../src/ui/family/visit-for-tests.tsx';
import { SessionContext } from '../../src/ui/session-context.ts';
import { idOf, newKey, newSealKey, subtle, type TestKey, trusted, verify } from './keys.ts';

/** The education bureau's number in checklist/codes.json. */
export const educationBureau = 10;

export interface TestWindow {
  readonly ports: CounterPorts;
  readonly seen: Map<string, SeenAt>;
  readonly printed: readonly ReturnJob[];
  readonly saved: readonly TextFile[];
  readonly busy: readonly boolean[];
  readonly keys: Readonly<Record<'county' | 'point' | 'goneNow' | 'outOfDays' | 'stranger' | 'office', TestKey>>;
  /** Today. */
  day: PlainDate;
  /** The device's clock must be wrong. */
  doubted: boolean;
  /** Seals to this window. */
  readonly sealKey: Uint8Array;
  /** What the store does next instead of keeping. */
  fail: boolean;
  /** What the camera will say or find. */
  camera: { readonly problem: CameraProblem | null; readonly text: string | null };
}

/** A window of the education bureau that was set up on the day of every visit; without `ready`, one that was not. */
export async function newWindow(ready = true): Promise<TestWindow> {
  const [county, point, goneNow, outOfDays, stranger, office] = [
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
    await newKey(),
  ];
  const opening = await newSealKey();
  const list: readonly TrustedKey[] = [
    trusted(point, { kind: 'point', point: '4827', name: '演示服务点' }),
    trusted(goneNow, { kind: 'point', point: '4828', name: '收回的点' }, { revoked: visitDay }),
    trusted(outOfDays, { kind: 'point', point: '4829', name: '过期的点' }, { until: '2026-02-01' }),
    trusted(office, { kind: 'office', office: educationBureau, name: '演示教育局' }),
  ];
  let trust: Trust | null = ready
    ? { county: county.publicKey, countyId: county.id, list: { county: '演示县', serial: 1, issued: visitDay, keys: list }, text: '' }
    : null;
  let kind: string | null = ready ? 'education-bureau' : null;
  const windowKeys = {
    id: office.id,
    publicKey: office.publicKey,
    sealKey: opening.publicKey,
    sign: office.sign,
    open: opening.open,
  };
  let made = ready ? windowKeys : null;
  const seen = new Map<string, SeenAt>();
  const [printed, saved, busy]: [ReturnJob[], TextFile[], boolean[]] = [[], [], []];
  const world: TestWindow = {
    seen,
    printed,
    saved,
    busy,
    keys: { county, point, goneNow, outOfDays, stranger, office },
    day: visitDay,
    doubted: false,
    sealKey: opening.publicKey,
    fail: false,
    camera: { problem: null, text: null },
    ports: {
      today: () => world.day,
      isDayDoubted: () => world.doubted,
      store: {
        verify,
        idOf,
        seal: sealWith(subtle),
        makeOfficeKeys: async () => {
          made = windowKeys;
          return windowKeys;
        },
        keptOfficeKeys: async () => made,
        keptOffice: async () => kind,
        keepOffice: async (id) => {
          kind = id;
        },
        keptTrust: async () => trust,
        keepTrust: async (next) => {
          trust = next;
        },
        seenSlip: async (number) => seen.get(number) ?? null,
        seenSlips: async () => [...seen.values()],
        keepSeen: async (slip) => {
          if (world.fail) throw new Error('the disk is full');
          seen.set(slip.number, slip);
        },
        eraseOldSeen: async (today) => {
          for (const [number, { validUntil }] of seen) if (validUntil < today) seen.delete(number);
        },
      },
      readTexts: (files) => Promise.all(files.map((file) => file.text())),
      save: async (file) => saved.push(file) > 0,
      printReturn: async (job) => printed.push(job) > 0,
    },
  };
  return world;
}

/** A slip of the point 4827 for the education bureau: two matters. */
export const slipFor = (key: TestKey, more: Partial<SlipCode> = {}): SlipCode => ({
  kind: 'slip',
  key: key.id,
  number: slipNumber('4827', visitDay, 3),
  issued: visitDay,
  validUntil: addDays(visitDay, 30),
  office: educationBureau,
  county: '630102',
  edition: '2026-11-20',
  entitlements: [
    { code: 12, standing: 'passed' },
    { code: 13, standing: 'confirm' },
  ],
  sealed: new Uint8Array(),
  ...more,
});

/** Puts the window on the page. */
export async function showWindow(world: TestWindow) {
  const { session } = await startVisit({});
  await session.openStaff('counter');
  const Screen = counterScreen(
    world.ports,
    {
      Code: ({ text, label }) => <img alt={label} data-text={text} />,
      lookForCode: (_video, found) => {
        if (world.camera.text !== null) found(world.camera.text);
        return { started: Promise.resolve(world.camera.problem), stop: () => undefined };
      },
    },
    (now) => (world.busy as boolean[]).push(now),
  );
  return {
    session,
    ...render(
      <SessionContext.Provider value={session}>
        <Screen />
      </SessionContext.Provider>,
    ),
  };
}
