// What lies on the window's desk after a scan or a typed number: a slip, or why it is none. Only what this office may see.
import { type Checklist, findEntitlement } from '../core/checklist/checklist.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { readCode } from '../core/codec/read-code.ts';
import { openSealedPart, type SealedPart } from '../core/codec/sealed-part.ts';
import type { Open } from '../core/codec/sealing.ts';
import type { Verify } from '../core/codec/signature.ts';
import type { SlipCode } from '../core/codec/slip-code.ts';
import { partsOfSlipNumber } from '../core/codec/slip-number.ts';
import type { Trust } from '../core/codec/trust-files.ts';
import type { TrustedKey } from '../core/codec/trust-list.ts';
import { readTypedNumber, type SuspectBlock } from '../core/codec/typed-number.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import { validUntil } from '../core/referral/compose-slips.ts';
import type { SeenAt } from './counter-ports.ts';

export interface Matter {
  readonly code: number;
  /** Null for a number this program's list does not have. */
  readonly id: string | null;
  readonly standing: SlipCode['entitlements'][number]['standing'];
}

/** What a slip's code tells, once its signature is good. */
export interface SlipTold {
  readonly issued: PlainDate;
  readonly validUntil: PlainDate;
  readonly edition: PlainDate;
  /** Name of the point, from the trust list. */
  readonly point: string;
  /** Kind of office it is for; null for a number this program does not have. */
  readonly office: string | null;
  /** Empty where the slip is for another office. */
  readonly matters: readonly Matter[];
  /** What the family had sealed for this office; shown, never kept. `locked` where it is sealed to another key. */
  readonly sealed: SealedTold | 'none' | 'locked';
}

/** The sealed part in the list's own ids. */
export interface SealedTold extends Omit<SealedPart, 'reasons'> {
  readonly questions: readonly { readonly entitlement: string; readonly question: string }[];
}

export interface SlipOnDesk {
  readonly number: string;
  /** Null where only the number is known, and nothing of it can be verified. */
  readonly told: SlipTold | null;
  readonly isExpired: boolean;
  readonly isForUs: boolean;
  /** Papers that may be missing: documents' ids. */
  readonly papers: readonly string[];
  /** The last day its number is kept. */
  readonly keptUntil: PlainDate;
}

/** Why no answer can be given; each has its own words. */
export type Refusal = 'changed' | 'revoked' | 'key-expired' | 'unknown-issuer' | 'later-version' | 'not-ours' | 'a-return';

export type Reading =
  | { readonly kind: 'slip'; readonly slip: SlipOnDesk; readonly before: SeenAt | null }
  | { readonly kind: 'mistyped'; readonly block: SuspectBlock }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly number: string | null; readonly point: string | null };

/** The window that reads. */
export interface Reader {
  readonly checklist: Checklist;
  readonly codes: SlipCodes;
  /** Its kind of office. */
  readonly office: string;
  readonly trust: Trust;
  readonly today: PlainDate;
  readonly verify: Verify;
  readonly open: Open;
  seenSlip(number: string): Promise<SeenAt | null>;
}

/** Longest text that is looked at: a code's text is far shorter. */
const longest = 400;

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const papersOf = (checklist: Checklist, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => findEntitlement(checklist, id)?.entitlement.documents.map((d) => d.id) ?? [])),
];

/** The things one applies for at a kind of office. */
const matters = (checklist: Checklist, office: string): readonly string[] =>
  [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers]
    .filter((e) => e.slip && e.routes.some((route) => route.offices.includes(office)))
    .map((e) => e.id);

/** Papers that are brought to a kind of office. */
export const papersBroughtTo = (checklist: Checklist, office: string): readonly string[] => papersOf(checklist, matters(checklist, office));

async function sealedOf(code: SlipCode, isForUs: boolean, { codes, open }: Reader): Promise<SlipTold['sealed']> {
  if (code.sealed.length === 0 || !isForUs) return 'none';
  const part = await openSealedPart(code, open);
  if (!part) return 'locked';
  const { reasons, ...told } = part;
  const questions = reasons.flatMap((r) => {
    const [entitlement, question] = [codes.entitlements.idOf.get(r.entitlement), codes.questions.idOf.get(r.question)];
    return entitlement === undefined || question === undefined ? [] : [{ entitlement, question }];
  });
  return { ...told, questions };
}

async function slipOf(code: SlipCode, by: TrustedKey, isExpired: boolean, reader: Reader): Promise<SlipOnDesk> {
  const { checklist, codes, office, today } = reader;
  const to = codes.offices.idOf.get(code.office) ?? null;
  const isForUs = to === office;
  const own = isForUs ? code.entitlements.map((e): Matter => ({ code: e.code, id: codes.entitlements.idOf.get(e.code) ?? null, standing: e.standing })) : [];
  const sealed = await sealedOf(code, isForUs, reader);
  const told = { issued: code.issued, validUntil: code.validUntil, edition: code.edition, point: by.holder.name, office: to, matters: own, sealed };
  const papers = papersOf(
    checklist,
    own.flatMap((m) => m.id ?? []),
  );
  return { number: code.number, told, isExpired, isForUs, papers, keptUntil: later(code.validUntil, today) };
}

const onDesk = async (slip: SlipOnDesk, reader: Reader): Promise<Reading> => ({ kind: 'slip', slip, before: await reader.seenSlip(slip.number) });

/** Of a keyboard: a scanner under caps lock or a Chinese keyboard writes other letters than the code has. */
const asTyped = (text: string): string => text.normalize('NFKC').toUpperCase();

/** Reads whatever was scanned or typed. Nothing of it is opened or run, and none of a text that is not ours comes back. */
export async function readOnDesk(text: string, reader: Reader): Promise<Reading> {
  const refused = (why: Refusal, number: string | null = null, point: string | null = null): Reading => ({ kind: 'refused', why, number, point });
  if (text.length > longest) return refused('not-ours');
  const typed = readTypedNumber(text, reader.today);
  if (typed.kind === 'mistyped') return typed;
  if (typed.kind === 'number') {
    const until = validUntil(reader.checklist, partsOfSlipNumber(typed.number).day);
    const papers = papersBroughtTo(reader.checklist, reader.office);
    const keptUntil = later(until, reader.today);
    return onDesk({ number: typed.number, told: null, isExpired: false, isForUs: true, papers, keptUntil }, reader);
  }
  const reading = await readCode(asTyped(text), reader.trust.list, reader.verify, reader.today);
  if (!('code' in reading)) return refused(reading.kind);
  const { code, by } = reading;
  const { number } = code;
  if (reading.kind === 'revoked') return refused('revoked', number, by.holder.name);
  if (reading.kind === 'expired' && reading.what === 'key') return refused('key-expired', number, by.holder.name);
  if (code.kind === 'return') return refused('a-return', number, by.holder.name);
  return onDesk(await slipOf(code, by, reading.kind === 'expired', reader), reader);
}
