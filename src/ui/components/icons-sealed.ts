// The picture of what is sealed: for the family that agrees to it, and for the window that opens it.
import type { Drawing } from './icons-first.ts';

export const sealedIcons = {
  lock: 'M10 21h28v21H10zM16 21v-6a8 8 0 0 1 16 0v6M24 29v6',
} as const satisfies Readonly<Record<string, Drawing>>;
