// Seconds until something happens by itself; any touch gives the full time again.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const signs = ['click', 'keydown', 'touchmove', 'wheel'] as const;

/**
 * @param running false holds the clock at its full time
 * @returns the seconds left
 */
export function useCountdown(seconds: number, running: boolean, onEnd: () => void): number {
  const left = useSignal(seconds);
  useEffect(() => {
    left.value = seconds;
    if (!running) return undefined;
    const again = () => {
      left.value = seconds;
    };
    const clock = setInterval(() => {
      left.value -= 1;
      if (left.value > 0) return;
      clearInterval(clock);
      onEnd();
    }, 1000);
    for (const sign of signs) document.addEventListener(sign, again, { passive: true });
    return () => {
      clearInterval(clock);
      for (const sign of signs) document.removeEventListener(sign, again);
    };
  }, [running, seconds]);
  return left.value;
}
