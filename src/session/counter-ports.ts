// What the window needs from the edges. main.tsx fills these; nothing here knows how.
import type { Open, Seal } from '../core/codec/sealing.ts';
import type { Sign, Verify } from '../core/codec/signature.ts';
import type { Outcome } from '../core/codec/slip-code.ts';
import type { Trust } from '../core/codec/trust-files.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { ReturnJob, TextFile } from './ports.ts';

/** The device's own keys; the private halves stay behind. */
export interface WindowKeys {
  /** Id of the key that signs returns. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  /** Public half of the key that opens sealed parts. */
  readonly sealKey: Uint8Array;
  readonly sign: Sign;
  readonly open: Open;
}

/** A slip this window has seen. Nothing of the child. */
export interface SeenAt {
  readonly number: string;
  readonly validUntil: PlainDate;
  readonly seen: PlainDate;
  /** Oldest first; `text` is the return's code, `filed` says that a file with it was saved. */
  readonly returns: readonly { readonly outcome: Outcome; readonly on: PlainDate; readonly text: string; readonly filed?: true }[];
}

export interface CounterPorts {
  /** Today in China (UTC+8), whatever the device's time zone. */
  today(): PlainDate;
  /** The device's clock must be wrong. */
  isDayDoubted(): boolean;
  readonly store: {
    makeOfficeKeys(): Promise<WindowKeys>;
    keptOfficeKeys(): Promise<WindowKeys | null>;
    keptOffice(): Promise<string | null>;
    keepOffice(office: string): Promise<void>;
    readonly verify: Verify;
    readonly seal: Seal;
    idOf(publicKey: Uint8Array): Promise<string>;
    keptTrust(): Promise<Trust | null>;
    keepTrust(trust: Trust): Promise<void>;
    seenSlip(number: string): Promise<SeenAt | null>;
    seenSlips(): Promise<readonly SeenAt[]>;
    keepSeen(slip: SeenAt): Promise<void>;
    eraseOldSeen(today: PlainDate): Promise<void>;
  };
  /** Texts of chosen files; null when one is too large or no text. */
  readTexts(files: readonly Blob[]): Promise<readonly string[] | null>;
  /** Hands a file to the device; false when it could not. */
  save(file: TextFile): Promise<boolean>;
  /** Prints a return; false when the browser did not take it. */
  printReturn(job: ReturnJob): Promise<boolean>;
}
