// The pictures of the window: one shape for each reading, so that none is told by colour alone. Comes with the window's own chunk.
import type { Drawing } from './icons-first.ts';

const disc = 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40';
const page = 'M11 5h17l10 10v28H11zM28 5v10h10';

export const counterIcons = {
  /** A disc with the tick cut out of it. */
  'slip-genuine': { fill: 'M24 3a21 21 0 1 0 0 42 21 21 0 1 0 0-42M20.600 35 11 25.400l3.500-3.500 6.100 6.100 13-14.200 3.700 3.300z' },
  'slip-seen': 'M15 12h20v31H15zM15 12V5h20M9 36V5h6M21 22h8M21 30h8',
  'slip-expired': 'M12 5h24M12 43h24M15 5v8c0 6 9 7 9 11s-9 5-9 11v8M33 5v8c0 6-9 7-9 11s9 5 9 11v8',
  'slip-number': { line: 'M18 6 14 42M34 6l-4 36M7 17h36M5 31h36', width: 4.4 },
  'slip-elsewhere': `${page}M17 29h13M25 23l6 6-6 6`,
  'slip-changed': { line: 'M14 3h20l11 11v20L34 45H14L3 34V14zM16 16l16 16M32 16 16 32', width: 4.4 },
  'slip-revoked': 'M6 17a9 9 0 1 0 18 0 9 9 0 1 0-18 0M21.500 23.500 40 42M33 35l5-5M6 42 42 6',
  'slip-key-expired': 'M5 14a8 8 0 1 0 16 0 8 8 0 1 0-16 0M18.500 19.500 27 28M33 24a9.500 9.500 0 1 0 0 19 9.500 9.500 0 1 0 0-19M33 29v5l3 2',
  'slip-unknown-issuer': { line: `${disc}M18 18.500a6 6 0 1 1 9 5.200c-2.300 1.400-3 2.500-3 5M24 35.500h.01`, width: 4 },
  'slip-later-version': { line: `${disc}M24 35V15M15 23l9-9 9 9`, width: 4 },
  'slip-not-ours': 'M6 6h12M30 6h12v12M42 30v12H30M18 42H6V30M6 18V6M17 17l14 14M31 17 17 31',
  'slip-a-return': `${page}M31 34H18M24 27l-7 7 7 7`,
  'slip-mistyped': 'M5 13h38v22H5zM12 20v8M20 29h8M36 20v8',
  scan: 'M6 16V6h10M32 6h10v10M42 32v10H32M16 42H6V32M12 24h24',
  edition: 'M8 9h32v33H8zM8 18h32M16 5v8M32 5v8M16 27h16M16 34h10',
  settings: 'M6 14h22M36 14h6M32 10v8M6 34h6M20 34h22M16 30v8',
  offline: 'M13 36a9 9 0 0 1-1-17.900c1-4 4-7.500 8-9M28 9a13 13 0 0 1 8.600 10A9 9 0 0 1 38 36M6 6l36 36',
  'out-missing': `${page}M24 24v8M24 37h.01`,
  'out-elsewhere': 'M6 24h30M26 12l12 12-12 12M42 8v32',
  'out-failed': 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0M12 36 36 12',
  save: 'M24 6v24M13 20l11 11 11-11M7 34v8h34v-8',
} as const satisfies Readonly<Record<string, Drawing>>;
