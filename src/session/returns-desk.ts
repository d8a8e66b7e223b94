// The point's desk: what comes back of the slips it gave out, by every way, and what is due because nothing came. Numbers and outcomes alone.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { type DayReading, readDayFile } from '../core/codec/day-file.ts';
import { writeKeyFile } from '../core/codec/key-file.ts';
import { readCode } from '../core/codec/read-code.ts';
import { type Failure, mostPapers, type Outcome, type ReturnCode } from '../core/codec/slip-code.ts';
import type { Trust } from '../core/codec/trust-files.ts';
import { readTypedNumber, type SuspectBlock } from '../core/codec/typed-number.ts';
import { dueList, isPastKeeping, type Life, livesOf } from '../core/referral/life.ts';
import { type NewSlipEvent, type Silence, type SlipEvent, slipEvent, type voidings, type Way } from '../core/referral/slip-event.ts';
import type { PointKeys, ReturnsPorts } from './returns-ports.ts';
import { type TrustIntake, trustIntake } from './trust-intake.ts';

/** Why a text is not taken; each has its own words. */
export type NotTaken = 'not-ours' | 'changed' | 'revoked' | 'key-expired' | 'unknown-issuer' | 'later-version' | 'no-trust';

/** What lies on the desk. */
export type OnDesk =
  /** A number: one of the five boxes is to be touched. */
  | { readonly kind: 'slip'; readonly number: string }
  /** Kept, by hand or from a code that was good. */
  | { readonly kind: 'kept'; readonly event: Extract<SlipEvent, { kind: 'outcome' }>; readonly signedBy: string | null }
  | { readonly kind: 'mistyped'; readonly block: SuspectBlock }
  | { readonly kind: 'not-taken'; readonly why: NotTaken };

/** What was touched so far, as ids of the list. */
export interface BoxAnswer {
  readonly outcome: Outcome | null;
  readonly papers: readonly string[];
  readonly office: string | null;
  readonly failure: Failure | null;
}

/** What became of a day file. */
export type DayTold =
  | { readonly kind: 'taken'; readonly day: Extract<DayReading, { kind: 'day' }>; readonly fresh: number }
  | { readonly kind: 'refused'; readonly why: Extract<DayReading, { kind: 'refused' }>['why'] | 'unreadable' | 'no-trust' };

export interface PointSetup {
  readonly point: string;
  readonly keys: PointKeys;
  readonly trust: Trust | null;
}

export interface ReturnsDesk extends TrustIntake {
  readonly checklist: Checklist;
  readonly codes: ReadonlySignal<SlipCodes | null>;
  /** Null until it has been read. */
  readonly setup: ReadonlySignal<PointSetup | null>;
  /** Every slip this point knows of, by number; null until read. */
  readonly lives: ReadonlySignal<readonly Life[] | null>;
  readonly due: ReadonlySignal<readonly Life[]>;
  /** Slips whose numbers have been kept long enough. */
  readonly old: ReadonlySignal<readonly Life[]>;
  /** What stands in the field so far. */
  readonly typed: Signal<string>;
  /** The outcome of the slip on the desk comes from a telephone call, not from its stub. */
  readonly byTelephone: Signal<boolean>;
  readonly onDesk: ReadonlySignal<OnDesk | null>;
  readonly answer: ReadonlySignal<BoxAnswer>;
  readonly dayTold: ReadonlySignal<DayTold | null>;
  /** `no-store`: the browser keeps nothing, or has no WebCrypto. `not-kept`: what was just done is not on the disk. */
  readonly problem: ReadonlySignal<'no-store' | 'not-kept' | null>;
  /** The numbers were handed out as a file since the page was opened. */
  readonly exported: ReadonlySignal<boolean>;
  begin(): Promise<void>;
  /** Reads what was scanned or typed. */
  read(text: string): Promise<void>;
  touch(part: Partial<BoxAnswer>): void;
  togglePaper(document: string): void;
  /** Keeps what was touched for the number on the desk. */
  keep(): Promise<void>;
  /** Clears the desk. */
  next(): void;
  takeDay(files: readonly Blob[]): Promise<void>;
  /** What was learned of a slip of which nothing came back. */
  learn(number: string, why: Silence): Promise<void>;
  /** Whether the print of a number came out whole, said afterwards. */
  confirmPrint(number: string): Promise<void>;
  voidSlip(number: string, why: (typeof voidings)[number]): Promise<void>;
  /** Somebody asked: of what contradicts itself, this holds. */
  decide(life: Life, holds: SlipEvent): Promise<void>;
  /** Hands the key file over, for the county. */
  handOverKey(): Promise<void>;
  exportAll(): Promise<void>;
  /** Erases the old numbers; only after they were handed out. */
  eraseOld(): Promise<void>;
}

