// What the session needs from the edges. main.tsx fills these; nothing here knows how.

import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '../content/languages.ts';
import type { Tongue } from '../content/voices.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import type { Seal } from '../core/codec/sealing.ts';
import type { Sign } from '../core/codec/signature.ts';
import type { Outcome } from '../core/codec/slip-code.ts';
import type { FinishedVisit } from '../core/counts/visit-sums.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Family } from '../core/facts/family.ts';
import type { Paper, Point } from '../core/point/point.ts';
import type { Slip } from '../core/referral/compose-slips.ts';
import type { Summary } from '../core/referral/compose-summary.ts';
import type { SealedKind } from '../core/referral/sealable.ts';
import type { SlipEvent } from '../core/referral/slip-event.ts';
import type { Prompt } from '../core/voice/prompt.ts';
import type { Day } from './today.ts';

export { type Paper, papers } from '../core/point/point.ts';

/** Everything a print job is composed from. Never stored. */
export interface PrintJob {
  readonly paper: Paper;
  readonly checklist: Checklist;
  readonly language: Language;
  readonly pointName: string;
  /** What the point was set up with: its telephone and address, the offices it knows. */
  readonly point: Point;
  /** Nicknames shown as column heads on the family's own sheet, by child. */
  readonly nicknames: Readonly<Record<string, string>>;
  readonly family: Family;
  /** Null when only slips are printed. */
  readonly summary: Summary | null;
  readonly slips: readonly Slip[];
  /** The signed codes by slip number; a slip without one is printed without. */
  readonly codes: Readonly<Record<string, string>>;
  /** What kinds of things are sealed in a slip's code, by its number; never the things themselves. */
  readonly sealed: Readonly<Record<string, readonly SealedKind[]>>;
  /** 1 for the first print, 2 for the second of the same numbers, … */
  readonly copy: number;
}

/** Signs this point's slips. */
export interface Signer {
  /** Id of the key, as the county knows it. */
  readonly key: string;
  /** The four digits this point's numbers begin with. */
  readonly point: string;
  readonly sign: Sign;
  /** Seals what is for one office alone. */
  readonly seal: Seal;
}

/** A window of a kind of office, as the county certified it. */
export interface OfficeWindow {
  /** Kind of office: a number of `checklist/codes.json`. */
  readonly office: number;
  readonly name: string;
  /** Public half of the key to which is sealed what is for it alone, 65 bytes; null where it has none. */
  readonly sealKey: Uint8Array | null;
}

/** A file made in memory. Its name says nothing of the family. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** New versions that could not be installed, since the last that could. */
export interface FailedInstalls {
  readonly count: number;
  readonly since: PlainDate;
}

/** What is known of new versions on this device. */
export interface UpdateState {
  /** One is here and waits until no window is in use. */
  readonly waits: boolean;
  readonly failed: FailedInstalls | null;
}

/** Prompts said as one; the text that is marked while they are. */
export type Line = readonly Prompt[];

export interface Voice {
  /** Lines are being read. The idle clock stands meanwhile. */
  readonly speaking: ReadonlySignal<boolean>;
  /** Whether it can say this: by a clip made of just this text, or by the device's own voice. */
  can(prompt: Prompt): boolean;
  /**
   * Says lines one after another; whatever was being said stops.
   * @param at told which line is next, and null when all are over or it was stopped
   */
  read(lines: readonly Line[], at: (line: number | null) => void): Promise<void>;
  stop(): void;
  /** Whether it can begin at once, nothing having to come over the network first. */
  ready(): Promise<boolean>;
  /** Brings its clips to the device, to be there without a network. */
  fetchAll(): Promise<void>;
}

export interface VoicePorts {
  /** The voice of a tongue; null where nothing can be heard in it on this device. */
  voice(tongue: Tongue): Promise<Voice | null>;
  /** The tongues somebody recorded that are on this device. */
  recorded(): Promise<readonly Tongue[]>;
}

export interface Ports extends VoicePorts {
  /** Which day it is in China (UTC+8), whatever the device's time zone. */
  readonly day: Day;
  /** Brings the letters of a language, and how its lines run; resolves once they can be shown, or cannot be had. */
  loadScript(language: Language): Promise<void>;
  /** Takes `count` slip numbers for good: a number taken is never given again. */
  takeNumbers(count: number, date: PlainDate): Promise<readonly string[]>;
  /** Keeps what became of slip numbers at the printer, and nothing else: no number is without its story. */
  keepEvents(events: readonly SlipEvent[]): Promise<void>;
  /** This point's signer; null where the device makes no key: then slips go out without a code. */
  signer(): Promise<Signer | null>;
  /** The windows whose keys are good today; none where this point has no county's list. */
  officeWindows(): Promise<readonly OfficeWindow[]>;
  /**
   * Prints; resolves when the browser has handed the job over, with false when it could not.
   * @param wanted asked again before anything is drawn and before it is handed over: the visit may have ended meanwhile
   */
  print(job: PrintJob, wanted: () => boolean): Promise<boolean>;
  /** Hands a file to the device; false when it could not. */
  save(file: TextFile): Promise<boolean>;
  /** Does some work when nothing else is to be done; returns how to call it off. */
  whenIdle(work: () => void): () => void;
  /** Adds a visit that ends to this point's sums; nothing else of it is kept. */
  count(visit: FinishedVisit): void;
  /** Clears every trace outside memory (print content, object addresses, history entry). */
  erase(): void;
}

/** A return as it goes on paper. */
export interface ReturnJob {
  readonly number: string;
  readonly outcome: Outcome;
  readonly on: PlainDate;
  /** Missing papers, the office to go to, or why nothing came of it: in words, as the return stub has one line for them. */
  readonly more: string | null;
  /** Name of the office as the county certified it; null while it is on no list. */
  readonly office: string | null;
  /** The signed code. */
  readonly text: string;
}
