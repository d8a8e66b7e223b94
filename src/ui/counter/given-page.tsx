// The answer that was given: its code large enough for a telephone across the desk, and the way to paper.
import { sourceLanguage } from '../../content/languages.ts';
import { t } from '../../content/words.ts';
import type { Given } from '../../session/counter-desk.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { outcomeIcons } from './answer-form.tsx';
import { useCounter } from './counter-context.ts';
import { moreWords } from './counter-words.ts';

/** A return speaks Chinese on paper: it is for the point. */
export const paperWords = (given: Given): string | null => moreWords(given, sourceLanguage);

export function GivenPage({ given }: { readonly given: Given }) {
  const { desk, Code } = useCounter();
  const more = moreWords(given);
  const standing = desk.setup.value?.standing;
  return (
    <>
      <div class="counter-scroll given">
        <div class="given__code">
          <Code text={given.text} label={t('counter:given.code', { number: given.number })} />
        </div>
        <div class="given__words">
          <h2>{t('counter:given.title')}</h2>
          <p class={`given__outcome given__outcome--${given.outcome}`}>
            <Icon name={outcomeIcons[given.outcome]} />
            {t(`counter:outcome.${given.outcome}`)}
          </p>
          {more && <p class="given__more">{more}</p>}
          <p class="given__number">{given.number}</p>
          <p>{dateWords(given.on)}</p>
          <p class="given__scan">{t('counter:given.scan')}</p>
          {standing !== 'listed' && <p class="counter-note counter-note--care">{t('counter:given.not-listed')}</p>}
        </div>
      </div>
      <div class="counter-actions">
        <Button kind="plain" icon="printer" onClick={() => void desk.print(paperWords)}>
          {t('counter:given.print')}
        </Button>
        <Button kind="primary" icon="scan" onClick={desk.next}>
          {t('counter:given.next')}
        </Button>
      </div>
    </>
  );
}
