// What the point's desk needs from the edges. main.tsx fills these; nothing here knows how.
import type { Open } from '../core/codec/sealing.ts';
import type { Sign, Verify } from '../core/codec/signature.ts';
import type { Trust } from '../core/codec/trust-files.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { SlipEvent } from '../core/referral/slip-event.ts';
import type { TextFile } from './ports.ts';

/** The point's own keys; the private halves stay behind. */
export interface PointKeys {
  readonly id: string;
  readonly publicKey: Uint8Array;
  /** Public half of the key that opens day files. */
  readonly sealKey: Uint8Array;
  readonly sign: Sign;
  readonly open: Open;
}

export interface ReturnsPorts {
  /** Today in China (UTC+8), whatever the device's time zone. */
  today(): PlainDate;
  readonly store: {
    pointKeys(): Promise<PointKeys>;
    /** The four digits this point's numbers begin with. */
    pointDigits(date: PlainDate): Promise<string>;
    keptEvents(): Promise<readonly SlipEvent[]>;
    keepEvents(events: readonly SlipEvent[]): Promise<void>;
    eraseEvents(numbers: readonly string[]): Promise<void>;
    readonly verify: Verify;
    idOf(publicKey: Uint8Array): Promise<string>;
    keptTrust(): Promise<Trust | null>;
    keepTrust(trust: Trust): Promise<void>;
  };
  /** Texts of chosen files; null when one is too large or no text. */
  readTexts(files: readonly Blob[]): Promise<readonly string[] | null>;
  /** Hands a file to the device; false when it could not. */
  save(file: TextFile): Promise<boolean>;
}
