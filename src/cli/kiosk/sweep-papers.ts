// Chromium leaves what it handed to the printer in its temporary folder, whole, until it is started again; a family's paper must not lie there.
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** By then CUPS has its own copy. Milliseconds. */
const handedOver = 10_000;
const every = 5_000;
const mark = Buffer.from('%PDF-');

function isPaper(file: string): boolean {
  const head = Buffer.alloc(mark.length);
  const open = openSync(file, 'r');
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head.equals(mark);
}

/** Erases the papers of a folder that were last written to more than ten seconds before `now`. Files of other kinds stay. */
export function sweepPapers(folder: string, now: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    try {
      if (entry.isFile() && now - statSync(file).mtimeMs >= handedOver && isPaper(file)) rmSync(file);
    } catch (error) {
      // The browser's own files come and go.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Sweeps again and again; returns the stop function. */
export function keepSweeping(folder: string): () => void {
  const timer = setInterval(() => sweepPapers(folder, Date.now()), every);
  return () => clearInterval(timer);
}
