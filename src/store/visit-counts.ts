// Sums of the visits this point has had. A visit and its slips are counted on their day at once; what was shown in it only together with
// nine others, for the database's journal still holds the value before: of two values that lie one visit apart, the difference is that visit.
import { added, dayOf, type FinishedVisit, gathered, readVisitSums, type VisitSums } from '../core/counts/visit-sums.ts';
import { openStore } from './open-store.ts';

const setting = 'visit-sums';

/** Visits that wait for others; gone with the page. */
let waiting: VisitSums = {};

/** What is kept. */
export const keptSums = async (): Promise<VisitSums> => readVisitSums(await (await openStore()).get('settings', setting));

/** Counts a visit that has ended. */
export async function countVisit(visit: FinishedVisit): Promise<void> {
  const { full, ...rest } = gathered(waiting, visit);
  waiting = rest.waiting;
  const turn = (await openStore()).transaction('settings', 'readwrite');
  await turn.store.put([dayOf(visit), full].reduce(added, readVisitSums(await turn.store.get(setting))), setting);
  await turn.done;
}

/** Begins to count anew. */
export async function clearSums(): Promise<void> {
  waiting = {};
  await (await openStore()).delete('settings', setting);
}
