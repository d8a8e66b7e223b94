// What every kind of answer is given, and what it reports.
import type { ReadonlySignal } from '@preact/signals';
import type { Fact } from '../../../core/checklist/schema.ts';
import type { PlainDate } from '../../../core/facts/calendar.ts';
import type { FactValue } from '../../../core/facts/family.ts';
import type { Question } from '../../../core/interview/interview.ts';

/** What may change while the question stays comes as a signal: only what shows it is drawn again. */
export interface AnswerProps {
  readonly question: Question;
  /** Undefined only for the first question, while the rules are on their way. */
  readonly fact: Fact | undefined;
  /** The answer given, or the one offered. */
  readonly value: ReadonlySignal<FactValue | undefined>;
  /** Said beside an answer that is offered and not yet taken. */
  readonly offered: ReadonlySignal<string | null>;
  readonly today: ReadonlySignal<PlainDate>;
  /** A name for the group of tiles. */
  readonly name: string;
  readonly onAnswer: (value: FactValue) => void;
  /** Something was touched that is not an answer yet (a year without its month), with the answers it may become; null: it is whole. */
  readonly onHalf: (becoming: readonly FactValue[] | null) => void;
}
