// What stands in the way, by running the rules with reasons over an even sample of the children: keys that would open a service,
// answers that would settle one. The compiled rules give verdicts only; a sample keeps the time in bounds.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { assessFamily } from '../../core/rules/assess-family.ts';
import type { AssessedChild, Recorder } from './assess-ledger.ts';

/** How many children are looked at, at most. */
export const sampleSize = 400;

type Sampled = Pick<AssessedChild, 'household' | 'answers'>;

export interface Block {
  readonly id: string;
  readonly children: number;
}

export interface Blocks {
  readonly sample: number;
  readonly keys: readonly Block[];
  readonly answers: readonly Block[];
}

/** Keeps every child until there are twice too many, then every second, and so on: an even sample in one walk. */
export function startSample(): Recorder & { readonly sample: () => readonly Sampled[] } {
  let kept: Sampled[] = [];
  let every = 1;
  let seen = 0;
  return {
    child({ household, answers }) {
      if (seen % every === 0) kept.push({ household, answers });
      seen += 1;
      if (kept.length < sampleSize) return;
      kept = kept.filter((_, i) => i % 2 === 0);
      every *= 2;
    },
    listed: () => undefined,
    sample: () => kept,
  };
}

const ranked = (counts: ReadonlyMap<string, number>): readonly Block[] =>
  [...counts].map(([id, children]) => ({ id, children })).sort((a, b) => b.children - a.children || (a.id < b.id ? -1 : 1));

/** For how many of the sampled children each key or answer would change a service. */
export function findBlocks(checklist: Checklist, sample: readonly Sampled[], date: PlainDate): Blocks {
  const keys = new Map<string, number>();
  const answers = new Map<string, number>();
  const add = (counts: Map<string, number>, ids: ReadonlySet<string>) => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { household, answers: said } of sample) {
    const [child] = assessFamily(checklist, { household, children: [{ id: 'a', answers: said }] }, date).children;
    const changes = (child?.services ?? []).flatMap((s) => (s.verdict === 'likely' ? [] : s.entitlements.flatMap((e) => e.changes)));
    add(keys, new Set(changes.flatMap((c) => (c.kind === 'enabler' ? [c.enabler] : []))));
    add(answers, new Set(changes.flatMap((c) => (c.kind === 'answer' ? [c.fact] : []))));
  }
  return { sample: sample.length, keys: ranked(keys), answers: ranked(answers) };
}
