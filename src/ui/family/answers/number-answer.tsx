// A number of years, by stepper.

import { t } from '../../../content/words.ts';
import { Stepper } from '../../components/stepper.tsx';
import type { AnswerProps } from './answer-props.ts';

/** The most the reader of answers takes (core/facts/read-family.ts). */
const most = 30;

export function NumberAnswer({ question, value, offered, onAnswer }: AnswerProps) {
  return (
    <>
      <Stepper
        label={t(`facts:${question.fact}.label`)}
        value={typeof value.value === 'number' ? value.value : null}
        min={0}
        max={most}
        words={(count) => t('ui:answer.years', { count })}
        onChange={onAnswer}
      />
      {offered.value && <p class="answer__tag">{offered.value}</p>}
    </>
  );
}
