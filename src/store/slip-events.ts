// What this point knows of the slips it gave out: events by their own id, so that the same one twice is one. Nothing of a child.
import { readSlipEvent, type SlipEvent } from '../core/referral/slip-event.ts';
import { openStore } from './open-store.ts';

/** Every event that is kept, each read field by field; what is none is left where it is and not shown. */
export const keptEvents = async (): Promise<readonly SlipEvent[]> =>
  (await (await openStore()).getAll('events')).flatMap((value) => readSlipEvent(value) ?? []);

/** Keeps events, all of them or none; on the disk once this resolves. */
export async function keepEvents(events: readonly SlipEvent[]): Promise<void> {
  const turn = (await openStore()).transaction('events', 'readwrite', { durability: 'strict' });
  await Promise.all([...events.map((event) => turn.store.put(event)), turn.done]);
}

/** Erases all that is kept of these numbers. */
export async function eraseEvents(numbers: readonly string[]): Promise<void> {
  const turn = (await openStore()).transaction('events', 'readwrite', { durability: 'strict' });
  for (const number of numbers) {
    for (let at = await turn.store.index('number').openCursor(number); at; at = await at.continue()) await at.delete();
  }
  await turn.done;
}
