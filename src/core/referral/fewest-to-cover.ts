// The smallest set that meets every demand: exact, for the handful of offices one family has.

/**
 * The fewest sets that together meet every demand: exact, by trying sizes upward.
 * @param demands for each demand, the choices that meet it, best first
 * @returns the chosen set, preferring early choices among sets of the same size
 */
export function fewestToCover(demands: readonly (readonly string[])[]): readonly string[] {
  const open = demands.filter((d) => d.length > 0);
  const cost = (set: ReadonlySet<string>) => open.reduce((sum, d) => sum + d.findIndex((c) => set.has(c)), 0);
  let best: { readonly set: ReadonlySet<string>; readonly cost: number } | null = null;
  const search = (set: ReadonlySet<string>, room: number): void => {
    const unmet = open.filter((d) => !d.some((c) => set.has(c))).sort((a, b) => a.length - b.length)[0];
    if (!unmet) {
      const c = cost(set);
      if (best === null || c < best.cost) best = { set, cost: c };
      return;
    }
    if (room === 0) return;
    for (const choice of unmet) search(new Set([...set, choice]), room - 1);
  };
  const most = new Set(open.flat()).size;
  for (let size = 0; size <= most && best === null; size += 1) search(new Set(), size);
  return [...((best as { readonly set: ReadonlySet<string> } | null)?.set ?? [])];
}
