// What every kind of answer is given, and what it reports.
import type { Fact } from '../../../core/checklist/schema.ts';
import type { PlainDate } from '../../../core/facts/calendar.ts';
import type { FactValue } from '../../../core/facts/family.ts';
import type { Question } from '../../../core/interview/interview.ts';

export interface AnswerProps {
  readonly question: Question;
  /** Undefined only for the first question, while the rules are on their way. */
  readonly fact: Fact | undefined;
  /** The answer given, or the one offered. */
  readonly value: FactValue | undefined;
  /** Said beside an answer that is offered and not yet taken. */
  readonly offered: string | null;
  readonly today: PlainDate;
  /** A name for the group of tiles. */
  readonly name: string;
  readonly onAnswer: (value: FactValue) => void;
  /** True while something was touched that is not an answer yet (a year without its month). */
  readonly onHalf: (half: boolean) => void;
}
