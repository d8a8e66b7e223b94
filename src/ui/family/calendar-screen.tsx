// K6b: what the next months bring the whole family, month by month; on a device of its own also for its own calendar.
import { useSignal } from '@preact/signals';
import { hasEdge } from '../../content/calendar-words.ts';
import { t } from '../../content/words.ts';
import { calendarLines, linesByMonth } from '../../core/calendar/calendar-lines.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { device } from '../device.ts';
import { useSession } from '../session-context.ts';
import { MonthBlock } from './calendar/month-block.tsx';
import { ListDate } from './results/list-notes.tsx';
import { useReady, WhenReady } from './results/ready.tsx';
import '../styles/results.css';
import '../styles/calendar.css';

function SaveButton() {
  const session = useSession();
  const outcome = useSignal<'save' | 'saved' | 'not-saved'>('save');
  const save = async () => {
    outcome.value = (await session.saveCalendar()) ? 'saved' : 'not-saved';
  };
  return (
    <>
      <Button kind="primary" icon={outcome.value === 'saved' ? 'tick' : 'calendar'} onClick={() => void save()}>
        {t(`calendar:file.${outcome.value}`)}
      </Button>
      <span class="spoken" role="status">
        {outcome.value !== 'save' && t(`calendar:file.${outcome.value}`)}
      </span>
    </>
  );
}

function CalendarPage() {
  const session = useSession();
  const { engine, assessment } = useReady();
  const lines = calendarLines(engine.calendar(session.interview.value, assessment.date));
  // A device that others use next keeps no file of anybody's: a kiosk, or whatever was set up as a service point.
  const shared = device.value === 'kiosk' || session.point.value.name !== '';
  const giveable = !shared && lines.some((line) => line.day !== null);
  return (
    <Frame
      heading={
        <>
          <h1>{t('calendar:title')}</h1>
          <p class="hint">{t(lines.length === 0 ? 'calendar:nothing' : 'calendar:lead')}</p>
        </>
      }
      more={t('calendar:more')}
      actions={
        <div class="actions-row">
          <Button kind={giveable ? 'plain' : 'primary'} back icon="arrow-left" onClick={() => session.go('results')}>
            {t('calendar:back')}
          </Button>
          {giveable && <SaveButton />}
        </div>
      }
    >
      <div class="days">
        {linesByMonth(lines).map(({ month, lines: ofMonth }) => (
          <MonthBlock key={month ?? 'undated'} month={month} lines={ofMonth} />
        ))}
        {hasEdge(lines) && <p class="days__note">{t('calendar:edge')}</p>}
        {giveable && <p class="days__note">{t('calendar:file.shown')}</p>}
        <p class="days__note">{t('results:summary.first-opinion')}</p>
        <ListDate />
      </div>
    </Frame>
  );
}

export function CalendarScreen() {
  return (
    <WhenReady>
      <CalendarPage />
    </WhenReady>
  );
}
