// The way from the results to the days ahead.
import { t } from '../../../content/words.ts';
import { Icon } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';

export function CalendarBlock() {
  const session = useSession();
  return (
    <section class="keys" aria-labelledby="days">
      <h2 id="days">
        <Icon name="calendar" />
        {t('calendar:title')}
      </h2>
      <button type="button" class="service-row" onClick={() => session.go('calendar')}>
        <span>{t('calendar:open')}</span>
        <Icon name="chevron-right" />
      </button>
    </section>
  );
}
