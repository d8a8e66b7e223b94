// One of a few answers, each with its picture; yes and no as two tall tiles.
import { AnswerRow } from '../../components/answer-row.tsx';
import { AnswerPicture } from './answer-picture.tsx';
import type { AnswerProps } from './answer-props.ts';
import { optionHint, optionLabel } from './option-words.ts';

/** More answers than this stand in two columns, where there is room. */
const few = 5;

export function ChoiceAnswer({ question, fact, value, offered, name, onAnswer }: AnswerProps) {
  const values: readonly (string | number | boolean)[] = fact?.type === 'boolean' ? [true, false] : (fact?.values ?? []);
  const shape = fact?.type === 'boolean' ? 'pair' : values.length > few ? 'many' : 'few';
  return (
    <div class={`answers answers--${shape}`}>
      {values.map((option) => (
        <AnswerRow
          key={String(option)}
          kind="radio"
          name={name}
          value={String(option)}
          isChosen={() => value.value === option}
          picture={<AnswerPicture fact={question.fact} value={option} />}
          label={optionLabel(question.fact, option)}
          hint={optionHint(question.fact, option)}
          offered={() => offered.value}
          onPick={() => onAnswer(option)}
        />
      ))}
    </div>
  );
}
