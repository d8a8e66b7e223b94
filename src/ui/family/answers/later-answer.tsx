// Every kind of answer but a date: comes behind the first question, with the pictures.
import { addIcons } from '../../components/icon.tsx';
import { answerIcons } from '../../components/icons-answers.ts';
import type { AnswerProps } from './answer-props.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { CountyAnswer } from './county-answer.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { SetAnswer } from './set-answer.tsx';
import '../../styles/answers.css';

addIcons(answerIcons);

export function LaterAnswer(props: AnswerProps) {
  switch (props.fact?.type) {
    case 'set':
      return <SetAnswer {...props} />;
    case 'number':
      return <NumberAnswer {...props} />;
    case 'county':
      return <CountyAnswer {...props} />;
    default:
      return <ChoiceAnswer {...props} />;
  }
}
