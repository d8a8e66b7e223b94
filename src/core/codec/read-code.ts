// What a scanned text is, to the last doubt: genuine, or one of six other things, each with its own words at the window.
import type { PlainDate } from '../facts/calendar.ts';
import { partsOfCode } from './code-text.ts';
import type { Verify } from './signature.ts';
import { type Code, isLaterVersion, readCodeBytes } from './slip-code.ts';
import { partsOfSlipNumber } from './slip-number.ts';
import type { TrustedKey, TrustList } from './trust-list.ts';

export type CodeReading =
  /** Signed by a key that is trusted, and in force. */
  | { readonly kind: 'genuine'; readonly code: Code; readonly by: TrustedKey }
  /** A genuine slip whose last day is past, or one signed outside the days its key is good for. */
  | { readonly kind: 'expired'; readonly code: Code; readonly by: TrustedKey; readonly what: 'slip' | 'key' }
  /** Signed by a key that was taken back; on which day the signature was made nobody can know. */
  | { readonly kind: 'revoked'; readonly code: Code; readonly by: TrustedKey }
  /** Bytes and signature, or number and signer, do not belong together. */
  | { readonly kind: 'changed' }
  /** Signed by a key this trust list does not have. */
  | { readonly kind: 'unknown-issuer'; readonly key: string }
  /** Of a version after this program. */
  | { readonly kind: 'later-version' }
  /** Not a code of ours. */
  | { readonly kind: 'not-ours' };

/** A point signs its own numbers; an office signs returns. */
function mayHaveSigned({ holder }: TrustedKey, code: Code): boolean {
  return holder.kind === 'point' ? code.kind === 'slip' && partsOfSlipNumber(code.number).point === holder.point : code.kind === 'return';
}

/** Reads any text a scanner or a keyboard may bring. Nothing of it is opened, unpacked or run; the longest look is one signature. */
export async function readCode(text: string, trust: TrustList, verify: Verify, today: PlainDate): Promise<CodeReading> {
  const parts = partsOfCode(text);
  if (!parts) return { kind: 'not-ours' };
  const code = readCodeBytes(parts.signed);
  if (!code) return { kind: isLaterVersion(parts.signed) ? 'later-version' : 'not-ours' };
  const by = trust.keys.find((k) => k.id === code.key);
  if (!by) return { kind: 'unknown-issuer', key: code.key };
  if (!mayHaveSigned(by, code) || !(await verify(by.publicKey, 'QH1:', parts.signed, parts.signature))) return { kind: 'changed' };
  if (by.revoked !== null) return { kind: 'revoked', code, by };
  const signed = code.kind === 'slip' ? code.issued : code.on;
  if (signed < by.from || signed > by.until) return { kind: 'expired', code, by, what: 'key' };
  if (code.kind === 'slip' && code.validUntil < today) return { kind: 'expired', code, by, what: 'slip' };
  return { kind: 'genuine', code, by };
}
