// The paper this point's printer takes; quiet, because it rarely changes.

import { t } from '../../../content/words.ts';
import { papers } from '../../../session/ports.ts';
import { TileGroup } from '../../components/tile-group.tsx';
import { useSession } from '../../session-context.ts';

export function PaperChoice() {
  const session = useSession();
  return (
    <div class="paper-choice">
      <p class="paper-choice__label" aria-hidden="true">
        {t('results:slips.paper')}
      </p>
      <TileGroup
        legend={t('results:slips.paper')}
        name="paper"
        columns="wide"
        chosen={session.paper.value}
        tiles={papers.map((paper) => ({ value: paper, label: t(`results:slips.papers.${paper}`) }))}
        onPick={(picked) => {
          const paper = papers.find((p) => p === picked);
          if (paper) session.setPaper(paper);
        }}
      />
    </div>
  );
}
