// Setting a point up: what is kept now, what a step asks to keep, and what came of it. Whatever is kept counts at once.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { readBundledCodes } from '../content/bundled-codes.ts';
import { checkPoint, type PointFault, type PointWorld, readOfficesTable, readPointFile, writePointFile } from '../content/point-file.ts';
import { longest } from '../core/point/limits.ts';
import { type LineFault, writeOffices } from '../core/point/offices-csv.ts';
import { isPointDigits } from '../core/point/own-digits.ts';
import { type Paper, type Point, plainPoint } from '../core/point/point.ts';
import { plainRecord, type SetUpRecord, stillOpen, type ToDo } from '../core/point/still-open.ts';
import type { OfficeWindow } from './ports.ts';
import type { SetUpPorts } from './set-up-ports.ts';

/** What is said of the last step. */
export type Told =
  | { readonly kind: 'kept' | 'not-kept' | 'no-text' | 'bad-digits' | 'certified' | 'saved' | 'not-saved' | 'printed' | 'not-printed' }
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'faults'; readonly faults: readonly PointFault[] }
  | { readonly kind: 'lines'; readonly faults: readonly LineFault[] };

export interface PointSetUp {
  readonly state: ReadonlySignal<'loading' | 'ready' | 'no-store'>;
  readonly hasCode: ReadonlySignal<boolean>;
  readonly point: ReadonlySignal<Point>;
  readonly digits: ReadonlySignal<string>;
  readonly certified: ReadonlySignal<string | null>;
  /** What the county's list calls its windows, by kind of office: what is sealed goes to the one the point calls the same. */
  readonly listed: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  readonly record: ReadonlySignal<SetUpRecord>;
  readonly open: ReadonlySignal<readonly ToDo[]>;
  readonly told: ReadonlySignal<Told | null>;
  begin(): Promise<void>;
  /** Nothing is said any more: another step was opened. */
  hush(): void;
  setCode(code: string): Promise<boolean>;
  keep(part: Partial<Point>): Promise<boolean>;
  keepDigits(digits: string): Promise<boolean>;
  takeTable(file: Blob, county: string): Promise<void>;
  saveTable(): Promise<void>;
  takeFile(file: Blob): Promise<void>;
  saveFile(): Promise<void>;
  printTest(paper: Paper): Promise<void>;
  /** What somebody says of the test page. */
  setTested(whole: boolean): Promise<void>;
}

/** Names of a point's length alone; nobody could write a longer one down. */
async function listedNames(certified: Promise<readonly OfficeWindow[]>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { idOf } = (await readBundledCodes()).offices;
  const names = new Map<string, readonly string[]>();
  for (const { office, name } of await certified) {
    const kind = idOf.get(office);
    const known = names.get(kind ?? '') ?? [];
    if (kind !== undefined && name.length <= longest.officeName && !known.includes(name)) names.set(kind, [...known, name]);
  }
  return names;
}

/**
 * @param kindOf the kind of office somebody means by an id or a name
 * @param use hands the settings to the visit
 */
