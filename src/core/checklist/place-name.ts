// What a place is called in a language. There are official names in Chinese and in pinyin; the pinyin is for English alone.

/** Whoever reads Tibetan or Mongolian in Qinghai finds the Chinese name on every sign; names of our own would be invented. */
export const placeName = (place: { readonly zh: string; readonly en: string }, language: string): string => (language === 'en' ? place.en : place.zh);
