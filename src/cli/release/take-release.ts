// Takes a release from a path, a stick for instance: looked at whole before anything is replaced, and refused with a reason otherwise.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inFours } from '../../core/codec/hex.ts';
import { BadInput } from '../bad-input.ts';
import { idOf, verify } from '../keys/county-folder.ts';
import { packEnding } from './pack.ts';
import { believe, inUse, madeOf, nameOf, placeToUnpack, putInUse, trustedKey } from './releases-folder.ts';
import { openPack, type PackRefusal, unpack } from './unpack.ts';

const reasons: Readonly<Record<PackRefusal['why'], string>> = {
  'not-a-release': 'this is no release of Qingdan',
  unsigned: 'it is not signed',
  'another-key': 'it is signed by another key than the one believed here',
  changed: 'what it says of itself was changed after it was signed',
  'too-large': 'it is larger than any release',
  'cut-short': 'the end is missing: copy it to the stick again',
  'too-long': 'there is more in it than was signed',
  'file-changed': 'a file in it was changed after it was signed',
};

const refusal = (path: string, why: PackRefusal): BadInput =>
  new BadInput(`${path} is not taken: ${reasons[why.why]}${why.why === 'file-changed' ? ` (${why.path})` : ''}. Nothing was replaced.`);

/** The pack a path means: itself, or the one that lies in that folder. */
function packAt(path: string): string {
  if (!existsSync(path)) throw new BadInput(`there is no ${path}`);
  if (!statSync(path).isDirectory()) return path;
  const found = readdirSync(path).filter((name) => name.endsWith(packEnding));
  if (found.length > 1) throw new BadInput(`there are several releases in ${path}: name one of ${found.sort().join(', ')}`);
  if (found[0] === undefined) throw new BadInput(`there is no release (*${packEnding}) in ${path}`);
  return join(path, found[0]);
}

interface Taking {
  /** The point's folder of releases. */
  readonly releases: string;
  readonly from: string;
  /** The file of the key to believe, the first time. */
  readonly trust: string | undefined;
  /** Whether one made earlier than the one in use is taken. */
  readonly older: boolean;
}

/** @returns what was done, in words. @throws BadInput with the reason for a pack that is not taken */
export async function takeRelease({ releases, from, trust, older }: Taking): Promise<string> {
  const path = packAt(from);
  mkdirSync(releases, { recursive: true });
  const { key, isNew } = await trustedKey(releases, trust);
  const opened = await openPack(path, key, verify);
  if (opened.kind === 'refused') throw refusal(path, opened.refusal);
  const { release, hash } = opened;
  const name = nameOf(release.made, hash);
  const now = inUse(releases)?.now ?? null;
  if (now === name) return `the release made ${release.made} is in use already\n`;
  if (now !== null && release.made < madeOf(now) && !older) {
    throw new BadInput(`${path} is not taken: it was made ${release.made}, before the one in use (${madeOf(now)}). With --older it is taken all the same.`);
  }
  const place = placeToUnpack(releases);
  try {
    const wrong = unpack(path, opened, place);
    if (wrong) throw refusal(path, wrong);
    if (!existsSync(join(place, 'site/index.html'))) throw refusal(path, { why: 'not-a-release' });
    if (isNew) believe(releases, key);
    putInUse(releases, place, name);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new BadInput(`${path} is not taken: there is no room for it on this disk. Nothing was replaced.`);
    throw error;
  }
  const believed = !isNew ? '' : `believed from now on: releases signed by ${inFours(await idOf(key))}; compare it with what the maker reads out\n`;
  return `${believed}in use: the release made ${release.made}, rules of ${release.edition}${now === null ? '' : `; the one before is kept, --back returns to it`}\n`;
}
