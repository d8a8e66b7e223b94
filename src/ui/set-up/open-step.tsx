// The end, and the first look after every restart: what is still open, and what to look at with one's own eyes.
import { t } from '../../content/words.ts';
import type { ToDo } from '../../core/point/still-open.ts';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';
import { type Step, useSetUp } from './set-up-context.ts';
import { StepPage } from './step-parts.tsx';

/** Where each is done; the county's own step is at the point's desk. */
const where: Readonly<Record<ToDo | 'day', Step | null>> = {
  day: 'day',
  name: 'point',
  digits: 'point',
  certified: null,
  phone: 'point',
  address: 'point',
  duty: 'point',
  offices: 'offices',
  paper: 'printer',
  tested: 'printer',
  saved: 'file',
};

const looks = ['home', 'restart', 'network', 'paper'] as const;

export function OpenStep() {
  const { setUp, go } = useSetUp();
  const doubted = useSession().dayDoubted.value;
  const open = [...(doubted ? (['day'] as const) : []), ...setUp.open.value];
  return (
    <StepPage step="open">
      {open.length === 0 && <p class="counter-note">{t('set-up:open.none')}</p>}
      <ul class="set-up-todo">
        {open.map((one) => {
          const step = where[one];
          const words = (
            <>
              <Icon name="alert" />
              <span>{t(`set-up:to-do.${one}`)}</span>
            </>
          );
          return (
            <li key={one}>
              {step === null ? (
                <p class="set-up-todo__line">{words}</p>
              ) : (
                <button type="button" class="set-up-todo__line" onClick={() => go(step)}>
                  {words}
                  <Icon name="chevron-right" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <h2>{t('set-up:open.look')}</h2>
      <ol class="set-up-looks">
        {looks.map((look) => (
          <li key={look}>{t(`set-up:look.${look}`)}</li>
        ))}
      </ol>
    </StepPage>
  );
}
