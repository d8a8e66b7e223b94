// The address: `#/` and the name of the screen, nothing more, never a new entry in the history.
import { effect } from '@preact/signals';
import type { Screen, Session } from './session.ts';

/** The address of a screen; home is the bare one. */
export const hashOf = (screen: Screen): string => (screen === 'home' ? '#/' : `#/${screen}`);

/**
 * Writes the address as the screen changes. An address that was typed or reloaded is not followed:
 * it would show a screen without the answers it needs, so it is put right instead.
 * @returns stops the writing
 */
export function showScreenInAddress(session: Pick<Session, 'screen'>, view: Window): () => void {
  const write = () => view.history.replaceState(null, '', hashOf(session.screen.value));
  const stop = effect(write);
  view.addEventListener('hashchange', write);
  return () => {
    stop();
    view.removeEventListener('hashchange', write);
  };
}
