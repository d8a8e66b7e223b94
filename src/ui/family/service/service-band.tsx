// The band on top of a service page, in the tone of its heading: what it is, in its official name and one plain line.

import { type Language, sourceLanguage } from '../../../content/languages.ts';
import { entitlementWord, serviceLine, serviceName } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { CategoryTile } from '../../components/category-tile.tsx';
import { Icon } from '../../components/icon.tsx';
import { InChinese } from '../../components/in-chinese.tsx';
import { useReady } from '../results/ready.tsx';
import type { Subject } from './subject.ts';

export function ServiceBand({ subject }: { readonly subject: Subject }) {
  const { checklist } = useReady();
  const { id, category } = subject;
  const official = (lang?: Language) => (category ? serviceName(id, lang) : entitlementWord(checklist, id, 'name', lang));
  return (
    <div class={`band band--${category?.key ?? 'key'}`}>
      <p class="band__kind">
        {category ? (
          <>
            <CategoryTile category={category} />
            {t(`categories:${category.key}.name`)}
          </>
        ) : (
          <>
            <Icon name="key" />
            {t('results:keys.kind')}
          </>
        )}
      </p>
      <h1>
        {official()}
        <InChinese words={official(sourceLanguage)} />
      </h1>
      <p class="band__line">{category ? serviceLine(id) : entitlementWord(checklist, id, 'line')}</p>
    </div>
  );
}
