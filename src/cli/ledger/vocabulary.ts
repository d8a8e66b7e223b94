// The words ledgers use, as data (vocabulary.json): column names, what cells say, totals and signatures. An official can add to it.
import * as v from 'valibot';
import words from './vocabulary.json';

const list = v.array(v.pipe(v.string(), v.minLength(1)));

const schema = v.strictObject({
  /** What a cell says for yes, for no, and for "we do not know". */
  yes: list,
  no: list,
  unsaid: list,
  /** A column name with one of these is about an adult. */
  adult: list,
  /** How rows begin that are about the table, not about a child. */
  titles: v.strictObject({ total: list, signature: list }),
  columns: v.array(
    v.strictObject({
      fact: v.optional(v.string()),
      use: v.optional(v.picklist(['id-number', 'household-key', 'hukou-address'])),
      adds: v.optional(v.string()),
      names: list,
    }),
  ),
  /** For each fact: its values, the first that the cell holds a text of. */
  values: v.record(v.string(), v.array(v.tuple([v.union([v.string(), v.number()]), list]))),
  /** How addresses elsewhere begin; names that are a place here and a province elsewhere; what is said of a child without hukou. */
  places: v.strictObject({ others: list, elsewhereToo: list, unregistered: list }),
});

export const vocabulary: v.InferOutput<typeof schema> = v.parse(schema, words);
