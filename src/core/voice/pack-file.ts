// A voice pack: somebody's recordings of one tongue in one file, from one point to the next, with no build between.
// Eight letters, the length of what follows as JSON, the JSON, and the sounds one behind the other.

const mark = 'QDVOICE1';
/** Far above the JSON of all prompts. */
const longestHead = 4_000_000;

/** Key, sign of the text, kind of sound, bytes. */
type Row = readonly [string, string, string, number];

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) && row.length === 4 && row.slice(0, 3).every((x) => typeof x === 'string') && Number.isInteger(row[3]) && row[3] > 0;

export interface PackedClip {
  readonly key: string;
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface VoicePack {
  readonly tongue: string;
  readonly clips: readonly PackedClip[];
}

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** JSON with every letter beyond ASCII escaped, so that a byte is a letter. */
const ascii = (value: unknown) => JSON.stringify(value).replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function writePack({ tongue, clips }: VoicePack): Uint8Array<ArrayBuffer> {
  const rows: readonly Row[] = clips.map((c) => [c.key, c.hash, c.type, c.bytes.length]);
  const json = letters(ascii({ tongue, kind: 'recorded', clips: rows }));
  const sounds = mark.length + 4 + json.length;
  const pack = new Uint8Array(sounds + clips.reduce((sum, clip) => sum + clip.bytes.length, 0));
  pack.set(letters(mark));
  new DataView(pack.buffer).setUint32(mark.length, json.length);
  pack.set(json, mark.length + 4);
  let at = sounds;
  for (const { bytes } of clips) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

function readHead(json: string): { readonly tongue: string; readonly rows: readonly Row[] } | null {
  try {
    const { tongue, kind, clips } = JSON.parse(json) ?? {};
    return typeof tongue === 'string' && kind === 'recorded' && Array.isArray(clips) && clips.every(isRow) ? { tongue, rows: clips } : null;
  } catch {
    return null;
  }
}

/** @returns null for anything but a whole voice pack */
export function readPack(pack: Uint8Array<ArrayBuffer>): VoicePack | null {
  const start = mark.length + 4;
  if (pack.length < start || String.fromCharCode(...pack.subarray(0, mark.length)) !== mark) return null;
  const length = new DataView(pack.buffer, pack.byteOffset).getUint32(mark.length);
  if (length > longestHead || start + length > pack.length) return null;
  const json = Array.from(pack.subarray(start, start + length), (byte) => String.fromCharCode(byte)).join('');
  const head = readHead(json);
  if (!head) return null;
  let at = start + length;
  const clips = head.rows.map(([key, hash, type, bytes]) => {
    const clip = { key, hash, type, bytes: pack.slice(at, at + bytes) };
    at += bytes;
    return clip;
  });
  return at === pack.length ? { tongue: head.tongue, clips } : null;
}
