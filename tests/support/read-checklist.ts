// The real checklist, from disk, as the command line reads it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { type ChecklistFiles, parseChecklist } from '../../src/core/checklist/parse-checklist.ts';

export const checklistRoot = join(import.meta.dirname, '../../checklist');

/** All JSON files under a folder, by path with forward slashes. */
export function readJsonFiles(root: string): ChecklistFiles {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), JSON.parse(readFileSync(path, 'utf8')) as unknown]),
  );
}

/** The checklist; throws with all problems if it has any. */
export function readChecklist(): Checklist {
  const parsed = parseChecklist(readJsonFiles(checklistRoot));
  if (parsed.kind !== 'ready') throw new Error(JSON.stringify(parsed, null, 1));
  return parsed.checklist;
}
