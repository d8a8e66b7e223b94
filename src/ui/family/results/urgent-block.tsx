// What cannot wait, before everything else: who, what, and the page that says how.

import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { findEntitlement } from '../../../core/checklist/checklist.ts';
import { decisionsOf } from '../../../core/referral/item.ts';
import { childName } from '../../child-name.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from './ready.tsx';

export function UrgentBlock() {
  const session = useSession();
  const { checklist, assessment } = useReady();
  const urgent = assessment.children.flatMap((child) =>
    decisionsOf(child)
      .filter((d) => d.urgent)
      .map((d) => ({ child: child.id, id: d.id, page: findEntitlement(checklist, d.id)?.service?.id ?? d.id })),
  );
  if (urgent.length === 0) return null;
  return (
    <section class="urgent" aria-labelledby="urgent">
      <h2 id="urgent">
        <Icon name="urgent" />
        {t('results:urgent.title')}
      </h2>
      <ul>
        {urgent.map(({ child, id, page }) => (
          <li key={`${child} ${id}`}>
            <button
              type="button"
              class="urgent__row"
              onClick={() => {
                session.chooseChild(child);
                session.openService(page);
              }}
            >
              <b>{t('results:urgent.who', { name: childName(session, child), what: entitlementWord(checklist, id, 'name') })}</b>
              <span class="urgent__line">{entitlementWord(checklist, id, 'line')}</span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
