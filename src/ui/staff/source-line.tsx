// One source as whoever helps needs it: the document by its own title, the place in it, its date, and how well it is known.
import { t } from '../../content/words.ts';
import { isOldSource } from '../../core/checklist/freshness.ts';
import type { Citation } from '../../core/checklist/schema.ts';
import { dateWords } from '../family/answers/date-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { placeWords } from '../family/service/place-words.ts';
import { OldMark } from './old-mark.tsx';

/** The article in words; else the editors' own note, as they wrote it. */
function Place({ at }: { readonly at: string | undefined }) {
  if (at === undefined) return null;
  const words = placeWords(at);
  if (words !== '') return <b> {words}</b>;
  return <span lang="en"> {t('staff:source.note', { note: at })}</span>;
}

export function SourceLine({ citation }: { readonly citation: Citation }) {
  const { checklist, assessment } = useReady();
  const source = checklist.sources.get(citation.id);
  if (!source) return null;
  const { number, issuer, date, grade, checked } = source;
  return (
    <span class="source">
      <span class="source__title">
        <span lang="zh-Hans">{source.title}</span>
        <Place at={citation.at} />
      </span>
      <span class="source__more">
        <b class={`grade grade--${grade}`}>{grade}</b> {t(`staff:grade.${grade}`)}
        {[number, issuer].filter(Boolean).map((words) => (
          <span key={words} lang="zh-Hans">
            {' · '}
            {words}
          </span>
        ))}
        {' · '}
        {date === 'undated' ? t('staff:source.undated') : dateWords(date)}
        {' · '}
        {t('staff:source.checked', { date: dateWords(checked) })}
        {isOldSource(source, assessment.date) && <OldMark words={t('staff:old.source')} />}
      </span>
    </span>
  );
}
