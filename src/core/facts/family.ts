// What a family has told us, as a value. Knows nothing of questions or screens.

/** `subject.attribute`, as in checklist/facts.json. */
export type FactId = string;

/** An answer. `unknown` (说不准) and `skip` (不想说) are answers to every fact. */
export type FactValue = string | number | boolean | readonly string[];

/** Answers by fact. A fact that is absent was not answered. */
export type Answers = Readonly<Record<FactId, FactValue>>;

/** One child of the household with the child's own answers. */
export interface Child {
  readonly id: string;
  readonly answers: Answers;
}

/** A household and its children, 1–8. */
export interface Family {
  readonly household: Answers;
  readonly children: readonly Child[];
}

/** True for the two answers that leave a fact unknown. */
export const isUnsaid = (value: FactValue): boolean =>
  value === 'unknown' || value === 'skip' || (Array.isArray(value) && (value.includes('unknown') || value.includes('skip')));

/** The most and the fewest children one interview takes. */
export const childLimits = { fewest: 1, most: 8 } as const;
