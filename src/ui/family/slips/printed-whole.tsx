// 「单子完整吗？」: only a person can see whether paper came out. What is said is kept with the numbers alone.
import { t } from '../../../content/words.ts';
import { Button } from '../../components/button.tsx';
import { useSession } from '../../session-context.ts';

interface PrintedWholeProps {
  readonly printing: boolean;
  readonly onAgain: () => void;
}

export function PrintedWhole({ printing, onAgain }: PrintedWholeProps) {
  const session = useSession();
  const { whole = null, job } = session.printed.value ?? {};
  if (whole === true) return <p class="whole whole--said">{t('results:done.is-whole')}</p>;
  if (whole === false) {
    return (
      <section class="whole" aria-live="polite">
        <h2>{t('results:done.look-at-printer')}</h2>
        <p>{t('results:done.same-numbers')}</p>
        <Button kind="primary" icon="printer" disabled={printing} onClick={onAgain}>
          {t('results:done.again')}
        </Button>
      </section>
    );
  }
  return (
    <section class="whole" aria-label={t('results:done.whole')}>
      <h2>{t('results:done.whole')}</h2>
      <p>{t('results:done.whole-count', { count: job?.slips.length ?? 0 })}</p>
      <div class="whole__answers">
        <Button kind="plain" icon="alert" onClick={() => session.setWhole(false)}>
          {t('results:done.whole-no')}
        </Button>
        <Button kind="plain" icon="tick" onClick={() => session.setWhole(true)}>
          {t('results:done.whole-yes')}
        </Button>
      </div>
    </section>
  );
}
