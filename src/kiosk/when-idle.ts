// Work that may wait until nobody touches anything.

/** Where the browser cannot tell when it is idle, in ms. */
const soon = 200;

/** Does the work in an idle moment after the next frame, so that a touch is drawn first; returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, soon);
    return () => clearTimeout(timer);
  }
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(() => work());
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
