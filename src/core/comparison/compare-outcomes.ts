// What a change of the checklist does to families: both editions run on the same ones, verdict beside verdict, with the smallest example of each change.
// Knows verdicts, no words and no files.
import type { Checklist } from '../checklist/checklist.ts';
import { type CompiledChecklist, compileChecklist } from '../compiled/compile-checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers, FactId, Family } from '../facts/family.ts';
import type { Verdict } from '../rules/decide-entitlement.ts';

/** Children whose verdict of one entitlement or enabler goes from one to another; null where an edition does not have it. */
export interface Shift {
  readonly kind: 'service' | 'entitlement' | 'enabler';
  /** As in the new edition; in the old one where it is gone. */
  readonly id: string;
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  readonly children: number;
  readonly families: number;
  /** As few answers of one such child and its household as still show the shift. */
  readonly example: Answers;
}

export interface Outcomes {
  readonly families: number;
  readonly children: number;
  /** Numbers of the families in which a verdict both editions give comes out otherwise. */
  readonly changed: readonly number[];
  readonly shifts: readonly Shift[];
}

const lists = ['entitlements', 'services', 'enablers'] as const;
const kindOf = { entitlements: 'entitlement', services: 'service', enablers: 'enabler' } as const;
const idsOf = (compiled: CompiledChecklist) => ({ entitlements: compiled.entitlementIds, services: compiled.serviceIds, enablers: compiled.enablerIds });

/** One line to watch: where it stands in each edition's verdicts, -1 where it does not. */
interface Line {
  readonly list: (typeof lists)[number];
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

function linesOf(before: CompiledChecklist, after: CompiledChecklist, renamed: ReadonlyMap<string, string>): readonly Line[] {
  const [old, now] = [idsOf(before), idsOf(after)];
  return lists.flatMap((list) => {
    const kept = old[list].map((id, at) => ({ list, id: renamed.get(`${kindOf[list]} ${id}`) ?? id, before: at }));
    const lines = kept.map((line) => ({ ...line, after: now[list].indexOf(line.id) }));
    const come = now[list].flatMap((id, at) => (lines.some((l) => l.id === id) ? [] : [{ list, id, before: -1, after: at }]));
    return [...lines, ...come];
  });
}

/** Leaves answers out, one after another, as long as `still` holds. */
function smallest(answers: Answers, still: (fewer: Answers) => boolean): Answers {
  return Object.keys(answers).reduce<Answers>((held, fact: FactId) => {
    const { [fact]: _left, ...fewer } = held;
    return still(fewer) ? fewer : held;
  }, answers);
}

/**
 * Runs both editions on families.
 * @param renamed new ids by `kind old-id`, of what changed its id alone
 */
export function compareOutcomes(
  before: Checklist,
  after: Checklist,
  date: PlainDate,
  families: Iterable<Family>,
  renamed: ReadonlyMap<string, string>,
): Outcomes {
  const [old, now] = [compileChecklist(before, date), compileChecklist(after, date)];
  const lines = linesOf(old, now, renamed);
  const found = new Map<string, { line: Line; from: Verdict | null; to: Verdict | null; children: number; families: Set<number>; example: Answers }>();
  const changed: number[] = [];
  const verdictsOf = (line: Line, household: Answers, child: Answers) => {
    const from = line.before === -1 ? null : (old.verdictsOf(household, child)[line.list][line.before] ?? null);
    return { from, to: line.after === -1 ? null : (now.verdictsOf(household, child)[line.list][line.after] ?? null) };
  };
  let number = 0;
  let children = 0;
  for (const { household, children: list } of families) {
    number += 1;
    let differs = false;
    for (const { answers } of list) {
      children += 1;
      const [was, is] = [old.verdictsOf(household, answers), now.verdictsOf(household, answers)];
      for (const line of lines) {
        const from = was[line.list][line.before] ?? null;
        const to = is[line.list][line.after] ?? null;
        if (from === to) continue;
        if (from !== null && to !== null) differs = true;
        const key = `${line.list} ${line.id} ${from} ${to}`;
        const shift = found.get(key) ?? { line, from, to, children: 0, families: new Set(), example: { ...household, ...answers } };
        shift.children += 1;
        shift.families.add(number);
        found.set(key, shift);
      }
    }
    if (differs) changed.push(number);
  }
  const shifts = [...found.values()].map(({ line, from, to, families: those, example, ...shift }): Shift => {
    const still = (fewer: Answers) => {
      const seen = verdictsOf(line, fewer, fewer);
      return seen.from === from && seen.to === to;
    };
    return { kind: kindOf[line.list], id: line.id, from, to, children: shift.children, families: those.size, example: smallest(example, still) };
  });
  return { families: number, children, changed, shifts };
}
