// What one office would get, what for, how long it holds, and that nothing is lost by saying no.
import type { ComponentChildren } from 'preact';
import { slipPaperName } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { Slip } from '../../../core/referral/compose-slips.ts';
import type { PrintJob } from '../../../session/ports.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useSession } from '../../session-context.ts';
import { dateWords } from '../answers/date-words.ts';
import { listWords } from '../results/list-words.ts';
import { useReady } from '../results/ready.tsx';
import { itemWords } from './item-words.ts';

export function Told({ icon, title, children }: { readonly icon: IconName; readonly title: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <span class="told__picture">
        <Icon name={icon} />
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

export function ConsentCard({ job, slips }: { readonly job: PrintJob; readonly slips: readonly Slip[] }) {
  const session = useSession();
  const { checklist } = useReady();
  const papers = [...new Set(slips.flatMap((slip) => slip.papers.map(({ document }) => slipPaperName(document))))];
  const names = [...new Set(slips.flatMap((s) => s.name ?? []))];
  const validUntil = slips[0]?.validUntil;
  return (
    <ul class="told">
      <Told icon="page" title={t('results:consent.gets')}>
        <ul class="lines">
          {slips.flatMap((slip) =>
            slip.entitlements.map(({ id, standing }) => (
              <li key={`${slip.child} ${id}`}>
                {t('results:consent.thing', {
                  what: itemWords(session, checklist, { child: slip.child, entitlement: id }, 'slip-title'),
                  standing: t(`results:consent.standing.${standing}`),
                })}
              </li>
            )),
          )}
          {papers.length > 0 && <li>{t('results:consent.papers', { papers: listWords(papers) })}</li>}
          <li>{names.length > 0 ? t('results:consent.names', { names: listWords(names) }) : t('results:consent.no-names')}</li>
        </ul>
        <p>{t('results:consent.nothing-else')}</p>
      </Told>
      <Told icon="door" title={t('results:consent.why')}>
        <p>{t('results:consent.why-more', { point: job.pointName })}</p>
      </Told>
      {validUntil !== undefined && (
        <Told icon="calendar" title={t('results:consent.until', { date: dateWords(validUntil) })}>
          <p>{t('results:consent.if-not')}</p>
        </Told>
      )}
    </ul>
  );
}
