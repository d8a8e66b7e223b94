// After an answer, only what it can change is decided again: other children, and what rests on other facts, stand as they were.
import type { Checklist } from '../core/checklist/checklist.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import { familyOf, type Interview } from '../core/interview/interview.ts';
import { type Assessed, assessAgain, groundsBook } from '../core/rules/assess-again.ts';
import type { Assessment } from '../core/rules/assess-family.ts';

export interface Remembering {
  /** Assesses as `assessFamily` does, interview after interview. */
  assess(interview: Interview, date: PlainDate): Assessment;
  /** Lets go of every child remembered. */
  forget(): void;
}

export function rememberChildren(checklist: Checklist): Remembering {
  const book = groundsBook(checklist);
  const remembered = new Map<string, Assessed>();
  return {
    assess(interview, date) {
      const family = familyOf(interview);
      const children = interview.children.flatMap((id) => {
        const assessed = assessAgain(book, remembered.get(id), checklist, family, id, date);
        if (!assessed) return [];
        remembered.set(id, assessed);
        return [assessed.assessment];
      });
      return { date, edition: checklist.manifest.edition, children };
    },
    forget: () => remembered.clear(),
  };
}
