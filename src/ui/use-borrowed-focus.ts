// Focus for what lies over a screen: taken when it opens, given back when it closes.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Runs before the browser moves focus away from what is being covered, so that it can be given back. */
export function useBorrowedFocus(target: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    target.current?.focus();
    return () => {
      // Only after the covered screen can take focus again.
      setTimeout(() => {
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    };
  }, []);
}
