// What a part rests on: each document with its article and how well it is known. Small, and last.

import { t } from '../../../content/words.ts';
import type { Citation } from '../../../core/checklist/schema.ts';
import { Icon } from '../../components/icon.tsx';
import { useReady } from '../results/ready.tsx';
import { placeWords } from './place-words.ts';
import type { Part } from './subject.ts';

export function Basis({ part }: { readonly part: Part }) {
  const { checklist } = useReady();
  const sourceWords = (citation: Citation) => {
    const source = checklist.sources.get(citation.id);
    return source && { title: source.title, number: source.number ?? '', place: placeWords(citation.at), grade: t(`results:basis.grade.${source.grade}`) };
  };
  return (
    <details class="fold fold--small">
      <summary>
        {t('results:basis.title')}
        <Icon name="chevron-down" />
      </summary>
      <ul class="lines">
        {part.entitlement.sources.map((citation) => {
          const source = sourceWords(citation);
          return (
            source && (
              <li key={`${citation.id} ${citation.at ?? ''}`}>
                <span lang="zh-Hans">{source.title}</span> {source.number} {source.place} {source.grade}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
