// The address: `#/` and the name of the screen, nothing more, never a new entry in the history.
import { effect } from '@preact/signals';
import { type Screen, type Session, staffScreens } from './session.ts';

/** The address of a screen; home is the bare one. */
export const hashOf = (screen: Screen): string => (screen === 'home' ? '#/' : `#/${screen}`);

/**
 * Writes the address as the screen changes. An address that was typed, kept or reloaded is followed only to the pages
 * for whoever helps; any other would show a screen without the answers it needs, so it is put right instead.
 * @returns stops the writing
 */
export function showScreenInAddress(session: Pick<Session, 'screen' | 'openStaff'>, view: Window): () => void {
  const write = () => view.history.replaceState(null, '', hashOf(session.screen.value));
  const follow = () => {
    const asked = staffScreens.find((screen) => view.location.hash === hashOf(screen));
    if (asked !== undefined && asked !== session.screen.value) void session.openStaff(asked);
    write();
  };
  follow();
  const stop = effect(write);
  view.addEventListener('hashchange', follow);
  return () => {
    stop();
    view.removeEventListener('hashchange', follow);
  };
}
