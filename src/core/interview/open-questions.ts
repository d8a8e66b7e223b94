// Which questions can still change something, in an order a person finds natural:
// stage by stage, the household first, then child by child.
import type { Checklist } from '../checklist/checklist.ts';
import { type StageName, stageNames } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { FactId, FactValue } from '../facts/family.ts';
import { type FactReader, readFacts } from '../facts/read-facts.ts';
import { type Assessment, assessFamily, type ChildAssessment } from '../rules/assess-family.ts';
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

/** Stage by stage, the household before its children, child by child, then as the list orders the facts. */
function inAskingOrder(checklist: Checklist, interview: Interview, questions: readonly Question[]): readonly Question[] {
  const ranked = questions.map((question) => {
    const fact = checklist.facts.get(question.fact);
    const child = question.child === null ? -1 : interview.children.indexOf(question.child);
    return { question, stage: stageNames.indexOf(fact?.stage ?? 'family'), child, order: fact?.order ?? 999 };
  });
  return ranked.sort((a, b) => a.stage - b.stage || a.child - b.child || a.order - b.order).map((r) => r.question);
}

/** The facts still open for one child, its household's among them, that have no answer yet. @param child as assessed from the same interview */
export function openFactsOf(checklist: Checklist, interview: Interview, date: PlainDate, child: ChildAssessment): readonly FactId[] {
  const own = interview.own[child.id] ?? {};
  const reader = readFacts(checklist, interview.household, { id: child.id, answers: own }, date, evaluate);
  const decisions = [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];
  const missing = decisions.flatMap((d) => (d.verdict === 'open' ? d.missing : []));
  // A date stands as it was given; other answers may be set aside by what opens them.
  const given = Object.keys(own).filter((f) => checklist.facts.get(f)?.type !== 'date');
  const facts = new Set([...new Set([...missing, ...given])].flatMap((f) => askable(reader, f)));
  return [...facts].filter((fact) => (checklist.facts.get(fact)?.about === 'household' ? interview.household : own)[fact] === undefined);
}

/**
 * Every question whose answer can still change an open verdict for some child, in asking order; and where an
 * answer was changed, the question that now decides whether a later answer still applies.
 * Passed-over questions are included; see {@link nextQuestion}.
 * @param assessment of the same interview and date, to save running the rules twice
 * @param factsOf what {@link openFactsOf} says of a child, where it is known already
 */
export function openQuestions(
  checklist: Checklist,
  interview: Interview,
  date: PlainDate,
  assessment: Assessment = assessFamily(checklist, familyOf(interview), date),
  factsOf = (child: ChildAssessment): readonly FactId[] => openFactsOf(checklist, interview, date, child),
): readonly Question[] {
  const keys = new Map<string, Question>();
  for (const child of assessment.children) {
    for (const fact of factsOf(child)) {
      const q: Question = { fact, child: checklist.facts.get(fact)?.about === 'household' ? null : child.id };
      keys.set(keyOf(q), q);
    }
  }
  return inAskingOrder(checklist, interview, [...keys.values()]);
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
  const passed = new Set(interview.passed);
  const waiting = open.filter((q) => !passed.has(keyOf(q)));
  const gone = interview.trail.map(questionOf).filter((q) => q.child === null || interview.children.includes(q.child));
  const count = (list: readonly Question[], stage: StageName) => list.filter((q) => checklist.facts.get(q.fact)?.stage === stage).length;
  const stillOpen = new Set(waiting.map(keyOf));
  const answered = gone.filter((q) => !stillOpen.has(keyOf(q)));
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
  return inAskingOrder(checklist, interview, [...new Map([...used, ...open].map((q) => [keyOf(q), q])).values()]);
}
