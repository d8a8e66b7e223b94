// What would change a verdict: a day that comes, or a key that can be had. Found by the rules, only said here.

import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { childOf } from '../../../core/facts/read-facts.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { dateWords } from '../answers/date-words.ts';
import { useReady } from '../results/ready.tsx';
import { restsOnRoughDate } from './rough-dates.ts';
import type { Part } from './subject.ts';

export function WhatWouldChange({ part }: { readonly part: Part }) {
  const session = useSession();
  const { checklist, family, child } = useReady();
  const { decision } = part;
  const rough = restsOnRoughDate(decision, childOf(family, child.id)?.answers ?? {});
  return (
    <>
      {decision.changes.map((change) => {
        if (change.kind === 'date')
          return (
            <p key={change.date} class="when">
              <Icon name="calendar" />
              {t(`results:when.${rough ? 'latest' : 'from'}.${change.to}`, { date: dateWords(change.date) })}
            </p>
          );
        if (change.kind === 'enabler')
          return (
            <button key={change.enabler} type="button" class="link-row" onClick={() => session.openService(change.enabler)}>
              <Icon name="key" />
              <span>{t('results:when.key', { key: entitlementWord(checklist, change.enabler, 'name') })}</span>
              <Icon name="chevron-right" />
            </button>
          );
        return null;
      })}
      {decision.edge && (
        <p class="when">
          <Icon name="calendar" />
          {t('results:when.edge')}
        </p>
      )}
    </>
  );
}
