// Questions that are still open: how many, and the way to answer them.

import { t } from '../../../content/words.ts';
import { Button } from '../../components/button.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from './ready.tsx';

export function OpenLine() {
  const session = useSession();
  const { open } = useReady().result;
  if (open.length === 0) return null;
  return (
    <div class="open-line">
      <p>{t('results:open.line', { count: open.length })}</p>
      <Button kind="plain" icon="pencil" onClick={() => session.go('check')}>
        {t('results:open.answer')}
      </Button>
    </div>
  );
}
