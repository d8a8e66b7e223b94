// Where to go: any one of the offices will do, the best first; and by which way it is decided.

import { sourceLanguage } from '../../../content/languages.ts';
import { entitlementWord } from '../../../content/service-words.ts';
import { maybe, t } from '../../../content/words.ts';
import { officeLine, type PointOffice } from '../../../core/point/point.ts';
import { Icon } from '../../components/icon.tsx';
import { InChinese } from '../../components/in-chinese.tsx';
import { useSession } from '../../session-context.ts';
import { knownOffices } from '../known-offices.ts';
import { useReady } from '../results/ready.tsx';
import { Facet } from './facet.tsx';
import type { Part } from './subject.ts';

/** As the point wrote it down: in its words, and said to be so. */
function Told({ offices }: { readonly offices: readonly PointOffice[] }) {
  return (
    <>
      {offices.map((office) => (
        <span key={officeLine(office)} class="paper__called where__told" lang={sourceLanguage}>
          {officeLine(office)}
        </span>
      ))}
      {offices.length > 0 && <span class="paper__called">{t('results:where.told')}</span>}
    </>
  );
}

export function Where({ part }: { readonly part: Part }) {
  const { checklist } = useReady();
  const session = useSession();
  const { decision, entitlement } = part;
  return (
    <Facet title={t('results:where.title')}>
      <p class="where__words">{entitlementWord(checklist, entitlement.id, 'where')}</p>
      {decision.route && (
        <p class="with-icon">
          <Icon name="door" />
          {t(`results:route.${decision.route}`)}
        </p>
      )}
      <ul class="where__offices">
        {decision.offices.map((office) => (
          <li key={office} class="with-icon">
            <Icon name="place" />
            <span>
              <b>{t(`offices:${office}.name`)}</b>
              <InChinese words={t(`offices:${office}.name`, {}, sourceLanguage)} />
              <span class="paper__called">{maybe(`offices:${office}.line`)}</span>
              <Told offices={knownOffices(session, office)} />
            </span>
          </li>
        ))}
      </ul>
      {entitlement.discretion && <p>{t('results:where.decides', { office: t(`offices:${entitlement.discretion.decides}.name`) })}</p>}
    </Facet>
  );
}
