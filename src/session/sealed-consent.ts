// What a guardian agrees to have sealed for single offices. In memory, for one visit, and gone once it is printed.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SealedKind } from '../core/referral/sealable.ts';
import type { OfficeWindow, Ports } from './ports.ts';

/** A window that can open something. */
export type SealingWindow = OfficeWindow & { readonly sealKey: Uint8Array };

/** What the point calls the offices of a kind that this family can go to. */
export type NamesOf = (kind: string) => readonly string[];

export interface SealedConsent {
  /** The windows that could open it, by kind of office. */
  readonly to: Readonly<Record<string, SealingWindow>>;
  /** What was ticked, by kind of office. */
  readonly kinds: Readonly<Record<string, readonly SealedKind[]>>;
  /** Digits of the guardian's telephone as far as they are typed. */
  readonly phone: string;
}

/** Nobody was asked yet, and nothing is ticked. */
export const nothingSealed: SealedConsent = { to: {}, kinds: {}, phone: '' };

export interface Sealing {
  readonly agreed: ReadonlySignal<SealedConsent>;
  /** Finds out which windows could open something; none where that cannot be found out. */
  lookForWindows(namesOf: NamesOf): Promise<void>;
  agree(part: Partial<SealedConsent>): void;
  forget(): void;
}

export function sealing(ports: Pick<Ports, 'officeWindows'>): Sealing {
  const agreed = signal(nothingSealed);
  const agree = (part: Partial<SealedConsent>) => {
    agreed.value = { ...agreed.value, ...part };
  };
  return {
    agreed,
    async lookForWindows(namesOf) {
      const found = await import('./seal-offices.ts').then(({ sealOffices }) => sealOffices(ports, namesOf)).catch(() => ({}));
      agree({ to: found });
    },
    agree,
    forget: () => agree(nothingSealed),
  };
}
