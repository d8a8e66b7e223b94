// K4: one question. It stays until somebody goes on; an answer offered is taken by going on; a problem keeps the page and the answer.
// The page itself reads no answer: what an answer changes is drawn again by itself, and the frame stays from question to question.
import { untracked } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import type { Question } from '../../core/interview/interview.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icon.tsx';
import { RulesState } from '../components/rules-state.tsx';
import { later } from '../later.tsx';
import { useSession } from '../session-context.ts';
import { DateAnswer } from './answers/date-answer.tsx';
import { type AskedQuestion, askedQuestion } from './asked-question.ts';
import { QuestionHeading } from './question-heading.tsx';
import { QuestionProgress } from './question-progress.tsx';
import { factOf } from './read-question.ts';
import { StepBar } from './step-bar.tsx';
import { UnsaidAnswers } from './unsaid-answers.tsx';

/** The kinds of answer the first question does not need. */
export const LaterAnswer = later(() => import('./answers/later-answer.tsx').then((part) => part.LaterAnswer));

interface AskedProps {
  readonly asked: AskedQuestion;
}

function Answers({ asked }: AskedProps) {
  const session = useSession();
  const answer = { ...asked, fact: factOf(session, asked.question) };
  return (
    <>
      {(asked.waiting.value || session.rules.value.kind === 'problem') && <RulesState />}
      <fieldset class="asked" aria-labelledby="question">
        {(answer.fact?.type ?? 'date') === 'date' ? <DateAnswer {...answer} /> : <LaterAnswer {...answer} />}
        <UnsaidAnswers {...answer} />
      </fieldset>
    </>
  );
}

function Ways({ asked }: AskedProps) {
  const changing = useSession().changing.value;
  return (
    <>
      <Button kind="plain" back icon="arrow-left" onClick={asked.goBack}>
        {t(changing ? 'ui:question.cancel' : 'ui:question.back')}
      </Button>
      <Button kind="primary" iconAfter={changing ? 'tick' : 'arrow-right'} onClick={asked.goOn}>
        {t(changing ? 'ui:question.changed' : 'ui:question.next')}
      </Button>
    </>
  );
}

function QuestionPage({ question }: { readonly question: Question }) {
  const session = useSession();
  const asked = useMemo(() => untracked(() => askedQuestion(session, question)), [session, question]);
  useEffect(asked.watchRules, [asked]);
  useEffect(asked.foresee, [asked]);
  const why = maybe(`facts:${question.fact}.why`);
  return (
    <Frame
      place={asked.name}
      aside={<QuestionProgress />}
      above={<StepBar stage={factOf(session, question)?.stage ?? 'child'} />}
      heading={<QuestionHeading key={asked.name} asked={asked} />}
      foot={
        why && (
          <p class="why">
            <Icon name="question" />
            {t('ui:question.why', { why })}
          </p>
        )
      }
      more={t('ui:question.more')}
      actions={<Ways asked={asked} />}
    >
      <Answers key={asked.name} asked={asked} />
    </Frame>
  );
}

export function QuestionScreen() {
  const question = useSession().question.value;
  return question && <QuestionPage question={question} />;
}
