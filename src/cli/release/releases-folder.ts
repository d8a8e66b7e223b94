// A point's folder of releases: the one in use, the one before, and the key whose releases are taken. Changed at a stroke, or not at all.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../core/codec/hex.ts';
import { isLoose, parse } from '../../core/codec/signed-file.ts';
import { BadInput } from '../bad-input.ts';
import { publicKeyFrom } from '../keys/county-folder.ts';

const names = { inUse: 'in-use.json', key: 'release-public-key.txt' } as const;
/** A release's folder: when it was made, and the start of its hash. */
const name = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
/** What is still being written; left over where the power went. */
const unfinished = /^unfinished-/;

export interface InUse {
  readonly now: string;
  readonly before: string | null;
}

/** The release in use; null where none was taken yet, or what is written there makes no sense. */
export function inUse(folder: string): InUse | null {
  const path = join(folder, names.inUse);
  const read = existsSync(path) ? parse(readFileSync(path, 'utf8')) : null;
  if (!isLoose(read)) return null;
  const { now, before } = read;
  const isThere = (value: unknown): value is string => typeof value === 'string' && name.test(value) && existsSync(join(folder, value, 'site/index.html'));
  return isThere(now) ? { now, before: isThere(before) ? before : null } : null;
}

/** When a release was made, as its folder's name has it: names are older and newer as their releases are. */
export const nameOf = (made: string, hash: string): string => `${made.replace(/[-:]/g, '')}-${hash.slice(0, 8)}`;
export const madeOf = (release: string): string => release.replace(/^(....)(..)(..)T(..)(..)(..)Z.*/, '$1-$2-$3T$4:$5:$6Z');

function onDisk(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  writeFileSync(`${path}.new`, text);
  onDisk(`${path}.new`);
  renameSync(`${path}.new`, path);
  onDisk(folder);
}

/** An empty folder to unpack into; whatever an earlier attempt left is gone. */
export function placeToUnpack(folder: string): string {
  for (const left of readdirSync(folder)) if (unfinished.test(left)) rmSync(join(folder, left), { recursive: true });
  const place = join(folder, `unfinished-${process.pid}`);
  mkdirSync(place);
  return place;
}

/** Puts an unpacked release in use and keeps the one before; older ones go. */
export function putInUse(folder: string, place: string, release: string): void {
  const before = inUse(folder)?.now ?? null;
  rmSync(join(folder, release), { recursive: true, force: true });
  renameSync(place, join(folder, release));
  onDisk(folder);
  write(folder, names.inUse, JSON.stringify({ now: release, before }));
  for (const other of readdirSync(folder)) if (name.test(other) && other !== release && other !== before) rmSync(join(folder, other), { recursive: true });
}

/** The release before is in use again. @throws BadInput where there is none */
export function goBack(folder: string): InUse {
  const found = inUse(folder);
  if (found?.before == null) throw new BadInput('there is no release before this one to go back to');
  const back = { now: found.before, before: found.now };
  write(folder, names.inUse, JSON.stringify(back));
  return back;
}

/**
 * The key whose releases are taken here, and whether it is new here.
 * @param given the file of a key to believe; only where none is yet
 */
export async function trustedKey(folder: string, given: string | undefined): Promise<{ readonly key: Uint8Array; readonly isNew: boolean }> {
  const path = join(folder, names.key);
  if (given !== undefined && !existsSync(given)) throw new BadInput(`--trust: there is no ${given}`);
  const asked = given === undefined ? null : await publicKeyFrom(readFileSync(given, 'utf8'));
  if (!existsSync(path)) {
    if (!asked) throw new BadInput('no release is taken here yet: name the key that signs them with --trust release-public-key.txt');
    return { key: asked, isNew: true };
  }
  const key = await publicKeyFrom(readFileSync(path, 'utf8'));
  if (asked && toHex(asked) !== toHex(key)) throw new BadInput(`another key is believed here; whoever is sure takes ${path} away first`);
  return { key, isNew: false };
}

/** From now on releases signed with this key are taken here. */
export const believe = (folder: string, key: Uint8Array): void => write(folder, names.key, `${toHex(key)}\n`);
