// What the files that travel by hand have in common: JSON of exactly known fields, a body that is a text, and a signature over that text.
// Nothing of a body is read before its signature was looked at.
import { fromHex, toHex } from './hex.ts';
import { type Purpose, publicKeyBytes, type Sign, type Verify } from './signature.ts';
import { signatureBytes } from './slip-code.ts';
import { toUtf8 } from './utf8.ts';

/** Far above what a county with a thousand points needs, or a window in a day. */
export const mostCharacters = 1_000_000;

export type Loose = Readonly<Record<string, unknown>>;
/** An object that is no list. */
export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object with exactly these fields. */
export const hasOnly = (value: Loose, names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((n) => Object.hasOwn(value, n));
export const isHex = (value: unknown, bytes: number): value is string => typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]+$/.test(value);
/** The hex of an uncompressed public key; whether it is a point of the curve is seen when it is used. */
export const isPublicKey = (value: unknown): value is string => isHex(value, publicKeyBytes) && value.startsWith('04');

/** Null for a text that is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file as it was handed over, its signature not yet looked at. */
export interface SignedFile {
  /** Fields beside format, body and signature; they are hex. */
  readonly more: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signature: Uint8Array;
}

const write = (format: string, more: SignedFile['more'], body: string, signature: Uint8Array): string =>
  JSON.stringify({ format, ...more, body, signature: toHex(signature) });

/** @param more fields beside format, body and signature, as hex */
export async function writeSignedFile(format: string, purpose: Purpose, body: string, sign: Sign, more: SignedFile['more'] = {}): Promise<string> {
  return `${write(format, more, body, await sign(purpose, toUtf8(body)))}\n`;
}

/**
 * The parts of a file. White space at its end is no matter; beside that there is one text for each file, so no field stands there twice.
 * @param more the names of fields beside format, body and signature, with how many bytes of hex each has
 * @returns null for a file too long, of another format or another shape
 */
export function partsOfSignedFile(text: string, format: string, more: Readonly<Record<string, number>> = {}): SignedFile | null {
  if (text.length > mostCharacters) return null;
  const file = parse(text);
  if (!isLoose(file) || !hasOnly(file, ['format', ...Object.keys(more), 'body', 'signature']) || file['format'] !== format) return null;
  const { body, signature } = file;
  if (typeof body !== 'string' || !isHex(signature, signatureBytes)) return null;
  const fields = Object.entries(more).flatMap(([name, bytes]): readonly (readonly [string, string])[] => {
    const value = file[name];
    return isHex(value, bytes) ? [[name, value]] : [];
  });
  const found: SignedFile = { more: Object.fromEntries(fields), body, signature: fromHex(signature, signatureBytes) };
  return fields.length === Object.keys(more).length && write(format, found.more, body, found.signature) === text.trimEnd() ? found : null;
}

/** Whether a file's body was signed with this key, for this purpose. */
export const isSignedBy = (file: SignedFile, purpose: Purpose, publicKey: Uint8Array, verify: Verify): Promise<boolean> =>
  verify(publicKey, purpose, toUtf8(file.body), file.signature);
