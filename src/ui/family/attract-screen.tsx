// K1: what this is, and one touch on one's own language to start. Also prerendered into index.html.

import { languages } from '../../content/languages.ts';
import { isDraft, maybe, t } from '../../content/words.ts';
import { Brand } from '../components/brand.tsx';
import { CategoryTile } from '../components/category-tile.tsx';
import { Dock } from '../components/dock.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { RulesState } from '../components/rules-state.tsx';
import { offered } from '../offered.ts';
import { useSession } from '../session-context.ts';
import { HeardTongues } from '../voice/listen.tsx';

/** The six headings in the list's order; their own words come with the rules, after this screen. */
const headings = ['yu', 'xue', 'yi', 'zhu', 'fu', 'zhan'] as const;

const promises: readonly (readonly [IconName, string])[] = [
  ['clock', 'ui:home.minutes'],
  ['card', 'ui:home.no-card'],
  ['hidden', 'ui:home.wiped'],
];

export function AttractScreen() {
  const session = useSession();
  return (
    <div class="attract">
      <main class="attract__page">
        <div class="attract__hero">
          <img class="attract__scene" src="./scene.svg" alt="" />
          <div class="attract__words">
            <Brand />
            <h1>
              <span>{t('ui:home.title-first')}</span> <span>{t('ui:home.title-then')}</span>
            </h1>
          </div>
        </div>
        <div class="attract__start">
          {session.rules.value.kind === 'problem' && <RulesState />}
          {session.dayDoubted.value && maybe('ui:day.title') !== null && <Notice title={t('ui:day.title')} lines={[t('ui:day.line')]} />}
          <h2>{t('ui:home.pick')}</h2>
          <div class="attract__languages">
            {offered(languages, session.point.value.languages).map((lang) => (
              <button key={lang} type="button" class={`language language--${lang}`} lang={lang} onClick={() => void session.start(lang)}>
                <span class="language__name">{t(`ui:languages.${lang}`)}</span>
                <span class="language__start">{t(`ui:home.start.${lang}`)}</span>
                {isDraft(lang) && <span class="language__draft">{t(`ui:draft.${lang}`)}</span>}
                {lang === 'zh-Hans' && (
                  <span class="language__arrow">
                    <Icon name="arrow-right" />
                  </span>
                )}
              </button>
            ))}
            <HeardTongues />
          </div>
          <ul class="attract__six" aria-label={t('ui:home.categories')}>
            {headings.map((key) => (
              <li key={key}>
                <CategoryTile category={{ key, icon: `cat-${key}` }} />
                {t(`ui:home.category.${key}`)}
              </li>
            ))}
          </ul>
        </div>
        <ul class="attract__promises" aria-label={t('ui:home.promises')}>
          {promises.map(([icon, words]) => (
            <li key={icon}>
              <Icon name={icon} />
              {t(words)}
            </li>
          ))}
        </ul>
      </main>
      <Dock />
    </div>
  );
}
