// One switch: a frame goes from row to row by itself, Space or Enter goes in and presses. Two: Space steps, Enter presses.
// Fetched when it is turned on (help card or F4), gone when it is turned off or the visit ends.
import { effect, untracked } from '@preact/signals';
import type { Session } from '../../session/session.ts';
import { type Scan, scanOver } from './scan.ts';
import { itemsOf, type Place, scanPlan } from './scan-plan.ts';
import { sayWith, spokenName } from './spoken-name.ts';
import { boxOf, isRadio, isTyped, scrollerOf, stopsOf } from './stops.ts';
import '../styles/switch.css';

/** A press meant for the page before does not land on the new one. ms */
const deaf = 300;
/** A voice of the program's own takes this event, and the device's voice is silent. */
const named = 'scan-name';

let following = false;

/** Puts the frame around the place, and the place on the screen. */
function frameAround(frame: HTMLElement, place: Place | null): void {
  const boxes = place ? itemsOf(place).map(boxOf) : [];
  for (const box of [...boxes].reverse()) box.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const sides = boxes.map((box) => box.getBoundingClientRect());
  frame.hidden = sides.length === 0;
  // No further than the box that scrolls: the bars below it are other places.
  const edge = (boxes[0] && scrollerOf(boxes[0]))?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const [left, top] = [Math.max(edge.left, Math.min(...sides.map((s) => s.left))), Math.max(edge.top, Math.min(...sides.map((s) => s.top)))];
  const [right, bottom] = [Math.min(edge.right, Math.max(...sides.map((s) => s.right))), Math.min(edge.bottom, Math.max(...sides.map((s) => s.bottom)))];
  if (!frame.hidden) Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
}

/** Follows the switch until it is turned off. */
export function followSwitch(session: Session, page: Document): void {
  if (following) return;
  following = true;
  const view = page.defaultView ?? window;
  const frame = page.createElement('div');
  frame.className = 'scan-frame';
  frame.ariaHidden = 'true';
  page.body.append(frame);
  if (page.activeElement instanceof HTMLElement) page.activeElement.blur();

  let scan: Scan = scanOver([]);
  let timer = 0;
  let seen = '';
  let heading = '';
  let deafUntil = 0;

  /** What tells one page from another: its heading, and how much there is to press; the bar that moves a page on comes and goes. */
  const pageNow = () =>
    `${page.querySelector('.idle h1, .help h1')?.textContent ?? page.querySelector('h1')?.textContent} ${page.querySelector('.tiles legend')?.textContent}`;
  const shapeOf = (stops: readonly HTMLElement[]) => `${pageNow()} ${stops.filter((s) => !s.matches('.more-bar')).length}`;
  const show = () => {
    const place = scan.at();
    frameAround(frame, place);
    if (!place) return;
    const items = itemsOf(place);
    const words = spokenName(items, session);
    if (items[0]?.dispatchEvent(new CustomEvent(named, { bubbles: true, cancelable: true, detail: words }))) sayWith(view, session.language.value, words);
  };
  const isGone = (place: Place | null) => place !== null && !itemsOf(place).some((stop) => boxOf(stop).checkVisibility({ checkVisibilityCSS: true }));
  const wait = () => {
    view.clearTimeout(timer);
    if (session.look.value.scan === 'one' && scan.at()) timer = view.setTimeout(goOn, session.look.value.pace * 1000);
  };
  /** Begins anew on what is on the page now: at the first row, or at the one that holds or follows `after`. */
  const begin = (after?: HTMLElement) => {
    const stops = stopsOf(page);
    seen = shapeOf(stops);
    heading = pageNow();
    const plan = scanPlan(stops);
    const holds = plan.findIndex((place) => after !== undefined && itemsOf(place).includes(after));
    const actions = plan.findIndex((place) => itemsOf(place).some((stop) => stop.closest('.frame__actions')));
    // An answer is given: on to the way on. A step of a number, one of many ticks: there it may go on.
    scan = scanOver(plan, holds < 0 ? 0 : isRadio(after) && actions >= 0 ? actions : holds);
    if (holds >= 0 && !isRadio(after) && plan[holds]?.kind === 'group') {
      scan.pick();
      for (let i = 0; i < 20 && !itemsOf(scan.at() as Place).includes(after as HTMLElement); i += 1) scan.step();
    }
    show();
    wait();
  };
  const changed = () => {
    if (shapeOf(stopsOf(page)) === seen) return false;
    deafUntil = Date.now() + deaf;
    begin();
    return true;
  };
  function goOn(): void {
    if (changed()) return;
    do scan.step();
    while (isGone(scan.at()));
    show();
    wait();
  }
  const press = () => {
    if (Date.now() < deafUntil || changed()) return;
    const stop = scan.pick();
    if (!stop) {
      show();
      return wait();
    }
    view.clearTimeout(timer);
    if (isTyped(stop)) stop.focus();
    else stop.click();
    // What the press brings is there after the next frame.
    view.setTimeout(() => (pageNow() === heading ? begin(stop) : changed()), 50);
  };
  const listen = (event: KeyboardEvent) => {
    if ((event.key !== ' ' && event.key !== 'Enter') || (isTyped(page.activeElement) && event.key === ' ')) return;
    event.preventDefault();
    if (event.repeat) return;
    if (session.look.value.scan === 'two' && event.key === ' ' && scan.at()) goOn();
    else press();
  };

  // A space bar would press what has the focus when it is released.
  const still = (event: KeyboardEvent) => event.key === ' ' && !isTyped(page.activeElement) && event.preventDefault();
  page.addEventListener('keydown', listen, true);
  page.addEventListener('keyup', still, true);
  // Pages come and go while nobody presses: the warning before the wipe, words that were fetched.
  const pages = new MutationObserver(() => void changed());
  pages.observe(page.body, { childList: true, subtree: true });
  const stop = effect(() => {
    const { scan: mode } = session.look.value;
    // The language and the names are read as they are then; they begin nothing anew.
    untracked(() => (mode === 'off' ? queueMicrotask(end) : begin()));
  });
  function end(): void {
    stop();
    pages.disconnect();
    view.clearTimeout(timer);
    view.speechSynthesis?.cancel();
    page.removeEventListener('keydown', listen, true);
    page.removeEventListener('keyup', still, true);
    frame.remove();
    following = false;
  }
}
