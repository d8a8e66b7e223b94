// How many services of each verdict.
import type { ServiceDecision } from '../../../core/rules/assess-family.ts';
import { type Verdict, verdicts } from '../../../core/rules/decide-entitlement.ts';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(services: readonly ServiceDecision[]): VerdictCounts {
  const count = (verdict: Verdict) => services.filter((s) => s.verdict === verdict).length;
  return { likely: count('likely'), ask: count('ask'), open: count('open'), later: count('later'), 'not-now': count('not-now') };
}

/** The verdicts there are, best first. */
export const verdictsPresent = (counts: VerdictCounts): readonly Verdict[] => verdicts.filter((v) => counts[v] > 0);
