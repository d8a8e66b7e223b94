// One lock for all windows of this browser: shared by whoever has somebody in front of it, whole for whoever takes a new version.
import type { ReadonlySignal } from '@preact/signals';

const name = 'qingdan-visit';

/**
 * Holds the lock while this window is in use. Many windows may hold it at once; none of them waits for it.
 * @returns stops the holding
 */
export function holdWhileInUse(idle: ReadonlySignal<boolean>): () => void {
  let leave = (): void => undefined;
  return idle.subscribe((isIdle) => {
    leave();
    leave = () => undefined;
    if (isIdle) return;
    const visit = new Promise<void>((resolve) => {
      leave = resolve;
    });
    void navigator.locks.request(name, { mode: 'shared' }, () => visit);
  });
}

/** Does the work if no window is in use this moment, and keeps the lock until it is done. */
export async function whenNobodyIsServed(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { mode: 'exclusive', ifAvailable: true }, (held) => (held ? work() : undefined));
}
