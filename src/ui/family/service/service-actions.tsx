// The ways on from a service page: back to where it was opened, and into (or out of) the slip.

import { t } from '../../../content/words.ts';
import type { Checklist } from '../../../core/checklist/checklist.ts';
import { mayGoOnSlip } from '../../../core/referral/default-choice.ts';
import { type Item, itemKey } from '../../../core/referral/item.ts';
import { Button } from '../../components/button.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import type { Subject } from './subject.ts';

/** What of a service may go on a slip: what can be had or asked for now, else what may come. */
function itemsForSlip(checklist: Checklist, child: string, subject: Subject): readonly Item[] {
  const fit = subject.parts.map((p) => p.decision).filter((d) => d.verdict !== 'not-now' && !d.received && mayGoOnSlip(checklist, d));
  const now = fit.filter((d) => d.verdict === 'likely' || d.verdict === 'ask');
  return (now.length > 0 ? now : fit).map((d) => ({ child, entitlement: d.id }));
}

function AnsweredActions({ subject }: { readonly subject: Subject }) {
  const session = useSession();
  const { checklist, child } = useReady();
  const choice = session.choice.value;
  const forSlip = itemsForSlip(checklist, child.id, subject);
  const left = forSlip.filter((item) => !choice.some((c) => itemKey(c) === itemKey(item)));
  const toggle = () => {
    for (const item of left.length > 0 ? left : forSlip) session.toggleItem(item);
  };
  if (forSlip.length === 0)
    return (
      <>
        <p class="first-opinion">{t('results:service.no-slip')}</p>
        <Button kind="primary" back icon="arrow-left" onClick={() => session.go('results')}>
          {t('results:service.to-results')}
        </Button>
      </>
    );
  return (
    <div class="actions-row">
      <Button kind="plain" back icon="arrow-left" onClick={() => session.go('results')}>
        {t('results:service.to-results')}
      </Button>
      <Button kind="primary" icon={left.length > 0 ? 'plus' : 'tick'} onClick={toggle}>
        {t(left.length > 0 ? 'results:service.onto-slip' : 'results:service.off-slip')}
      </Button>
    </div>
  );
}

export function ServiceActions({ subject }: { readonly subject: Subject }) {
  const session = useSession();
  if (useReady().answered) return <AnsweredActions subject={subject} />;
  return (
    <div class="actions-row">
      <Button kind="plain" back icon="arrow-left" onClick={() => session.go('list')}>
        {t('results:service.to-list')}
      </Button>
      <Button kind="primary" iconAfter="arrow-right" onClick={() => void session.start(session.language.value)}>
        {t('results:list.start')}
      </Button>
    </div>
  );
}
