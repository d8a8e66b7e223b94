// What the scan says of a place. What a family typed is never said aloud.

import { nicknameKeys } from '../../session/nicknames.ts';
import type { Session } from '../../session/session.ts';
import { boxOf } from './stops.ts';

/** The control's own name: its label, or the words it shows. */
function nameOf(stop: HTMLElement): string {
  const words = stop.getAttribute('aria-label') ?? boxOf(stop).innerText;
  return words.replace(/\s+/g, ' ').trim();
}

/** The names of these controls, without what was typed during the visit. */
export function spokenName(stops: readonly HTMLElement[], session: Session): string {
  const typed = [...Object.values(session.nicknames.value), ...Object.values(session.names.value)].filter(
    (n) => n !== '' && !nicknameKeys.some((key) => key === n),
  );
  return stops.map((stop) => typed.reduce((words, name) => words.replaceAll(name, ''), nameOf(stop))).join(', ');
}

/** The device's own voice for the language; says nothing where it has none. */
export function sayWith(view: Window, lang: string, words: string): void {
  const { speechSynthesis } = view;
  const voice = speechSynthesis?.getVoices().find((v) => v.localService && v.lang.slice(0, 2) === lang.slice(0, 2));
  if (!voice) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  speechSynthesis.speak(said);
}
