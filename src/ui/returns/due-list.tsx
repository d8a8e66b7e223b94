// What waits for the point: prints nobody confirmed, slips of which nothing came back, answers that contradict each other.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import type { Life } from '../../core/referral/life.ts';
import { silences, voidings } from '../../core/referral/slip-event.ts';
import { Icon } from '../components/icon.tsx';
import { useReturns } from './returns-context.ts';
import { eventWords, officeWords, standingWords } from './returns-words.ts';

interface ChoiceProps {
  readonly words: string;
  readonly onPick: () => void;
}

const Choice = ({ words, onPick }: ChoiceProps) => (
  <button type="button" class="chip" onClick={onPick}>
    {words}
  </button>
);

/** What can be done about a slip that waits. */
function Choices({ life }: { readonly life: Life }) {
  const { desk } = useReturns();
  const { number, state, contradiction } = life;
  if (state === 'contradicted') {
    return (
      <>
        <p>{t('returns:due.which')}</p>
        <div class="chips">
          {contradiction
            .filter((event) => event.kind !== 'taken')
            .map((event) => (
              <Choice
                key={event.id}
                words={t('returns:due.holds', { what: eventWords(event, desk.codes.value) })}
                onPick={() => void desk.decide(life, event)}
              />
            ))}
        </div>
      </>
    );
  }
  if (state === 'unknown-slip') return <p>{t('returns:due.unknown')}</p>;
  if (state === 'print-not-confirmed') {
    return (
      <div class="chips">
        <Choice words={t('returns:due.whole')} onPick={() => void desk.confirmPrint(number)} />
        {voidings.map((why) => (
          <Choice key={why} words={t(`returns:event.void.${why}`)} onPick={() => void desk.voidSlip(number, why)} />
        ))}
      </div>
    );
  }
  return (
    <>
      <p>{t('returns:due.why')}</p>
      <div class="chips">
        {silences.map((why) => (
          <Choice key={why} words={t(`returns:silence.${why}`)} onPick={() => void desk.learn(number, why)} />
        ))}
      </div>
    </>
  );
}

function DueRow({ life }: { readonly life: Life }) {
  const { desk } = useReturns();
  const open = useSignal(false);
  const turn = () => {
    open.value = !open.value;
  };
  return (
    <li class="due">
      <button type="button" class="due__row" aria-expanded={open.value} onClick={turn}>
        <span class="today__number">{life.number}</span>
        <span class="due__state">{standingWords(life)}</span>
        <span class="due__office">{officeWords(desk.codes.value, life.office)}</span>
        <Icon name="chevron-down" />
      </button>
      {open.value && (
        <div class="due__open">
          <ul class="lines">
            {life.history.map((event) => (
              <li key={event.id}>{eventWords(event, desk.codes.value)}</li>
            ))}
          </ul>
          <Choices life={life} />
        </div>
      )}
    </li>
  );
}

/** Rows shown at once; the longest waiting come first. */
const shown = 50;

export function DueList() {
  const { desk } = useReturns();
  const due = desk.due.value;
  const lives = desk.lives.value ?? [];
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title" class="counter-heading">
        {t('returns:due.title', { count: due.length })}
        <small>{t('returns:due.all', { count: lives.length })}</small>
      </h2>
      {due.length === 0 && <p class="counter-note">{t('returns:due.none')}</p>}
      <ul class="today">
        {due.slice(0, shown).map((life) => (
          <DueRow key={life.number} life={life} />
        ))}
      </ul>
      {due.length > shown && <p class="hint">{t('returns:due.more', { count: due.length - shown })}</p>}
    </section>
  );
}
