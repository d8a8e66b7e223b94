// Printing takes a moment; one touch prints once.
import { useSignal } from '@preact/signals';
import { useSession } from '../../session-context.ts';

export interface Printing {
  readonly printing: boolean;
  /** Takes numbers, prints, and goes on to the last screen. */
  print(): void;
  printAgain(): void;
}

export function usePrinting(): Printing {
  const session = useSession();
  const busy = useSignal(false);
  const once = async (work: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    await work();
    busy.value = false;
  };
  return { printing: busy.value, print: () => void once(() => session.print()), printAgain: () => void once(() => session.printAgain()) };
}
