// Where in a document something stands, in words.
import { t } from '../../../content/words.ts';

/** `arts. 2, 9` and the Chinese section marks are for readers; other notes are the editors' own, and give nothing. */
export function placeWords(at: string | undefined): string {
  const articles = /^arts?\. ([\d, -]+)$/.exec(at ?? '')?.[1];
  if (articles !== undefined) return t('results:basis.articles', { articles });
  return /^[一二三四五六七八九十]/.test(at ?? '') ? (at ?? '') : '';
}
