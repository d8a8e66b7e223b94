// One answer: picture, words, and the mark that says it is chosen. The whole row is the target.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface AnswerRowProps {
  readonly kind: 'radio' | 'checkbox';
  /** The group's name. */
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly picture: ComponentChildren;
  readonly label: string;
  readonly hint?: string | null | undefined;
  /** Said beside an answer offered but not yet taken. */
  readonly tag?: string | null | undefined;
}

export function AnswerRow({ kind, name, checked, onPick, picture, label, hint, tag }: AnswerRowProps) {
  return (
    <label class="answer focus-shell">
      <input class="native" type={kind} name={name} checked={checked} onClick={onPick} />
      <span class="answer__picture">{picture}</span>
      <span class="answer__words">
        <span class="answer__label">{label}</span>
        {hint && <span class="answer__hint">{hint}</span>}
        {tag && <span class="answer__tag">{tag}</span>}
      </span>
      <span class={`answer__check answer__check--${kind === 'checkbox' ? 'box' : 'ring'}`}>
        <Icon name="tick" />
      </span>
    </label>
  );
}
