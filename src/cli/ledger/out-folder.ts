// Where the results go: a hidden folder beside the wanted one, renamed at the end. Stopped halfway, nothing is left.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BadInput } from '../bad-input.ts';

export interface OutFolder {
  readonly path: (name: string) => string;
  /** Puts the folder in its place. */
  readonly finish: () => void;
  /** Takes everything away again. */
  readonly discard: () => void;
}

/** What an earlier run may have left in the wanted folder; anything else in it is somebody's. */
const ours = new Set(['ledger.xlsx', 'ledger.json', 'ledger.html', 'ledger.csv']);

/** @throws {BadInput} when the folder holds files that are not of this command */
export function openOutFolder(wanted: string): OutFolder {
  const target = resolve(wanted);
  const strange = existsSync(target) ? readdirSync(target).filter((name) => !ours.has(name)) : [];
  if (strange.length > 0) throw new BadInput(`--out ${wanted}: the folder holds other files (${strange.slice(0, 3).join(', ')}); name an empty or a new one`);
  let folder: string | null = null;
  const discard = () => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  const stop = (signal: NodeJS.Signals) => {
    discard();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  mkdirSync(dirname(target), { recursive: true });
  const made = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  folder = made;
  const done = () => process.off('SIGINT', stop).off('SIGTERM', stop);
  return {
    path: (name) => join(made, name),
    finish() {
      rmSync(target, { recursive: true, force: true });
      renameSync(made, target);
      done();
    },
    discard() {
      discard();
      done();
    },
  };
}
