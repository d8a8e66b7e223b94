// What the plain page can do: try again, go back to the build before, fetch everything anew. The device's keys and numbers are not touched.
import { buildBefore, goBackToBuildBefore, hasBuildBefore, isBuildInUse } from './offline-copies.ts';
import { whenNobodyIsServed } from './visit-lock.ts';

/** How long a new version may take to come, and how often one is looked for. Milliseconds. */
const look = { forNew: 15_000, again: 60_000 } as const;

function start(): void {
  try {
    sessionStorage.removeItem('qingdan-failed-starts');
  } catch {
    // Nothing was counted.
  }
  location.replace('./');
}

function say(id: string): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-say]')) line.hidden = line.dataset['say'] !== id;
}

const soon = (met: () => boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const until = performance.now() + look.forNew;
    const timer = setInterval(() => {
      if (!met() && performance.now() < until) return;
      clearInterval(timer);
      resolve(met());
    }, 200);
  });

/** Looks for a newer version and takes it where no window is in use. @returns whether it has started */
async function takeNewer(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) return false;
  await registration.update().catch(() => undefined);
  await soon(() => !registration.installing);
  const { waiting } = registration;
  if (!waiting) return false;
  let taken = false;
  await whenNobodyIsServed(async () => {
    waiting.postMessage({ type: 'SKIP_WAITING' });
    taken = await soon(() => waiting.state === 'activated');
  });
  return taken;
}

/** Only where the server answers: without it there would be nothing left to start from. */
async function fetchAnew(): Promise<void> {
  const answer = await fetch(`./index.html?anew=${Date.now()}`, { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return say('unreachable');
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
  for (const name of await caches.keys()) if (name === buildBefore || isBuildInUse(name)) await caches.delete(name);
  start();
}

const press = (id: string, act: () => Promise<void>): void =>
  document.querySelector(`#${id}`)?.addEventListener('click', () => {
    say('');
    void act().catch(() => say('failed'));
  });

press('again', async () => {
  say('trying');
  await takeNewer().catch(() => false);
  start();
});
press('back', async () => {
  if (await goBackToBuildBefore()) start();
  else say('failed');
});
press('anew', fetchAnew);
void hasBuildBefore().then(
  (is) => {
    const back = document.querySelector<HTMLElement>('#back-part');
    if (back) back.hidden = !is;
  },
  () => undefined,
);
// A point with nobody to press anything mends itself once a good version is there.
setInterval(() => void takeNewer().then((taken) => taken && start()), look.again);
