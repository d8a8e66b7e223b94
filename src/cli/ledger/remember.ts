// A ledger says the same few things over and over: what has been worked out is kept, up to a number.
const mostKept = 20_000;

/** Gives what was found for a key before, else finds it. */
export function remember<T>(): (key: string, find: () => T) => T {
  const kept = new Map<string, T>();
  return (key, find) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (kept.size < mostKept) kept.set(key, found);
    return found;
  };
}
