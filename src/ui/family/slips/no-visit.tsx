// What needs no visit here: done by itself, online, by telephone, or at the hukou place.
import { t } from '../../../content/words.ts';
import type { ErrandPlan } from '../../../core/referral/plan-errands.ts';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { itemWords } from './item-words.ts';

export function NoVisit({ elsewhere }: { readonly elsewhere: ErrandPlan['elsewhere'] }) {
  const session = useSession();
  const { checklist } = useReady();
  if (elsewhere.length === 0) return null;
  return (
    <section class="no-visit">
      <h2>{t('results:slips.no-visit')}</h2>
      {elsewhere.map(({ route, office, items }) => (
        <div key={`${route} ${office}`}>
          <h3>{t('results:slips.no-visit-how', { route: t(`results:route.${route}`), office: t(`offices:${office}.name`) })}</h3>
          <ul class="lines">
            {items.map((item) => (
              <li key={`${item.child} ${item.entitlement}`}>{itemWords(session, checklist, item)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
