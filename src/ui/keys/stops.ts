// What of a page can be pressed, in reading order, for keypad and switch alike.

const pressable = 'button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, summary';

/** The part of the page that lies on top: the idle cover, the help card, or the screen. */
export const topOf = (page: Document): Element => page.querySelector('.idle') ?? page.querySelector('.screen:not([inert])') ?? page.body;

/** What is seen of a control: a radio or tick box is unseen over the row that stands for it. */
export const boxOf = (stop: HTMLElement): HTMLElement => (stop instanceof HTMLInputElement ? stop.closest<HTMLElement>('.answer, label') : null) ?? stop;

/** Every control on top that can be pressed now. */
export function stopsOf(page: Document): readonly HTMLElement[] {
  return [...topOf(page).querySelectorAll<HTMLElement>(pressable)].filter(
    (stop) => !stop.matches('.listen--row') && boxOf(stop).checkVisibility({ checkVisibilityCSS: true }),
  );
}

/** The box that scrolls with it; null where the page as a whole does. */
export function scrollerOf(stop: HTMLElement): HTMLElement | null {
  for (let box = stop.parentElement; box; box = box.parentElement) {
    const { display, overflowX, overflowY } = getComputedStyle(box);
    if (display !== 'contents' && /auto|scroll/.test(`${overflowX} ${overflowY}`)) return box;
  }
  return null;
}

export const isRadio = (e: unknown): e is HTMLInputElement => e instanceof HTMLInputElement && e.type === 'radio';

/** One place to type in: its digits are digits. */
export const isTyped = (e: unknown): boolean =>
  e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement || (e instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(e.type));
