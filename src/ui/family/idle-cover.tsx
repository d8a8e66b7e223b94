// K11: covers everything; twenty cells empty one by one, then the visit is wiped. Any touch gives the full time again.
import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../content/words.ts';
import { Brand } from '../components/brand.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';
import { useBorrowedFocus } from '../use-borrowed-focus.ts';
import '../styles/overlay.css';

/** What is left before the wipe, in seconds, of how many; null while nobody needs asking. */
export type IdleLeft = ReadonlySignal<{ readonly seconds: number; readonly of: number } | null>;

const cells = 20;
/** A listener hears the time only this often. Seconds. */
const spokenEvery = 5;

export function IdleCover({ left }: { readonly left: IdleLeft }) {
  const session = useSession();
  const stay = useRef<HTMLButtonElement>(null);
  useBorrowedFocus(stay);
  const { seconds, of } = left.value ?? { seconds: 0, of: cells };
  const full = Math.ceil((seconds / of) * cells);
  return (
    <main class="idle" aria-labelledby="idle">
      <Brand />
      <div class="idle__middle">
        <h1 id="idle">{t('ui:idle.title')}</h1>
        <p aria-hidden="true">{t('ui:idle.left', { count: seconds })}</p>
        <p class="spoken" role="status">
          {t('ui:idle.left', { count: Math.ceil(seconds / spokenEvery) * spokenEvery })}
        </p>
        <div class="idle__cells" aria-hidden="true">
          {Array.from({ length: cells }, (_, i) => (
            <i key={i} class={i < full ? 'idle__cell' : 'idle__cell idle__cell--gone'} />
          ))}
        </div>
      </div>
      {/* The touch itself is what the idle clock hears. */}
      <button type="button" class="idle__stay" ref={stay}>
        <Icon name="tick" />
        <span>{t('ui:idle.stay')}</span>
      </button>
      <button type="button" class="idle__leave" onClick={() => void session.wipe()}>
        <Icon name="exit" />
        <span>{t('ui:idle.leave')}</span>
      </button>
    </main>
  );
}
