// What a guardian agrees to have sealed for single offices. In memory, for one visit, and gone once it is printed.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { SealedKind } from '../core/referral/sealable.ts';
import type { OfficeSealKey, Ports } from './ports.ts';

export interface SealedConsent {
  /** The windows that could open it, by kind of office. */
  readonly to: Readonly<Record<string, OfficeSealKey>>;
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
  lookForWindows(): Promise<void>;
  agree(part: Partial<SealedConsent>): void;
  forget(): void;
}

export function sealing(ports: Pick<Ports, 'sealKeys'>): Sealing {
  const agreed = signal(nothingSealed);
  const agree = (part: Partial<SealedConsent>) => {
    agreed.value = { ...agreed.value, ...part };
  };
  return {
    agreed,
    async lookForWindows() {
      const found = await import('./seal-offices.ts').then(({ sealOffices }) => sealOffices(ports)).catch(() => ({}));
      agree({ to: found });
    },
    agree,
    forget: () => agree(nothingSealed),
  };
}
