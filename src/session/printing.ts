// From composed slips to paper: signs them, hands the job over, and remembers it in memory so that it can be printed again.
import type { Signal } from '@preact/signals';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { SlipEvent } from '../core/referral/slip-event.ts';
import type { Ports, PrintJob } from './ports.ts';
import type { SealedConsent } from './sealed-consent.ts';
import type { Printed } from './session.ts';

export interface Printing {
  /**
   * Takes numbers for the slips, and prints.
   * @returns false when the visit ended while the paper was made ready: then nothing of it comes back
   */
  print(draft: PrintJob, date: PlainDate, agreed: SealedConsent): Promise<boolean>;
  /** The same numbers once more, as the next copy. */
  again(): Promise<void>;
  /** The family has looked at the paper. */
  setWhole(whole: boolean): void;
}

/** Code and data that come with the first slip. */
const loadParts = () =>
  Promise.all([import('../content/bundled-codes.ts').then(({ readBundledCodes }) => readBundledCodes()), import('./sign-slips.ts'), import('./slip-trail.ts')]);

/** Copies are counted in one digit. */
const mostCopies = 9;

/**
 * @param printed the job last printed
 * @param visit something that is another with each visit
 */
export function printing(ports: Ports, printed: Signal<Printed | null>, visit: () => unknown): Printing {
  // A device that keeps nothing, or cannot sign, still prints.
  const keep = (events: Promise<readonly SlipEvent[]>) => void events.then(ports.keepEvents).catch(() => undefined);
  const withCodes = async (job: PrintJob, agreed: SealedConsent): Promise<PrintJob> => {
    if (job.slips.length === 0) return job;
    try {
      const [codes, { signSlips }, { takenEvents }] = await loadParts();
      keep(Promise.resolve(takenEvents(job, codes)));
      const signer = await ports.signer();
      return signer ? { ...job, ...(await signSlips(job, codes, signer, agreed)) } : job;
    } catch {
      return job;
    }
  };
  const handOver = async (job: PrintJob, mine: unknown): Promise<boolean> => {
    const wanted = () => visit() === mine;
    if (!wanted()) return false;
    printed.value = { job, handedOver: false, whole: null };
    const handedOver = await ports.print(job, wanted);
    if (!wanted()) return false;
    printed.value = { job, handedOver, whole: null };
    return true;
  };
  return {
    async print(draft, date, agreed) {
      const mine = visit();
      const numbers = draft.slips.length > 0 ? await ports.takeNumbers(draft.slips.length, date) : [];
      const job = { ...draft, slips: draft.slips.map((slip, i) => ({ ...slip, number: numbers[i] ?? '' })) };
      return handOver(await withCodes(job, agreed), mine);
    },
    async again() {
      if (!printed.value) return;
      const { job } = printed.value;
      await handOver({ ...job, copy: Math.min(job.copy + 1, mostCopies) }, visit());
    },
    setWhole(whole) {
      if (!printed.value || printed.value.whole === whole) return;
      const { job } = printed.value;
      printed.value = { ...printed.value, whole };
      keep(loadParts().then(([, , { printedEvents }]) => printedEvents(job, whole)));
    },
  };
}
