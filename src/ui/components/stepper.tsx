// A number by less and more; typing is never needed.
import { t } from '../../content/words.ts';
import { Icon } from './icon.tsx';

interface StepperProps {
  readonly label: string;
  /** Null while nothing was said. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, min, max, words, onChange }: StepperProps) {
  const move = (by: number) => onChange(Math.min(max, Math.max(min, (value ?? min) + (value === null && by < 0 ? 0 : by))));
  return (
    <fieldset class="stepper" aria-label={label}>
      <button type="button" class="stepper__key" aria-label={t('ui:stepper.less')} disabled={value === min} onClick={() => move(-1)}>
        <Icon name="minus" />
      </button>
      <output class="stepper__value">{value === null ? <span class="stepper__empty">{t('ui:stepper.empty')}</span> : words(value)}</output>
      <button type="button" class="stepper__key" aria-label={t('ui:stepper.more')} disabled={value === max} onClick={() => move(1)}>
        <Icon name="plus" />
      </button>
    </fieldset>
  );
}
