// From a text as it stands on screen back to what is said for it. A text nobody wrote into locales/ (a typed name, a date) is never said.
import { isSaid, numberPrompt, type Prompt, partsOf } from '../core/voice/prompt.ts';
import { wordEngine } from './word-engine.ts';
import { language, onScreen, t } from './words.ts';

interface Details {
  readonly res: string;
  readonly exactUsedKey: string;
  readonly usedLng: string;
  readonly usedNS: string;
}

/** Words of a key as they are written, without their values; null where another language stands in. */
function written(key: string, values: object): readonly [string, string] | null {
  const found = wordEngine.t(key, { ...values, skipInterpolation: true, returnDetails: true }) as unknown as Details;
  return found.usedLng === language.peek() ? [`${found.usedNS}:${found.exactUsedKey}`, found.res] : null;
}

/**
 * Looks texts up as they stand on screen now.
 * @param others texts that are no words: names of places
 * @returns what to say for a text, in order; null where it is not said
 */
export function spokenWords(others: ReadonlyMap<string, Prompt>): (text: string) => readonly Prompt[] | null {
  const keys = onScreen();
  const child = t('ui:listen.child');
  const say = (text: string): readonly Prompt[] | null => {
    const other = numberPrompt(text) ?? others.get(text);
    if (other) return [other];
    const from = keys.get(text);
    const words = from && isSaid(from.key, language.peek()) ? written(from.key, from.values) : null;
    if (!from || !words) return null;
    const said: Prompt[] = [];
    for (const part of partsOf(...words, child)) {
      const prompts = 'key' in part ? [part] : say(String(from.values[part.slot]));
      if (!prompts) return null;
      said.push(...prompts);
    }
    return said.length > 0 ? said : null;
  };
  return say;
}
