// What a point remembers of the slips it prints: number, receiving office, last day, and whether a copy came out whole.
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { type SlipEvent, slipEvent } from '../core/referral/slip-event.ts';
import type { PrintJob } from './ports.ts';

/** That these numbers were taken, known before anything can jam. A slip for an office without a number has no such event: its answer is that of an unknown slip. */
export const takenEvents = ({ slips }: PrintJob, { offices }: SlipCodes): readonly SlipEvent[] =>
  slips.flatMap(({ number, issued, validUntil, office }) => {
    const code = offices.numberOf.get(office);
    return code === undefined ? [] : [slipEvent({ kind: 'taken', by: 'printer', number, on: issued, office: code, validUntil })];
  });

/** What the family said of this copy. */
export const printedEvents = ({ slips, copy }: PrintJob, whole: boolean): readonly SlipEvent[] =>
  slips.map(({ number, issued }) => slipEvent({ kind: 'printed', by: 'printer', number, on: issued, copy, whole }));
