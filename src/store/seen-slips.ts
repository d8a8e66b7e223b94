// The slips this window has seen: number, day and what was answered, until the slip's last day. Nothing of the child.
import type { PlainDate } from '../core/facts/calendar.ts';
import { openStore, type SeenSlip } from './open-store.ts';

/** A slip by its number; null when this window has not seen it. */
export const seenSlip = async (number: string): Promise<SeenSlip | null> => (await (await openStore()).get('seen', number)) ?? null;

/** Every slip that is still kept, by number. */
export const seenSlips = async (): Promise<readonly SeenSlip[]> => (await openStore()).getAll('seen');

/** Keeps a slip, in place of what was kept of it; on the disk once this resolves. */
export async function keepSeen(slip: SeenSlip): Promise<void> {
  const turn = (await openStore()).transaction('seen', 'readwrite', { durability: 'strict' });
  await turn.store.put(slip);
  await turn.done;
}

/** Erases the slips whose last day is past. */
export async function eraseOldSeen(today: PlainDate): Promise<void> {
  const turn = (await openStore()).transaction('seen', 'readwrite', { durability: 'strict' });
  for (let at = await turn.store.index('until').openCursor(IDBKeyRange.upperBound(today, true)); at; at = await at.continue()) await at.delete();
  await turn.done;
}
