// The county's files as somebody chooses them: judged, a new county compared aloud before it is believed, then kept.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Verify } from '../core/codec/signature.ts';
import { judgeTrustFiles, type Trust, type TrustRefusal } from '../core/codec/trust-files.ts';

/** What the person is told about the files last chosen. */
export type FilesTold =
  | ({ readonly kind: 'refused' } & (TrustRefusal | { readonly why: 'unreadable' }))
  /** A new county, to be compared aloud before it is believed. */
  | { readonly kind: 'compare'; readonly trust: Trust }
  | { readonly kind: 'taken'; readonly serial: number };

export interface TrustPorts {
  readonly store: {
    readonly verify: Verify;
    idOf(publicKey: Uint8Array): Promise<string>;
    keepTrust(trust: Trust): Promise<void>;
  };
  readTexts(files: readonly Blob[]): Promise<readonly string[] | null>;
}

export interface TrustIntake {
  readonly told: ReadonlySignal<FilesTold | null>;
  takeFiles(files: readonly Blob[]): Promise<void>;
  /** The id was compared and is the county's, or is not. */
  compared(isSame: boolean): Promise<void>;
}

/** @param kept what the device believes now; @param took called once a list is kept */
export function trustIntake({ store, readTexts }: TrustPorts, kept: () => Trust | null, took: (trust: Trust) => void): TrustIntake {
  const told = signal<FilesTold | null>(null);
  const take = async (trust: Trust) => {
    await store.keepTrust(trust);
    took(trust);
    told.value = { kind: 'taken', serial: trust.list.serial };
  };
  return {
    told,
    async takeFiles(files) {
      const texts = await readTexts(files);
      if (!texts) {
        told.value = { kind: 'refused', why: 'unreadable' };
        return;
      }
      const judged = await judgeTrustFiles(texts, kept(), store.verify, store.idOf);
      if (judged.kind === 'refused') told.value = judged;
      else if (judged.isNewCounty) told.value = { kind: 'compare', trust: judged.trust };
      else await take(judged.trust);
    },
    async compared(isSame) {
      const offered = told.value?.kind === 'compare' ? told.value.trust : null;
      told.value = null;
      if (isSame && offered) await take(offered);
    },
  };
}
