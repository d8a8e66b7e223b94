// The bar above window and point's desk: whose it is, what holds, what leads away.
import type { ComponentChildren } from 'preact';
import type { Language } from '../../content/languages.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon, type IconName } from '../components/icon.tsx';

interface TopItemProps {
  readonly icon: IconName;
  readonly words: string;
  /** Where the words are of another language than the page. */
  readonly lang?: Language;
  readonly onClick: () => void;
}

export function TopItem({ icon, words, lang, onClick }: TopItemProps) {
  return (
    <button type="button" class="counter-top__item" aria-label={words} onClick={onClick}>
      <Icon name={icon} />
      <span lang={lang}>{words}</span>
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
      <BrandMark />
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
