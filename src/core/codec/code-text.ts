// A code as the text in a QR code: `QH1:` and, in Base45, the signed bytes with their signature behind them. Never a web address.
import { fromBase45, toBase45 } from './base45.ts';
import { signatureBytes } from './slip-code.ts';

const prefix = 'QH1:';
/** The most that fits with the prefix into a QR code of version 14 at level Q. */
export const mostBytes = 248;
const mostCharacters = prefix.length + Math.ceil((mostBytes * 3) / 2);

/** @throws RangeError when both together are longer than a code may be */
export function codeText(signed: Uint8Array, signature: Uint8Array): string {
  if (signature.length !== signatureBytes || signed.length + signature.length > mostBytes) {
    throw new RangeError(`${signed.length} bytes and a signature of ${signature.length} make no code`);
  }
  return prefix + toBase45(Uint8Array.from([...signed, ...signature]));
}

/** The two parts of a code's text; null for any other text. The length is looked at before anything else. */
export function partsOfCode(text: string): { readonly signed: Uint8Array; readonly signature: Uint8Array } | null {
  if (text.length > mostCharacters || !text.startsWith(prefix)) return null;
  const bytes = fromBase45(text.slice(prefix.length));
  if (!bytes || bytes.length <= signatureBytes || bytes.length > mostBytes) return null;
  return { signed: bytes.slice(0, -signatureBytes), signature: bytes.slice(-signatureBytes) };
}
