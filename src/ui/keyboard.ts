// Keys for those who use a keyboard or a switch: Enter in an answer = go on, Esc = back, F2 = help.
import type { Session } from '../session/session.ts';

function goBack(session: Session): void {
  if (session.helpOpen.value) session.setHelp(false);
  else if (session.ending.value) session.setEnding(false);
  else if (session.screen.value === 'question' || session.screen.value === 'check') session.back();
}

/** Listens on a document; returns the stop function. */
export function listenForKeys(session: Session, page: Document): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2') session.setHelp(true);
    else if (event.key === 'Escape') goBack(session);
    else if (event.key === 'Enter' && page.activeElement instanceof HTMLInputElement)
      page.querySelector<HTMLButtonElement>('.frame__actions .button--primary')?.click();
    else return;
    event.preventDefault();
  };
  page.addEventListener('keydown', press);
  return () => page.removeEventListener('keydown', press);
}
