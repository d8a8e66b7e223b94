// The day a command stands on when nobody names one.
import type { PlainDate } from '../core/facts/calendar.ts';

/** Today in China, UTC+8. */
export const today = (): PlainDate => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