const untouched: BoxAnswer = { outcome: null, papers: [], office: null, failure: null };
/** Longest text that is looked at: a code's text is shorter. */
const longest = 400;
/** Of a keyboard: a scanner under caps lock or a Chinese keyboard writes other letters than the code has. */
const asTyped = (text: string): string => text.normalize('NFKC').toUpperCase();

const outcomeEvent = ({ number, on, outcome, failure, office, papers }: Omit<ReturnCode, 'kind' | 'key'>, by: Way) =>
  slipEvent({ kind: 'outcome', by, number, on, outcome, failure, office, papers }) as Extract<SlipEvent, { kind: 'outcome' }>;

export function openReturnsDesk(ports: ReturnsPorts, checklist: Checklist): ReturnsDesk {
  const { store } = ports;
  const codes = signal<SlipCodes | null>(null);
  const setup = signal<PointSetup | null>(null);
  const events = signal<readonly SlipEvent[] | null>(null);
  const typed = signal('');
  const byTelephone = signal(false);
  const onDesk = signal<OnDesk | null>(null);
  const answer = signal<BoxAnswer>(untouched);
  const dayTold = signal<DayTold | null>(null);
  const problem = signal<'no-store' | 'not-kept' | null>(null);
  const exported = signal(false);
  const lives = computed(() => events.value && livesOf(events.value, ports.today()));
  const old = computed(() => (lives.value ?? []).filter((life) => isPastKeeping(life, ports.today())));
  /** Counts what comes onto the desk, so that a slow scan never lands in a later one's place. */
  let turns = 0;

  const attempt = async (work: () => Promise<void>, otherwise: 'no-store' | 'not-kept'): Promise<boolean> => {
    try {
      await work();
      problem.value = null;
      return true;
    } catch {
      problem.value = otherwise;
      return false;
    }
  };
  /** Kept first, shown after. */
  const keepAll = (list: readonly SlipEvent[]): Promise<boolean> =>
    attempt(async () => {
      await store.keepEvents(list);
      events.value = await store.keptEvents();
      exported.value = false;
    }, 'not-kept');
  const keepOne = async (event: NewSlipEvent) => void (await keepAll([slipEvent(event)]));
  const put = (reading: OnDesk | null) =>
    batch(() => {
      onDesk.value = reading;
      answer.value = untouched;
      // Said of one slip: the next stub is not taken for a telephone call.
      byTelephone.value = false;
    });
  const intake = trustIntake(
    ports,
    () => setup.value?.trust ?? null,
    (trust) => {
      if (setup.value) setup.value = { ...setup.value, trust };
    },
  );

  /** What a text other than a number is; a return that is good comes with its signer. */
  const readText = async (text: string): Promise<OnDesk | { readonly code: ReturnCode; readonly signedBy: string }> => {
    const notTaken = (why: NotTaken): OnDesk => ({ kind: 'not-taken', why });
    if (!text.startsWith('QH1:')) return notTaken('not-ours');
    const trust = setup.value?.trust;
    if (!trust) return notTaken('no-trust');
    const reading = await readCode(text, trust.list, store.verify, ports.today());
    if (!('code' in reading)) return notTaken(reading.kind);
    if (reading.kind === 'revoked') return notTaken('revoked');
    if (reading.kind === 'expired' && reading.what === 'key') return notTaken('key-expired');
    const { code, by } = reading;
    // The slip itself came back in place of its stub.
    return code.kind === 'slip' ? { kind: 'slip', number: code.number } : { code, signedBy: by.holder.name };
  };

  return {
    ...intake,
    takeFiles: async (files) => void (await attempt(() => intake.takeFiles(files), 'not-kept')),
    compared: async (isSame) => void (await attempt(() => intake.compared(isSame), 'not-kept')),
    checklist,
    codes,
    setup,
    lives,
    due: computed(() => dueList(lives.value ?? [])),
    old,
    typed,
    byTelephone,
    onDesk,
    answer,
    dayTold,
    problem,
    exported,
    begin: async () =>
      void (await attempt(async () => {
        const [keys, point, trust, kept, table] = await Promise.all([
          store.pointKeys(),
          store.pointDigits(ports.today()),
          store.keptTrust(),
          store.keptEvents(),
          readBundledCodes(),
        ]);
        batch(() => {
          codes.value = table;
          setup.value = { point, keys, trust };
          events.value = kept;
        });
      }, 'no-store')),
    async read(given) {
      const turn = ++turns;
      typed.value = '';
      const text = asTyped(given.slice(0, longest + 1)).trim();
      if (text === '') return;
      if (text.length > longest) return put({ kind: 'not-taken', why: 'not-ours' });
      const number = readTypedNumber(text, ports.today());
      if (number.kind === 'number') return put({ kind: 'slip', number: number.number });
      if (number.kind === 'mistyped') return put({ kind: 'mistyped', block: number.block });
      const found = await readText(text);
      if (turn !== turns) return;
      if ('kind' in found) return put(found);
      const event = outcomeEvent(found.code, 'return-code');
      if ((await keepAll([event])) && turn === turns) put({ kind: 'kept', event, signedBy: found.signedBy });
    },
    touch(part) {
      answer.value = { ...answer.value, ...part };
    },
    togglePaper(document) {
      const { papers } = answer.value;
      if (papers.includes(document)) answer.value = { ...answer.value, papers: papers.filter((p) => p !== document) };
      else if (papers.length < mostPapers) answer.value = { ...answer.value, papers: [...papers, document] };
    },
    async keep() {
      const { outcome, papers, office, failure } = answer.value;
      const [at, table] = [onDesk.value, codes.value];
      if (at?.kind !== 'slip' || outcome === null || !table) return;
      const event = outcomeEvent(
        {
          number: at.number,
          on: ports.today(),
          outcome,
          failure: outcome === 'failed' ? failure : null,
          office: outcome === 'elsewhere' && office !== null ? (table.offices.numberOf.get(office) ?? null) : null,
          papers: outcome === 'missing' ? papers.flatMap((id) => table.documents.numberOf.get(id) ?? []) : [],
        },
        byTelephone.value ? 'telephone' : 'stub',
      );
      const turn = turns;
      if ((await keepAll([event])) && turn === turns) put({ kind: 'kept', event, signedBy: null });
    },
    next() {
      turns += 1;
      typed.value = '';
      put(null);
    },
    async takeDay(files) {
      const { point, keys, trust } = setup.value ?? {};
      const refuse = (why: Extract<DayTold, { kind: 'refused' }>['why']) => {
        dayTold.value = { kind: 'refused', why };
      };
      if (!point || !keys || !trust) return refuse('no-trust');
      const texts = await ports.readTexts(files);
      const [text] = texts ?? [];
      if (text === undefined || texts?.length !== 1) return refuse('unreadable');
      const day = await readDayFile(text, { point, trust: trust.list, verify: store.verify, open: keys.open });
      if (day.kind === 'refused') return refuse(day.why);
      const list = day.returns.map((code) => outcomeEvent(code, 'day-file'));
      const before = new Set((events.value ?? []).map((e) => e.id));
      if (await keepAll(list)) dayTold.value = { kind: 'taken', day, fresh: new Set(list.map((e) => e.id).filter((id) => !before.has(id))).size };
    },
    learn: (number, why) => keepOne({ kind: 'nothing', by: 'due-list', number, on: ports.today(), why }),
    confirmPrint: (number) => keepOne({ kind: 'printed', by: 'printer', number, on: ports.today(), copy: 1, whole: true }),
    voidSlip: (number, why) => keepOne({ kind: 'void', by: 'printer', number, on: ports.today(), why }),
    decide: ({ number, contradiction }, holds) =>
      keepOne({
        kind: 'decided',
        by: 'due-list',
        number,
        on: ports.today(),
        holds: holds.id,
        over: contradiction.map((e) => e.id).filter((id) => id !== holds.id),
      }),
    async handOverKey() {
      if (!setup.value) return;
      const { point, keys } = setup.value;
      const text = await writeKeyFile({ kind: 'point', point, publicKey: keys.publicKey, sealKey: keys.sealKey }, keys.sign);
      await ports.save({ name: `point-key-${point}.json`, type: 'application/json', text });
    },
    async exportAll() {
      const text = `${JSON.stringify({ exported: ports.today(), events: events.value ?? [] }, null, 1)}\n`;
      exported.value = await ports.save({ name: `slips-${ports.today()}.json`, type: 'application/json', text });
    },
    async eraseOld() {
      if (!exported.value) return;
      await attempt(async () => {
        await store.eraseEvents(old.value.map((life) => life.number));
        events.value = await store.keptEvents();
      }, 'not-kept');
    },
  };
}
