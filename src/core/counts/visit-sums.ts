// What a point counts of the visits it has had: sums, and nothing that tells one visit from another.
import type { Slip } from '../referral/compose-slips.ts';
import type { Assessment } from '../rules/assess-family.ts';

/** A visit as it ends. Looked at once and never kept. */
export interface FinishedVisit {
  readonly assessment: Assessment;
  readonly slips: readonly Slip[];
  readonly language: string;
}

/**
 * What is counted, of what:
 * - `visits`, `slips`: by day.
 * - `language`: each visit once, so that together they are the visits the counts below are of.
 * - `likely`, `ask`: by service, in how many visits a child could likely have it; or, where none could, the counter was to be asked.
 * - `needed`, `missing`: by document, in how many visits a slip needed it; and in how many of these it was not in the family's hand.
 */
export type Counted = 'visits' | 'slips' | 'language' | 'likely' | 'ask' | 'needed' | 'missing';

/** By what is counted and of what: `likely immunisation`. */
export type VisitSums = Readonly<Record<`${Counted} ${string}`, number>>;

/** So many visits are written down together: what one of them had cannot be told, neither from two exports nor from what a disk still holds of before. */
const together = 10;

/** Whatever was kept may be anything: what is no count is left out. */
export const readVisitSums = (value: unknown): VisitSums => Object.fromEntries(Object.entries(value ?? {}).filter(([, n]) => Number.isInteger(n) && n > 0));

export function added(a: VisitSums, b: VisitSums): VisitSums {
  const sums: Record<string, number> = { ...a };
  for (const [key, n] of Object.entries(b)) sums[key] = (sums[key] ?? 0) + n;
  return sums;
}

/** One part of the sums, by what it counts. */
export const sumsOf = (sums: VisitSums, part: Counted): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(sums).flatMap(([key, n]) => (key.startsWith(`${part} `) ? [[key.slice(part.length + 1), n]] : [])));

/** How many visits the sums are of that say what was shown. */
export const countedIn = (sums: VisitSums): number => Object.values(sumsOf(sums, 'language')).reduce((n, visits) => n + visits, 0);

/** That there was a visit, and its slips. */
export const dayOf = ({ assessment: { date }, slips }: FinishedVisit): VisitSums => readVisitSums({ [`visits ${date}`]: 1, [`slips ${date}`]: slips.length });

/** What was shown in a visit. Each thing counts once, however many children and slips it stood with. */
function shownIn({ assessment, slips, language }: FinishedVisit): VisitSums {
  const services = assessment.children.flatMap((child) => child.services);
  const papers = slips.flatMap((slip) => slip.papers);
  const keys = [
    `language ${language}`,
    ...services.flatMap(({ id, verdict }) => {
      const best = services.some((other) => other.id === id && other.verdict === 'likely') ? 'likely' : verdict;
      return best === 'likely' || best === 'ask' ? `${best} ${id}` : [];
    }),
    ...papers.flatMap(({ document, held }) => [`needed ${document}`, ...(held ? [] : [`missing ${document}`])]),
  ];
  return Object.fromEntries(keys.map((key) => [key, 1]));
}

/** The visits that wait for others and one more: once there are enough they are `full`, to be written down, and nothing waits. */
export function gathered(waiting: VisitSums, visit: FinishedVisit): { readonly waiting: VisitSums; readonly full: VisitSums } {
  const all = added(waiting, shownIn(visit));
  return countedIn(all) < together ? { waiting: all, full: {} } : { waiting: {}, full: all };
}
