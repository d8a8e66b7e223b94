// The languages there are, in the order they are offered.
export const languages = ['zh-Hans', 'bo', 'mn-Mong', 'en'] as const;
export type Language = (typeof languages)[number];

/** Languages whose lines run from top to bottom: beside Chinese on paper they stand in columns of their own. */
export const columned: readonly Language[] = ['mn-Mong'];

/** Those an office's desk can be shown in: its pages stand as wide as they are written for. */
export const deskLanguages: readonly Language[] = languages.filter((language) => !columned.includes(language));

/** The language everything is written in first, and that stands beside every other on paper. */
export const sourceLanguage: Language = 'zh-Hans';
