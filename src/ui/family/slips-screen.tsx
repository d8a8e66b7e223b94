// K8: the slips before they are printed: one tab an office, what each does, papers in hand, the name, the paper itself.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { useSession } from '../session-context.ts';
import { WhenReady } from './results/ready.tsx';
import { AllPapers } from './slips/all-papers.tsx';
import { NoVisit } from './slips/no-visit.tsx';
import { OfficePicker } from './slips/office-picker.tsx';
import { PaperChoice } from './slips/paper-choice.tsx';
import { SlipChoices } from './slips/slip-choices.tsx';
import { SlipPane } from './slips/slip-pane.tsx';
import { useDraft } from './slips/use-draft.ts';
import { usePrinting } from './slips/use-printing.ts';
import '../styles/results.css';
import '../styles/slips.css';

function SlipsPage() {
  const session = useSession();
  const { tabs, plan, elsewhere, job } = useDraft();
  const { printing, print } = usePrinting();
  const picked = useSignal<string | null>(null);
  const tab = tabs.find((x) => x.office === picked.value) ?? tabs[0];
  const count = job.slips.length;
  return (
    <Frame
      heading={
        <>
          <h1>{t('results:slips.title')}</h1>
          {tab && (
            <OfficePicker
              tabs={tabs}
              job={job}
              chosen={tab.office}
              onChoose={(office) => {
                picked.value = office;
              }}
            />
          )}
        </>
      }
      foot={session.point.value.paper === '' && <PaperChoice />}
      actions={
        <>
          <Button kind="plain" back icon="arrow-left" onClick={() => session.go('results')}>
            {t('results:service.to-results')}
          </Button>
          <Button kind="primary" icon="printer" disabled={printing} onClick={() => (count > 0 ? session.go('consent') : print())}>
            {count > 0 ? t('results:slips.print', { count }) : t('results:slips.print-sheet')}
          </Button>
        </>
      }
    >
      <div class="slips">
        {tab ? (
          <div class="slips__two">
            <SlipPane job={job} slips={job.slips.filter((s) => s.office === tab.office)} code={false} />
            <SlipChoices key={tab.office} tab={tab} />
          </div>
        ) : (
          <p class="hint">{t('results:slips.nothing')}</p>
        )}
        <AllPapers plan={plan} />
        <NoVisit elsewhere={elsewhere} />
      </div>
    </Frame>
  );
}

export function SlipsScreen() {
  return (
    <WhenReady>
      <SlipsPage />
    </WhenReady>
  );
}
