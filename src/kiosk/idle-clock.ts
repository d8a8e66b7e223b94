// The idle clock: after a while without a touch it asks, then it wipes. An edge: it knows time and touches, no screen.

/** Seconds of quiet before asking, and seconds to answer. */
export interface Patience {
  readonly quiet: number;
  readonly countdown: number;
}

/** The least a kiosk may have (design §5). */
const least: Patience = { quiet: 60, countdown: 20 };

/** The point's own, never less than the design's; twice as much for whoever needs large text or strong contrast. */
export function patienceOf({ quiet, countdown }: Patience, longer: boolean): Patience {
  const times = longer ? 2 : 1;
  return { quiet: Math.max(quiet, least.quiet) * times, countdown: Math.max(countdown, least.countdown) * times };
}

interface IdleWatch {
  /** Read at every tick: the look may change during a visit. */
  readonly patience: () => Patience;
  /** True while there is nothing to wipe. */
  readonly resting: () => boolean;
  /** Every second while asking: the seconds left, of how many; null when somebody is back. */
  readonly warn: (left: { readonly seconds: number; readonly of: number } | null) => void;
  readonly wipe: () => void;
}

/** A touch counts when it is released, so that the touch on the cover still reaches the cover's buttons. */
const signs = ['click', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'] as const;
const tick = 1000;

/**
 * Watches a window for touches. While it asks, only a click (also by key) counts as somebody being there.
 * Goes by the clock, not by counting ticks: a device that slept wipes when it wakes.
 * @returns stops the watching
 */
export function watchIdle(watch: IdleWatch, view: EventTarget): () => void {
  let last = Date.now();
  let asking = false;

  const back = (event: Event) => {
    if (asking && event.type !== 'click') return;
    last = Date.now();
    if (asking) watch.warn(null);
    asking = false;
  };
  const look = () => {
    const now = Date.now();
    if (watch.resting() || now < last) {
      if (asking) watch.warn(null);
      asking = false;
      last = now;
      return;
    }
    const { quiet, countdown } = watch.patience();
    const over = (now - last) / 1000 - quiet;
    if (over >= countdown) {
      asking = false;
      last = now;
      watch.warn(null);
      watch.wipe();
    } else if (over >= 0) {
      asking = true;
      watch.warn({ seconds: Math.ceil(countdown - over), of: countdown });
    }
  };

  for (const sign of signs) view.addEventListener(sign, back, { capture: sign === 'scroll', passive: true });
  const timer = setInterval(look, tick);
  return () => {
    clearInterval(timer);
    for (const sign of signs) view.removeEventListener(sign, back, { capture: sign === 'scroll' });
  };
}
