// Every paper of all errands once, in the order of going, with everyone and everything it is for.

import { t } from '../../../content/words.ts';
import type { PaperUse } from '../../../core/referral/gather-papers.ts';
import type { ErrandPlan } from '../../../core/referral/plan-errands.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { paperPicture } from '../results/later-icons.ts';
import { listWords } from '../results/list-words.ts';
import { useReady } from '../results/ready.tsx';
import { itemWords } from './item-words.ts';

/** Papers by the first errand that needs them. */
export function papersInOrder(plan: ErrandPlan): readonly PaperUse[] {
  const firstErrand = (paper: PaperUse) => {
    const at = plan.errands.findIndex((e) => e.papers.some((p) => p.document === paper.document));
    return at === -1 ? plan.errands.length : at;
  };
  return [...plan.papers].sort((a, b) => firstErrand(a) - firstErrand(b));
}

export function AllPapers({ plan }: { readonly plan: ErrandPlan }) {
  const session = useSession();
  const { checklist } = useReady();
  if (plan.errands.length < 2 || plan.papers.length === 0) return null;
  return (
    <section class="all-papers">
      <h2>{t('results:slips.all-papers')}</h2>
      <ul>
        {papersInOrder(plan).map((paper) => (
          <li key={paper.document} class="paper">
            <span class="paper__picture">
              <Icon name={session.heldPapers.value.has(paper.document) ? 'tick' : paperPicture(checklist.documents.get(paper.document)?.picture)} />
            </span>
            <span>
              <b>{t(`documents:${paper.document}.name`)}</b>
              <span class="paper__called">
                {t('results:slips.paper-for', { what: listWords(paper.for.map((item) => itemWords(session, checklist, item))) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
