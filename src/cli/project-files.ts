// Where the command line finds the rules and the words: on disk, so that an edit counts at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Checklist } from '../core/checklist/checklist.ts';
import { mend } from '../core/checklist/mend.ts';
import { parseChecklist } from '../core/checklist/parse-checklist.ts';
import { parseSlipCodes } from '../core/checklist/slip-codes.ts';
import type { SlipCodes } from '../core/checklist/slip-codes-from.ts';
import { BadInput } from './bad-input.ts';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'checklist/manifest.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new BadInput('no checklist/ folder found beside this program');
    folder = parent;
  }
  return folder;
}

/** The project's root folder. */
export const projectRoot: string = findRoot();

/** Texts of all .json files under a folder, by path with forward slashes. */
export function readTexts(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) throw new BadInput(`no such folder: ${folder}`);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** The checklist on disk; says what to run when it is not whole. */
export function loadChecklist(folder = join(projectRoot, 'checklist')): Checklist {
  const files: Record<string, unknown> = {};
  for (const [path, text] of readTexts(folder)) {
    if (path.startsWith('vignettes/') || path.startsWith('schema/')) continue;
    try {
      files[path] = JSON.parse(text);
    } catch (error) {
      throw new BadInput(`${path}: ${error instanceof Error ? error.message : 'not JSON'}; "qingdan check" names the line`);
    }
  }
  const parsed = parseChecklist(files, mend);
  if (parsed.kind === 'ready') return parsed.checklist;
  if (parsed.kind === 'newer') throw new BadInput(`this checklist is written in grammar ${parsed.format}, newer than this program reads: update the program`);
  const [first] = parsed.problems;
  throw new BadInput(
    `the checklist has ${parsed.problems.length} problem(s), the first in ${first?.file ?? '?'}: ${first?.message ?? ''}; "qingdan check" lists all`,
  );
}

/** The numbers of the slip's code; says what to run when they are not whole. */
export function loadSlipCodes(checklist: Checklist): SlipCodes {
  const found = parseSlipCodes(JSON.parse(readFileSync(join(projectRoot, 'checklist/codes.json'), 'utf8')), checklist);
  if (found.kind === 'ready') return found.codes;
  throw new BadInput(`checklist/codes.json: ${found.problems[0]?.message ?? 'not whole'}; "qingdan check" lists all`);
}
