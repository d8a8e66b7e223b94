// The pictures of the later screens: what to bring, where to go, what to print. Comes with their own chunk.
import type { Drawing } from './icons-first.ts';

export const resultIcons = {
  printer: 'M13 17V6h22v11M13 36H6V17h36v19h-7M13 28h22v14H13zM18.5 35h11',
  'chevron-right': { line: 'm18 9 15 15-15 15', width: 4 },
  'arrow-down': { line: 'M24 7v33M10 26l14 14 14-14', width: 5 },
  camera: 'M8 14h8l4-6h8l4 6h8a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V17a3 3 0 0 1 3-3M16 26.5a8 8 0 1 0 16 0 8 8 0 1 0-16 0',
  urgent: { line: 'M24 6a18 18 0 1 0 0 36 18 18 0 1 0 0-36M24 14v14M24 34.5h.01', width: 4.4 },
  key: 'M6 17a9 9 0 1 0 18 0 9 9 0 1 0-18 0M21.5 23.5 40 42M33 35l5-5M37 39l4-4',
  calendar: 'M10 10h28a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4M6 20h36M15 5v9M33 5v9',
  'day-from':
    'M10 10h28a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4M6 20h36M15 5v9M33 5v9M14 25.500v11M19 31h15M28.500 25.500l5.500 5.500-5.500 5.500',
  'day-until':
    'M10 10h28a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4M6 20h36M15 5v9M33 5v9M34.500 25.500v11M13.500 31H29M23.500 25.500 29 31l-5.500 5.500',
  place: 'M24 43C15 33.5 10 27 10 19.5a14 14 0 0 1 28 0C38 27 33 33.5 24 43zM19 19.5a5 5 0 1 0 10 0 5 5 0 1 0-10 0',
  speech: 'M6 9h36v24H22l-9 8v-8H6zM15 18h18M15 25h11',
  door: 'M12 42V6h24v36M6 42h36M30 24h.01',
  received: 'M11 5h17l10 10v28H11zM28 5v10h10M17 30l5 5 9-10',
  book: 'M10 6h26a3 3 0 0 1 3 3v33H13a4 4 0 0 1-4-4V7zM9 38a4 4 0 0 1 4-4h26M17 14h14M17 21h9',
  photo: 'M11 5h26v38H11zM18.5 18a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M16 36c1-5 4-7.500 8-7.500s7 2.500 8 7.500',
  syringe: 'm29 5 14 14M36 12l-7 7M36 24 18 42H6V30l18-18zM24 12l12 12M17 25l5 5M23 19l5 5M6 42l-3 3',
} as const satisfies Readonly<Record<string, Drawing>>;
