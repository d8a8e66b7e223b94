// Where reading aloud has its places on the pages. What stands there comes once the device has a voice; without one nothing does.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

export interface ListenProps {
  /** `page` in a heading, `row` beside an answer, `dock` at the foot. */
  readonly at: 'page' | 'row' | 'dock';
}

export interface ListenParts {
  readonly ListenButton: ComponentType<ListenProps>;
  readonly TongueTiles: ComponentType;
}

const parts = signal<ListenParts | null>(null);

/** Puts the parts in their places. */
export function bringListening(brought: ListenParts): void {
  parts.value = brought;
}

export function Listen(props: ListenProps) {
  const here = parts.value;
  return here && <here.ListenButton {...props} />;
}

/** On the first screen: tongues that are only heard. */
export function HeardTongues() {
  const here = parts.value;
  return here && <here.TongueTiles />;
}
