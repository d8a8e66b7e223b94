// 「说不准」 on every question, 「不想说」 where it may be nobody's business. Both are answers.
import { AnswerRow } from '../components/answer-row.tsx';
import { Icon } from '../components/icon.tsx';
import type { AnswerProps } from './answers/answer-props.ts';
import { optionHint, optionLabel } from './answers/option-words.ts';

const pictures = { unknown: 'question', skip: 'skip' } as const;

export function UnsaidAnswers({ question, fact, value, offered, name, onAnswer }: AnswerProps) {
  const kinds = fact?.sensitive ? (['unknown', 'skip'] as const) : (['unknown'] as const);
  return (
    <div class="answers answers--unsaid">
      {kinds.map((kind) => (
        <AnswerRow
          key={kind}
          kind="radio"
          name={name}
          value={kind}
          isChosen={() => value.value === kind}
          picture={<Icon name={pictures[kind]} />}
          label={optionLabel(question.fact, kind)}
          hint={optionHint(question.fact, kind)}
          offered={() => offered.value}
          onPick={() => onAnswer(kind)}
        />
      ))}
    </div>
  );
}
