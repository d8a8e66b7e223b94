// The page's whole side of the offline worker: register, and take a new version only where nobody is interrupted.
import { Workbox } from 'workbox-window';

/** How often a waiting version is offered, and a new one looked for. Milliseconds. */
const look = { forIdle: 3_000, forNew: 30 * 60_000 } as const;

/**
 * Registers the offline worker. A new version waits until `idle()` is true (the attract screen, nobody there),
 * then takes over and the page starts again.
 * @returns stops the watching
 */
export function registerOffline({ idle }: { readonly idle: () => boolean }): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const workbox = new Workbox('./sw.js');
  let waiting = false;
  workbox.addEventListener('waiting', () => {
    waiting = true;
  });
  workbox.addEventListener('controlling', (event) => {
    if (event.isUpdate) location.reload();
  });
  const offer = setInterval(() => {
    if (waiting && idle()) workbox.messageSkipWaiting();
  }, look.forIdle);
  const check = setInterval(() => {
    if (idle()) void workbox.update().catch(() => undefined);
  }, look.forNew);
  void workbox.register().catch(() => undefined);
  return () => {
    clearInterval(offer);
    clearInterval(check);
  };
}
