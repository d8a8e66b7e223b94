// The slips of one office at their true proportion; the code is hatched out unless it may be photographed.
import { useContext } from 'preact/hooks';
import { t } from '../../../content/words.ts';
import type { Slip } from '../../../core/referral/compose-slips.ts';
import type { PrintJob } from '../../../session/ports.ts';
import { useSession } from '../../session-context.ts';
import { SlipViewContext } from '../../slip-view-context.ts';

interface SlipPaneProps {
  readonly job: PrintJob;
  readonly slips: readonly Slip[];
  readonly code: boolean;
}

export function SlipPane({ job, slips, code }: SlipPaneProps) {
  const SlipView = useContext(SlipViewContext);
  // Where the page is turned, papers still lie, and scroll by themselves.
  const scrolls = useSession().language.value === 'mn-Mong';
  return (
    <section class={`slip-pane slip-pane--${job.paper}`} aria-label={t('results:slips.preview')} tabIndex={scrolls ? 0 : undefined}>
      {slips.map((slip, i) => (
        <SlipView key={`${slip.child} ${i} ${job.paper}`} job={job} slip={slip} code={code} />
      ))}
      {slips.length === 0 && <p class="slip-pane__none">{t('results:slips.none-here')}</p>}
    </section>
  );
}
