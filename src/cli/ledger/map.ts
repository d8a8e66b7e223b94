// map.json: what the columns of a ledger mean. Written by the assistant, corrected by a person, read by the program.
// Nothing is guessed when a ledger is assessed: what the map does not say stays missing. The folder's README describes it.
import * as v from 'valibot';

const value = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** Columns are known by their heading; a two-level heading is joined by a stroke: 第一个孩子/姓名. */
const column = v.strictObject({
  column: v.pipe(v.string(), v.minLength(1)),
  /** The fact it answers … */
  fact: v.optional(v.string()),
  /** … or what else it is for. */
  use: v.optional(v.picklist(['id-number', 'household-key', 'label', 'hukou-address', 'ignore'])),
  /** In a table with a whole family in a row: which child. */
  child: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))),
  /** For a set fact: a yes in this column adds this member to it. */
  adds: v.optional(v.string()),
  /** What the cell says → the fact's value; null for what is not known yet, "" for what says nothing of this fact. */
  values: v.optional(v.record(v.string(), value)),
  /** Tried in order where `values` has nothing: the cell holds this text. */
  contains: v.optional(v.array(v.strictTuple([v.string(), value]))),
  /** What an empty cell says; without it the fact is missing. */
  blank: v.optional(value),
});

const mapSchema = v.strictObject({
  format: v.literal(1),
  /** Only these sheets; all that have the columns when left out. */
  sheets: v.optional(v.array(v.string())),
  /** Facts that are the same for every row, such as the county. */
  everywhere: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])), {}),
  columns: v.array(column),
});

export type LedgerMap = v.InferOutput<typeof mapSchema>;
export type MapColumn = LedgerMap['columns'][number];

/** The map, or what is wrong with its shape. */
export function readMap(input: unknown): { readonly map: LedgerMap } | { readonly faults: readonly string[] } {
  const parsed = v.safeParse(mapSchema, input);
  if (parsed.success) return { map: parsed.output };
  return { faults: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(file)'}: ${issue.message}`) };
}
