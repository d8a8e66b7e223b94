// The languages there are, in the order they are offered.
export const languages = ['zh-Hans', 'bo', 'mn-Mong', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language everything is written in first, and that stands beside every other on paper. */
export const sourceLanguage: Language = 'zh-Hans';
