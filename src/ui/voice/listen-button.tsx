// The buttons that read aloud: one for the page, one for an answer; and the tongues that are only heard. Comes with the voice.
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadFirstWords, t } from '../../content/words.ts';
import { type Session, staffScreens } from '../../session/session.ts';
import { addIcons } from '../components/icon.tsx';
import { device } from '../device.ts';
import { useSession } from '../session-context.ts';
import { bringListening, type ListenProps } from './listen.tsx';
import { readAloud } from './read-aloud.ts';
import '../styles/listen.css';

addIcons({ listen: 'M6 19v10h8l11 9V10l-11 9zM31 18a8.500 8.500 0 0 1 0 12M36 12a17 17 0 0 1 0 24' });

/** What a button reads: upwards to this, then down to that. */
const reach: Readonly<Record<ListenProps['at'], readonly [string, string]>> = {
  page: ['.screen', 'main'],
  row: ['.answer', 'label'],
  dock: ['.screen', 'main'],
};

/** Reads a page once by itself, as soon as it can be heard without waiting for the network. */
function useReadOnce(session: Session, wanted: boolean): void {
  const voice = session.sound.voice.value;
  useEffect(() => {
    let left = !wanted;
    void voice?.ready().then((ready) => {
      const page = document.querySelector('main');
      if (ready && !left && page) void readAloud(session, page);
    });
    return () => {
      left = true;
    };
  }, [voice, wanted]);
}

function ListenButton({ at }: ListenProps) {
  const session = useSession();
  useReadOnce(session, at === 'page' && session.screen.value === 'promise');
  // Staff's pages have no prompts.
  if (!session.sound.voice.value || staffScreens.some((s) => s === session.screen.value)) return null;
  const words = t(at === 'row' ? 'ui:listen.row' : 'ui:listen.page');
  return (
    <button
      type="button"
      class={`listen listen--${at}${at === 'dock' ? ' dock__item' : ''}`}
      aria-label={at === 'row' ? words : undefined}
      tabIndex={at === 'row' ? -1 : undefined}
      onClick={(event) => {
        const [up, down] = reach[at];
        const root = event.currentTarget.closest(up)?.querySelector(down);
        if (root) void readAloud(session, root, event.currentTarget);
      }}
    >
      {at === 'page' ? <span>{words}</span> : at === 'dock' && words}
    </button>
  );
}

/** Tongues without a script in use that somebody recorded for this device: heard over Chinese text. */
function TongueTiles() {
  const session = useSession();
  return (
    <>
      {session.sound.tongues.value.map((tongue) => (
        <button
          key={tongue}
          type="button"
          class="language language--heard"
          onClick={() => {
            session.sound.tongue.value = tongue;
            void session.start('zh-Hans');
          }}
        >
          <span class="language__name">{t(`ui:voices.${tongue}`)}</span>
          <span class="language__start">{t('ui:voices.start')}</span>
        </button>
      ))}
    </>
  );
}

let listened: Session | null = null;

/** Puts the buttons on the pages of a session, once; F1 reads the page on top. */
export function listening(session: Session): void {
  if (listened === session) return;
  listened = session;
  // The words of the first screen do not hold these: they come now.
  void loadFirstWords().then(() => bringListening({ ListenButton, TongueTiles }));
  addEventListener('keydown', (event) => {
    if (event.key !== 'F1') return;
    event.preventDefault();
    const page = [...document.querySelectorAll('main')].at(-1);
    if (page) void readAloud(session, page);
  });
  // A kiosk fetches its voice before anybody asks for it; a phone's owner may be paying for the network.
  effect(() => {
    if (device.value === 'kiosk') void session.sound.voice.value?.fetchAll().catch(() => undefined);
  });
}
