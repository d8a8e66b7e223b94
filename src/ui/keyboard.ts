// Keys for those who use no touch: Enter = the main button, Esc = back, F1 = listen, F2 = help, F4 = one switch, two, none.
// Arrows and the digits of a keypad come with the first of them that is pressed (keys/keypad.ts).
import type { Session } from '../session/session.ts';
import { nextScan } from './keys/next-scan.ts';

type Press = (event: KeyboardEvent, page: Document) => void;

/** What lies on top and can be touched. */
const onTop = '.screen:not([inert])';
/** Enter presses these by itself. */
const ownEnter = 'button, a, summary, select, textarea, input[type="text"]';

/** Touches a control of the page, where it has it. */
const touch = (page: Document, control: string) => page.querySelector<HTMLElement>(`${onTop} ${control}`)?.click();

/** Listens on a document; returns the stop function. */
export function listenForKeys(session: Session, page: Document): () => void {
  let keypad: Press | null = null;
  const press: Press = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, code } = event;
    // A key held down would run through page after page.
    if (event.repeat && (key === 'Enter' || key === ' ')) return event.preventDefault();
    if (key === 'F1') touch(page, '[aria-keyshortcuts="F1"]');
    else if (key === 'F2') session.setHelp(true);
    else if (key === 'F4') session.setLook({ scan: nextScan[session.look.value.scan] });
    else if (key === 'Escape') touch(page, '[aria-keyshortcuts="Escape"]');
    else if (key === 'Enter' && !page.activeElement?.matches(ownEnter)) touch(page, ':is(.frame__actions, .help__actions) .button--primary');
    else {
      if (keypad) keypad(event, page);
      else if (/^(Arrow|Numpad)/.test(code || key)) {
        void import('./keys/keypad.ts').then((part) => {
          keypad = part.pressKeypad;
          keypad(event, page);
        });
      }
      return;
    }
    event.preventDefault();
  };
  const listen = (event: KeyboardEvent) => press(event, page);
  page.addEventListener('keydown', listen);
  return () => page.removeEventListener('keydown', listen);
}
