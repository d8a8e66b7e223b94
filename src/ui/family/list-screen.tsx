// K9: the list alone, for whoever only wants to look: every service, no answers, no status.

import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { useSession } from '../session-context.ts';
import { CategoryCards } from './results/category-cards.tsx';
import { ListDate, OldListBanner } from './results/list-notes.tsx';
import { useReady, WhenReady } from './results/ready.tsx';
import '../styles/results.css';

function ListPage() {
  const session = useSession();
  const { checklist } = useReady();
  return (
    <Frame
      heading={
        <>
          <h1>{t('results:list.title', { total: checklist.services.length })}</h1>
          <p class="hint">{t('results:list.hint')}</p>
        </>
      }
      more={t('results:summary.more')}
      actions={
        <div class="actions-row">
          <Button kind="plain" back icon="arrow-left" onClick={() => session.go('home')}>
            {t('results:list.home')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={() => void session.start(session.language.value)}>
            {t('results:list.start')}
          </Button>
        </div>
      }
    >
      <div class="results">
        <OldListBanner />
        <CategoryCards child={null} />
        <ListDate />
      </div>
    </Frame>
  );
}

export function ListScreen() {
  return (
    <WhenReady>
      <ListPage />
    </WhenReady>
  );
}
