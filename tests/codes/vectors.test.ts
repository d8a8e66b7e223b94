// The published test vectors of the slip's code: our own reader says what they say, and so does a reader in another
// language that was written from src/core/codec/README.md alone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOfCode } from '../../src/core/codec/code-text.ts';
import { fromHex, toHex } from '../../src/core/codec/hex.ts';
import { type CodeReading, readCode } from '../../src/core/codec/read-code.ts';
import { openSealedPart, type SealedPart } from '../../src/core/codec/sealed-part.ts';
import { type Open, openWith } from '../../src/core/codec/sealing.ts';
import { publicKeyBytes } from '../../src/core/codec/signature.ts';
import { readCodeBytes } from '../../src/core/codec/slip-code.ts';
import { readTrustList } from '../../src/core/codec/trust-list.ts';
import { idOf, subtle, verify } from '../support/keys.ts';

interface Vector {
  readonly name: string;
  readonly today: string;
  readonly text: string;
  readonly reading: unknown;
}
interface Vectors {
  readonly keys: Readonly<Record<string, { readonly id: string; readonly public: string; readonly private: string }>>;
  readonly 'trust-list': string;
  readonly codes: readonly Vector[];
  /** What the window's seal key finds in the sealed part of a code, by the code's name. */
  readonly sealed: readonly { readonly code: string; readonly opened: SealedPart | null }[];
}

const file = join(import.meta.dirname, '../../src/core/codec/vectors.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const trust = await readTrustList(vectors['trust-list'], fromHex(vectors.keys['county']?.public ?? '', publicKeyBytes), verify, idOf);

/** The window's own key for sealed parts. */
async function windowOpen(): Promise<Open> {
  const { public: publicHex = '', private: secret = '' } = vectors.keys['window-seal'] ?? {};
  const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(publicHex.slice(2, 66)), y: base64url(publicHex.slice(66)), d: base64url(secret) };
  const privateKey = await subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  return openWith(subtle, { privateKey, publicKey: fromHex(publicHex, publicKeyBytes) });
}

/** A reading as the vectors write it: the signer by its id, bytes as hex. */
function plain(reading: CodeReading): unknown {
  const by = 'by' in reading ? { by: reading.by.id } : {};
  if (!('code' in reading)) return reading;
  const { code } = reading;
  return { ...reading, ...by, code: code.kind === 'slip' ? { ...code, sealed: toHex(code.sealed) } : code };
}

describe('the vectors', () => {
  it('their trust list is the county’s', () => {
    expect(trust?.keys.map((k) => k.id)).toEqual(['point', 'lost', 'window'].map((name) => vectors.keys[name]?.id));
  });

  it('show every way a code can be read', () => {
    const kinds = vectors.codes.map((v) => (v.reading as { readonly kind: string }).kind);
    expect([...new Set(kinds)].sort()).toEqual(['changed', 'expired', 'genuine', 'later-version', 'not-ours', 'revoked', 'unknown-issuer']);
  });

  it.each(vectors.codes)('$name', async ({ text, today, reading }) => {
    if (!trust) throw new Error('no trust list');
    expect(plain(await readCode(text, trust, verify, today))).toEqual(reading);
  });

  it.each(vectors.sealed)('$code: its sealed part', async ({ code, opened }) => {
    const vector = vectors.codes.find((v) => v.name === code);
    const parts = partsOfCode(vector?.text ?? '');
    const slip = parts && readCodeBytes(parts.signed);
    if (slip?.kind !== 'slip') throw new Error('no slip');
    expect(await openSealedPart(slip, await windowOpen())).toEqual(opened);
  });

  it('are read and opened alike by the Python reader', () => {
    const said = execFileSync('python3', [join(import.meta.dirname, '../interop/read_code.py'), file], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({ codes: vectors.codes.map((v) => v.reading), sealed: vectors.sealed.map((v) => v.opened) });
  });
});
