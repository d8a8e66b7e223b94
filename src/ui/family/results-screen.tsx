// K6: all the services for one child after another, the urgent first; the way to the slips.

import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { later } from '../later.tsx';
import { useSession } from '../session-context.ts';
import { CalendarBlock } from './results/calendar-block.tsx';
import { CategoryCards } from './results/category-cards.tsx';
import { ChildTabs } from './results/child-tabs.tsx';
import { CountHeading } from './results/count-heading.tsx';
import { DefinitionNote } from './results/definition-note.tsx';
import { KeysBlock } from './results/keys-block.tsx';
import { ListDate, OldListBanner } from './results/list-notes.tsx';
import { OpenLine } from './results/open-line.tsx';
import { useReady, WhenReady } from './results/ready.tsx';
import { UrgentBlock } from './results/urgent-block.tsx';
import '../styles/results.css';

const StaffResults = later(() => import('../staff/staff-results.tsx').then((part) => part.StaffResults));

function ResultsPage() {
  const session = useSession();
  const { child } = useReady();
  return (
    <Frame
      heading={
        <>
          <ChildTabs />
          <CountHeading />
        </>
      }
      more={t('results:summary.more')}
      actions={
        <>
          <p class="first-opinion">
            {t('results:summary.first-opinion')}
            <span class="first-opinion__more">{t('results:summary.touch-one')}</span>
          </p>
          <div class="actions-row">
            <Button kind="plain" back icon="pencil" onClick={() => session.go('check')}>
              {t('results:summary.change')}
            </Button>
            <Button kind="primary" icon="printer" onClick={() => session.go('slips')}>
              {t('results:summary.print')}
              <span class="actions-row__more">{t('results:summary.print-more')}</span>
            </Button>
          </div>
        </>
      }
    >
      <div class="results">
        <OldListBanner />
        <UrgentBlock />
        <OpenLine />
        {session.staff.value && <StaffResults />}
        <CategoryCards child={child} />
        <KeysBlock />
        <CalendarBlock />
        <DefinitionNote />
        <ListDate />
      </div>
    </Frame>
  );
}

export function ResultsScreen() {
  return (
    <WhenReady>
      <ResultsPage />
    </WhenReady>
  );
}
