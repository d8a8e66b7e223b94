// The bar above window and point's desk: whose it is, what holds, what leads away.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../components/icon.tsx';

interface TopItemProps {
  readonly icon: IconName;
  readonly words: string;
  readonly onClick: () => void;
}

export function TopItem({ icon, words, onClick }: TopItemProps) {
  return (
    <button type="button" class="counter-top__item" aria-label={words} onClick={onClick}>
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}

interface CounterTopProps {
  readonly name: string;
  readonly signs: readonly { readonly icon: IconName; readonly words: string }[];
  readonly children: ComponentChildren;
}

export function CounterTop({ name, signs, children }: CounterTopProps) {
  return (
    <header class="counter-top">
      <svg class="brand__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path fill="#0d587f" d="M0 0h48v48H0z" />
        <path fill="#fff" d="M5 29 17 13l6 8 5-6 15 14z" />
        <path fill="#f6c500" d="M5 40h38v3H5z" />
        <path fill="#bcd7e4" d="M5 32.5h38v4H5z" />
      </svg>
      <p class="counter-top__name">{name}</p>
      {signs.map((sign) => (
        <p key={sign.icon} class="counter-top__sign">
          <Icon name={sign.icon} />
          {sign.words}
        </p>
      ))}
      {children}
    </header>
  );
}
