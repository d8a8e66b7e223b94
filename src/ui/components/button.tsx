// A button with a word and, when it helps, a picture. Acts on release, as every native button does.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly kind: 'primary' | 'plain';
  readonly icon?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
  readonly onClick: () => void;
  readonly disabled?: boolean | undefined;
  /** The way back: Esc touches it too. */
  readonly back?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Button({ kind, icon, iconAfter, onClick, disabled = false, back = false, children }: ButtonProps) {
  return (
    <button type="button" class={`button button--${kind}`} onClick={onClick} disabled={disabled} aria-keyshortcuts={back ? 'Escape' : undefined}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}
