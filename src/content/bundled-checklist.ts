// The rules as built with this page; fetched behind the first question.
import { data } from 'virtual:data';
import { type ChecklistFiles, type ParsedChecklist, parsingChecklist } from '../core/checklist/parse-checklist.ts';

/** How long the rules are read without a pause for what was touched meanwhile, in ms. */
const turn = 8;

/** Fetches and parses the rules. A broken or newer list comes back as such; rejects only when they cannot be fetched. */
export async function readBundledChecklist(): Promise<ParsedChecklist> {
  const files = await data['checklist']?.();
  const steps = parsingChecklist(typeof files === 'object' && files !== null ? (files as ChecklistFiles) : {});
  for (;;) {
    const until = performance.now() + turn;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resume) => setTimeout(resume));
  }
}
