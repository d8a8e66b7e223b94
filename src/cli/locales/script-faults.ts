// What can be wrong with a sentence of a language without anybody reading it: placeholders, length, and how its script is typed.
import { type Language, sourceLanguage } from '../../content/languages.ts';
import { type Note, type Notes, placeholdersIn } from './notes.ts';

type Check = (words: string) => string | null;

const tibetan = '\\u0f00-\\u0fff';
/** Longest run of letters and vowel signs between two tshegs that is still one syllable (བསྒྲིགས and its kind). */
const longestSyllable = 9;

const tibetanChecks: readonly Check[] = [
  (w) => (/་་/.test(w) ? 'two tshegs in a row' : null),
  (w) => (/ང།/.test(w) ? 'ང before a shad wants a tsheg: ང་།' : null),
  (w) =>
    /[\u0f71-\u0f84\u0f90-\u0fbc]/.test(w[0] ?? '') || /[^\u0f40-\u0fbc][\u0f71-\u0f84\u0f90-\u0fbc]/.test(w)
      ? 'a vowel sign or a lower letter with nothing above it'
      : null,
  (w) => (/[\u0f40-\u0fbc] +[\u0f40-\u0fbc]/.test(w.replace(/ག +/g, 'ག')) ? 'a space between syllables where a tsheg should be' : null),
  (w) => (new RegExp(`[\\u0f40-\\u0fbc]{${longestSyllable + 1},}`).test(w) ? 'a tsheg is missing: this is longer than any syllable' : null),
  (w) => (new RegExp(`[${tibetan}][?.,;!]`).test(w) ? 'Latin punctuation after Tibetan' : null),
];

/** Those that are no words of their own: a temporary help (ᠲᠦᠷ) follows a space with right. */
const suffixes = [
  ...['ᠶᠢᠨ', 'ᠤᠨ', 'ᠦᠨ', 'ᠤ', 'ᠦ', 'ᠳᠤ', 'ᠲᠤ', 'ᠳᠦ', 'ᠲᠦ', 'ᠳᠤᠷ', 'ᠲᠤᠷ', 'ᠳᠦᠷ', 'ᠢ', 'ᠶᠢ', 'ᠠᠴᠠ', 'ᠡᠴᠡ', 'ᠪᠠᠷ', 'ᠪᠡᠷ', 'ᠢᠶᠠᠷ', 'ᠢᠶᠡᠷ'],
  ...['ᠲᠠᠢ', 'ᠲᠡᠢ', 'ᠪᠠᠨ', 'ᠪᠡᠨ', 'ᠢᠶᠠᠨ', 'ᠢᠶᠡᠨ', 'ᠲᠠᠭᠠᠨ', 'ᠲᠡᠭᠡᠨ'],
];
const mongolian = '\\u1820-\\u18aa';

const mongolianChecks: readonly Check[] = [
  (w) => (/[\u0400-\u04ff]/.test(w) ? 'Cyrillic letters' : null),
  (w) => {
    const loose = new RegExp(` (${suffixes.join('|')})(?![${mongolian}\\u180b-\\u180e\\u202f])`).exec(w)?.[1];
    return loose === undefined ? null : `a suffix after a plain space (${loose}): U+202F belongs before it`;
  },
  (w) => (new RegExp(`\\u202f(?![${mongolian}])`).test(w) ? 'U+202F with no suffix after it' : null),
  (w) => (/(^|[ ᠂᠃])\u202f/.test(w) ? 'U+202F with no word before it' : null),
  (w) => (/\u180e(?![ᠠᠡ](?![\u1820-\u18aa]))/.test(w) ? 'U+180E stands before a last ᠠ or ᠡ, and nowhere else' : null),
  (w) => (new RegExp(`(^|[^${mongolian}\\u180b-\\u180d])\\u180e`).test(w) ? 'U+180E with no letter before it' : null),
  (w) => (new RegExp(`[${mongolian}][.,;]`).test(w) ? 'Latin punctuation after Mongolian' : null),
];

const checks: Readonly<Record<Language, readonly Check[]>> = { 'zh-Hans': [], en: [], bo: tibetanChecks, 'mn-Mong': mongolianChecks };

/** A date's parts are one thing: each language has its own of them. */
const dateParts: readonly string[] = ['year', 'month', 'monthName', 'day', 'iso'];

/** What a sentence holds a place for, each once; without what the note leaves to the language. */
function heldIn(words: string, note: Note | null): string {
  const names = placeholdersIn(words).map((name) => (dateParts.includes(name) ? 'date' : name));
  return [...new Set(names)].filter((name) => !note?.free?.includes(name)).join(', ');
}

/** Characters as a reader counts them: a placeholder is two. */
const lengthOf = (words: string): number => [...words.replace(/\{\{.*?\}\}/g, '··')].length;

/**
 * What is wrong with one sentence, in words; empty when nothing is.
 * @param source the Chinese it stands for
 */
export function scriptFaults(language: Language, words: string, source: string, note: Note | null, { lengthens }: Notes): readonly string[] {
  const faults: string[] = [];
  const mine = heldIn(words, note);
  const theirs = heldIn(source, note);
  if (language !== sourceLanguage && mine !== theirs) faults.push(`placeholders are ${mine || 'none'}, in ${sourceLanguage} they are ${theirs || 'none'}`);
  const most = note?.longest === undefined ? null : Math.round(note.longest * (lengthens[language] ?? 1));
  if (most !== null && lengthOf(words) > most) faults.push(`${lengthOf(words)} characters; here at most ${most} fit: ${note?.note}`);
  const bare = words.replace(/\{\{.*?\}\}/g, 'x');
  return [...faults, ...checks[language].flatMap((check) => check(bare) ?? [])];
}
