// The logo mark and the wordmark, with the service point's name where there is room.
import { sourceLanguage } from '../../content/languages.ts';
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { BrandMark } from './brand-mark.tsx';

export function Brand() {
  const { name } = useSession().point.value;
  return (
    <p class="brand">
      <BrandMark />
      <span class="brand__word" lang={sourceLanguage}>
        {t('ui:brand', {}, sourceLanguage)}
      </span>
      <span class="brand__point">{name || t('ui:point')}</span>
    </p>
  );
}
