// What the answers lead to, found fast: after an answer only what it can change is decided again, and what an answer
// would lead to may have been worked out ahead. Memory only, one family at a time.
import type { Checklist } from '../core/checklist/checklist.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { FactId } from '../core/facts/family.ts';
import { familyOf, type Interview, type Question } from '../core/interview/interview.ts';
import { openFactsOf, openQuestions } from '../core/interview/open-questions.ts';
import { type Assessed, assessAgain, groundsBook } from '../core/rules/assess-again.ts';
import type { Assessment, ChildAssessment } from '../core/rules/assess-family.ts';

/** What the answers so far lead to. */
export interface Result {
  readonly assessment: Assessment;
  readonly open: readonly Question[];
}

export interface KnownResults {
  /** What `assessFamily` and `openQuestions` say, interview after interview. */
  assess(interview: Interview, date: PlainDate): Result;
  /** Works out what an interview one answer further leads to, for when it comes true. Kept until `forgetAhead`. */
  lookAhead(interview: Interview, date: PlainDate): void;
  forgetAhead(): void;
  /** Lets go of everything. */
  forget(): void;
}

interface Known {
  readonly interview: Interview;
  readonly result: Result;
  readonly children: ReadonlyMap<string, Assessed>;
}

/** True where only the way taken differs. */
const sameAnswers = (a: Interview, b: Interview): boolean => a.household === b.household && a.own === b.own && a.children === b.children;

export function knownResults(checklist: Checklist): KnownResults {
  const book = groundsBook(checklist);
  /** A child's assessment stands only as long as its answers do, and what is open goes with it. */
  const openFacts = new WeakMap<ChildAssessment, readonly FactId[]>();
  let last: Known | null = null;
  let ahead: Known[] = [];

  const make = (interview: Interview, date: PlainDate): Known => {
    const family = familyOf(interview);
    const children = new Map<string, Assessed>();
    for (const id of interview.children) {
      const assessed = assessAgain(book, last?.children.get(id), checklist, family, id, date);
      if (assessed) children.set(id, assessed);
    }
    const assessment = { date, edition: checklist.manifest.edition, children: [...children.values()].map((c) => c.assessment) };
    const open = openQuestions(checklist, interview, date, assessment, (child) => {
      const facts = openFacts.get(child) ?? openFactsOf(checklist, interview, date, child);
      openFacts.set(child, facts);
      return facts;
    });
    return { interview, result: { assessment, open }, children };
  };
  const find = (interview: Interview, date: PlainDate): Known | undefined =>
    [last, ...ahead].flatMap((k) => k ?? []).find((k) => k.result.assessment.date === date && sameAnswers(k.interview, interview));
  const forgetAhead = () => {
    ahead = [];
  };
  return {
    assess(interview, date) {
      last = find(interview, date) ?? make(interview, date);
      return last.result;
    },
    lookAhead(interview, date) {
      if (!find(interview, date)) ahead.push(make(interview, date));
    },
    forgetAhead,
    forget() {
      last = null;
      forgetAhead();
    },
  };
}
