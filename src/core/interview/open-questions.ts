// Which questions can still change something, in an order a person finds natural:
// stage by stage, the household first, then child by child.
import type { Checklist } from '../checklist/checklist.ts';
import { type StageName, stageNames } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { FactId, FactValue } from '../facts/family.ts';
import { type FactReader, readFacts } from '../facts/read-facts.ts';
import { type Assessment, assessFamily } from '../rules/assess-family.ts';
import { evaluate } from '../rules/evaluate.ts';
import { answerTo, familyOf, type Interview, keyOf, type Question, questionOf } from './interview.ts';

/** The facts to ask so that `fact` can be read: itself, or first what opens it; none when it cannot apply. */
function askable(reader: FactReader, fact: FactId, depth = 0): readonly FactId[] {
  const opens = reader.checklist.facts.get(fact)?.['asked-when'];
  if (depth > 5) return [];
  if (!opens) return [fact];
  const applies = evaluate(opens, reader);
  if (applies.most === 0) return [];
  if (applies.least > 0) return [fact];
  return applies.missing.flatMap((f) => askable(reader, f, depth + 1));
}

const rank = (checklist: Checklist, interview: Interview, q: Question): readonly number[] => {
  const fact = checklist.facts.get(q.fact);
  return [stageNames.indexOf(fact?.stage ?? 'family'), q.child === null ? -1 : interview.children.indexOf(q.child), fact?.order ?? 999];
};

function byRank(checklist: Checklist, interview: Interview) {
  return (a: Question, b: Question): number => {
    const [x, y] = [rank(checklist, interview, a), rank(checklist, interview, b)];
    return x.map((n, i) => n - (y[i] ?? 0)).find((d) => d !== 0) ?? 0;
  };
}

/**
 * Every question whose answer can still change an open verdict for some child, in asking order; and where an
 * answer was changed, the question that now decides whether a later answer still applies.
 * Passed-over questions are included; see {@link nextQuestion}.
 * @param assessment of the same interview and date, to save running the rules twice
 */
export function openQuestions(
  checklist: Checklist,
  interview: Interview,
  date: PlainDate,
  assessment: Assessment = assessFamily(checklist, familyOf(interview), date),
): readonly Question[] {
  const keys = new Map<string, Question>();
  for (const child of assessment.children) {
    const reader = readFacts(checklist, interview.household, { id: child.id, answers: interview.own[child.id] ?? {} }, date, evaluate);
    const decisions = [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];
    const missing = decisions.flatMap((d) => (d.verdict === 'open' ? d.missing : []));
    // A date stands as it was given; other answers may be set aside by what opens them.
    const given = Object.keys(interview.own[child.id] ?? {}).filter((f) => checklist.facts.get(f)?.type !== 'date');
    const facts = new Set([...missing, ...given]);
    for (const fact of new Set([...facts].flatMap((f) => askable(reader, f)))) {
      const q: Question = { fact, child: checklist.facts.get(fact)?.about === 'household' ? null : child.id };
      if (answerTo(interview, q) === undefined) keys.set(keyOf(q), q);
    }
  }
  return [...keys.values()].sort(byRank(checklist, interview));
}

/** False for a question whose fact no longer applies, after an earlier answer was changed. */
export function applies(checklist: Checklist, interview: Interview, q: Question, date: PlainDate): boolean {
  const opens = checklist.facts.get(q.fact)?.['asked-when'];
  const family = familyOf(interview);
  const child = family.children.find((c) => q.child === null || c.id === q.child);
  return !opens || !child || evaluate(opens, readFacts(checklist, family.household, child, date, evaluate)).most > 0;
}

/** The next question to ask, or null when only passed-over ones are left, or none. */
export function nextQuestion(open: readonly Question[], interview: Interview): Question | null {
  return open.find((q) => !interview.passed.includes(keyOf(q))) ?? null;
}

/** The answer of the child before, offered for a fact that is often the same; undefined when there is none. */
export function suggestion(checklist: Checklist, interview: Interview, q: Question): FactValue | undefined {
  if (q.child === null || !checklist.facts.get(q.fact)?.carried) return undefined;
  const before = interview.children.slice(0, interview.children.indexOf(q.child)).reverse();
  return before.map((child) => answerTo(interview, { fact: q.fact, child })).find((v) => v !== undefined);
}

/** How far the interview is. `open` can grow or shrink with the next answer; it is what is known now. */
export interface Progress {
  readonly answered: number;
  readonly open: number;
  readonly stages: readonly { readonly stage: StageName; readonly answered: number; readonly open: number }[];
}

/** Honest progress: questions answered or passed, and those still open, per stage. */
export function progressOf(checklist: Checklist, interview: Interview, open: readonly Question[]): Progress {
  const waiting = open.filter((q) => !interview.passed.includes(keyOf(q)));
  const gone = interview.trail.map(questionOf).filter((q) => q.child === null || interview.children.includes(q.child));
  const count = (list: readonly Question[], stage: StageName) => list.filter((q) => checklist.facts.get(q.fact)?.stage === stage).length;
  const answered = gone.filter((q) => !waiting.some((w) => keyOf(w) === keyOf(q)));
  return {
    answered: answered.length,
    open: waiting.length,
    stages: stageNames.map((stage) => ({ stage, answered: count(answered, stage), open: count(waiting, stage) })),
  };
}

/** Questions answered or still open, in asking order, for the check page. Answers set aside (they no longer apply) are left out. */
export function questionsToCheck(checklist: Checklist, interview: Interview, open: readonly Question[], date: PlainDate): readonly Question[] {
  const answered: Question[] = Object.keys(interview.household).map((fact) => ({ fact, child: null }));
  for (const child of interview.children) for (const fact of Object.keys(interview.own[child] ?? {})) answered.push({ fact, child });
  const used = answered.filter((q) => checklist.facts.has(q.fact) && applies(checklist, interview, q, date));
  return [...new Map([...used, ...open].map((q) => [keyOf(q), q])).values()].sort(byRank(checklist, interview));
}
