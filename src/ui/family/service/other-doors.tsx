// Where else to go when this is not for the child now.

import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { findEntitlement } from '../../../core/checklist/checklist.ts';
import { decisionsOf } from '../../../core/referral/item.ts';
import { Icon } from '../../components/icon.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import type { Part } from './subject.ts';

export function OtherDoors({ part }: { readonly part: Part }) {
  const session = useSession();
  const { checklist, child } = useReady();
  const doors = part.decision.verdict === 'not-now' ? part.entitlement['other-doors'] : [];
  if (doors.length === 0) return null;
  return (
    <div class="doors">
      <h3>{t('results:why.other-doors')}</h3>
      {doors.map((id) => {
        const decision = decisionsOf(child).find((d) => d.id === id);
        return (
          <button key={id} type="button" class="link-row" onClick={() => session.openService(findEntitlement(checklist, id)?.service?.id ?? id)}>
            {decision && <VerdictMark verdict={decision.verdict} />}
            <span>{entitlementWord(checklist, id, 'name')}</span>
            {decision && <span class="spoken">{t('results:row.status', { verdict: t(`ui:verdicts.${decision.verdict}`) })}</span>}
            <Icon name="chevron-right" />
          </button>
        );
      })}
    </div>
  );
}
