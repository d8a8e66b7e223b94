// Everything that needs the rules, in one piece that loads behind the first question.
import { readBundledChecklist } from '../content/bundled-checklist.ts';
import type { Language } from '../content/languages.ts';
import type { FamilyCalendar } from '../core/calendar/calendar-entry.ts';
import { familyCalendar } from '../core/calendar/family-calendar.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { type CompiledChecklist, compileChecklist } from '../core/compiled/compile-checklist.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Answers, FactValue } from '../core/facts/family.ts';
import { type FamilyProblem, problemsOf } from '../core/facts/read-family.ts';
import { answerTo, familyOf, type Interview, keyOf, type Question, questionAfter } from '../core/interview/interview.ts';
import { mostSettling, type Settling } from '../core/interview/most-settling.ts';
import { applies, nextQuestion, type Progress, progressOf, questionsToCheck, suggestion } from '../core/interview/open-questions.ts';
import { draftSlips, receivingOffices } from '../core/referral/compose-slips.ts';
import { composeSummary } from '../core/referral/compose-summary.ts';
import { defaultChoice } from '../core/referral/default-choice.ts';
import type { Item } from '../core/referral/item.ts';
import { type ErrandPlan, planErrands } from '../core/referral/plan-errands.ts';
import { type KnownResults, knownResults, type Result } from './known-results.ts';
import { nicknameWords } from './nicknames.ts';
import type { Paper, PrintJob } from './ports.ts';
import type { Rules } from './session.ts';

/** What a print job is composed from, as it stands in the session. */
export interface JobParts {
  readonly result: Result;
  readonly interview: Interview;
  readonly choice: readonly Item[];
  readonly consent: Readonly<Record<string, boolean>>;
  readonly heldPapers: ReadonlySet<string>;
  readonly names: Readonly<Record<string, string>>;
  readonly nicknames: Readonly<Record<string, string>>;
  readonly paper: Paper;
  readonly language: Language;
  readonly pointName: string;
  readonly point: PrintJob['point'];
}

export interface Engine extends KnownResults {
  readonly checklist: Checklist;
  next(result: Result, interview: Interview): Question | null;
  /** The question after this one on the way already taken, past those that no longer apply. */
  after(result: Result, interview: Interview, q: Question): Question | null;
  progress(result: Result, interview: Interview): Progress;
  toCheck(result: Result, interview: Interview): readonly Question[];
  suggestion(interview: Interview, q: Question): FactValue | undefined;
  /** The open question whose answer settles most, for whoever looks at the results early. */
  mostSettling(result: Result, interview: Interview): Settling | null;
  /** What is wrong with the answer a question has, for a sentence at the question. */
  problems(interview: Interview, q: Question, date: PlainDate): readonly FamilyProblem[];
  defaultChoice(result: Result): readonly Item[];
  plan(result: Result, interview: Interview, choice: readonly Item[]): ErrandPlan;
  receivingOffices(result: Result, plan: ErrandPlan): readonly string[];
  /** What the next months bring; worked out once for each set of answers. */
  calendar(interview: Interview, date: PlainDate): FamilyCalendar;
  /** A job whose slips have no numbers yet. */
  composeJob(parts: JobParts): PrintJob;
}

function engineOf(checklist: Checklist): Engine {
  const calendars = new WeakMap<Interview, FamilyCalendar>();
  const counted = new WeakMap<Result, { readonly interview: Interview; readonly progress: Progress }>();
  let compiled: CompiledChecklist | null = null;
  const compiledFor = (date: PlainDate): CompiledChecklist => {
    if (compiled?.date !== date) compiled = compileChecklist(checklist, date);
    return compiled;
  };
  const engine: Engine = {
    checklist,
    ...knownResults(checklist),
    next: (result, interview) => nextQuestion(result.open, interview),
    after(result, interview, q) {
      const found = questionAfter(interview, q);
      return found === null || applies(checklist, interview, found, result.assessment.date) ? found : engine.after(result, interview, found);
    },
    progress(result, interview) {
      const held = counted.get(result);
      if (held?.interview === interview) return held.progress;
      const progress = progressOf(checklist, interview, result.open);
      counted.set(result, { interview, progress });
      return progress;
    },
    toCheck: (result, interview) => questionsToCheck(checklist, interview, result.open, result.assessment.date),
    suggestion: (interview, q) => suggestion(checklist, interview, q),
    mostSettling: (result, interview) => mostSettling(checklist, compiledFor(result.assessment.date), interview, result.open),
    problems(interview, q, date) {
      const value = answerTo(interview, q);
      const others: Answers = q.child === null ? interview.household : (interview.own[q.child] ?? {});
      return value === undefined ? [] : problemsOf(checklist, keyOf(q), q.fact, value, others, date);
    },
    defaultChoice: (result) => defaultChoice(checklist, result.assessment),
    plan: (result, interview, choice) => planErrands(checklist, familyOf(interview), result.assessment, choice),
    receivingOffices: (result, plan) => receivingOffices(checklist, result.assessment, plan),
    calendar(interview, date) {
      const held = calendars.get(interview);
      if (held?.from === date) return held;
      const calendar = familyCalendar(checklist, familyOf(interview), date);
      calendars.set(interview, calendar);
      return calendar;
    },
    composeJob(parts) {
      const { assessment } = parts.result;
      const plan = engine.plan(parts.result, parts.interview, parts.choice);
      const consented = new Set(Object.entries(parts.consent).flatMap(([office, agreed]) => (agreed ? [office] : [])));
      const drafts = draftSlips(checklist, assessment, plan, { consented, heldPapers: parts.heldPapers, names: parts.names });
      return {
        paper: parts.paper,
        checklist,
        language: parts.language,
        pointName: parts.pointName,
        point: parts.point,
        nicknames: Object.fromEntries(Object.entries(parts.nicknames).map(([child, key]) => [child, nicknameWords(key)])),
        family: familyOf(parts.interview),
        summary: composeSummary(checklist, assessment, plan, engine.calendar(parts.interview, assessment.date)),
        slips: drafts.map((draft) => ({ ...draft, number: '' })),
        codes: {},
        sealed: {},
        copy: 1,
      };
    },
  };
  return engine;
}

/** Parses the bundled rules. */
export async function openEngine(): Promise<Rules> {
  const parsed = await readBundledChecklist();
  if (parsed.kind === 'ready') return { kind: 'ready', engine: engineOf(parsed.checklist) };
  return { kind: 'problem', why: parsed.kind === 'newer' ? 'newer' : 'broken' };
}
