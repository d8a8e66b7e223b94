// The audio manifest of a language: which prompt stands where in which file of clips, and of which text it was made.
/** Key, sign of its text, bytes. */
type ClipRow = readonly [key: string, hash: string, bytes: number];

export interface Manifest {
  readonly language: string;
  /** A program's voice and no person's: said on staff's pages too. */
  readonly kind: 'synthetic';
  /** What made it. */
  readonly by: string;
  /** Files of clips, one behind the other without a gap. */
  readonly packs: readonly { readonly file: string; readonly clips: readonly ClipRow[] }[];
  /** Keys that are said by the clip of another key, the text being the same. */
  readonly same: readonly (readonly [key: string, other: string])[];
}

/** Where a clip lies. */
export interface ClipPlace {
  readonly file: string;
  /** Sign of the text it was made from. */
  readonly hash: string;
  readonly from: number;
  readonly bytes: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRow = (row: unknown): row is ClipRow => Array.isArray(row) && isText(row[0]) && isText(row[1]) && Number.isInteger(row[2]) && row[2] > 0;
const isSame = (pair: unknown): pair is readonly [string, string] => Array.isArray(pair) && isText(pair[0]) && isText(pair[1]);

function readPack(pack: unknown): Manifest['packs'][number] | null {
  const { file, clips } = (pack ?? {}) as Record<string, unknown>;
  return isText(file) && Array.isArray(clips) && clips.every(isRow) ? { file, clips } : null;
}

/** A manifest as it was fetched; null when it is none. */
export function readManifest(fetched: unknown): Manifest | null {
  const { language, kind, by, packs, same } = (fetched ?? {}) as Record<string, unknown>;
  if (!isText(language) || kind !== 'synthetic' || !isText(by) || !Array.isArray(packs) || !Array.isArray(same) || !same.every(isSame)) return null;
  const read = packs.map(readPack).filter((pack) => pack !== null);
  return read.length === packs.length ? { language, kind, by, packs: read, same } : null;
}

/** Clips by key. */
export function clipPlaces({ packs, same }: Manifest): ReadonlyMap<string, ClipPlace> {
  const places = new Map<string, ClipPlace>();
  for (const { file, clips } of packs) {
    let from = 0;
    for (const [key, hash, bytes] of clips) {
      places.set(key, { file, hash, from, bytes });
      from += bytes;
    }
  }
  for (const [key, other] of same) {
    const place = places.get(other);
    if (place) places.set(key, place);
  }
  return places;
}
