// The voice that is checked in for a language: its manifest, and which of its clips no longer fit the words.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../content/languages.ts';
import { clipPlaces, type Manifest, readManifest } from '../../core/voice/manifest.ts';
import { textHash } from '../../core/voice/text-hash.ts';
import { projectRoot } from '../project-files.ts';
import { promptsOnDisk } from './prompts-on-disk.ts';

/** Where built voices lie. */
export const voiceFolder: string = join(projectRoot, 'public/voice');

/** Null where there is none. */
export function builtManifest(language: Language): Manifest | null {
  const file = join(voiceFolder, `${language}.json`);
  return existsSync(file) ? readManifest(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export interface Misfits {
  /** The words have changed since the clip was made: it is not played. */
  readonly stale: readonly string[];
  /** Words without a clip. */
  readonly missing: readonly string[];
  /** Clips nothing says. */
  readonly left: readonly string[];
}

export function listStale(language: Language): Misfits {
  const manifest = builtManifest(language);
  const places = manifest ? clipPlaces(manifest) : new Map();
  const prompts = promptsOnDisk(language);
  const keys = new Set(prompts.map((p) => p.key));
  return {
    stale: prompts.filter((p) => places.has(p.key) && places.get(p.key)?.hash !== textHash(p.text)).map((p) => p.key),
    missing: prompts.filter((p) => !places.has(p.key)).map((p) => p.key),
    left: [...places.keys()].filter((key) => !keys.has(key)),
  };
}
