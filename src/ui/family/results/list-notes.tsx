// What always stands with a result: which list this is, from when, and a banner once it is old.

import { t } from '../../../content/words.ts';
import { addDays } from '../../../core/facts/calendar.ts';
import { Icon } from '../../components/icon.tsx';
import { dateWords } from '../answers/date-words.ts';
import { useReady } from './ready.tsx';

/** Days after which a list asks for a telephone call first. */
const freshFor = 90;

export function OldListBanner() {
  const { checklist, assessment } = useReady();
  const { edition } = checklist.manifest;
  if (addDays(edition, freshFor) >= assessment.date) return null;
  return (
    <p class="banner">
      <Icon name="phone" />
      {t('results:list.old', { month: dateWords(edition.slice(0, 7)) })}
    </p>
  );
}

export function ListDate() {
  const { checklist } = useReady();
  return <p class="list-date">{t('results:list.working', { date: dateWords(checklist.manifest.edition) })}</p>;
}
