// What stands on the bench while its page is open: the pins, and what trying the rest has shown. Invented families only; gone with the page.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Outcome, type Outcomes, outcomesOf } from '../../core/bench/outcomes.ts';
import { type Checklist, findEntitlement } from '../../core/checklist/checklist.ts';
import type { Entitlement } from '../../core/checklist/schema.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import type { Answers, FactId, FactValue } from '../../core/facts/family.ts';

export interface BenchState {
  readonly entitlement: Entitlement;
  readonly date: PlainDate;
  readonly pinned: Answers;
  readonly unsaidToo: boolean;
  /** How many are tried so far; null while nothing runs. */
  readonly running: number | null;
  readonly outcomes: Outcomes | null;
  /** The outcome being saved. */
  readonly saving: Outcome | null;
  choose(entitlement: string): void;
  setDate(date: PlainDate): void;
  pin(fact: FactId, value: FactValue | undefined): void;
  pinAll(answers: Answers, date: PlainDate): void;
  setUnsaidToo(too: boolean): void;
  run(): Promise<void>;
  save(outcome: Outcome): void;
}

/** Milliseconds of trying between two looks at the page. */
const slice = 40;

const without = (answers: Answers, fact: FactId): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== fact));

export function useBench(checklist: Checklist, first: Entitlement, today: PlainDate): BenchState {
  const entitlement = useSignal(first);
  const date = useSignal(today);
  const pinned = useSignal<Answers>({});
  const unsaidToo = useSignal(false);
  const running = useSignal<number | null>(null);
  const outcomes = useSignal<Outcomes | null>(null);
  const saving = useSignal<Outcome | null>(null);
  const turn = useSignal(0);
  /** Anything changed: what was found no longer holds, and what is being tried is given up. */
  const change = <T>(part: Signal<T>, value: T) => {
    part.value = value;
    turn.value += 1;
    running.value = null;
    outcomes.value = null;
    saving.value = null;
  };
  useEffect(
    () => () => {
      turn.value += 1;
    },
    [],
  );
  return {
    entitlement: entitlement.value,
    date: date.value,
    pinned: pinned.value,
    unsaidToo: unsaidToo.value,
    running: running.value,
    outcomes: outcomes.value,
    saving: saving.value,
    choose(id) {
      const found = findEntitlement(checklist, id)?.entitlement;
      if (found) change(entitlement, found);
    },
    setDate: (value) => change(date, value),
    pin: (fact, value) => change(pinned, value === undefined ? without(pinned.value, fact) : { ...pinned.value, [fact]: value }),
    pinAll(answers, on) {
      change(date, on);
      change(pinned, answers);
    },
    setUnsaidToo: (value) => change(unsaidToo, value),
    async run() {
      turn.value += 1;
      const mine = turn.value;
      outcomes.value = null;
      saving.value = null;
      running.value = 0;
      const going = outcomesOf(checklist, { entitlement: entitlement.value, date: date.value, pinned: pinned.value, unsaidToo: unsaidToo.value });
      while (turn.value === mine) {
        await new Promise((go) => setTimeout(go));
        const until = performance.now() + slice;
        let step = going.next();
        while (!step.done && performance.now() < until) step = going.next();
        if (turn.value !== mine) return;
        if (step.done) {
          running.value = null;
          outcomes.value = step.value;
          return;
        }
        running.value = step.value;
      }
    },
    save: (outcome) => (saving.value = outcome),
  };
}
