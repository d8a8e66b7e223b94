// What the staff's gate and the set-up page need from the edges. main.tsx fills these; nothing here knows how.
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Paper, Point } from '../core/point/point.ts';
import type { SetUpRecord } from '../core/point/still-open.ts';
import type { OfficeWindow, TextFile } from './ports.ts';

/** The staff code. Every call rejects where the device keeps nothing. */
export interface StaffCodePorts {
  hasStaffCode(): Promise<boolean>;
  setStaffCode(code: string): Promise<void>;
  /** Seconds until the next try. */
  staffCodeWait(now: number): Promise<number>;
  /** `wait`: it was not even looked at. */
  tryStaffCode(code: string, now: number): Promise<{ readonly kind: 'right' } | { readonly kind: 'wrong' | 'wait'; readonly wait: number }>;
}

export interface SetUpPorts {
  /** Today in China (UTC+8), whatever the device's time zone. */
  today(): PlainDate;
  readonly store: StaffCodePorts & {
    keptPoint(): Promise<Point | null>;
    keptRecord(): Promise<SetUpRecord>;
    keepPoint(point: Point, record: SetUpRecord): Promise<void>;
    /** The four digits this device's slip numbers begin with. */
    pointDigits(today: PlainDate): Promise<string>;
    keepPointDigits(digits: string, today: PlainDate): Promise<void>;
    /** The four digits the county certified this device's key for; null while it did not. */
    certifiedDigits(today: PlainDate): Promise<string | null>;
    /** The windows on the county's list whose keys are good; none where this device has no list. */
    officeWindows(today: PlainDate): Promise<readonly OfficeWindow[]>;
  };
  /** Text of one chosen file, in whatever Chinese encoding a spreadsheet saved it; null when it is too large or no text. */
  readTable(file: Blob): Promise<string | null>;
  /** Hands a file to the device; false when it could not. */
  save(file: TextFile): Promise<boolean>;
  /** Prints a page that shows whether a paper comes out whole. */
  printTest(paper: Paper, point: Point): Promise<boolean>;
}
