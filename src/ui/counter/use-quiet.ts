// Calls when nobody has touched anything for a while: what lies on a desk does not lie there for whoever comes by.
import { useEffect } from 'preact/hooks';

const signs = ['click', 'keydown', 'touchmove', 'wheel'] as const;

/** @param waiting false holds the clock */
export function useQuiet(seconds: number, waiting: boolean, onQuiet: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    let timer = setTimeout(onQuiet, seconds * 1000);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(onQuiet, seconds * 1000);
    };
    for (const sign of signs) document.addEventListener(sign, again, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, again, { capture: true });
    };
  }, [seconds, waiting]);
}
