// The parts of a service at a glance, where it has more than one; a touch goes to the part.

import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { Icon } from '../../components/icon.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useReady } from '../results/ready.tsx';
import { partAnchor } from './part-block.tsx';
import type { Part } from './subject.ts';

const goTo = (id: string) => {
  const heading = document.getElementById(partAnchor(id));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};

export function PartsIndex({ parts }: { readonly parts: readonly Part[] }) {
  const { checklist, answered } = useReady();
  if (parts.length < 2) return null;
  return (
    <ul class="parts-index" aria-label={t('results:service.parts')}>
      {parts.map(({ entitlement, decision }) => (
        <li key={entitlement.id}>
          <button type="button" class="link-row" onClick={() => goTo(entitlement.id)}>
            {answered && <VerdictMark verdict={decision.verdict} />}
            <span>{entitlementWord(checklist, entitlement.id, 'name')}</span>
            {answered && <span class="spoken">{t('results:row.status', { verdict: t(`ui:verdicts.${decision.verdict}`) })}</span>}
            <Icon name="chevron-down" />
          </button>
        </li>
      ))}
    </ul>
  );
}
