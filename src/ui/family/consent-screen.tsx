// K8b: one touch of consent for each receiving office; 「不了」 is as large as 「好」 and costs nothing but that slip.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icon.tsx';
import { later } from '../later.tsx';
import { useSession } from '../session-context.ts';
import { knownOffices } from './known-offices.ts';
import { useReady, WhenReady } from './results/ready.tsx';
import { ConsentCard } from './slips/consent-card.tsx';
import { useDraft } from './slips/use-draft.ts';
import { usePrinting } from './slips/use-printing.ts';
import '../styles/results.css';
import '../styles/slips.css';

/** Few offices have a key; its code comes with the first that has. */
const SealedLines = later(() => import('./consent/sealed-lines.tsx').then((part) => part.SealedLines));

function ConsentPage() {
  const session = useSession();
  const { engine, result } = useReady();
  const { plan, job } = useDraft();
  const { printing, print } = usePrinting();
  const at = useSignal(0);
  useEffect(() => void session.sealing.lookForWindows((kind) => knownOffices(session, kind).map(({ name }) => name)), []);
  const offices = engine.receivingOffices(result, plan);
  const office = offices[at.value] ?? offices.at(-1);
  const slips = job.slips.filter((s) => s.office === office);
  const say = (agreed: boolean) => {
    if (office === undefined || printing) return;
    session.setConsent(office, agreed);
    if (at.value + 1 < offices.length) at.value += 1;
    else print();
  };
  const back = () => {
    if (at.value > 0) at.value -= 1;
    else session.go('slips');
  };
  return (
    <Frame
      key={office}
      aside={t('results:consent.place', { at: at.value + 1, of: offices.length })}
      heading={<h1>{t('results:consent.title', { office: office === undefined ? '' : t(`offices:${office}.name`) })}</h1>}
      actions={
        <div class="consent__actions">
          <button type="button" class="consent__back" aria-keyshortcuts="Escape" onClick={back}>
            <Icon name="arrow-left" />
            <span>{t('results:consent.back')}</span>
          </button>
          <Button kind="plain" icon="cross" disabled={printing} onClick={() => say(false)}>
            {t('results:consent.no')}
          </Button>
          <Button kind="primary" icon="tick" disabled={printing} onClick={() => say(true)}>
            {t('results:consent.yes')}
          </Button>
        </div>
      }
    >
      {office !== undefined && <ConsentCard job={job} slips={slips} />}
      {office !== undefined && office in session.sealing.agreed.value.to && <SealedLines office={office} slips={slips} />}
    </Frame>
  );
}

export function ConsentScreen() {
  return (
    <WhenReady>
      <ConsentPage />
    </WhenReady>
  );
}
