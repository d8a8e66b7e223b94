// Whom the question is about, the question, and what is wrong with the answer, if anything.
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import { ageWords } from '../age-words.ts';
import { childName } from '../child-name.ts';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';
import type { AskedQuestion } from './asked-question.ts';
import { givenTo } from './read-question.ts';

function AboutHousehold() {
  return (
    <p class="about">
      {t('ui:question.about')}
      <b>{t('ui:question.household')}</b>
    </p>
  );
}

function AboutChild({ child, today }: { readonly child: string; readonly today: AskedQuestion['today'] }) {
  const session = useSession();
  const birth = useComputed(() => givenTo(session, { fact: 'child.birth-date', child }));
  const age = useComputed(() => ageWords(birth.value, today.value)).value;
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

export function QuestionHeading({ asked }: { readonly asked: AskedQuestion }) {
  const session = useSession();
  const { question, problem } = asked;
  const name = question.child === null ? '' : childName(session, question.child);
  const hint = maybe(`facts:${question.fact}.hint`, { name });
  return (
    <>
      {question.child === null ? <AboutHousehold /> : <AboutChild child={question.child} today={asked.today} />}
      <h1 id="question">{t(`facts:${question.fact}.question`, { name })}</h1>
      {hint && <p class="hint">{hint}</p>}
      {problem.value !== null && <Problem code={problem.value} />}
    </>
  );
}
