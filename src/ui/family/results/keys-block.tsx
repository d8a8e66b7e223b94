// 「钥匙」: what is no service itself but opens others, with the doors each would open for this child.

import { sourceLanguage } from '../../../content/languages.ts';
import { entitlementWord, serviceName } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { ChildAssessment } from '../../../core/rules/assess-family.ts';
import { Icon } from '../../components/icon.tsx';
import { InChinese } from '../../components/in-chinese.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { useSession } from '../../session-context.ts';
import { listWords } from './list-words.ts';
import { useReady } from './ready.tsx';

/** Ids of the services whose verdict holding the enabler would better. */
const doorsOf = (child: ChildAssessment, enabler: string): readonly string[] =>
  child.services.filter((s) => s.entitlements.some((e) => e.changes.some((c) => c.kind === 'enabler' && c.enabler === enabler))).map((s) => s.id);

export function KeysBlock() {
  const session = useSession();
  const { checklist, child } = useReady();
  const keys = child.enablers
    .filter((d) => d.verdict !== 'not-now')
    .map((decision) => ({ decision, doors: doorsOf(child, decision.id) }))
    .sort((a, b) => b.doors.length - a.doors.length);
  if (keys.length === 0) return null;
  return (
    <section class="keys" aria-labelledby="keys">
      <h2 id="keys">
        <Icon name="key" />
        {t('results:keys.title')}
      </h2>
      <p class="keys__line">{t('results:keys.line')}</p>
      <ul>
        {keys.map(({ decision, doors }) => (
          <li key={decision.id}>
            <button type="button" class="service-row" onClick={() => session.openService(decision.id)}>
              <VerdictMark verdict={decision.verdict} />
              <span class="service-row__name">
                <b>{entitlementWord(checklist, decision.id, 'name')}</b>
                <InChinese words={entitlementWord(checklist, decision.id, 'name', sourceLanguage)} />
                <span class="service-row__more">
                  {doors.length > 0
                    ? t('results:keys.opens', { services: listWords(doors.map((id) => serviceName(id))) })
                    : entitlementWord(checklist, decision.id, 'line')}
                </span>
              </span>
              <span class="spoken">{t('results:row.status', { verdict: t(`ui:verdicts.${decision.verdict}`) })}</span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
