// A slip with much on it is set closer, in two steps, until it fits its A5, and at last goes without the office's address; measured, because fonts differ from device to device.
const steps = ['slip--tight', 'slip--tightest', 'slip--placeless'];

/** Needs a laid-out slip. Leaves the loosest setting that holds everything. */
export function tighten(slip: Element): void {
  slip.classList.remove(...steps);
  for (const step of steps) {
    if (slip.scrollHeight <= slip.clientHeight) return;
    slip.classList.add(step);
  }
}
