// The first thing to do after printing: where to go, and what for.

import { t } from '../../../content/words.ts';
import type { PrintJob } from '../../../session/ports.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { itemWords } from './item-words.ts';

export function FirstErrand({ job }: { readonly job: PrintJob }) {
  const session = useSession();
  const [first, ...rest] = job.summary?.plan.errands ?? [];
  if (!first) return null;
  return (
    <section class="first-errand">
      <h2>
        <Icon name="place" />
        {t('results:done.first', { office: t(`offices:${first.office}.name`) })}
      </h2>
      <ul class="lines">
        {first.items.map((item) => (
          <li key={`${item.child} ${item.entitlement}`}>{itemWords(session, job.checklist, item)}</li>
        ))}
      </ul>
      <p>{t('results:done.hand-over')}</p>
      {rest.length > 0 && <p>{t('results:done.more', { count: rest.length })}</p>}
    </section>
  );
}
