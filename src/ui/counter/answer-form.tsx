// The window's answer: one of five, and for three of them what, where to, or why.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { failures, type Outcome } from '../../core/codec/slip-code.ts';
import { mostPapers } from '../../session/counter-desk.ts';
import type { SlipOnDesk } from '../../session/counter-reading.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { useCounter } from './counter-context.ts';
import { neutralPapers } from './counter-words.ts';

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  received: 'tick',
  missing: 'out-missing',
  elsewhere: 'out-elsewhere',
  done: 'star',
  failed: 'out-failed',
};

interface ChipProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly chosen: boolean;
  readonly disabled?: boolean;
  readonly onPick: () => void;
  readonly children: ComponentChildren;
}

function Chip({ kind, name, chosen, disabled = false, onPick, children }: ChipProps) {
  return (
    <label class={chosen ? 'chip chip--chosen' : 'chip'}>
      <input class="native" type={kind} name={name} checked={chosen} disabled={disabled} onChange={onPick} />
      {chosen && <Icon name="tick" />}
      <span>{children}</span>
    </label>
  );
}

function Missing({ slip }: { readonly slip: SlipOnDesk }) {
  const { desk } = useCounter();
  const { papers } = desk.answer.value;
  const full = papers.length >= mostPapers;
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.missing')}</legend>
      <div class="chips">
        {neutralPapers(slip.papers).map(({ id, name }) => (
          <Chip key={id} kind="checkbox" name="papers" chosen={papers.includes(id)} disabled={full && !papers.includes(id)} onPick={() => desk.togglePaper(id)}>
            {name}
          </Chip>
        ))}
      </div>
      <p class="hint">{full ? t('counter:answer.most', { count: mostPapers }) : t('counter:answer.missing-none')}</p>
    </fieldset>
  );
}

function Elsewhere() {
  const { desk } = useCounter();
  const { office } = desk.answer.value;
  const own = desk.setup.value?.office;
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.elsewhere')}</legend>
      <div class="chips">
        {desk.offices.value
          .filter((id) => id !== own)
          .map((id) => (
            <Chip key={id} kind="radio" name="office" chosen={office === id} onPick={() => desk.touch({ office: id })}>
              {t(`offices:${id}.short`)}
            </Chip>
          ))}
        <Chip kind="radio" name="office" chosen={office === null} onPick={() => desk.touch({ office: null })}>
          {t('counter:answer.elsewhere-none')}
        </Chip>
      </div>
    </fieldset>
  );
}

function Failed() {
  const { desk } = useCounter();
  const { failure } = desk.answer.value;
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.failed')}</legend>
      <div class="chips">
        {failures.map((why) => (
          <Chip key={why} kind="radio" name="failure" chosen={failure === why} onPick={() => desk.touch({ failure: why })}>
            {t(`counter:failure.${why}`)}
          </Chip>
        ))}
        <Chip kind="radio" name="failure" chosen={failure === null} onPick={() => desk.touch({ failure: null })}>
          {t('counter:answer.failed-none')}
        </Chip>
      </div>
    </fieldset>
  );
}

export function AnswerForm({ slip }: { readonly slip: SlipOnDesk }) {
  const { desk } = useCounter();
  const { outcome } = desk.answer.value;
  return (
    <section class="answer-form">
      <fieldset>
        <legend class="counter-heading">
          {t('counter:answer.title')}
          <small>{t('counter:answer.later')}</small>
        </legend>
        <div class="choices">
          {desk.outcomes.value.map((one) => (
            <label key={one} class={one === outcome ? `choice choice--${one} choice--chosen` : `choice choice--${one}`}>
              <input class="native" type="radio" name="outcome" checked={one === outcome} onChange={() => desk.touch({ outcome: one })} />
              <Icon name={outcomeIcons[one]} />
              <span>{t(`counter:outcome.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {outcome === 'missing' && <Missing slip={slip} />}
      {outcome === 'elsewhere' && <Elsewhere />}
      {outcome === 'failed' && <Failed />}
    </section>
  );
}
