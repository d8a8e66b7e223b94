// Whom the question is about, the question, and what is wrong with the answer, if anything.
import { useEffect, useRef } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import type { Question } from '../../core/interview/interview.ts';
import { ageWords } from '../age-words.ts';
import { childName } from '../child-name.ts';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';
import { dayOf, givenTo } from './read-question.ts';

function About({ child }: { readonly child: string | null }) {
  const session = useSession();
  if (child === null) {
    return (
      <p class="about">
        {t('ui:question.about')}
        <b>{t('ui:question.household')}</b>
      </p>
    );
  }
  const age = ageWords(givenTo(session, { fact: 'child.birth-date', child }), dayOf(session));
  return (
    <p class="about">
      {t('ui:question.about')}
      <b>{childName(session, child)}</b>
      {age && t('ui:question.about-age', { age })}
    </p>
  );
}

/** Takes the focus, so that it is seen and heard at once. */
function Problem({ code }: { readonly code: string }) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), [code]);
  return (
    <p class="problem" role="alert" tabIndex={-1} ref={sentence}>
      <Icon name="alert" />
      <span>{t(`ui:problems.${code}`)}</span>
    </p>
  );
}

interface QuestionHeadingProps {
  readonly question: Question;
  /** A key of ui:problems. */
  readonly problem: string | null;
}

export function QuestionHeading({ question, problem }: QuestionHeadingProps) {
  const session = useSession();
  const name = question.child === null ? '' : childName(session, question.child);
  const hint = maybe(`facts:${question.fact}.hint`, { name });
  return (
    <>
      <About child={question.child} />
      <h1 id="question">{t(`facts:${question.fact}.question`, { name })}</h1>
      {hint && <p class="hint">{hint}</p>}
      {problem !== null && <Problem code={problem} />}
    </>
  );
}
