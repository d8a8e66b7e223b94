// Reads a packed release: the signature first, then file by file with its hash, into an empty folder. Nothing in use is touched.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Release, type ReleaseFile, type ReleaseRefusal, readRelease, releaseLimits } from '../../core/codec/release.ts';
import type { Verify } from '../../core/codec/signature.ts';
import { mostCharacters } from '../../core/codec/signed-file.ts';

/** Why a pack is not taken; each has its own words. */
export type PackRefusal = { readonly why: ReleaseRefusal | 'too-large' | 'cut-short' | 'too-long' } | { readonly why: 'file-changed'; readonly path: string };

export type OpenedPack =
  | { readonly kind: 'refused'; readonly refusal: PackRefusal }
  | {
      readonly kind: 'good';
      readonly release: Release;
      /** SHA-256 of the signed line, as hex: it names the release. */
      readonly hash: string;
      /** Where the files' bytes begin. */
      readonly begins: number;
    };

const refused = (why: Exclude<PackRefusal['why'], 'file-changed'>): OpenedPack => ({ kind: 'refused', refusal: { why } });
const chunkBytes = 1 << 20;

/** The first line, without its end; null where there is none within what a release may say of itself. */
function firstLine(pack: number): string | null {
  const bytes = Buffer.alloc(mostCharacters + 1);
  const end = bytes.subarray(0, readSync(pack, bytes, 0, bytes.length, 0)).indexOf('\n');
  return end === -1 ? null : bytes.toString('utf8', 0, end);
}

/** Looks at a pack without unpacking anything. */
export async function openPack(path: string, trusted: Uint8Array, verify: Verify): Promise<OpenedPack> {
  const { size } = statSync(path);
  if (size > releaseLimits.allBytes + mostCharacters) return refused('too-large');
  const pack = openSync(path, 'r');
  try {
    const line = firstLine(pack);
    if (line === null) return refused('not-a-release');
    const judged = await readRelease(line, trusted, verify);
    if (judged.kind === 'refused') return refused(judged.why);
    const { release } = judged;
    const begins = Buffer.byteLength(line) + 1;
    const wanted = release.files.reduce((sum, file) => sum + file.bytes, begins);
    if (size !== wanted) return refused(size < wanted ? 'cut-short' : 'too-long');
    return { kind: 'good', release, hash: createHash('sha256').update(line).digest('hex'), begins };
  } finally {
    closeSync(pack);
  }
}

/** Copies one file out. @returns whether its hash is the signed one */
function copyOut(pack: number, at: number, file: ReleaseFile, folder: string): boolean {
  const to = join(folder, file.path);
  mkdirSync(dirname(to), { recursive: true });
  const out = openSync(to, 'wx');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(Math.min(chunkBytes, file.bytes));
    for (let done = 0; done < file.bytes; ) {
      const read = readSync(pack, chunk, 0, Math.min(chunk.length, file.bytes - done), at + done);
      if (read === 0) return false;
      hash.update(chunk.subarray(0, read));
      writeSync(out, chunk, 0, read);
      done += read;
    }
    fsyncSync(out);
    return hash.digest('hex') === file.sha256;
  } finally {
    closeSync(out);
  }
}

/** @returns null when every file is what was signed */
export function unpack(path: string, { release, begins }: Extract<OpenedPack, { kind: 'good' }>, folder: string): PackRefusal | null {
  const pack = openSync(path, 'r');
  try {
    let at = begins;
    for (const file of release.files) {
      if (!copyOut(pack, at, file, folder)) return { why: 'file-changed', path: file.path };
      at += file.bytes;
    }
    return null;
  } finally {
    closeSync(pack);
  }
}
