// The numbers a slip's code has for entitlements, offices, papers and questions, both ways.

/** One table. */
export interface CodeTable {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly idOf: ReadonlyMap<number, string>;
}

/** The tables of `checklist/codes.json`. */
export const codeTables = ['entitlements', 'offices', 'documents', 'questions'] as const;
export type SlipCodes = Readonly<Record<(typeof codeTables)[number], CodeTable>>;

/** The tables as they stand in the file; where an id has two numbers, the first. What is no table is empty: then slips go out without a code. */
export function slipCodesFrom(file: unknown): SlipCodes {
  const tables = (typeof file === 'object' && file !== null ? file : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    codeTables.map((name): readonly [string, CodeTable] => {
      const pairs = Object.entries((tables[name] ?? {}) as object).map(([number, id]) => [Number(number), String(id)] as const);
      return [name, { idOf: new Map(pairs), numberOf: new Map([...pairs].reverse().map(([number, id]) => [id, number])) }];
    }),
  ) as unknown as SlipCodes;
}
