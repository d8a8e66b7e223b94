// Of what there is, what the point offers.

/** Where the point chose nothing, all. */
export const offered = <T extends string>(all: readonly T[], chosen: readonly string[]): readonly T[] =>
  chosen.length === 0 ? all : all.filter((one) => chosen.includes(one));
