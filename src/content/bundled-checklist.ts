// The rules as built with this page; fetched behind the first question.
import { data } from 'virtual:data';
import { type ChecklistFiles, type ParsedChecklist, parseChecklist } from '../core/checklist/parse-checklist.ts';

/** Fetches and parses the rules. A broken or newer list comes back as such; rejects only when they cannot be fetched. */
export async function readBundledChecklist(): Promise<ParsedChecklist> {
  const files = await data['checklist']?.();
  return parseChecklist(typeof files === 'object' && files !== null ? (files as ChecklistFiles) : {});
}
