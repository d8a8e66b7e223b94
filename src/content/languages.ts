// The languages there are, and what each can show. A language appears when its words are complete.

export const languages = ['zh-Hans', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language everything is written in first, and that stands beside every other on paper. */
export const sourceLanguage: Language = 'zh-Hans';
