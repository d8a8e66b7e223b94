// How the page looks and what lies over it, apart from the visit: size, contrast, help, the question before clearing.
import { signal } from '@preact/signals';
import { loadFirstWords } from '../content/words.ts';
import { type Point, plainPoint, startLook } from '../core/point/point.ts';
import type { Look, Session } from './session.ts';

/** How a visit at a point begins to look. */
export const lookAt = (point: Point): Look => ({ ...startLook(point), scan: 'off', pace: 1.5 });

/** The signals of the page, and what changes them. */
export function pageState() {
  const look = signal<Look>(lookAt(plainPoint));
  const helpOpen = signal(false);
  const covered = signal(false);
  const ending = signal(false);
  const actions = {
    setLook(part) {
      look.value = { ...look.value, ...part };
      // The idle cover has words of its own.
      void loadFirstWords();
    },
    async setHelp(open) {
      if (open) await loadFirstWords();
      helpOpen.value = open;
      if (!open) covered.value = false;
    },
    setCovered(value) {
      covered.value = value;
    },
    setEnding(value) {
      ending.value = value;
    },
  } satisfies Partial<Session>;
  return { look, helpOpen, covered, ending, actions };
}
