// What a set answer becomes when one of its values is touched. 「都没有」 stands alone.

/** The value that excludes every other. */
export const none = 'none';

export function toggleInSet(set: readonly string[], touched: string): readonly string[] {
  if (set.includes(touched)) return set.filter((value) => value !== touched);
  return touched === none ? [none] : [...set.filter((value) => value !== none), touched];
}
