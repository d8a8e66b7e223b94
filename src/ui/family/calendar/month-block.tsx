// One month of the calendar: a line a day that matters, each the way to the page that says how.
import { type CalendarVoice, calendarLineWords } from '../../../content/calendar-words.ts';
import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { CalendarLine } from '../../../core/calendar/calendar-lines.ts';
import { findEntitlement } from '../../../core/checklist/checklist.ts';
import { childName } from '../../child-name.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { dateWords } from '../answers/date-words.ts';
import { useReady } from '../results/ready.tsx';

const pictures: Readonly<Record<CalendarLine['entry']['kind'], IconName>> = {
  opens: 'day-from',
  closes: 'day-until',
  window: 'calendar',
  renew: 'received',
  again: 'pencil',
};

function DayLine({ line }: { readonly line: CalendarLine }) {
  const session = useSession();
  const { checklist, assessment, family } = useReady();
  const voice: CalendarVoice = {
    children: family.children.length,
    date: dateWords,
    child: (id) => childName(session, id),
    entitlement: (id) => entitlementWord(checklist, id, 'name'),
  };
  const { who, what, when, notes } = calendarLineWords(checklist, line, assessment.date, voice);
  const [entitlement] = line.entitlements;
  const show = () => {
    if (entitlement === undefined) return session.go('check');
    const [child] = line.children;
    if (child !== undefined) session.chooseChild(child);
    session.openService(findEntitlement(checklist, entitlement)?.service?.id ?? entitlement);
  };
  return (
    <li>
      <button type="button" class="day" onClick={show}>
        <Icon name={pictures[line.entry.kind]} />
        <span class="day__words">
          <b>{t('calendar:who', { who, what })}</b>
          <span class="day__when">{when}</span>
          {notes.length > 0 && <span class="day__note">{notes.join(' ')}</span>}
        </span>
        <Icon name="chevron-right" />
      </button>
    </li>
  );
}

/** @param month `YYYY-MM`; null for what only a paper dates */
export function MonthBlock({ month, lines }: { readonly month: string | null; readonly lines: readonly CalendarLine[] }) {
  const id = `month-${month ?? 'undated'}`;
  return (
    <section class="month" aria-labelledby={id}>
      <h2 id={id}>{month === null ? t('calendar:no-day') : dateWords(month)}</h2>
      <ul>
        {lines.map((line) => (
          <DayLine
            key={`${line.entry.kind} ${line.day} ${line.children.join(' ')} ${line.entitlements.join(' ')} ${line.entry.kind === 'window' ? line.entry.parameter : ''}`}
            line={line}
          />
        ))}
      </ul>
    </section>
  );
}
