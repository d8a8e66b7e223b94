// The recordings of this device: somebody's voice, prompt by prompt. A database of their own, for they are large and say nothing of anybody who comes.
import type { DBSchema } from 'idb';
import { openOnce } from './open-once.ts';

/** One recording. */
export interface StoredClip {
  readonly tongue: string;
  readonly key: string;
  /** Sign of the text it was made from. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

interface VoiceShape extends DBSchema {
  clips: { key: [tongue: string, key: string]; value: StoredClip; indexes: { hash: [string, string, string] } };
  settings: { key: 'volume'; value: number };
}

const open = openOnce<VoiceShape>('qingdan-voice', 1, (store) => {
  // Key and sign of every recording of a tongue are read without its sound.
  store.createObjectStore('clips', { keyPath: ['tongue', 'key'] }).createIndex('hash', ['tongue', 'key', 'hash']);
  store.createObjectStore('settings');
});

const all = (tongue?: string): IDBKeyRange | null => (tongue === undefined ? null : IDBKeyRange.bound([tongue], [tongue, []]));

/** Signs of the recorded texts of a tongue, by key. */
export async function clipHashes(tongue: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const store = await open();
  for (let at = await store.transaction('clips').store.index('hash').openKeyCursor(all(tongue)); at; at = await at.continue()) hashes.set(at.key[1], at.key[2]);
  return hashes;
}

/** The tongues there are recordings of. */
export async function recordedTongues(): Promise<readonly string[]> {
  const keys = await (await open()).getAllKeys('clips');
  return [...new Set(keys.map(([tongue]) => tongue))];
}

/** One recording as it can be played; null where there is none. */
export async function recordedClip(tongue: string, key: string): Promise<Blob | null> {
  const found = await (await open()).get('clips', [tongue, key]);
  return found ? new Blob([found.bytes], { type: found.type }) : null;
}

/** All recordings of a tongue. */
export const allClips = async (tongue: string): Promise<readonly StoredClip[]> => (await open()).getAll('clips', all(tongue));

/** Keeps recordings: all of them, or none; those of the same prompts before go. */
export async function keepClips(clips: readonly StoredClip[]): Promise<void> {
  const writing = (await open()).transaction('clips', 'readwrite', { durability: 'strict' });
  await Promise.all([...clips.map((clip) => writing.store.put(clip)), writing.done]);
}

export const dropClip = async (tongue: string, key: string): Promise<void> => (await open()).delete('clips', [tongue, key]);

/** From 0 to 1. */
export const readVolume = async (): Promise<number> => (await (await open()).get('settings', 'volume')) ?? 1;

export const keepVolume = async (volume: number): Promise<void> => void (await (await open()).put('settings', volume, 'volume'));
