// What is still open at a point: the end of setting it up, and the first look after every restart.
import type { Paper, Point } from './point.ts';

/** What the device knows of its own setting up, beside the point's settings; never handed on to another device. */
export interface SetUpRecord {
  /** The four digits somebody chose for this device's slips; empty while they were drawn. */
  readonly digits: string;
  /** The paper whose test page came out whole. */
  readonly tested: Paper | '';
  /** The settings as they are now stand in a file. */
  readonly saved: boolean;
}

export const plainRecord: SetUpRecord = { digits: '', tested: '', saved: false };

/** Rebuilt field by field. */
export function setUpRecordOf(value: unknown): SetUpRecord {
  const { digits, tested, saved } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { digits: typeof digits === 'string' ? digits : '', tested: typeof tested === 'string' ? (tested as Paper) : '', saved: saved === true };
}

export const toDo = ['name', 'digits', 'certified', 'phone', 'address', 'duty', 'offices', 'paper', 'tested', 'saved'] as const;
export type ToDo = (typeof toDo)[number];

/** @param certified the four digits the county certified this device's key for; null while it did not */
export function stillOpen(point: Point, record: SetUpRecord, digits: string, certified: string | null): readonly ToDo[] {
  const done: Readonly<Record<ToDo, boolean>> = {
    name: point.name !== '',
    digits: record.digits === digits || certified === digits,
    certified: certified === digits,
    phone: point.phone !== '',
    address: point.address !== '',
    duty: point.duty !== '',
    offices: point.offices.length > 0,
    paper: point.paper !== '',
    tested: point.paper !== '' && record.tested === point.paper,
    saved: record.saved,
  };
  return toDo.filter((one) => !done[one]);
}
