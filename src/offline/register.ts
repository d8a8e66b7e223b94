// The page's whole side of the offline worker: register, take a new version only where nobody is interrupted, say when none goes in.
import type { ReadonlySignal } from '@preact/signals';
import type { UpdateState } from '../session/ports.ts';
import { failedInstalls, forgetFailedInstalls, noteFailedInstall } from './failed-installs.ts';
import { dropKeptTwice, keepBuildBefore } from './offline-copies.ts';
import { holdWhileInUse, whenNobodyIsServed } from './visit-lock.ts';

/** How often a waiting version is offered, a new one looked for, and how long one may take to start. Milliseconds. */
const look = { forIdle: 3_000, forNew: 30 * 60_000, forStart: 10_000 } as const;

interface Offline {
  /** True on the attract screen with nobody there. */
  readonly idle: ReadonlySignal<boolean>;
  /** Today in China. */
  readonly today: () => string;
  readonly tell: (state: UpdateState) => void;
}

/** True when the page on the screen is not the one a start would bring now: another window took a new version while this one was being opened. */
async function isOutdated(): Promise<boolean> {
  const page = await (await fetch('./index.html')).text();
  return [...document.querySelectorAll('script[src^="./assets/"]')].some((script) => !page.includes(script.getAttribute('src') ?? ''));
}

/** Lets the waiting version start, unless somebody has come to this window in the meantime. */
async function start(registration: ServiceWorkerRegistration, idle: Offline['idle']): Promise<void> {
  if (!registration.waiting) return;
  await keepBuildBefore().catch(() => undefined);
  if (!idle.value) return;
  const tookOver = new Promise<boolean>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), look.forStart);
  });
  registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  // The browser may let it start later yet: until then all that is kept may be needed.
  if (await tookOver) await dropKeptTwice().catch(() => undefined);
}

/**
 * Registers the offline worker. A new version waits until no window of this browser has anybody before it; then it takes over,
 * and each window starts again with it, at once or, where somebody came in that very moment, when they have gone.
 * @returns stops the watching
 */
export async function registerOffline({ idle, today, tell }: Offline): Promise<() => void> {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const { serviceWorker } = navigator;
  const stopHolding = holdWhileInUse(idle);
  let controlled = serviceWorker.controller !== null;
  let outdated = false;
  let starting = false;
  let leaving = false;
  const startAgain = () => {
    if (!outdated || starting || leaving || !idle.value) return;
    leaving = true;
    location.reload();
  };
  serviceWorker.addEventListener('controllerchange', () => {
    outdated ||= controlled;
    controlled = true;
    startAgain();
  });
  const registration = await serviceWorker.register('./sw.js').catch(() => null);
  if (!registration) return stopHolding;
  const told = () => tell({ waits: registration.waiting !== null, failed: failedInstalls() });
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    let installed = false;
    worker?.addEventListener('statechange', () => {
      installed ||= worker.state === 'installed';
      if (worker.state === 'installed') forgetFailedInstalls();
      else if (worker.state === 'redundant' && !installed) noteFailedInstall(Date.now(), today());
      told();
    });
  });
  told();
  void isOutdated().then(
    (is) => {
      outdated ||= is;
    },
    () => undefined,
  );
  const offer = setInterval(async () => {
    if (!idle.value || starting) return;
    if (registration.waiting) {
      starting = true;
      // Where the browser refuses the lock it is offered again like any other that could not start.
      await whenNobodyIsServed(() => start(registration, idle)).catch(() => undefined);
      starting = false;
    }
    startAgain();
  }, look.forIdle);
  const check = setInterval(() => {
    if (idle.value) void registration.update().catch(() => undefined);
  }, look.forNew);
  return () => {
    stopHolding();
    clearInterval(offer);
    clearInterval(check);
  };
}
