// Puts a picture on the page. Always beside words, so it says nothing itself.
import { signal } from '@preact/signals';
import type { answerIcons } from './icons-answers.ts';
import type { counterIcons } from './icons-counter.ts';
import { type Drawing, firstIcons } from './icons-first.ts';
import type { recordingIcons } from './icons-recording.ts';
import type { resultIcons } from './icons-results.ts';
import type { sealedIcons } from './icons-sealed.ts';

export type IconName =
  | keyof typeof firstIcons
  | keyof typeof resultIcons
  | keyof typeof answerIcons
  | keyof typeof counterIcons
  | keyof typeof sealedIcons
  | keyof typeof recordingIcons
  | 'listen';

const drawings = signal<Readonly<Record<string, Drawing>>>(firstIcons);

/** Adds the pictures that come with a later part of the program. */
export function addIcons(more: Readonly<Record<string, Drawing>>): void {
  drawings.value = { ...drawings.value, ...more };
}

export function Icon({ name }: { readonly name: IconName }) {
  const drawing = drawings.value[name] ?? '';
  const { line, fill, width } = typeof drawing === 'string' ? { line: drawing, fill: undefined, width: undefined } : drawing;
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {line && <path class="icon__line" d={line} stroke-width={width} />}
      {fill && <path fill="currentColor" d={fill} />}
    </svg>
  );
}
