// Words of the window: what a reading is called, what an answer says, papers by the names that tell the street nothing.
import type { Language } from '../../content/languages.ts';
import { slipPaperName } from '../../content/service-words.ts';
import { maybe, t } from '../../content/words.ts';
import type { Given } from '../../session/counter-desk.ts';
import type { Reading } from '../../session/counter-reading.ts';

/** What a reading is, once for the words, the picture and the colour. */
export type ReadingName = 'genuine' | 'seen' | 'expired' | 'number' | 'elsewhere' | 'mistyped' | Extract<Reading, { kind: 'refused' }>['why'];

/** The most telling name: out of date before seen, seen before genuine. */
export function readingName(reading: Reading): ReadingName {
  if (reading.kind === 'refused') return reading.why;
  if (reading.kind === 'mistyped') return 'mistyped';
  const { slip, before } = reading;
  if (slip.isExpired) return 'expired';
  if (!slip.told) return 'number';
  if (before) return 'seen';
  return slip.isForUs ? 'genuine' : 'elsewhere';
}

/** Papers that share a neutral name are one: it is the first of them. */
export function neutralPapers(documents: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  const named = documents.map((id) => ({ id, name: slipPaperName(id) }));
  return named.filter((paper, i) => named.findIndex((other) => other.name === paper.name) === i);
}

/** The numbered sentences under a key, as many as there are. */
export function sentences(key: string): readonly string[] {
  const found: string[] = [];
  for (let word = maybe(`${key}.1`); word !== null; word = maybe(`${key}.${found.length + 1}`)) found.push(word);
  return found;
}

/** What an answer says beside its outcome; null where it says no more. */
export function moreWords(given: Pick<Given, 'outcome' | 'papers' | 'office' | 'failure'>, lang?: Language): string | null {
  const { outcome, papers, office, failure } = given;
  const say = (what: string) => t(`counter:more.${outcome}`, { what }, lang);
  if (outcome === 'missing' && papers.length > 0) return say(papers.map((id) => slipPaperName(id, lang)).join(t('paper:comma', {}, lang)));
  if (outcome === 'elsewhere' && office !== null) return say(t(`offices:${office}.name`, {}, lang));
  return outcome === 'failed' && failure !== null ? say(t(`counter:failure.${failure}`, {}, lang)) : null;
}
