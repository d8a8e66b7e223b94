// Setting a window up: its keys, its kind of office, its key file for the county, the county's key and list. Each step is kept at once.
import { type ReadonlySignal, signal } from '@preact/signals';
import { writeKeyFile } from '../core/codec/key-file.ts';
import type { Trust } from '../core/codec/trust-files.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { CounterPorts, WindowKeys } from './counter-ports.ts';
import { type TrustIntake, trustIntake } from './trust-intake.ts';

/** What the county's list says of this window's own key: without `listed` no point believes its returns. */
export type Standing = 'listed' | 'not-listed' | 'other-office' | 'out-of-days' | 'taken-back';

export interface Setup {
  readonly keys: WindowKeys | null;
  /** Kind of office. */
  readonly office: string | null;
  readonly trust: Trust | null;
  /** Null until there are keys, an office and a list. */
  readonly standing: Standing | null;
  /** Name of this office as the county wrote it; null while it is not listed. */
  readonly name: string | null;
}

export interface CounterSetup extends TrustIntake {
  /** Null until it has been read. */
  readonly setup: ReadonlySignal<Setup | null>;
  /** The key file was handed to the device since the page was opened. */
  readonly handedOver: ReadonlySignal<boolean>;
  /** Reads what was kept. */
  begin(): Promise<void>;
  makeKeys(): Promise<void>;
  chooseOffice(office: string): Promise<void>;
  /** Hands the device's key file over, for the county. */
  handOver(): Promise<void>;
}

/** @param officeNumber the number a kind of office has in codes */
export function counterSetup(ports: CounterPorts, officeNumber: (office: string) => number | undefined): CounterSetup {
  const setup = signal<Setup | null>(null);
  const handedOver = signal(false);

  const standingOf = (keys: WindowKeys, office: string, trust: Trust, today: PlainDate): Pick<Setup, 'standing' | 'name'> => {
    const own = trust.list.keys.find((k) => k.id === keys.id);
    if (own?.holder.kind !== 'office') return { standing: 'not-listed', name: null };
    const { name, office: number } = own.holder;
    if (own.revoked !== null) return { standing: 'taken-back', name };
    if (number !== officeNumber(office)) return { standing: 'other-office', name };
    return { standing: today < own.from || today > own.until ? 'out-of-days' : 'listed', name };
  };
  const show = (keys: WindowKeys | null, office: string | null, trust: Trust | null) => {
    const known = keys && office !== null && trust ? standingOf(keys, office, trust, ports.today()) : { standing: null, name: null };
    setup.value = { keys, office, trust, ...known };
  };
  const change = ({ keys, office, trust }: Partial<Pick<Setup, 'keys' | 'office' | 'trust'>>) => {
    const now = setup.value;
    show(keys ?? now?.keys ?? null, office ?? now?.office ?? null, trust ?? now?.trust ?? null);
  };
  const intake = trustIntake(
    ports,
    () => setup.value?.trust ?? null,
    (trust) => change({ trust }),
  );

  return {
    ...intake,
    setup,
    handedOver,
    async begin() {
      const [keys, kept, trust] = await Promise.all([ports.store.keptOfficeKeys(), ports.store.keptOffice(), ports.store.keptTrust()]);
      show(keys, kept !== null && officeNumber(kept) !== undefined ? kept : null, trust);
    },
    async makeKeys() {
      change({ keys: await ports.store.makeOfficeKeys() });
    },
    async chooseOffice(office) {
      await ports.store.keepOffice(office);
      change({ office });
    },
    async handOver() {
      const keys = setup.value?.keys;
      if (!keys) return;
      const text = await writeKeyFile({ kind: 'office', publicKey: keys.publicKey, sealKey: keys.sealKey }, keys.sign);
      handedOver.value = await ports.save({ name: `window-key-${keys.id.slice(0, 4)}.json`, type: 'application/json', text });
    },
  };
}
