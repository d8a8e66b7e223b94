// What is still to be answered for one part, each with the way to answer it.

import { t } from '../../../content/words.ts';
import type { Question } from '../../../core/interview/interview.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { arrivalQuestion, mayTellArrival } from './rough-dates.ts';
import type { Part } from './subject.ts';

function AnswerLink({ question, words }: { readonly question: Question; readonly words: string }) {
  const session = useSession();
  return (
    <button type="button" class="link-row" onClick={() => session.change(question)}>
      <Icon name="pencil" />
      <span>{words}</span>
      <Icon name="chevron-right" />
    </button>
  );
}

export function AnswerLinks({ part }: { readonly part: Part }) {
  const { checklist, family, assessment, child } = useReady();
  const { decision } = part;
  const open = decision.verdict === 'open' ? decision.missing : [];
  return (
    <>
      {open.map((fact) => (
        <AnswerLink
          key={fact}
          question={{ fact, child: checklist.facts.get(fact)?.about === 'household' ? null : child.id }}
          words={t('results:why.missing', { fact: t(`facts:${fact}.label`) })}
        />
      ))}
      {mayTellArrival(checklist, family, child.id, assessment.date, decision) && (
        <AnswerLink question={arrivalQuestion(child.id)} words={t('results:when.tell-arrival')} />
      )}
    </>
  );
}
