// What every office calls it, beside a translation that no office uses. Nothing where the page is Chinese.
import { sourceLanguage } from '../../content/languages.ts';
import { useSession } from '../session-context.ts';

/** @param words in Chinese */
export function InChinese({ words }: { readonly words: string }) {
  if (useSession().language.value === sourceLanguage) return null;
  return (
    <span class="in-chinese" lang={sourceLanguage}>
      {words}
    </span>
  );
}
