// What a slip's code says, and what a return's code says: the bytes of README.md, version 1. Codes only; no word, no name.
import { addDays, daysBetween, type PlainDate } from '../facts/calendar.ts';
import { ByteReader, ByteWriter } from './byte-rows.ts';
import { fromHex, toHex } from './hex.ts';
import { partsOfSlipNumber, slipNumber } from './slip-number.ts';

/** Version in the high half, kind in the low. */
const slipMark = 0x11;
const returnMark = 0x12;
/** Bytes of a key's id. */
export const keyIdBytes = 8;
/** Bytes of a signature: r and s of ECDSA P-256. */
export const signatureBytes = 64;
/** Most entitlements on one slip. */
export const mostEntitlements = 5;
/** Most missing papers a return names. */
export const mostPapers = 12;

/** The last day a slip's number can say. */
const lastDay: PlainDate = '2099-12-31';

const standings = ['passed', 'confirm'] as const;
/** What became of a slip at the window, as the five boxes of the return stub have it. */
export const outcomes = ['received', 'missing', 'elsewhere', 'done', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];
/** Why nothing came of it. */
export const failures = ['not-come', 'refused', 'closed', 'not-met', 'other'] as const;
export type Failure = (typeof failures)[number];

/** The clear part of a slip's code. Numbers of entitlements, offices and papers are those of `checklist/codes.json`. */
export interface SlipCode {
  readonly kind: 'slip';
  /** Id of the key it is signed with, 16 hex digits. */
  readonly key: string;
  /** As it is printed, `4827-261124-003-7`. */
  readonly number: string;
  readonly issued: PlainDate;
  readonly validUntil: PlainDate;
  readonly office: number;
  /** Division code of the county of residence, six digits; null when it was not told. */
  readonly county: string | null;
  /** Edition of the rules. */
  readonly edition: PlainDate;
  readonly entitlements: readonly { readonly code: number; readonly standing: (typeof standings)[number] }[];
  /** Sealed for the office alone; empty where nothing is. */
  readonly sealed: Uint8Array;
}

/** A return's code: number, day and outcome, and nothing of the child. */
export interface ReturnCode {
  readonly kind: 'return';
  /** Id of the office's key. */
  readonly key: string;
  /** The slip's number. */
  readonly number: string;
  readonly outcome: Outcome;
  readonly on: PlainDate;
  /** With `failed`: why; null otherwise. */
  readonly failure: Failure | null;
  /** With `elsewhere`: the office to go to instead, if it is known; null otherwise. */
  readonly office: number | null;
  /** With `missing`: the papers; empty otherwise. */
  readonly papers: readonly number[];
}

export type Code = SlipCode | ReturnCode;

const writeNumber = (row: ByteWriter, number: string): ByteWriter => {
  const { point, day, running } = partsOfSlipNumber(number);
  return row.number(Number(point), 2).day(day).number(running, 2);
};

/**
 * The bytes that are signed, without the signature.
 * @throws RangeError for a value the format has no room for: a caller's mistake
 */
export function codeBytes(code: Code): Uint8Array {
  const row = new ByteWriter().number(code.kind === 'slip' ? slipMark : returnMark, 1).bytes(fromHex(code.key, keyIdBytes));
  writeNumber(row, code.number);
  if (code.kind === 'return') {
    row.number(outcomes.indexOf(code.outcome) + 1, 1).day(code.on);
    row.number(code.failure === null ? 0 : failures.indexOf(code.failure) + 1, 1).number(code.office ?? 0, 1);
    row.number(code.papers.length, 1);
    for (const paper of [...code.papers].sort((a, b) => a - b)) row.number(paper, 2);
  } else {
    row
      .number(daysBetween(code.issued, code.validUntil), 1)
      .number(code.office, 1)
      .number(Number(code.county ?? 0), 3)
      .day(code.edition)
      .number(code.entitlements.length, 1);
    for (const e of [...code.entitlements].sort((a, b) => a.code - b.code)) row.number(e.code * 4 + standings.indexOf(e.standing) + 1, 2);
    row.number(code.sealed.length, 1).bytes(code.sealed);
  }
  const bytes = row.done();
  // What nobody could read must not be written.
  if (readCodeBytes(bytes) === null) throw new RangeError('a code with a value the format does not know');
  return bytes;
}

/** What both kinds begin with. */
interface Head {
  readonly key: string;
  readonly number: string;
  readonly issued: PlainDate;
}

function readHead(row: ByteReader): Head | null {
  const key = toHex(row.bytes(keyIdBytes));
  const [point, issued, running] = [row.number(2), row.day(), row.number(2)];
  // A slip's number has two digits for the year.
  if (row.short || point > 9999 || running < 1 || running > 999 || issued > lastDay) return null;
  return { key, number: slipNumber(String(point).padStart(4, '0'), issued, running), issued };
}

const ascending = (list: readonly number[]): boolean => list.every((n, i) => n > (list[i - 1] ?? 0));

function readSlip(row: ByteReader, { key, number, issued }: Head): SlipCode | null {
  const [days, office, county, edition, count] = [row.number(1), row.number(1), row.number(3), row.day(), row.number(1)];
  if (office === 0 || (county !== 0 && (county < 100_000 || county > 999_999)) || count < 1 || count > mostEntitlements) return null;
  const values = Array.from({ length: count }, () => row.number(2));
  const entitlements = values.flatMap((value) => {
    const standing = standings[(value & 3) - 1];
    return standing ? [{ code: value >> 2, standing }] : [];
  });
  const sealed = row.bytes(row.number(1));
  if (!row.ended || entitlements.length < count || !ascending(entitlements.map((e) => e.code))) return null;
  return {
    kind: 'slip',
    key,
    number,
    issued,
    validUntil: addDays(issued, days),
    office,
    county: county === 0 ? null : String(county),
    edition,
    entitlements,
    sealed,
  };
}

function readReturn(row: ByteReader, { key, number }: Head): ReturnCode | null {
  const outcome = outcomes[row.number(1) - 1];
  const [on, why, office, count] = [row.day(), row.number(1), row.number(1), row.number(1)];
  if (!outcome || why > failures.length || count > mostPapers) return null;
  const papers = Array.from({ length: count }, () => row.number(2));
  if (!row.ended || !ascending(papers)) return null;
  if ((why > 0 && outcome !== 'failed') || (office > 0 && outcome !== 'elsewhere') || (count > 0 && outcome !== 'missing')) return null;
  return { kind: 'return', key, number, outcome, on, failure: failures[why - 1] ?? null, office: office === 0 ? null : office, papers };
}

/**
 * Reads the bytes that were signed, strictly: every value known, nothing left over, one row of bytes for each code.
 * @returns null for anything that is not a code of this version
 */
export function readCodeBytes(bytes: Uint8Array): Code | null {
  const row = new ByteReader(bytes);
  const mark = row.number(1);
  const head = readHead(row);
  if (!head) return null;
  if (mark === slipMark) return readSlip(row, head);
  return mark === returnMark ? readReturn(row, head) : null;
}

/** True when a text claims to be a code of a later version: to be said in words, not called broken. */
export const isLaterVersion = (bytes: Uint8Array): boolean => (bytes[0] ?? 0) >> 4 > slipMark >> 4;
