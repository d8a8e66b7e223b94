// What can be said aloud: a sentence, or the fixed parts of one in which values stand. Knows texts and their keys, not how they sound.

/** One thing to say: recorded once, played wherever it stands. */
export interface Prompt {
  readonly key: string;
  /** As it is said: no call name, no value stands in it. */
  readonly text: string;
}

/** A value that stands in a sentence. */
export interface Slot {
  readonly slot: string;
}

const voiced = /[\p{L}\p{N}]/u;

/**
 * Never said aloud: what children are called, how old they are, when they were born or came, a telephone with its holder's name.
 * Sentences with a date in them are left out by themselves: a date has no prompt.
 */
const unsaid =
  /^ui:(nicknames\.|age\.|brand|point|date\.(month|day)$|question\.about|languages\.|home\.start\.|voices\.)|^results:(ask\.call|done\.wipes|slips\.name-of)/;

/** Whether what stands under a key is ever said in a language: of the languages' own names, its own. */
export const isSaid = (key: string, language: string): boolean =>
  !unsaid.test(key) || key === `ui:languages.${language}` || key === `ui:home.start.${language}`;

/**
 * A sentence as it is said, cut where values stand. `{{name}}` is said as `child`: no call name is ever spoken.
 * @param key of the whole sentence; a part of a cut one is known by its place in it
 */
export function partsOf(key: string, sentence: string, child: string): readonly (Prompt | Slot)[] {
  const pieces = sentence.replaceAll('{{name}}', child).split(/\{\{(\w+)\}\}/);
  return pieces.flatMap((text, i): readonly (Prompt | Slot)[] => {
    if (i % 2 === 1) return [{ slot: text }];
    return voiced.test(text) ? [{ key: pieces.length === 1 ? key : `${key}#${i / 2}`, text: text.trim() }] : [];
  });
}

/** Counts, days of a month, years of birth: numbers that are said. */
const saidNumbers = [
  [0, 60],
  [2000, 2040],
] as const;

/** A number as a prompt; null where it is none that is said. */
export function numberPrompt(text: string): Prompt | null {
  const said = /^\d{1,4}$/.test(text) && saidNumbers.some(([from, to]) => Number(text) >= from && Number(text) <= to);
  return said ? { key: `number:${Number(text)}`, text: String(Number(text)) } : null;
}

/** All numbers that are said. */
export const numberPrompts = (): readonly Prompt[] =>
  saidNumbers.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => ({ key: `number:${from + i}`, text: String(from + i) })));

/** The key under which a place is said. */
export const placeKey = (code: string): string => `place:${code}`;