export function openPointSetUp(ports: SetUpPorts, world: PointWorld, kindOf: (words: string) => string | null, use: (point: Point) => void): PointSetUp {
  const { store } = ports;
  const state = signal<'loading' | 'ready' | 'no-store'>('loading');
  const hasCode = signal(false);
  const point = signal(plainPoint);
  const record = signal(plainRecord);
  const digits = signal('');
  const certified = signal<string | null>(null);
  const listed = signal<ReadonlyMap<string, readonly string[]>>(new Map());
  const told = signal<Told | null>(null);

  /** Two touches close together change one after the other, each what the one before left. */
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const now = before.then(step);
    before = now.catch(() => undefined);
    return now;
  };
  const keepAll = async (next: Point, known: SetUpRecord): Promise<boolean> => {
    try {
      await store.keepPoint(next, known);
    } catch {
      told.value = { kind: 'not-kept' };
      return false;
    }
    point.value = next;
    record.value = known;
    use(next);
    return true;
  };
  /** Checked as a file is; what is kept is no longer what stands in the file saved before. */
  const keepChecked = async (value: unknown, say: Told): Promise<boolean> => {
    const read = checkPoint(value, world);
    if (read.kind === 'faults') {
      told.value = { kind: 'faults', faults: read.faults };
      return false;
    }
    if (!(await keepAll(read.point, { ...record.value, saved: false }))) return false;
    told.value = say;
    return true;
  };
  const saveText = async (name: string, type: string, text: string): Promise<boolean> => {
    const saved = await ports.save({ name, type, text }).catch(() => false);
    told.value = { kind: saved ? 'saved' : 'not-saved' };
    return saved;
  };

  return {
    state,
    hasCode,
    point,
    digits,
    certified,
    listed,
    record,
    told,
    open: computed(() => stillOpen(point.value, record.value, digits.value, certified.value)),
    async begin() {
      try {
        hasCode.value = await store.hasStaffCode();
        point.value = (await store.keptPoint()) ?? plainPoint;
        record.value = await store.keptRecord();
        digits.value = await store.pointDigits(ports.today());
        state.value = 'ready';
      } catch {
        state.value = 'no-store';
      }
      // Without WebCrypto there is no key to certify.
      certified.value = await store.certifiedDigits(ports.today()).catch(() => null);
      listed.value = await listedNames(store.officeWindows(ports.today())).catch(() => new Map());
    },
    hush() {
      told.value = null;
    },
    async setCode(code) {
      try {
        await store.setStaffCode(code);
      } catch {
        told.value = { kind: 'not-kept' };
        return false;
      }
      hasCode.value = true;
      told.value = { kind: 'kept' };
      return true;
    },
    keep: (part) => inTurn(() => keepChecked({ ...point.value, ...part }, { kind: 'kept' })),
    async keepDigits(wanted) {
      if (!isPointDigits(wanted)) {
        told.value = { kind: 'bad-digits' };
        return false;
      }
      if (certified.value !== null && certified.value !== wanted) {
        told.value = { kind: 'certified' };
        return false;
      }
      try {
        await store.keepPointDigits(wanted, ports.today());
      } catch {
        told.value = { kind: 'not-kept' };
        return false;
      }
      digits.value = wanted;
      return inTurn(() => keepAll(point.value, { ...record.value, digits: wanted }));
    },
    async takeTable(file, county) {
      const text = await ports.readTable(file).catch(() => null);
      if (text === null) {
        told.value = { kind: 'no-text' };
        return;
      }
      const read = readOfficesTable(text, world, { ...point.value, county }, kindOf);
      if (read.faults.length > 0) told.value = { kind: 'lines', faults: read.faults };
      else await inTurn(() => keepChecked({ ...point.value, county, offices: read.offices }, { kind: 'taken', count: read.offices.length }));
    },
    async saveTable() {
      await saveText('qingdan-offices.csv', 'text/csv', writeOffices(point.value.offices));
    },
    async takeFile(file) {
      const text = await ports.readTable(file).catch(() => null);
      const read = text === null ? null : readPointFile(text, world);
      if (read === null) told.value = { kind: 'no-text' };
      else if (read.kind === 'faults') told.value = read;
      else if (await inTurn(() => keepAll(read.point, { ...record.value, saved: true }))) told.value = { kind: 'taken', count: read.point.offices.length };
    },
    async saveFile() {
      if (await saveText('qingdan-point.json', 'application/json', writePointFile(point.value)))
        await inTurn(() => keepAll(point.value, { ...record.value, saved: true }));
    },
    async printTest(paper) {
      told.value = { kind: (await ports.printTest(paper, point.value).catch(() => false)) ? 'printed' : 'not-printed' };
    },
    async setTested(whole) {
      if (await inTurn(() => keepAll(point.value, { ...record.value, tested: whole ? point.value.paper : '' }))) told.value = { kind: 'kept' };
    },
  };
}
