// K4: one question. It stays until somebody goes on; an answer offered is taken by going on; a problem keeps the page and the answer.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import { keyOf, type Question } from '../../core/interview/interview.ts';
import { childName } from '../child-name.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icon.tsx';
import { RulesState } from '../components/rules-state.tsx';
import { later } from '../later.tsx';
import { useSession } from '../session-context.ts';
import type { AnswerProps } from './answers/answer-props.ts';
import { DateAnswer } from './answers/date-answer.tsx';
import { QuestionHeading } from './question-heading.tsx';
import { QuestionProgress } from './question-progress.tsx';
import { dayOf, factOf, givenTo, offerFor, problemWith } from './read-question.ts';
import { StepBar } from './step-bar.tsx';
import { UnsaidAnswers } from './unsaid-answers.tsx';

/** The kinds of answer the first question does not need. */
export const LaterAnswer = later(() => import('./answers/later-answer.tsx').then((part) => part.LaterAnswer));

function QuestionPage({ question }: { readonly question: Question }) {
  const session = useSession();
  const half = useSignal(false);
  /** Said at once where the page is opened on an answer that another one contradicts. */
  const refused = useSignal(problemWith(session, question) !== null);
  const waiting = useSignal(false);
  /** The answer as it was when somebody came to change it. */
  const before = useRef(givenTo(session, question));
  const fact = factOf(session, question);
  const given = givenTo(session, question);
  const offer = offerFor(session, question);
  const why = maybe(`facts:${question.fact}.why`);
  const problem = half.value ? 'bad-date' : (problemWith(session, question)?.code ?? null);

  const goOn = () => {
    // Asked anew: an answer touched a moment ago may not be drawn yet, and no offer may take its place.
    const offered = offerFor(session, question);
    if (offered) session.answer(offered.value);
    refused.value = half.value || problemWith(session, question) !== null;
    if (refused.value) return;
    if (session.rules.value.kind === 'loading') waiting.value = true;
    else session.next();
  };
  const goBack = () => {
    if (session.changing.value && before.current !== undefined) session.answer(before.current);
    session.back();
  };
  // Going on waits for the rules: without them there is no next question yet.
  useSignalEffect(() => {
    if (!waiting.value || session.rules.value.kind === 'loading') return;
    waiting.value = false;
    session.next();
  });

  const answer: AnswerProps = {
    question,
    fact,
    value: given ?? offer?.value,
    offered: offer ? t('ui:question.same-as', { name: childName(session, offer.from) }) : null,
    today: dayOf(session),
    name: keyOf(question),
    onAnswer: session.answer,
    onHalf: (isHalf) => {
      half.value = isHalf;
    },
  };

  return (
    <Frame
      aside={<QuestionProgress />}
      above={<StepBar stage={fact?.stage ?? 'child'} />}
      heading={<QuestionHeading question={question} problem={refused.value ? problem : null} />}
      foot={
        why && (
          <p class="why">
            <Icon name="question" />
            <span>{t('ui:question.why', { why })}</span>
          </p>
        )
      }
      more={t('ui:question.more')}
      actions={
        <>
          <Button kind="plain" icon="arrow-left" onClick={goBack}>
            {t(session.changing.value ? 'ui:question.cancel' : 'ui:question.back')}
          </Button>
          <Button kind="primary" iconAfter={session.changing.value ? 'tick' : 'arrow-right'} onClick={goOn}>
            {t(session.changing.value ? 'ui:question.changed' : 'ui:question.next')}
          </Button>
        </>
      }
    >
      {(waiting.value || session.rules.value.kind === 'problem') && <RulesState />}
      <fieldset class="asked" aria-labelledby="question">
        {(fact?.type ?? 'date') === 'date' ? <DateAnswer {...answer} /> : <LaterAnswer {...answer} />}
        <UnsaidAnswers {...answer} />
      </fieldset>
    </Frame>
  );
}

export function QuestionScreen() {
  const question = useSession().question.value;
  return question && <QuestionPage key={keyOf(question)} question={question} />;
}
