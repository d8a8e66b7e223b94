// What is still to be answered for one part, each with the way to answer it.

import { t } from '../../../content/words.ts';
import type { Question } from '../../../core/interview/interview.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { arrivalQuestion, mayTellArrival } from './rough-dates.ts';
import type { Part } from './subject.ts';

/** `question` is null for a fact that another answer opens first: then the page with all open questions is the way. */
function AnswerLink({ question, words }: { readonly question: Question | null; readonly words: string }) {
  const session = useSession();
  return (
    <button type="button" class="link-row" onClick={() => (question ? session.change(question) : session.go('check'))}>
      <Icon name="pencil" />
      <span>{words}</span>
      <Icon name="chevron-right" />
    </button>
  );
}

export function AnswerLinks({ part }: { readonly part: Part }) {
  const { checklist, family, result, assessment, child } = useReady();
  const { decision } = part;
  const open = decision.verdict === 'open' ? decision.missing : [];
  const questionOf = (fact: string) => result.open.find((q) => q.fact === fact && (q.child === null || q.child === child.id)) ?? null;
  return (
    <>
      {open.map((fact) => (
        <AnswerLink key={fact} question={questionOf(fact)} words={t('results:why.missing', { fact: t(`facts:${fact}.label`) })} />
      ))}
      {mayTellArrival(checklist, family, child.id, assessment.date, decision) && (
        <AnswerLink question={arrivalQuestion(child.id)} words={t('results:when.tell-arrival')} />
      )}
    </>
  );
}
