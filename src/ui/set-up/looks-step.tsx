// Step: the languages and text sizes offered, and how the page looks at the start of every visit.

import { languages, sourceLanguage } from '../../content/languages.ts';
import { t } from '../../content/words.ts';
import { sizes, themes } from '../../core/point/point.ts';
import { CheckRow } from '../components/check-box.tsx';
import { offered } from '../offered.ts';
import { useSetUp } from './set-up-context.ts';
import { Choice, StepPage } from './step-parts.tsx';

/** All of them is none chosen: what comes with a later version is then offered, too. */
const toggled = <T extends string>(all: readonly T[], chosen: readonly string[], one: T, on: boolean): readonly T[] => {
  const next = all.filter((x) => (x === one ? on : offered(all, chosen).includes(x)));
  return next.length === all.length ? [] : next;
};

export function LooksStep() {
  const { setUp } = useSetUp();
  const point = setUp.point.value;
  return (
    <StepPage step="looks">
      <fieldset class="set-up-group">
        <legend>{t('set-up:place.languages')}</legend>
        {languages
          .filter((language) => language !== sourceLanguage)
          .map((language) => (
            <div key={language} lang={language}>
              <CheckRow
                label={t(`ui:languages.${language}`)}
                checked={offered(languages, point.languages).includes(language)}
                onChange={(on) => void setUp.keep({ languages: toggled(languages, point.languages, language, on) })}
              />
            </div>
          ))}
      </fieldset>
      <fieldset class="set-up-group">
        <legend>{t('set-up:place.sizes')}</legend>
        {sizes
          .filter((size) => size !== point.size)
          .map((size) => (
            <div key={size}>
              <CheckRow
                label={t(`set-up:sizes.${size}`)}
                checked={offered(sizes, point.sizes).includes(size)}
                onChange={(on) => void setUp.keep({ sizes: toggled(sizes, point.sizes, size, on) })}
              />
            </div>
          ))}
      </fieldset>
      <div class="set-up-fields">
        <Choice
          label={t('set-up:place.size')}
          value={point.size}
          options={offered(sizes, point.sizes).map((value) => ({ value, words: t(`set-up:sizes.${value}`) }))}
          onPick={(size) => void setUp.keep({ size })}
        />
        <Choice
          label={t('set-up:place.theme')}
          value={point.theme}
          options={themes.map((value) => ({ value, words: t(`set-up:themes.${value}`) }))}
          onPick={(theme) => void setUp.keep({ theme })}
        />
      </div>
      <CheckRow label={t('set-up:place.low')} note={t('set-up:looks.low')} checked={point.low} onChange={(low) => void setUp.keep({ low })} />
    </StepPage>
  );
}
