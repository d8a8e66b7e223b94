// What is always at hand, in the same order on every screen. On a phone the looks fold away behind 「帮手」.
import { useSignal } from '@preact/signals';
import { type Language, languages } from '../../content/languages.ts';
import { t } from '../../content/words.ts';
import { sizes } from '../../core/point/point.ts';
import { offered } from '../offered.ts';
import { useSession } from '../session-context.ts';
import { Listen } from '../voice/listen.tsx';
import { Icon, type IconName } from './icon.tsx';

interface DockItemProps {
  readonly icon: IconName;
  readonly words: string;
  /** Where the words are of another language than the page. */
  readonly lang?: Language | undefined;
  readonly onClick: () => void;
  readonly modifier?: 'end' | 'fold' | undefined;
  readonly expanded?: boolean | undefined;
}

function DockItem({ icon, words, lang, onClick, modifier, expanded }: DockItemProps) {
  return (
    <button type="button" class={`dock__item${modifier ? ` dock__item--${modifier}` : ''}`} onClick={onClick} aria-expanded={expanded}>
      <Icon name={icon} />
      {lang ? <span lang={lang}>{words}</span> : words}
    </button>
  );
}

/** The next of what is offered, round and round. */
const after = <T,>(at: T, all: readonly T[]): T => all[(all.indexOf(at) + 1) % all.length] ?? at;

export function Dock() {
  const session = useSession();
  const unfolded = useSignal(false);
  const { size, theme } = session.look.value;
  const point = session.point.value;
  const other = after(session.language.value, offered(languages, point.languages));
  const next = after(size, offered(sizes, point.sizes));
  const atHome = session.screen.value === 'home';
  return (
    <nav class="dock" aria-label={t('ui:dock.label')}>
      <DockItem modifier="fold" icon="bigger" words={t('ui:dock.fold')} expanded={unfolded.value} onClick={() => (unfolded.value = !unfolded.value)} />
      <div class={unfolded.value ? 'dock__looks dock__looks--unfolded' : 'dock__looks'}>
        {!atHome && other !== session.language.value && (
          <DockItem icon="language" words={t(`ui:languages.${other}`)} lang={other} onClick={() => void session.setLanguage(other)} />
        )}
        {next !== size && (
          <DockItem
            icon="bigger"
            words={t(`ui:dock.size.${sizes.indexOf(next) > sizes.indexOf(size) ? size : 'xl'}`)}
            onClick={() => session.setLook({ size: next })}
          />
        )}
        <DockItem icon="contrast" words={t(`ui:dock.theme.${theme}`)} onClick={() => session.setLook({ theme: theme === 'light' ? 'contrast' : 'light' })} />
      </div>
      <Listen at="dock" />
      <DockItem icon="helper" words={t('ui:dock.help')} onClick={() => session.setHelp(true)} />
      {atHome ? (
        <DockItem icon="list" words={t('ui:dock.list')} onClick={() => void session.setLanguage(session.language.value).then(() => session.go('list'))} />
      ) : (
        <DockItem modifier="end" icon="exit" words={t('ui:dock.end')} onClick={() => session.setEnding(true)} />
      )}
    </nav>
  );
}
