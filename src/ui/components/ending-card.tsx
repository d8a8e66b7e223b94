// 「清掉刚才答的？」, asked once, in place of the actions. There is no way back after it.
import { useRef } from 'preact/hooks';
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { useBorrowedFocus } from '../use-borrowed-focus.ts';
import { Button } from './button.tsx';

export function EndingCard() {
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useBorrowedFocus(title);
  return (
    <section class="ending" aria-labelledby="ending">
      <h2 id="ending" tabIndex={-1} ref={title}>
        {t('ui:ending.title')}
      </h2>
      <Button kind="plain" icon="exit" onClick={() => void session.wipe()}>
        {t('ui:ending.yes')}
      </Button>
      <Button kind="plain" back icon="arrow-left" onClick={() => session.setEnding(false)}>
        {t('ui:ending.no')}
      </Button>
    </section>
  );
}
