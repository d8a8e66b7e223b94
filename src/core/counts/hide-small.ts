// Counts of one to nine children are not shown, and no shown counts let a hidden one be worked out. (A zero tells of nobody.)
// Knows sums: a line of parts and their total. Hides more than the small ones where a subtraction would uncover them.

/** What may be read of a count: the count; that it is below ten; or nothing, to protect another. */
export type Shown = number | 'below' | 'hidden';

export const leastShown = 10;
const isSmall = (n: number): boolean => n > 0 && n < leastShown;

/** What may be shown of a count that is part of no sum. */
export const showAlone = (n: number): Shown => (isSmall(n) ? 'below' : n);

/** Parts and their total, as places in the list of counts. */
export interface SumLine {
  readonly parts: readonly number[];
  readonly total: number;
}

/**
 * Which counts may be shown.
 * - In no line is one place hidden alone: it would be the difference of the others.
 * - What is hidden in a line whose total is shown adds up to ten or more, or a small rest would say nearly as much.
 */
export function hideSmall(counts: readonly number[], lines: readonly SumLine[]): readonly Shown[] {
  const hidden = counts.map(isSmall);
  const value = (at: number) => counts[at] ?? 0;
  const smallestShown = (places: readonly number[]): number | undefined => places.filter((at) => !hidden[at]).sort((a, b) => value(a) - value(b))[0];
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parts, total } of lines) {
      const gone = parts.filter((at) => hidden[at]);
      const alone = gone.length + (hidden[total] ? 1 : 0) === 1;
      const small = gone.length > 0 && !hidden[total] && gone.reduce((sum, at) => sum + value(at), 0) < leastShown;
      if (!alone && !small) continue;
      const next = smallestShown(parts) ?? total;
      if (hidden[next]) continue;
      hidden[next] = true;
      changed = true;
    }
  }
  return counts.map((n, at) => (isSmall(n) ? 'below' : hidden[at] ? 'hidden' : n));
}
