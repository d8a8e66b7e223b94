// Questions that are still open: how many, the one whose answer settles most, and the way to answer them.

import { useMemo } from 'preact/hooks';
import { t } from '../../../content/words.ts';
import type { Settling } from '../../../core/interview/most-settling.ts';
import { childName } from '../../child-name.ts';
import { Button } from '../../components/button.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from './ready.tsx';

function settles({ least, most }: Settling): string {
  if (least === most) return t('results:open.settles', { count: most });
  return least === 0 ? t('results:open.settles-at-most', { count: most }) : t('results:open.settles-between', { least, most });
}

function MostSettling({ settling }: { readonly settling: Settling }) {
  const session = useSession();
  const { fact, child } = settling.question;
  const question = t(`facts:${fact}.question`, { name: child === null ? '' : childName(session, child) });
  return (
    <div class="open-line__first">
      <p>
        {t('results:open.first')}
        <b>{question}</b> {settles(settling)}
      </p>
      <Button kind="plain" iconAfter="arrow-right" onClick={() => session.change(settling.question)}>
        {t('results:open.answer-first')}
      </Button>
    </div>
  );
}

export function OpenLine() {
  const session = useSession();
  const { engine, result } = useReady();
  const settling = useMemo(() => engine.mostSettling(result, session.interview.value), [engine, result]);
  if (result.open.length === 0) return null;
  return (
    <div class="open-line">
      <p>{t('results:open.line', { count: result.open.length })}</p>
      <Button kind="plain" icon="pencil" onClick={() => session.go('check')}>
        {t('results:open.answer')}
      </Button>
      {settling && <MostSettling settling={settling} />}
    </div>
  );
}
