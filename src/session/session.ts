// What a visit is: the state every screen reads and the actions that change it. Created in create-session.ts.
import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '../content/languages.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { FactValue, Family } from '../core/facts/family.ts';
import type { Interview, Question } from '../core/interview/interview.ts';
import type { Point, Size, Theme } from '../core/point/point.ts';
import type { Item } from '../core/referral/item.ts';
import type { Engine } from './engine.ts';
import type { Result } from './known-results.ts';
import type { Paper, PrintJob, TextFile } from './ports.ts';
import type { Sealing } from './sealed-consent.ts';
import type { Sound } from './sound.ts';

/** Where the visit is. Addresses are `#/` + this; they carry no service, no child, no answer. */
export const screens = [
  'home',
  'promise',
  'children',
  'question',
  'check',
  'results',
  'calendar',
  'service',
  'slips',
  'consent',
  'list',
  'done',
  'staff',
  'bench',
  'key-in',
  'counter',
  'returns',
  'counts',
  'recording',
  'set-up',
] as const;
export type Screen = (typeof screens)[number];
/** The screens for whoever helps: they begin with the rules or an empty form, never with a family, so an address may lead to them. */
export const staffScreens = ['staff', 'bench', 'key-in', 'counter', 'returns', 'counts', 'recording', 'set-up'] as const;
export type StaffScreen = (typeof staffScreens)[number];

/** The rules: still on their way, ready, or not usable (then the words say what to do). */
export type Rules =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly engine: Engine }
  | { readonly kind: 'problem'; readonly why: 'broken' | 'newer' | 'not-loaded' };

/** How the page looks; goes back to the start with every wipe. */
export interface Look {
  readonly size: Size;
  readonly theme: Theme;
  /** 低位模式: what is touched lies low, for who sits or is small. */
  readonly low: boolean;
  /** Scanning for one switch, stepping with two, or neither. */
  readonly scan: 'off' | 'one' | 'two';
  /** How long the scan stays on a place, in seconds. */
  readonly pace: number;
}

/** The job last printed. */
export interface Printed {
  readonly job: PrintJob;
  /** The browser took it; whether paper came out it cannot know. */
  readonly handedOver: boolean;
  /** What the family says of the paper; null until it does. */
  readonly whole: boolean | null;
}

export interface Session {
  readonly language: ReadonlySignal<Language>;
  readonly screen: ReadonlySignal<Screen>;
  /** What the service point was set up with. */
  readonly point: ReadonlySignal<Point>;
  readonly look: ReadonlySignal<Look>;
  readonly helpOpen: ReadonlySignal<boolean>;
  /** 「遮一下」: answers hidden while somebody comes over. */
  readonly covered: ReadonlySignal<boolean>;
  /** The second layer for whoever helps a family is shown. Ends with the visit. */
  readonly staff: ReadonlySignal<boolean>;
  /** 「清掉刚才答的？」 asked in place. */
  readonly ending: ReadonlySignal<boolean>;
  /** The day everything is reckoned from. */
  readonly today: ReadonlySignal<PlainDate>;
  /** The device's date must be wrong: no family begins until somebody says what day it is. */
  readonly dayDoubted: ReadonlySignal<boolean>;
  readonly rules: ReadonlySignal<Rules>;
  readonly interview: ReadonlySignal<Interview>;
  /** What each child is called on screen: a key of {@link nicknameKeys}, or typed text. */
  readonly nicknames: ReadonlySignal<Readonly<Record<string, string>>>;
  /** The question on screen; null when there is none left. */
  readonly question: ReadonlySignal<Question | null>;
  /** True while one answer is being changed from the check page. */
  readonly changing: ReadonlySignal<boolean>;
  /** Keys of the answers changed from the check page. */
  readonly changed: ReadonlySignal<readonly string[]>;
  /** The whole answer; null until the rules are ready. */
  readonly result: ReadonlySignal<Result | null>;
  readonly chosenChild: ReadonlySignal<string>;
  /** The service (or enabler) whose page is open; null elsewhere. */
  readonly chosenService: ReadonlySignal<string | null>;
  /** Chosen for the slips: default choice until somebody ticks. */
  readonly choice: ReadonlySignal<readonly Item[]>;
  readonly heldPapers: ReadonlySignal<ReadonlySet<string>>;
  readonly names: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly consent: ReadonlySignal<Readonly<Record<string, boolean>>>;
  /** What is to be sealed for single offices. */
  readonly sealing: Sealing;
  /** What can be heard. */
  readonly sound: Sound;
  readonly paper: ReadonlySignal<Paper>;
  /** The job last printed, kept in memory so that it can be shown on screen and printed again. */
  readonly printed: ReadonlySignal<Printed | null>;

  start(lang: Language): Promise<void>;
  /** Looks which day it is, and whether that can be. */
  lookAtDay(): void;
  /** Whoever helps says which day it is. */
  sayDay(day: PlainDate): void;
  go(screen: Screen): void;
  /** Resolves once the words are there, with false when none could be had. */
  setLanguage(lang: Language): Promise<boolean>;
  /** The point's settings, as kept or as just changed. A visit that has begun keeps its look. */
  takePoint(point: Point): void;
  setLook(look: Partial<Look>): void;
  /** Resolves once it is open: on the first screen its words may have to come. */
  setHelp(open: boolean): Promise<void>;
  setCovered(covered: boolean): void;
  setEnding(ending: boolean): void;
  /** Turns the second layer on and opens a page for whoever helps; the visit waits where it is. */
  openStaff(screen: StaffScreen): Promise<void>;
  /** Back to where the visit waits, with the second layer or without. */
  leaveStaff(layer: boolean): void;
  /** Takes a family's answers, from paper or invented, in place of the visit's, and shows the results. Children are `a`, `b`, … */
  takeFamily(family: Family): void;
  /** Hands over what was made at the bench; false when that could not be done. */
  saveExample(file: TextFile): Promise<boolean>;
  setChildCount(count: number): void;
  setNickname(child: string, name: string): void;
  beginQuestions(): void;
  /** Answers the question on screen; it stays on screen (no auto-advance). */
  answer(value: FactValue): void;
  /** Works out, while nobody touches anything, what each of these answers to the question on screen would lead to. */
  foresee(values: () => readonly FactValue[]): void;
  /** Next question, passing over this one when it has no answer. */
  next(): void;
  back(): void;
  /** Goes to one question from the check page; `next` comes back there. */
  change(q: Question): void;
  /** Answers outside the interview flow (a date refined on a service page). */
  answerAside(q: Question, value: FactValue): void;
  chooseChild(child: string): void;
  openService(id: string | null): void;
  toggleItem(item: Item): void;
  toggleHeldPaper(document: string): void;
  setName(child: string, name: string): void;
  setConsent(office: string, agreed: boolean): void;
  setPaper(paper: Paper): void;
  /** Takes numbers, composes slips and the sheet, prints. */
  print(): Promise<void>;
  /** The same slips once more, as the next copy of the same numbers. */
  printAgain(): Promise<void>;
  /** 「单子完整吗？」 answered. */
  setWhole(whole: boolean): void;
  /** Hands the calendar over as a file for the phone's own calendar; false when that could not be done. */
  saveCalendar(): Promise<boolean>;
  /** End and clear: nothing of the family is left. */
  wipe(): Promise<void>;
}
