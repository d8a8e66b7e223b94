// Where the scan is: steps through a level, goes into a group, comes out again after two rounds. Knows no clock and no page.
import type { Place } from './scan-plan.ts';

/** Rounds of a level before the scan leaves it; of the outermost, before it waits for the switch. */
const rounds = 2;

export interface Scan {
  /** The place it is at; null while it waits for the switch. */
  at(): Place | null;
  /** On to the next place. */
  step(): void;
  /** The switch: goes into a group; gives the item to press, or null. */
  pick(): HTMLElement | null;
}

/**
 * @param plan the outermost level
 * @param restart where the outermost level begins, and whether it waits there
 */
export function scanOver(plan: readonly Place[], restart = 0): Scan {
  interface Level {
    readonly places: readonly Place[];
    at: number;
    seen: number;
  }
  const levels: Level[] = [{ places: plan, at: Math.max(0, Math.min(restart, plan.length - 1)), seen: 0 }];
  let waiting = plan.length === 0;
  const level = (): Level => levels.at(-1) as Level;

  return {
    at: () => (waiting ? null : (level().places[level().at] ?? null)),
    step() {
      if (waiting) return;
      const now = level();
      now.at = (now.at + 1) % now.places.length;
      now.seen += 1;
      if (now.seen < rounds * now.places.length) return;
      if (levels.length > 1) {
        levels.pop();
        level().seen = 0;
      } else {
        waiting = true;
        now.seen = 0;
      }
    },
    pick() {
      if (waiting) {
        waiting = level().places.length === 0;
        return null;
      }
      const place = level().places[level().at];
      if (place?.kind !== 'group') return place?.stop ?? null;
      levels.push({ places: place.places, at: 0, seen: 0 });
      return null;
    },
  };
}
