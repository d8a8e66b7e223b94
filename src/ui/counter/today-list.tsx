// What this window answered today, by number; touched, a return is shown again.
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { outcomeIcons } from './answer-form.tsx';
import { useCounter } from './counter-context.ts';
import { moreWords } from './counter-words.ts';

/** One file a point: each goes its own way. */
function DayFiles() {
  const { desk } = useCounter();
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title" class="counter-heading">
        {t('counter:days.title')}
        <small>{t('counter:days.line')}</small>
      </h2>
      <ul class="today">
        {desk.days.value.map((day) => (
          <li key={day.point} class="day-file">
            <span class="day-file__words">
              <b>{day.name ?? t('counter:days.unknown', { point: day.point })}</b>
              <small>{t(day.sealKey ? 'counter:days.sealed' : 'counter:days.signed', { count: day.returns.length })}</small>
            </span>
            <Button kind="plain" icon="save" onClick={() => void desk.saveDay(day)}>
              {t('counter:days.save')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TodayRows() {
  const { desk } = useCounter();
  const today = desk.today.value;
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title" class="counter-heading">
        {t('counter:today.title')}
        <small>{t('counter:answer.kept')}</small>
      </h2>
      {today.length === 0 && <p class="counter-note">{t('counter:today.none')}</p>}
      <ul class="today">
        {today.map((given) => (
          <li key={given.text}>
            <button type="button" class="today__row" onClick={() => desk.show(given)}>
              <span class="today__number">{given.number}</span>
              <span class={`today__outcome today__outcome--${given.outcome}`}>
                <Icon name={outcomeIcons[given.outcome]} />
                {t(`counter:outcome.${given.outcome}`)}
              </span>
              <span class="today__more">{moreWords(given)}</span>
              <span class="spoken">{t('counter:today.again')}</span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function TodayList() {
  const { desk } = useCounter();
  return (
    <>
      <TodayRows />
      {desk.days.value.length > 0 && <DayFiles />}
    </>
  );
}
