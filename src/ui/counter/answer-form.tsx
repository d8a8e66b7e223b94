// The window's answer: one of five, and for three of them what, where to, or why.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { type Failure, failures, mostPapers, type Outcome } from '../../core/codec/slip-code.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { neutralPapers } from './counter-words.ts';

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  received: 'tick',
  missing: 'out-missing',
  elsewhere: 'out-elsewhere',
  done: 'star',
  failed: 'out-failed',
};

/** What was touched so far, as ids of the list. */
export interface TouchedAnswer {
  readonly outcome: Outcome | null;
  readonly papers: readonly string[];
  readonly office: string | null;
  readonly failure: Failure | null;
}

export interface AnswerFormProps {
  readonly title: string;
  readonly more: string;
  /** That no paper need be touched. */
  readonly missingHint: string;
  readonly answer: TouchedAnswer;
  readonly outcomes: readonly Outcome[];
  /** Papers that may be missing, by id. */
  readonly papers: readonly string[];
  /** Kinds of office it may belong to, by id. */
  readonly offices: readonly string[];
  readonly onTouch: (part: Partial<TouchedAnswer>) => void;
  readonly onTogglePaper: (paper: string) => void;
}

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
      <input class="native" type={kind} name={name} autocomplete="off" checked={chosen} disabled={disabled} onChange={onPick} />
      {chosen && <Icon name="tick" />}
      <span>{children}</span>
    </label>
  );
}

function Missing({ answer, papers, missingHint, onTogglePaper }: AnswerFormProps) {
  const full = answer.papers.length >= mostPapers;
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.missing')}</legend>
      <div class="chips">
        {neutralPapers(papers).map(({ id, name }) => {
          const chosen = answer.papers.includes(id);
          return (
            <Chip key={id} kind="checkbox" name="papers" chosen={chosen} disabled={full && !chosen} onPick={() => onTogglePaper(id)}>
              {name}
            </Chip>
          );
        })}
      </div>
      <p class="hint">{full ? t('counter:answer.most', { count: mostPapers }) : missingHint}</p>
    </fieldset>
  );
}

function Elsewhere({ answer, offices, onTouch }: AnswerFormProps) {
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.elsewhere')}</legend>
      <div class="chips">
        {offices.map((id) => (
          <Chip key={id} kind="radio" name="office" chosen={answer.office === id} onPick={() => onTouch({ office: id })}>
            {t(`offices:${id}.short`)}
          </Chip>
        ))}
        <Chip kind="radio" name="office" chosen={answer.office === null} onPick={() => onTouch({ office: null })}>
          {t('counter:answer.elsewhere-none')}
        </Chip>
      </div>
    </fieldset>
  );
}

function Failed({ answer, onTouch }: AnswerFormProps) {
  return (
    <fieldset class="choice-more">
      <legend>{t('counter:answer.failed')}</legend>
      <div class="chips">
        {failures.map((why) => (
          <Chip key={why} kind="radio" name="failure" chosen={answer.failure === why} onPick={() => onTouch({ failure: why })}>
            {t(`counter:failure.${why}`)}
          </Chip>
        ))}
        <Chip kind="radio" name="failure" chosen={answer.failure === null} onPick={() => onTouch({ failure: null })}>
          {t('counter:answer.failed-none')}
        </Chip>
      </div>
    </fieldset>
  );
}

export function AnswerForm(props: AnswerFormProps) {
  const { title, more, answer, outcomes, onTouch } = props;
  const { outcome } = answer;
  return (
    <section class="answer-form">
      <fieldset>
        <legend class="counter-heading">
          {title}
          <small>{more}</small>
        </legend>
        <div class="outcome-boxes">
          {outcomes.map((one) => (
            <label key={one} class={one === outcome ? `choice choice--${one} choice--chosen` : `choice choice--${one}`}>
              <input class="native" type="radio" name="outcome" autocomplete="off" checked={one === outcome} onChange={() => onTouch({ outcome: one })} />
              <Icon name={outcomeIcons[one]} />
              <span>{t(`counter:outcome.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {outcome === 'missing' && <Missing {...props} />}
      {outcome === 'elsewhere' && <Elsewhere {...props} />}
      {outcome === 'failed' && <Failed {...props} />}
    </section>
  );
}
