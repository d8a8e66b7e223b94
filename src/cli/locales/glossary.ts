// The official terms, one translation for each: what translators keep to, and what a native reader is asked about first.
import * as v from 'valibot';
import { BadInput } from '../bad-input.ts';

const glossarySchema = v.array(v.strictObject({ zh: v.string(), en: v.string(), bo: v.string(), 'mn-Mong': v.string() }));
export type Glossary = v.InferOutput<typeof glossarySchema>;

/** @throws BadInput when the file is not of its shape */
export function glossaryFrom(tree: unknown): Glossary {
  const read = v.safeParse(glossarySchema, tree);
  if (read.success) return read.output;
  throw new BadInput(`locales/glossary.json: ${read.issues[0].message}`);
}
