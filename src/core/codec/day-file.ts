// A window's returns of a day for one service point, as one file that travels by stick or courier: signed by the office,
// sealed to the point where the point has a seal key. In it are texts of return codes, each signed by itself.
import { isDate, type PlainDate } from '../facts/calendar.ts';
import { fromHex, toHex } from './hex.ts';
import { readCode } from './read-code.ts';
import type { Open, Seal } from './sealing.ts';
import type { Sign, Verify } from './signature.ts';
import { hasOnly, isLoose, isSignedBy, type Loose, mostCharacters, parse, partsOfSignedFile, writeSignedFile } from './signed-file.ts';
import { keyIdBytes, type ReturnCode } from './slip-code.ts';
import { partsOfSlipNumber } from './slip-number.ts';
import type { TrustedKey, TrustList } from './trust-list.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

const format = 'qingdan-day-1';

/** What one window answered on a day about the slips of one point. */
export interface Day {
  /** The point's four digits. */
  readonly point: string;
  readonly day: PlainDate;
  /** Texts of return codes. */
  readonly returns: readonly string[];
}

export type DayReading =
  | { readonly kind: 'day'; readonly day: PlainDate; readonly by: TrustedKey; readonly sealed: boolean; readonly returns: readonly ReturnCode[] }
  | {
      readonly kind: 'refused';
      readonly why: /** Longer than any day's file. */
        | 'too-long'
        /** No day file. */
        | 'not-ours'
        /** Signed with a key the trust list does not have. */
        | 'unknown-issuer'
        /** Signed with a key that was taken back. */
        | 'revoked'
        /** Of a day on which its key was not certified. */
        | 'out-of-days'
        /** Content and signature do not belong together, or no office signed it. */
        | 'changed'
        /** For another point, or sealed to a key this device does not have. */
        | 'not-for-us'
        /** Signed, and yet not as a day file is: nothing of it is taken. */
        | 'broken';
    };

/** What goes unsealed with the sealed returns, and they open with it alone. */
const boundTo = (key: string, point: string, day: PlainDate): Uint8Array => toUtf8(`${key} ${point} ${day}`);

/**
 * The file of a day. The office's key is the one `sign` signs with.
 * @param to the point's seal key, from the trust list; null when it has none: then the file is signed and not sealed, and says so
 * @returns null when the seal key is none, or for more returns than a file may hold
 */
export async function writeDayFile(
  { point, day, returns }: Day,
  office: { readonly id: string; readonly sign: Sign },
  to: Uint8Array | null,
  seal: Seal,
): Promise<string | null> {
  const sealed = to && (await seal(to, 'QD1:', boundTo(office.id, point, day), toUtf8(JSON.stringify(returns))));
  if (to && !sealed) return null;
  const body = JSON.stringify(sealed ? { point, day, sealed: true, content: toHex(sealed) } : { point, day, sealed: false, returns });
  const text = await writeSignedFile(format, 'QD1:', body, office.sign, { key: office.id });
  return text.length > mostCharacters ? null : text;
}

const refused = (why: Extract<DayReading, { kind: 'refused' }>['why']): DayReading => ({ kind: 'refused', why });

/** The texts in a body, opened where they are sealed; a word on why not. */
async function textsIn(body: Loose, bound: Uint8Array, open: Open | null): Promise<readonly string[] | 'not-for-us' | 'broken'> {
  const { content } = body;
  let list = body['returns'];
  if (body['sealed'] === true) {
    if (!hasOnly(body, ['point', 'day', 'sealed', 'content']) || typeof content !== 'string' || !/^([0-9a-f]{2})+$/.test(content)) return 'broken';
    const bytes = open && (await open('QD1:', bound, fromHex(content, content.length / 2)));
    if (!bytes) return 'not-for-us';
    list = parse(fromUtf8(bytes) ?? '');
  } else if (body['sealed'] !== false || !hasOnly(body, ['point', 'day', 'sealed', 'returns'])) return 'broken';
  return Array.isArray(list) && list.length > 0 && list.every((t) => typeof t === 'string') ? list : 'broken';
}

/** What reads a day file: whom it believes, which point it is, how it opens. */
export interface DayReader {
  readonly point: string;
  readonly trust: TrustList;
  readonly verify: Verify;
  /** Null where the point has no seal key. */
  readonly open: Open | null;
}

/** Reads a day file: length first, then the signature, then all of it or nothing. */
export async function readDayFile(text: string, { point, trust, verify, open }: DayReader): Promise<DayReading> {
  if (text.length > mostCharacters) return refused('too-long');
  const file = partsOfSignedFile(text, format, { key: keyIdBytes });
  if (!file) return refused('not-ours');
  const key = file.more['key'] ?? '';
  const by = trust.keys.find((k) => k.id === key);
  if (!by) return refused('unknown-issuer');
  if (by.holder.kind !== 'office' || !(await isSignedBy(file, 'QD1:', by.publicKey, verify))) return refused('changed');
  if (by.revoked !== null) return refused('revoked');
  const body = parse(file.body);
  if (!isLoose(body) || typeof body['point'] !== 'string' || !isDate(body['day'])) return refused('broken');
  const { day } = body;
  if (day < by.from || day > by.until) return refused('out-of-days');
  if (body['point'] !== point) return refused('not-for-us');
  const texts = await textsIn(body, boundTo(key, point, day), open);
  if (typeof texts === 'string') return refused(texts);
  const returns: ReturnCode[] = [];
  for (const one of texts) {
    const reading = await readCode(one, trust, verify, day);
    const isOurs = reading.kind === 'genuine' && reading.by === by && reading.code.kind === 'return';
    if (!isOurs || reading.code.kind !== 'return' || partsOfSlipNumber(reading.code.number).point !== point) return refused('broken');
    returns.push(reading.code);
  }
  return { kind: 'day', day, by, sealed: body['sealed'] === true, returns };
}
