// The pictures of the recording room; they come with it.
import type { Drawing } from './icons-first.ts';

export const recordingIcons = {
  microphone: 'M18 12a6 6 0 0 1 12 0v12a6 6 0 0 1-12 0zM11 22v2a13 13 0 0 0 26 0v-2M24 37v7M16 44h16',
  stop: { fill: 'M11 11h26v26H11z' },
  save: 'M24 6v24M13 20l11 11 11-11M7 34v8h34v-8',
} as const satisfies Readonly<Record<string, Drawing>>;
