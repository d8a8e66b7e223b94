// Whether a native reader has checked a sentence. What nobody checked, or what has changed since, is a draft.

/** What was checked: the sentence, and the Chinese it stood for; by whom and when, as they asked to be named. */
export interface Checked {
  readonly words: string;
  readonly source: string;
  readonly by: string;
  readonly date: string;
}

/** `stale`: checked once, but the sentence or its Chinese is another one now. */
export type Review = 'checked' | 'stale' | 'draft';

/** @param words as they stand now @param source the Chinese as it stands now */
export function reviewOf(words: string, source: string, checked: Checked | undefined): Review {
  if (checked === undefined) return 'draft';
  return checked.words === words && checked.source === source ? 'checked' : 'stale';
}
