// One service of the list: its verdict as a shape, its name, and the way to its page. The verdict is in the name that is read out.

import { sourceLanguage } from '../../../content/languages.ts';
import { serviceName } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { ServiceDecision } from '../../../core/rules/assess-family.ts';
import { Icon } from '../../components/icon.tsx';
import { InChinese } from '../../components/in-chinese.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useSession } from '../../session-context.ts';

/** `decision` is null on the list without answers. */
export function ServiceRow({ id, decision }: { readonly id: string; readonly decision: ServiceDecision | null }) {
  const session = useSession();
  const received = decision?.entitlements.some((e) => e.received) ?? false;
  return (
    <li>
      <button type="button" class={`service-row service-row--${decision?.verdict ?? 'plain'}`} onClick={() => session.openService(id)}>
        {decision && <VerdictMark verdict={decision.verdict} />}
        <span class="service-row__name">
          <span>
            <span>{serviceName(id)}</span>
            <InChinese words={serviceName(id, sourceLanguage)} />
          </span>
          {decision?.urgent && <b class="tag tag--urgent">{t('results:row.urgent')}</b>}
          {received && <b class="tag">{t('results:row.received')}</b>}
        </span>
        {decision && <span class="spoken">{t('results:row.status', { verdict: t(`ui:verdicts.${decision.verdict}`) })}</span>}
        <Icon name="chevron-right" />
      </button>
    </li>
  );
}
