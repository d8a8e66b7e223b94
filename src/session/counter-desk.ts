// The window's desk: one slip after the other is read, answered and put away. Of each only number, days and answer stay.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { readBundledCodes } from '../content/bundled-codes.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { codeText, partsOfCode } from '../core/codec/code-text.ts';
import { codeBytes, type Failure, type Outcome, type ReturnCode, readCodeBytes } from '../core/codec/slip-code.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import { dayFile, type PointDay, pointDays } from './counter-day.ts';
import type { CounterPorts, SeenAt } from './counter-ports.ts';
import { type Reading, readOnDesk, type SlipOnDesk } from './counter-reading.ts';
import { type CounterSetup, counterSetup } from './counter-setup.ts';
import type { ReturnJob } from './ports.ts';

/** Most missing papers a return has room for. */
export const mostPapers = 12;

/** What the officer has touched so far. */
export interface Answer {
  readonly outcome: Outcome | null;
  /** With `missing`: documents' ids. */
  readonly papers: readonly string[];
  /** With `elsewhere`: the kind of office to go to; null where nobody knows. */
  readonly office: string | null;
  /** With `failed`: why; null where nobody says. */
  readonly failure: Failure | null;
}

/** An answer that was given, as its code says it: kept, and to be shown and printed. */
export interface Given extends Answer {
  readonly number: string;
  readonly outcome: Outcome;
  readonly on: PlainDate;
  /** The signed code. */
  readonly text: string;
}

export type DeskProblem =
  /** The browser keeps nothing, or has no WebCrypto: an address without https. */
  | 'no-store'
  /** What was just done could not be kept. */
  | 'not-kept'
  | 'not-printed'
  | 'not-saved';

export interface CounterDesk extends Omit<CounterSetup, 'begin'> {
  readonly checklist: Checklist;
  /** Today, for the days a slip is still good. */
  day(): PlainDate;
  /** Kinds of office that have a number, in the list's order. */
  readonly offices: ReadonlySignal<readonly string[]>;
  readonly reading: ReadonlySignal<Reading | null>;
  readonly answer: ReadonlySignal<Answer>;
  /** Outcomes that may be touched for the slip on the desk. */
  readonly outcomes: ReadonlySignal<readonly Outcome[]>;
  readonly given: ReadonlySignal<Given | null>;
  /** The answers given today, by number. */
  readonly today: ReadonlySignal<readonly Given[]>;
  /** Today's answers, and those of days before that are in no file yet, by the points they go to. */
  readonly days: ReadonlySignal<readonly PointDay[]>;
  readonly problem: ReadonlySignal<DeskProblem | null>;
  /** What stands in the field so far. */
  readonly typed: Signal<string>;
  /** True while something lies on the desk: no time for a new version. */
  readonly busy: ReadonlySignal<boolean>;
  begin(): Promise<void>;
  /** To be called now and then: a desk left open overnight has a new day. */
  lookAtClock(): Promise<void>;
  /** Reads what was scanned or typed. */
  read(text: string): Promise<void>;
  touch(part: Partial<Answer>): void;
  togglePaper(document: string): void;
  /** Signs and keeps the answer; then it is shown. */
  give(): Promise<void>;
  /** An answer by its code's text, to tell what was said; null for none of ours. */
  answered(text: string): Given | null;
  /** Shows an answer of today again. */
  show(given: Given): void;
  /** Prints the answer shown. @param say its line of words */
  print(say: (given: Given) => string | null): Promise<void>;
  /** Hands over the file of one point's day. */
  saveDay(day: PointDay): Promise<void>;
  /** Clears the desk for the next slip. */
  next(): void;
}

const untouched: Answer = { outcome: null, papers: [], office: null, failure: null };
const forUs: readonly Outcome[] = ['received', 'missing', 'elsewhere', 'done', 'failed'];

