// The heading of the results: how many services can be had, in one large number, and the five verdicts with their counts.

import { t } from '../../../content/words.ts';
import { verdicts } from '../../../core/rules/decide-entitlement.ts';
import { childName } from '../../child-name.ts';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useSession } from '../../session-context.ts';
import { countVerdicts, type VerdictCounts } from './count-verdicts.ts';
import { useReady } from './ready.tsx';

function Legend({ counts }: { readonly counts: VerdictCounts }) {
  return (
    <ul class="legend" aria-label={t('results:summary.legend')}>
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
          {t(`ui:verdicts.${verdict}`)} <b>{counts[verdict]}</b>
        </li>
      ))}
    </ul>
  );
}

export function CountHeading() {
  const session = useSession();
  const { child } = useReady();
  const counts = countVerdicts(child.services);
  const told = counts.likely > 0 ? ('likely' as const) : counts.ask > 0 ? ('ask' as const) : null;
  const values = { name: childName(session, child.id), total: child.services.length };
  return (
    <div class="count">
      {told ? (
        <h1>
          {t(`results:summary.${told}.before`, values)} <b class={`count__number count__number--${told}`}>{counts[told]}</b>{' '}
          {t(`results:summary.${told}.after`, values)}
        </h1>
      ) : (
        <h1>{t('results:summary.nothing-yet', values)}</h1>
      )}
      <Legend counts={counts} />
    </div>
  );
}
