// One answer: picture, words, and the mark that says it is chosen. The whole row is the target.
import { useComputed } from '@preact/signals';
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { Listen } from '../voice/listen.tsx';
import { Icon } from './icon.tsx';

interface AnswerRowProps {
  readonly kind: 'radio' | 'checkbox';
  /** The group's name. */
  readonly name: string;
  /** Reads signals: the mark follows them, and the page is not drawn again. */
  readonly isChosen: () => boolean;
  readonly onPick: () => void;
  readonly picture: ComponentChildren;
  readonly label: string;
  readonly hint?: string | null | undefined;
  /** Said beside an answer while it is offered and not yet taken. Reads signals. */
  readonly offered: () => string | null;
}

export function AnswerRow({ kind, name, isChosen, onPick, picture, label, hint, offered }: AnswerRowProps) {
  const chosen = useComputed(isChosen);
  const look = useComputed(() => (chosen.value ? 'answer answer--chosen' : 'answer'));
  const tag = useComputed(() => (isChosen() ? offered() : null));
  const pick = (event: TargetedMouseEvent<HTMLInputElement>) => {
    onPick();
    // The browser moved the mark by itself; where the touch changed nothing, it goes back.
    event.currentTarget.checked = chosen.peek();
  };
  return (
    <div class="answer-line">
      <label class={look}>
        <input class="native" type={kind} name={name} autocomplete="off" checked={chosen} onClick={pick} />
        <span class="answer__picture">{picture}</span>
        <span class="answer__words">
          <span class="answer__label">{label}</span>
          {hint && <span class="answer__hint">{hint}</span>}
          {tag.value && <span class="answer__tag">{tag.value}</span>}
        </span>
        <span class={`answer__check answer__check--${kind === 'checkbox' ? 'box' : 'ring'}`}>
          <Icon name="tick" />
        </span>
      </label>
      <Listen at="row" />
    </div>
  );
}
