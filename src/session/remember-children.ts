// A child is assessed again only when its own answers, the household's or the day changed. What is remembered dies with the answers it was made from.
import type { Checklist } from '../core/checklist/checklist.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Answers } from '../core/facts/family.ts';
import { familyOf, type Interview } from '../core/interview/interview.ts';
import { type Assessment, assessChild, type ChildAssessment } from '../core/rules/assess-family.ts';

interface Remembered {
  readonly answers: Answers | undefined;
  readonly date: PlainDate;
  readonly assessment: ChildAssessment;
}

/** Assesses as `assessFamily` does, interview after interview. */
export function rememberChildren(checklist: Checklist): (interview: Interview, date: PlainDate) => Assessment {
  const remembered = new WeakMap<Answers, Map<string, Remembered>>();
  return (interview, date) => {
    const household = remembered.get(interview.household) ?? new Map<string, Remembered>();
    remembered.set(interview.household, household);
    const family = familyOf(interview);
    const children = interview.children.flatMap((id): readonly ChildAssessment[] => {
      const answers = interview.own[id];
      const held = household.get(id);
      if (held && held.answers === answers && held.date === date) return [held.assessment];
      const assessment = assessChild(checklist, family, id, date);
      if (!assessment) return [];
      household.set(id, { answers, date, assessment });
      return [assessment];
    });
    return { date, edition: checklist.manifest.edition, children };
  };
}
