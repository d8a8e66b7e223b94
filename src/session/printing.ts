// From composed slips to paper: signs them, hands the job over, and remembers it in memory so that it can be printed again.
import type { Signal } from '@preact/signals';
import type { Ports, PrintJob } from './ports.ts';
import type { Session } from './session.ts';

export interface Printing {
  /** @returns false when the visit ended while the paper was made ready: then nothing of it comes back */
  print(job: PrintJob): Promise<boolean>;
  /** The same numbers once more, as the next copy. */
  again(): Promise<void>;
}

/**
 * @param printed the job last printed
 * @param visit something that is another with each visit
 */
export function printing(ports: Ports, printed: Signal<Session['printed']['value']>, visit: () => unknown): Printing {
  const withCodes = async (job: PrintJob): Promise<PrintJob> => {
    if (job.slips.length === 0) return job;
    try {
      const [signer, { signSlips }] = await Promise.all([ports.signer(), import('./sign-slips.ts')]);
      return signer ? { ...job, codes: await signSlips(job, signer) } : job;
    } catch {
      return job;
    }
  };
  const handOver = async (job: PrintJob, mine: unknown): Promise<boolean> => {
    if (visit() !== mine) return false;
    printed.value = { job, handedOver: false };
    const handedOver = await ports.print(job);
    if (visit() !== mine) return false;
    printed.value = { job, handedOver };
    return true;
  };
  return {
    async print(job) {
      const mine = visit();
      return handOver(await withCodes(job), mine);
    },
    async again() {
      if (printed.value) await handOver({ ...printed.value.job, copy: printed.value.job.copy + 1 }, visit());
    },
  };
}
