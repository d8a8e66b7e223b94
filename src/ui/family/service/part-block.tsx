// One thing to apply for, with its own verdict, how to go about it, and what that rests on.
import { sourceLanguage } from '../../../content/languages.ts';
import { entitlementWord } from '../../../content/service-words.ts';
import { InChinese } from '../../components/in-chinese.tsx';
import { later } from '../../later.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { Basis } from './basis.tsx';
import { HowTo } from './how-to.tsx';
import type { Part } from './subject.ts';
import { VerdictPanel } from './verdict-panel.tsx';

/** The second layer: fetched only when whoever helps turns it on. */
const StaffPart = later(() => import('../../staff/staff-part.tsx').then((part) => part.StaffPart));

interface PartBlockProps {
  readonly part: Part;
  /** The page is about this part alone: its name stands in the band already. */
  readonly alone: boolean;
  readonly open: boolean;
}

export const partAnchor = (id: string): string => `part-${id}`;

export function PartBlock({ part, alone, open }: PartBlockProps) {
  const session = useSession();
  const { checklist, answered } = useReady();
  const { id } = part.entitlement;
  return (
    <section class="part" aria-labelledby={partAnchor(id)}>
      <h2 id={partAnchor(id)} tabIndex={-1} class={alone ? 'spoken' : undefined}>
        {entitlementWord(checklist, id, 'name')}
        <InChinese words={entitlementWord(checklist, id, 'name', sourceLanguage)} />
      </h2>
      {!alone && <p class="part__line">{entitlementWord(checklist, id, 'line')}</p>}
      {answered && <VerdictPanel part={part} />}
      <HowTo part={part} open={open} />
      <Basis part={part} />
      {session.staff.value && <StaffPart part={part} open={open} />}
    </section>
  );
}
