// An invented family with the outcome chosen for it, in the shape of a file under checklist/vignettes/.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import type { VignetteFile } from '../checklist/vignette.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import type { Decision } from '../rules/decide-entitlement.ts';
import { partsOf } from './families-to-try.ts';
import { decideFor } from './outcomes.ts';

export interface Chosen {
  readonly entitlement: Entitlement;
  readonly date: PlainDate;
  readonly answers: Answers;
  /** What the example shows, at least ten characters. */
  readonly tells: string;
  readonly cites: readonly string[];
}

/** Everything a reader would want held of a decision; what does not apply is left out. */
function expected(d: Decision) {
  const day = d.changes.find((c) => c.kind === 'date');
  const key = d.changes.find((c) => c.kind === 'enabler');
  return {
    verdict: d.verdict,
    ...((d.verdict === 'likely' || d.verdict === 'ask') && d.route !== null ? { route: d.route } : {}),
    ...(d.urgent ? { urgent: true } : {}),
    ...(d.edge ? { edge: true } : {}),
    ...(d.verdict === 'open' ? { missing: [...d.missing].sort() } : {}),
    ...(day ? { from: day.date } : {}),
    ...(key ? { enabler: key.enabler } : {}),
  };
}

/** The file; what else belongs to the same service is held by its verdict. */
export function asVignette(checklist: Checklist, { entitlement, date, answers, tells, cites }: Chosen): VignetteFile {
  const service = findEntitlement(checklist, entitlement.id)?.service ?? null;
  const others = service?.entitlements.filter((e) => e.id !== entitlement.id) ?? [];
  const { household, child } = partsOf(answers);
  return {
    about: service?.id ?? 'enablers',
    tells,
    cites: [...cites],
    date,
    household,
    children: [{ id: child.id, ...child.answers }],
    expect: {
      [child.id]: {
        [entitlement.id]: expected(decideFor(checklist, entitlement, answers, date)),
        ...Object.fromEntries(others.map((e) => [e.id, decideFor(checklist, e, answers, date).verdict])),
      },
    },
  };
}

/** A name for the file, as those beside it are named: `hpv-likely-2026-11-25.json`. */
export const vignetteName = ({ entitlement, date }: Pick<Chosen, 'entitlement' | 'date'>, verdict: Decision['verdict']): string =>
  `${entitlement.id}-${verdict}-${date}.json`;
