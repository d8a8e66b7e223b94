// Which of the frame's two scrolling boxes has more to show, and how to move it on. Portrait scrolls the page, landscape its right half;
// Mongolian, whose columns go on to the right, scrolls sideways.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

/** Space left below that is not worth a bar, in px. */
const slack = 8;
/** Part of a screenful to move, so that a line stays in view. */
const step = 0.85;

export interface Overflow {
  /** The page is longer than its box: the bar keeps its room, or the page would move under the finger that reaches its end. */
  readonly long: ReadonlySignal<boolean>;
  /** There is more below. */
  readonly more: ReadonlySignal<boolean>;
  moveOn(): void;
}

/** @param place with another one the boxes hold another page: they begin at its top */
export function useOverflow(boxes: readonly RefObject<HTMLElement | null>[], place?: string): Overflow {
  const long = useSignal(false);
  const more = useSignal(false);
  const found = () => boxes.flatMap((box) => box.current ?? []);
  /** How far a box can be moved on, downwards or to the right. */
  const room = (box: HTMLElement) => (box.clientHeight > 0 ? Math.max(box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth) : 0);
  const scrolls = (box: HTMLElement) => room(box) > slack;

  useLayoutEffect(() => {
    for (const box of found()) box.scrollTo(0, 0);
    // In a window too low for fixed parts the whole page scrolls.
    scrollTo(0, 0);
  }, [place]);
  useEffect(() => {
    const look = () => {
      for (const box of found()) {
        if (scrolls(box)) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
      }
      long.value = found().some(scrolls);
      more.value = found().some((box) => scrolls(box) && room(box) - box.scrollTop - box.scrollLeft > slack);
    };
    const sizes = new ResizeObserver(look);
    for (const box of found()) {
      sizes.observe(box);
      for (const inside of box.children) sizes.observe(inside);
      box.addEventListener('scroll', look, { passive: true });
    }
    return () => {
      sizes.disconnect();
      for (const box of found()) box.removeEventListener('scroll', look);
    };
  }, [place]);

  return {
    long,
    more,
    moveOn() {
      for (const box of found()) if (scrolls(box)) box.scrollBy({ top: box.clientHeight * step, left: box.clientWidth * step });
    },
  };
}
