// A part of the program that comes in its own chunk: one line while it loads, a clear sentence when it does not.
import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../content/words.ts';

type Part<Props> = { readonly kind: 'loading' | 'problem' } | { readonly kind: 'ready'; readonly Component: ComponentType<Props> };

export type Later<Props> = FunctionComponent<Props> & { readonly preload: () => Promise<void> };

/** Wraps a dynamic import; `preload` fetches it ahead. A failed fetch is tried again the next time it is shown. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const part = signal<Part<Props>>({ kind: 'loading' });
  const preload = async () => {
    if (part.value.kind === 'ready') return;
    try {
      part.value = { kind: 'ready', Component: await load() };
    } catch {
      part.value = { kind: 'problem' };
    }
  };
  function Later(props: Props) {
    useEffect(() => void preload(), []);
    const { value } = part;
    if (value.kind === 'ready') return <value.Component {...props} />;
    return <p class={value.kind}>{t(value.kind === 'loading' ? 'ui:loading' : 'ui:rules.not-loaded')}</p>;
  }
  return Object.assign(Later, { preload });
}
