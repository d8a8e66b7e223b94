// K7: one service, or one key, all of it: verdict and why, when, what to bring, where, what it rests on.

import { t } from '../../content/words.ts';
import { verdicts } from '../../core/rules/decide-entitlement.ts';
import { Frame } from '../components/frame.tsx';
import { useSession } from '../session-context.ts';
import { ListDate } from './results/list-notes.tsx';
import { useReady, WhenReady } from './results/ready.tsx';
import { PartBlock } from './service/part-block.tsx';
import { PartsIndex } from './service/parts-index.tsx';
import { Refusal } from './service/refusal.tsx';
import { ServiceActions } from './service/service-actions.tsx';
import { ServiceBand } from './service/service-band.tsx';
import { type Part, subjectOf } from './service/subject.ts';
import '../styles/results.css';
import '../styles/service.css';

/** The part whose details stand open: an urgent one, else the best. */
const firstToShow = (parts: readonly Part[]): Part | undefined =>
  parts.find((p) => p.decision.urgent) ?? [...parts].sort((a, b) => verdicts.indexOf(a.decision.verdict) - verdicts.indexOf(b.decision.verdict))[0];

function ServicePage({ id }: { readonly id: string }) {
  const { checklist, child } = useReady();
  const subject = subjectOf(checklist, child, id);
  if (!subject) return null;
  const first = firstToShow(subject.parts);
  return (
    <Frame
      heading={
        <>
          <ServiceBand subject={subject} />
          <PartsIndex parts={subject.parts} />
        </>
      }
      more={t('results:service.more')}
      actions={<ServiceActions subject={subject} />}
    >
      <div class="service">
        {subject.parts.map((part) => (
          <PartBlock key={part.entitlement.id} part={part} alone={subject.category === null} open={part === first} />
        ))}
        <Refusal />
        <p class="list-date">{t('results:summary.first-opinion')}</p>
        <ListDate />
      </div>
    </Frame>
  );
}

export function ServiceScreen() {
  const id = useSession().chosenService.value;
  return <WhenReady>{id !== null && <ServicePage key={id} id={id} />}</WhenReady>;
}
