// The tongues that can be heard: the languages of the screen, and those without a script in use, which are heard over Chinese text.
import { type Language, sourceLanguage } from './languages.ts';

/** Heard alone, by their ISO 639-3 codes: 撒拉语, 土族语, 安多话. */
export const spokenTongues = ['slr', 'mjg', 'adx'] as const;
export type SpokenTongue = (typeof spokenTongues)[number];

export type Tongue = Language | SpokenTongue;

/** The languages a voice is built in for (`public/voice`). */
export const builtIn: readonly Tongue[] = ['zh-Hans'];

/** The language whose words a tongue says. */
export const wordsOfTongue = (tongue: Tongue): Language => (spokenTongues.find((t) => t === tongue) === undefined ? (tongue as Language) : sourceLanguage);
