// One answer: picture, words, and the mark that says it is chosen. The input lies over the whole row, which is the target.
import { useComputed } from '@preact/signals';
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { Listen } from '../voice/listen.tsx';

interface AnswerRowProps {
  readonly kind: 'radio' | 'checkbox';
  /** The group's name. */
  readonly name: string;
  /** Tells it from the others of the page. */
  readonly value: string;
  /** Reads signals: the mark follows them, and the page is not drawn again. */
  readonly isChosen: () => boolean;
  readonly onPick: () => void;
  readonly picture: ComponentChildren;
  readonly label: string;
  readonly hint?: string | null | undefined;
  /** Said beside an answer while it is offered and not yet taken. Reads signals. */
  readonly offered: () => string | null;
}

export function AnswerRow({ kind, name, value, isChosen, onPick, picture, label, hint, offered }: AnswerRowProps) {
  const chosen = useComputed(isChosen);
  const look = useComputed(() => (chosen.value ? 'answer answer--chosen' : 'answer'));
  const tag = useComputed(() => (isChosen() ? offered() : null)).value;
  const more = hint || tag;
  const id = `${name}.${value}`;
  const pick = (event: TargetedMouseEvent<HTMLInputElement>) => {
    onPick();
    // The browser moved the mark by itself; where the touch changed nothing, it goes back.
    event.currentTarget.checked = chosen.peek();
  };
  return (
    <div class={look}>
      <input id={id} class="native" type={kind} name={name} autocomplete="off" checked={chosen} onClick={pick} />
      {picture}
      <label class={more ? undefined : 'answer__label'} for={id}>
        {more ? <span class="answer__label">{label}</span> : label}
        {hint && <span class="answer__hint">{hint}</span>}
        {tag && <span class="answer__tag">{tag}</span>}
      </label>
      <Listen at="row" />
    </div>
  );
}
