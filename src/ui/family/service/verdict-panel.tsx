// The verdict on one part for one child: the shape, the word, why, from when, what to ask, where else.

import { entitlementSentence } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { childName } from '../../child-name.ts';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { AnswerLinks } from './answer-links.tsx';
import { ClauseList } from './clause-list.tsx';
import { Lines } from './facet.tsx';
import { OtherDoors } from './other-doors.tsx';
import type { Part } from './subject.ts';
import { WhatWouldChange } from './what-would-change.tsx';

export function VerdictPanel({ part }: { readonly part: Part }) {
  const session = useSession();
  const { checklist, child } = useReady();
  const { decision } = part;
  const { verdict } = decision;
  const questions = verdict === 'ask' ? decision.questions.map((key) => entitlementSentence(checklist, decision.id, 'questions', key)) : [];
  return (
    <div class={`verdict verdict--${verdict}`}>
      <VerdictMark verdict={verdict} size="large" />
      <div class="verdict__words">
        <p class="verdict__name">
          {t('results:verdict.for', { name: childName(session, child.id), verdict: t(`ui:verdicts.${verdict}`) })}
          {decision.urgent && <b class="tag tag--urgent">{t('results:row.urgent')}</b>}
          {decision.received && <b class="tag">{t('results:row.received')}</b>}
        </p>
        <ClauseList part={part} />
        {questions.length > 0 && (
          <div class="verdict__ask">
            <h3>{t('results:why.ask')}</h3>
            <Lines lines={questions.filter((q) => q !== '')} />
          </div>
        )}
        <WhatWouldChange part={part} />
        <AnswerLinks part={part} />
        <OtherDoors part={part} />
      </div>
    </div>
  );
}
