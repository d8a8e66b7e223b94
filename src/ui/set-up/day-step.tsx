// Step: what day it is, for a machine whose clock has lost it.
import { useSignal } from '@preact/signals';
import { builtOn } from '../../content/built-on.ts';
import { t } from '../../content/words.ts';
import { dateOf, isDate, partsOf } from '../../core/facts/calendar.ts';
import { longestUse } from '../../core/point/device-day.ts';
import { dateWords, monthName } from '../family/answers/date-words.ts';
import { useSession } from '../session-context.ts';
import { Choice, StepPage } from './step-parts.tsx';

const upTo = (last: number, first = 1): readonly number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

export function DayStep() {
  const session = useSession();
  const today = session.today.value;
  const doubted = session.dayDoubted.value;
  const [firstYear] = partsOf(builtOn ?? today);
  const chosen = useSignal(partsOf(doubted ? (builtOn ?? today) : today));
  const [year, month, day] = chosen.value;
  const lastDay = upTo(31).findLast((d) => isDate(dateOf(year, month, d))) ?? 1;
  const take = (y: number, m: number, d: number) => {
    chosen.value = [y, m, d];
  };
  const choices = [
    {
      part: 'year',
      at: year,
      of: upTo(firstYear + longestUse, firstYear),
      words: (n: number) => t('ui:date.year', { year: n }),
      onPick: (n: number) => take(n, month, day),
    },
    { part: 'month', at: month, of: upTo(12), words: monthName, onPick: (n: number) => take(year, n, day) },
    {
      part: 'day',
      at: Math.min(day, lastDay),
      of: upTo(lastDay),
      words: (n: number) => t('ui:date.day-tile', { day: n }),
      onPick: (n: number) => take(year, month, n),
    },
  ];
  const keep = async () => {
    const said = dateOf(year, month, Math.min(day, lastDay));
    session.sayDay(said);
    return !session.dayDoubted.value;
  };
  return (
    <StepPage step="day" onKeep={keep}>
      <p role="status">{t('set-up:day.now', { date: dateWords(today) })}</p>
      {doubted && (
        <p class="counter-problem" role="alert">
          {t('set-up:day.doubted')}
        </p>
      )}
      <div class="set-up-fields">
        {choices.map(({ part, at, of, words, onPick }) => (
          <Choice
            key={part}
            label={t(`ui:date.ask.${part}`)}
            value={String(at)}
            options={of.map((n) => ({ value: String(n), words: words(n) }))}
            onPick={(n) => onPick(Number(n))}
          />
        ))}
      </div>
      <p>{t('set-up:day.only')}</p>
    </StepPage>
  );
}
