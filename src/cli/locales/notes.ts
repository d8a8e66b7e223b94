// The note a translator gets with each string: where it stands, how long it may be, what its placeholders are. From locales/notes.json.
import * as v from 'valibot';
import { BadInput } from '../bad-input.ts';

const noteSchema = v.strictObject({
  /** `*` stands for one part of a key, a last `**` for all the rest. */
  keys: v.string(),
  note: v.string(),
  /** Placeholders a language may use or leave out. */
  free: v.optional(v.array(v.string())),
  /** Characters in Chinese; other languages may be as many times longer as `lengthens` says. */
  longest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const notesSchema = v.strictObject({
  lengthens: v.record(v.string(), v.number()),
  placeholders: v.record(v.string(), v.string()),
  notes: v.array(noteSchema),
});

export type Note = v.InferOutput<typeof noteSchema>;
export type Notes = v.InferOutput<typeof notesSchema>;

/** @throws BadInput when the file is not of its shape */
export function notesFrom(tree: unknown): Notes {
  const read = v.safeParse(notesSchema, tree);
  if (read.success) return read.output;
  throw new BadInput(`locales/notes.json: ${read.issues[0].message}`);
}

function fits(pattern: readonly string[], key: readonly string[]): boolean {
  for (const [i, part] of pattern.entries()) {
    if (part === '**') return key.length > i;
    if (key[i] === undefined || (part !== '*' && part !== key[i])) return false;
  }
  return pattern.length === key.length;
}

const partsOf = (key: string): readonly string[] => key.split(/[:.]/);
/** The more parts a pattern names, the more it says; a named part says more than a star. */
const weight = (pattern: string): number => partsOf(pattern).reduce((sum, part) => sum + (part === '**' ? 1 : part === '*' ? 10 : 100), 0);

/** The note that says most about a key; null where there is none. */
export function noteFor({ notes }: Notes, key: string): Note | null {
  const parts = partsOf(key);
  return notes.filter((note) => fits(partsOf(note.keys), parts)).sort((a, b) => weight(b.keys) - weight(a.keys))[0] ?? null;
}

/** `{{name}}`, `{{count}}` … as they stand in a sentence, sorted. */
export const placeholdersIn = (words: string): readonly string[] => [...words.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name).sort();
