// A keypad alone runs every page: 8 2 4 6 or arrows move, 5 picks, 3 and 9 go past a group and back, 0 = back, 1 = listen, 7 = help.
// Goes by the place of the key: with and without NumLock it does the same, but where somebody types. Comes with the first such key.
import { boxOf, isRadio, isTyped, stopsOf } from './stops.ts';

/** Digits that stand for another key. */
const meant: Readonly<Record<string, string>> = {
  Numpad8: 'ArrowUp',
  Numpad4: 'ArrowLeft',
  Numpad2: 'ArrowDown',
  Numpad6: 'ArrowRight',
  Numpad0: 'Escape',
  Numpad1: 'F1',
  Numpad7: 'F2',
};
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const groupOf = (stop: HTMLElement): string | HTMLElement => (isRadio(stop) ? stop.name : stop);
const isBefore = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function focusOn(stop: HTMLElement | undefined): void {
  if (!stop) return;
  stop.focus({ preventScroll: true });
  boxOf(stop).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** To the next group or control, or the one before; from the last to the first. Of radios it is the one chosen. */
function goPast(page: Document, step: number): void {
  const stops = stopsOf(page);
  const groups = [...new Set(stops.map(groupOf))].map((g) => stops.filter((s) => groupOf(s) === g));
  const at = page.activeElement ?? page.body;
  let place = groups.findIndex((g) => g.includes(at as HTMLElement));
  // From a heading the next is what follows it on the page.
  if (place < 0) {
    const next = groups.findIndex((g) => g[0] && isBefore(at, g[0]) && !at.contains(g[0]));
    place = (next < 0 ? 0 : next) - (step > 0 ? 1 : 0);
  }
  const group = groups[(place + step + groups.length) % groups.length];
  focusOn(group?.find((s) => isRadio(s) && s.checked) ?? group?.[0]);
}

/** Inside a group of radios; as the browser does for its own arrow keys, moving picks. */
function moveInGroup(at: HTMLInputElement, page: Document, step: number): void {
  const group = stopsOf(page).filter((s) => isRadio(s) && s.name === at.name);
  const next = group[(group.indexOf(at) + step + group.length) % group.length];
  focusOn(next);
  next?.click();
}

/** Acts on a key that moves or stands on the keypad; leaves every other to the browser. */
export function pressKeypad(event: KeyboardEvent, page: Document): void {
  const at = page.activeElement;
  const { code } = event;
  if (isTyped(at)) {
    // With NumLock its digits are digits, and Enter leads out of it; without, they move as everywhere, but for the two that move in it.
    if (code === 'NumpadEnter' && event.key === 'Enter') {
      goPast(page, 1);
      event.preventDefault();
    }
    if (!code.startsWith('Numpad') || event.key.length === 1 || /^(Enter|ArrowLeft|ArrowRight|Delete)$/.test(event.key)) return;
  }
  const other = meant[code];
  if (other !== undefined && other !== event.key) {
    (at ?? page.body).dispatchEvent(new KeyboardEvent('keydown', { key: other, bubbles: true, cancelable: true }));
    event.preventDefault();
    return;
  }
  const step = steps[event.key];
  if (code === 'Numpad3' || code === 'Numpad9') goPast(page, code === 'Numpad3' ? 1 : -1);
  else if (code === 'Numpad5') {
    if (at instanceof HTMLElement && at.matches('button, a, input, summary') && !event.repeat) at.click();
  } else if (step === undefined) return;
  else if (isRadio(at)) {
    // The browser's own arrows move by themselves.
    if (event.isTrusted && !code.startsWith('Numpad')) return;
    moveInGroup(at, page, step);
  } else if (event.isTrusted && at instanceof HTMLElement && at.matches('[tabindex="0"]')) return;
  else goPast(page, step);
  event.preventDefault();
}