export function openCounterDesk(ports: CounterPorts, checklist: Checklist): CounterDesk {
  const codes = signal<SlipCodes | null>(null);
  const problem = signal<DeskProblem | null>(null);
  const reading = signal<Reading | null>(null);
  const answer = signal<Answer>(untouched);
  const given = signal<Given | null>(null);
  /** The day the list was read on, and what is kept. */
  const list = signal<{ readonly on: PlainDate; readonly kept: readonly SeenAt[] }>({ on: ports.today(), kept: [] });
  const offices = computed(() => [...checklist.offices.keys()].filter((id) => codes.value?.offices.numberOf.has(id)));
  const { begin: readKept, ...set } = counterSetup(ports, (office) => codes.value?.offices.numberOf.get(office));
  const slip = computed<SlipOnDesk | null>(() => (reading.value?.kind === 'slip' ? reading.value.slip : null));
  const typed = signal('');
  /** Counts what comes onto the desk, so that a slow scan or answer never lands in a later one's place. */
  let turns = 0;
  let giving = false;
  let changing: Promise<void> = Promise.resolve();
  /** One change of what is kept after the other: an answer given while a file is noted would be lost with what was read before it. */
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    changing = changing.then(change, change);
    return changing;
  };

  const attempt = async (work: () => Promise<void>, otherwise: DeskProblem): Promise<boolean> => {
    try {
      await work();
      problem.value = null;
      return true;
    } catch {
      problem.value = otherwise;
      return false;
    }
  };
  const givenOf = (text: string): Given | null => {
    const parts = partsOfCode(text);
    const code = parts && readCodeBytes(parts.signed);
    if (code?.kind !== 'return') return null;
    const { number, outcome, on, failure, office, papers } = code;
    const idOf = (n: number) => codes.value?.documents.idOf.get(n) ?? [];
    return {
      number,
      outcome,
      on,
      failure,
      office: office === null ? null : (codes.value?.offices.idOf.get(office) ?? null),
      papers: papers.flatMap(idOf),
      text,
    };
  };
  const today = computed(() => list.value.kept.flatMap(({ returns }) => returns.filter((r) => r.on === list.value.on).flatMap((r) => givenOf(r.text) ?? [])));
  const days = computed(() => {
    const { on, kept } = list.value;
    const toGo = kept.flatMap(({ number, returns }) => returns.filter((r) => r.on === on || !r.filed).map(({ text }) => ({ number, text })));
    return set.setup.value?.trust ? pointDays(toGo, set.setup.value.trust.list, on) : [];
  });
  const lookAtKept = async () => {
    const on = ports.today();
    list.value = { on, kept: await ports.store.seenSlips() };
  };
  /** What went into a file of a day before is not put into the next one. */
  const noteFiled = async (texts: readonly string[]) => {
    for (const { number, returns: all } of await ports.store.seenSlips()) {
      if (!all.some((r) => texts.includes(r.text))) continue;
      await inTurn(async () => {
        const seen = await ports.store.seenSlip(number);
        const returns = seen?.returns.map((r) => (texts.includes(r.text) ? { ...r, filed: true as const } : r));
        if (seen && returns) await ports.store.keepSeen({ ...seen, returns });
      });
    }
    await lookAtKept();
  };
  const returnOf = ({ number }: SlipOnDesk, { outcome, papers, office, failure }: Answer & { readonly outcome: Outcome }, key: string): ReturnCode => ({
    kind: 'return',
    key,
    number,
    outcome,
    on: ports.today(),
    failure: outcome === 'failed' ? failure : null,
    office: outcome === 'elsewhere' && office !== null ? (codes.value?.offices.numberOf.get(office) ?? null) : null,
    papers: outcome === 'missing' ? papers.flatMap((id) => codes.value?.documents.numberOf.get(id) ?? []) : [],
  });
  const clear = () => {
    turns += 1;
    batch(() => {
      typed.value = '';
      reading.value = null;
      answer.value = untouched;
      given.value = null;
    });
  };

  return {
    ...set,
    checklist,
    day: ports.today,
    offices,
    reading,
    answer,
    outcomes: computed(() => (slip.value?.isForUs === false ? ['elsewhere'] : forUs)),
    given,
    today,
    days,
    problem,
    typed,
    busy: computed(() => typed.value !== '' || reading.value !== null || given.value !== null || set.told.value?.kind === 'compare'),
    begin: async () =>
      void (await attempt(async () => {
        // A clock years ahead would erase what is still wanted.
        const [numbers] = await Promise.all([readBundledCodes(), !ports.isDayDoubted() && ports.store.eraseOldSeen(ports.today())]);
        codes.value = numbers;
        await Promise.all([readKept(), lookAtKept()]);
      }, 'no-store')),
    async lookAtClock() {
      if (ports.today() !== list.value.on) await attempt(lookAtKept, 'no-store');
    },
    makeKeys: async () => void (await attempt(set.makeKeys, 'no-store')),
    chooseOffice: async (office) => void (await attempt(() => set.chooseOffice(office), 'not-kept')),
    handOver: async () => void (await attempt(set.handOver, 'not-kept')),
    takeFiles: async (files) => void (await attempt(() => set.takeFiles(files), 'not-kept')),
    compared: async (isSame) => void (await attempt(() => set.compared(isSame), 'not-kept')),
    async read(text) {
      const { keys, trust, office } = set.setup.value ?? {};
      if (!codes.value || !keys || !trust || !office) return;
      const turn = ++turns;
      typed.value = '';
      const reader = {
        checklist,
        codes: codes.value,
        office,
        trust,
        today: ports.today(),
        verify: ports.store.verify,
        open: keys.open,
        seenSlip: ports.store.seenSlip,
      };
      const found = await readOnDesk(text, reader);
      if (turn !== turns) return;
      // A scanner that fires twice: the slip lies on the desk already.
      const again = found.kind === 'slip' && !given.value && slip.value?.number === found.slip.number;
      if (again && (slip.value?.told || !found.slip.told)) return;
      batch(() => {
        reading.value = found;
        // A number to be put right stands where it was: it has digits and hyphens only.
        if (found.kind === 'mistyped') typed.value = text;
        given.value = null;
        answer.value =
          found.kind === 'slip' && !found.slip.isForUs ? { ...untouched, outcome: 'elsewhere', office: found.slip.told?.office ?? null } : untouched;
      });
      if (found.kind !== 'slip' || found.before) return;
      const { number, keptUntil } = found.slip;
      await attempt(() => ports.store.keepSeen({ number, validUntil: keptUntil, seen: reader.today, returns: [] }), 'not-kept');
    },
    touch(part) {
      answer.value = { ...answer.value, ...part };
    },
    togglePaper(document) {
      const { papers } = answer.value;
      if (papers.includes(document)) answer.value = { ...answer.value, papers: papers.filter((p) => p !== document) };
      else if (papers.length < mostPapers) answer.value = { ...answer.value, papers: [...papers, document] };
    },
    async give() {
      const { keys } = set.setup.value ?? {};
      const [at, { outcome }, turn] = [slip.value, answer.value, turns];
      if (!keys || !at || outcome === null || given.value || giving) return;
      giving = true;
      const full = { ...answer.value, outcome };
      await attempt(async () => {
        const code = returnOf(at, full, keys.id);
        const bytes = codeBytes(code);
        const text = codeText(bytes, await keys.sign('QH1:', bytes));
        await inTurn(async () => {
          const before = await ports.store.seenSlip(at.number);
          const returns = [...(before?.returns ?? []), { outcome, on: code.on, text }];
          await ports.store.keepSeen({ number: at.number, validUntil: at.keptUntil, seen: before?.seen ?? code.on, returns });
        });
        if (turn === turns) given.value = givenOf(text);
        await lookAtKept();
      }, 'not-kept');
      giving = false;
    },
    answered: givenOf,
    show(again) {
      clear();
      given.value = again;
    },
    async print(say) {
      const done = given.value;
      if (!done) return;
      const { number, outcome, on, text } = done;
      const job: ReturnJob = { number, outcome, on, text, more: say(done), office: set.setup.value?.name ?? null };
      problem.value = (await ports.printReturn(job)) ? null : 'not-printed';
    },
    async saveDay(day) {
      const { keys } = set.setup.value ?? {};
      await attempt(async () => {
        const file = keys && (await dayFile(day, ports.today(), keys, ports.store.seal));
        if (!file || !(await ports.save(file))) throw new Error('no file');
        await noteFiled(day.returns);
      }, 'not-saved');
    },
    next: clear,
  };
}
