// What one office's slip does, and which papers are in hand: each a line to tick.

import { maybe, t } from '../../../content/words.ts';
import { decisionOf, itemKey } from '../../../core/referral/item.ts';
import { CheckRow } from '../../components/check-box.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from '../results/ready.tsx';
import { itemWords } from './item-words.ts';
import { NameLine } from './name-line.tsx';
import type { OfficeTab } from './office-tabs.ts';

export function SlipChoices({ tab }: { readonly tab: OfficeTab }) {
  const session = useSession();
  const { checklist, assessment } = useReady();
  const named = [...new Set(tab.items.filter((i) => i.chosen).map((i) => i.item.child))];
  const verdictWords = (item: OfficeTab['items'][number]['item']) => {
    const decision = decisionOf(assessment, item);
    return decision && t(`ui:verdicts.${decision.verdict}`);
  };
  return (
    <div class="choices">
      <section>
        <h2>{t('results:slips.does')}</h2>
        {tab.items.map(({ item, chosen }) => (
          <CheckRow
            key={itemKey(item)}
            checked={chosen}
            onChange={() => session.toggleItem(item)}
            label={itemWords(session, checklist, item)}
            note={verdictWords(item)}
          />
        ))}
      </section>
      {tab.papers.length > 0 && (
        <section>
          <h2>{t('results:slips.in-hand')}</h2>
          {tab.papers.map(({ document, need }) => (
            <CheckRow
              key={document}
              checked={session.heldPapers.value.has(document)}
              onChange={() => session.toggleHeldPaper(document)}
              label={t(`documents:${document}.name`)}
              note={[t(`results:bring.${need}`), maybe(`documents:${document}.called`)].filter((words) => words !== null).join(t('results:list.pause'))}
            />
          ))}
        </section>
      )}
      {named.length > 0 && (
        <section>
          <h2>{t('results:slips.name')}</h2>
          {named.map((child) => (
            <NameLine key={child} child={child} />
          ))}
          <p class="hint">{t('results:slips.name-hint')}</p>
        </section>
      )}
    </div>
  );
}
