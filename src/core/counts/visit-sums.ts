// What a point counts of the visits it has had: sums, and nothing that tells one visit from another.
import type { Slip } from '../referral/compose-slips.ts';
import type { Assessment } from '../rules/assess-family.ts';

/** A visit as it ends. Looked at once and never kept. */
export interface FinishedVisit {
  readonly assessment: Assessment;
  readonly slips: readonly Slip[];
  readonly language: string;
}

type Sum = Readonly<Record<string, number>>;

/**
 * - `visits`, `slips`: by day.
 * - `languages`: each visit once, so that together they are the visits the sums below are of.
 * - `likely`, `ask`: by service, in how many visits a child could likely have it; or, where none could, the counter was to be asked.
 * - `needed`, `missing`: by document, in how many visits a slip needed it; and in how many of these it was not in the family's hand.
 */
const parts = ['visits', 'slips', 'languages', 'likely', 'ask', 'needed', 'missing'] as const;
export type VisitSums = Readonly<Record<(typeof parts)[number], Sum>>;

/** So many visits are written down together: what one of them had cannot be told, neither from two exports nor from what a disk still holds of before. */
const together = 10;

const sums = (of: (part: keyof VisitSums) => Iterable<readonly [string, number]>): VisitSums =>
  Object.fromEntries(parts.map((part) => [part, Object.fromEntries(of(part))])) as VisitSums;

/** Rebuilt part by part: whatever was kept may be anything. */
export const readVisitSums = (value: unknown): VisitSums =>
  sums((part) => Object.entries((value as Partial<Record<string, object>> | null | undefined)?.[part] ?? {}).filter(([, n]) => Number.isInteger(n) && n > 0));

/** All together. */
export const added = (a: VisitSums, b: VisitSums): VisitSums =>
  sums((part) => Object.entries({ ...a[part], ...b[part] }).map(([key]) => [key, (a[part][key] ?? 0) + (b[part][key] ?? 0)]));

/** How many visits the sums are of that say what was shown. */
export const countedIn = (of: VisitSums): number => Object.values(of.languages).reduce((n, visits) => n + visits, 0);

/** A key counts once, however often it is named. */
const each = (keys: readonly string[]): Sum => Object.fromEntries(keys.map((key) => [key, 1]));

/** That there was a visit, and its slips. */
export const dayOf = ({ assessment: { date }, slips }: FinishedVisit): VisitSums => readVisitSums({ visits: { [date]: 1 }, slips: { [date]: slips.length } });

/** What was shown in a visit. */
function shownIn({ assessment, slips, language }: FinishedVisit): VisitSums {
  const services = assessment.children.flatMap((child) => child.services);
  const having = (verdict: string) => services.flatMap((service) => (service.verdict === verdict ? service.id : []));
  const likely = having('likely');
  const papers = slips.flatMap((slip) => slip.papers);
  return {
    ...readVisitSums(null),
    languages: { [language]: 1 },
    likely: each(likely),
    ask: each(having('ask').filter((id) => !likely.includes(id))),
    needed: each(papers.map((paper) => paper.document)),
    missing: each(papers.flatMap((paper) => (paper.held ? [] : paper.document))),
  };
}

/** The visits that wait for others and one more: once there are enough they are `full`, to be written down, and nothing waits. */
export function gathered(waiting: VisitSums | null, visit: FinishedVisit): { readonly waiting: VisitSums | null; readonly full: VisitSums | null } {
  const all = added(readVisitSums(waiting), shownIn(visit));
  return countedIn(all) < together ? { waiting: all, full: null } : { waiting: null, full: all };
}
