// The clips of a built-in voice: fetched a file at a time when first needed, then kept apart from the app, so that a new app brings no new voice.
import { type ClipPlace, clipPlaces, readManifest } from '../core/voice/manifest.ts';
import type { Prompt } from '../core/voice/prompt.ts';
import { textHash } from '../core/voice/text-hash.ts';

const shelf = 'qingdan-voice';
const type = 'audio/ogg; codecs=opus';

export interface BuiltClips {
  has(prompt: Prompt): boolean;
  /** Null when it cannot be had now. */
  clip(prompt: Prompt): Promise<Blob | null>;
  /** Whether the first file is on the device; waits for it where it is on its way. */
  here(): Promise<boolean>;
  fetchAll(): Promise<void>;
}

const addressOf = (file: string): string => `./voice/${file}`;

/** Opens the voice built in for a language; null when it cannot be had. */
export async function builtClips(language: string): Promise<BuiltClips | null> {
  const manifest = readManifest(await (await fetch(addressOf(`${language}.json`))).json());
  if (!manifest) return null;
  const places = clipPlaces(manifest);
  const files = manifest.packs.map((pack) => pack.file);
  const held = new Map<string, Promise<Blob>>();

  const bring = async (file: string): Promise<Blob> => {
    const cache = await caches.open(shelf);
    const kept = await cache.match(addressOf(file));
    if (kept) return kept.blob();
    const fetched = await fetch(addressOf(file));
    if (!fetched.ok) throw new Error(fetched.statusText);
    await cache.put(addressOf(file), fetched.clone());
    // A voice made anew has other files: those before go.
    for (const old of await cache.keys()) if (!files.some((name) => old.url.endsWith(`/${name}`))) await cache.delete(old);
    return fetched.blob();
  };
  const pack = (file: string): Promise<Blob> => {
    const found = held.get(file) ?? bring(file);
    held.set(file, found);
    found.catch(() => held.delete(file));
    return found;
  };
  const placeFor = ({ key, text }: Prompt): ClipPlace | undefined => {
    const place = places.get(key);
    return place?.hash === textHash(text) ? place : undefined;
  };
  return {
    has: (prompt) => placeFor(prompt) !== undefined,
    async clip(prompt) {
      const place = placeFor(prompt);
      return place ? (await pack(place.file)).slice(place.from, place.from + place.bytes, type) : null;
    },
    here() {
      const [first = ''] = files;
      const coming = held.get(first)?.then(
        () => true,
        () => false,
      );
      return coming ?? caches.open(shelf).then(async (cache) => (await cache.match(addressOf(first))) !== undefined);
    },
    async fetchAll() {
      for (const file of files) await pack(file);
    },
  };
}
