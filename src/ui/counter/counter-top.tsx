// The bar above window and point's desk: whose it is, what holds, what leads away.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { deskLanguages, type Language, sourceLanguage } from '../../content/languages.ts';
import { t } from '../../content/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';

interface TopItemProps {
  readonly icon: IconName;
  readonly words: string;
  /** Where the words are of another language than the page. */
  readonly lang?: Language;
  readonly onClick: () => void;
}

export function TopItem({ icon, words, lang, onClick }: TopItemProps) {
  return (
    <button type="button" class="counter-top__item" aria-label={words} onClick={onClick}>
      <Icon name={icon} />
      <span lang={lang}>{words}</span>
    </button>
  );
}

interface CounterTopProps {
  readonly name: string;
  readonly signs: readonly { readonly icon: IconName; readonly words: string }[];
  readonly children: ComponentChildren;
}

export function CounterTop({ name, signs, children }: CounterTopProps) {
  return (
    <header class="counter-top">
      <BrandMark />
      <p class="counter-top__name">{name}</p>
      {signs.map((sign) => (
        <p key={sign.icon} class="counter-top__sign">
          <Icon name={sign.icon} />
          {sign.words}
        </p>
      ))}
      {children}
    </header>
  );
}

/** What a desk says of days cannot be trusted while the device's date is wrong. */
export function DayProblem() {
  if (!useSession().dayDoubted.value) return null;
  return (
    <p class="counter-problem" role="alert">
      <Icon name="alert" />
      {t('counter:problem.day')}
    </p>
  );
}

/** The next language a desk can be shown in. Whoever comes from a page in another begins in Chinese. */
export function DeskLanguage() {
  const session = useSession();
  const at = deskLanguages.indexOf(session.language.value);
  useEffect(() => {
    if (at < 0) void session.setLanguage(sourceLanguage);
  }, [at]);
  const next = deskLanguages[(at + 1) % deskLanguages.length] ?? sourceLanguage;
  return <TopItem icon="language" words={t(`ui:languages.${next}`)} lang={next} onClick={() => void session.setLanguage(next)} />;
}
