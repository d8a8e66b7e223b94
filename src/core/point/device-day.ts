// Whether the day a device names can be today. An empty battery brings a day before the program was made; ages reckoned from it would say
// "not yet" where it is "yes".
import { type PlainDate, yearOf } from '../facts/calendar.ts';

/** Years. No point goes on with one version for longer: the clock is likelier wrong than the version so old. */
export const longestUse = 5;

/**
 * False where the device's clock must be wrong.
 * @param built the day the program was made; null where that is not known, then any day is believed
 */
export const canBeToday = (day: PlainDate, built: PlainDate | null): boolean => built === null || (day >= built && yearOf(day) <= yearOf(built) + longestUse);

/** What somebody said which day it is, and what the device named then. */
export interface SaidDay {
  readonly day: PlainDate;
  readonly device: PlainDate;
}

/** Today: as it was said while the device still names the same day, else as the device names it. */
export const todayBy = (device: PlainDate, said: SaidDay | null): PlainDate => (said?.device === device ? said.day : device);
