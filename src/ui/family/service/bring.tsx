// What to bring, the certain papers first, each by picture, name and what people call it.

import { sourceLanguage } from '../../../content/languages.ts';
import { maybe, t } from '../../../content/words.ts';
import { papersFor } from '../../../core/referral/gather-papers.ts';
import { Icon } from '../../components/icon.tsx';
import { InChinese } from '../../components/in-chinese.tsx';
import { paperPicture } from '../results/later-icons.ts';
import { useReady } from '../results/ready.tsx';
import { Facet } from './facet.tsx';
import type { Part } from './subject.ts';

const needs = ['required', 'usually', 'if-at-hand'] as const;

function Paper({ id }: { readonly id: string }) {
  const { checklist } = useReady();
  const get = maybe(`documents:${id}.get`);
  return (
    <li class="paper">
      <span class="paper__picture">
        <Icon name={paperPicture(checklist.documents.get(id)?.picture)} />
      </span>
      <span>
        <b>{t(`documents:${id}.name`)}</b>
        <InChinese words={t(`documents:${id}.name`, {}, sourceLanguage)} />
        <span class="paper__called">{maybe(`documents:${id}.called`)}</span>
        {get !== null && <span class="paper__called">{t('results:bring.get', { get })}</span>}
      </span>
    </li>
  );
}

export function Bring({ part }: { readonly part: Part }) {
  const { checklist, family, assessment, child } = useReady();
  const papers = papersFor(checklist, family, assessment.date, { child: child.id, entitlement: part.entitlement.id });
  const groups = needs.map((need) => ({ need, papers: papers.filter((p) => p.need === need) })).filter((g) => g.papers.length > 0);
  return (
    <Facet title={t('results:bring.title')}>
      {groups.length === 0 && <p>{t('results:bring.nothing')}</p>}
      {groups.map((group) => (
        <div key={group.need} class="bring">
          <h4>{t(`results:bring.${group.need}`)}</h4>
          <ul>
            {group.papers.map((paper) => (
              <Paper key={paper.document} id={paper.document} />
            ))}
          </ul>
        </div>
      ))}
    </Facet>
  );
}
