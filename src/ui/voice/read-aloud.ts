// Reads a page aloud, as a finger would follow it: text by text, the one being read marked, until its end or a touch.

import { spokenWords } from '../../content/spoken-words.ts';
import { placeName } from '../../core/checklist/place-name.ts';
import { type Prompt, placeKey } from '../../core/voice/prompt.ts';
import type { Session } from '../../session/session.ts';

/** What is shown and not read: what was answered before, the paper with its names, what repeats on every page. */
const unread = '.frame__above,.more-bar,.path,.about,.slip-pane,.typed,.listen,.which,[aria-hidden=true]';
const touches = ['pointerdown', 'keydown'] as const;

interface Place {
  readonly element: Element;
  readonly prompts: Prompt[];
}

/** Names of places: they come with the rules, not with the words. */
function placeNames(session: Session): ReadonlyMap<string, Prompt> {
  const rules = session.rules.peek();
  const places = rules.kind === 'ready' ? rules.engine.checklist.prefectures.flatMap((p) => [p, ...p.counties]) : [];
  return new Map(
    places.map((place) => {
      const text = placeName(place, session.language.peek());
      return [text, { key: placeKey(place.code), text }];
    }),
  );
}

/** The words of a tile that is one element: it shows its label, and holds no text. */
const labelShown = (element: Element): string | null => (element.matches('.tile') ? element.getAttribute('aria-label') : null);

/** The texts below an element that are said, in their order. */
function placesIn(session: Session, root: Element): readonly Place[] {
  const voice = session.sound.voice.peek();
  const promptsFor = spokenWords(placeNames(session));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const places: Place[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    const text = node instanceof Element ? labelShown(node) : node.textContent;
    if (!text || !element?.checkVisibility() || element.closest(unread)) continue;
    const prompts = promptsFor(text.trim())?.filter((prompt) => voice?.can(prompt));
    if (!prompts?.length) continue;
    const last = places.at(-1);
    if (last?.element === element) last.prompts.push(...prompts);
    else places.push({ element, prompts: [...prompts] });
  }
  return places;
}

/** What the touch that stopped the last reading was on. */
let stoppedOn: EventTarget | null = null;

/**
 * Reads what stands below an element; any touch or key stops it.
 * @param button that was touched for it: the touch that stops a reading does not begin it again
 */
export async function readAloud(session: Session, root: Element, button?: Element): Promise<void> {
  const voice = session.sound.voice.peek();
  const stopped = stoppedOn;
  stoppedOn = null;
  if (!voice || (stopped instanceof Node && button?.contains(stopped))) return;
  const stop = ({ target }: Event) => {
    stoppedOn = target;
    voice.stop();
  };
  const places = placesIn(session, root);
  let marked: Element | undefined;
  for (const touch of touches) addEventListener(touch, stop, { once: true, capture: true });
  await voice.read(
    places.map((place) => place.prompts),
    (at) => {
      marked?.removeAttribute('data-read');
      marked = at === null ? undefined : places[at]?.element;
      marked?.setAttribute('data-read', '');
      marked?.scrollIntoView({ block: 'nearest' });
      if (at === null) for (const touch of touches) removeEventListener(touch, stop, { capture: true });
    },
  );
}
