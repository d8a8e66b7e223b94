// K10: printed. Where the paper comes out, what to do first, and the wipe a few seconds later.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';
import './results/later-icons.ts';
import { FirstErrand } from './slips/first-errand.tsx';
import { PrintedWhole } from './slips/printed-whole.tsx';
import { SlipPane } from './slips/slip-pane.tsx';
import { useCountdown } from './slips/use-countdown.ts';
import { usePrinting } from './slips/use-printing.ts';
import '../styles/results.css';
import '../styles/slips.css';

/** Seconds without a touch until everything is cleared; more where a switch goes round first. */
const wipesAfter = { usual: 15, switch: 40 };

export function DoneScreen() {
  const session = useSession();
  const { printing, printAgain } = usePrinting();
  const photographed = useSignal(false);
  const printed = session.printed.value;
  const handedOver = printed?.handedOver ?? false;
  const slips = printed?.job.slips ?? [];
  const resting = !session.sound.voice.value?.speaking.value && !photographed.value && !printing && !session.helpOpen.value && !session.ending.value;
  const left = useCountdown(session.look.value.scan === 'off' ? wipesAfter.usual : wipesAfter.switch, resting, () => void session.wipe());
  const showPhotos = () => {
    photographed.value = !photographed.value;
  };
  return (
    <Frame
      heading={
        <>
          <h1>{t(photographed.value ? 'results:done.photo' : handedOver ? 'results:done.title' : 'results:done.not-out')}</h1>
          {!photographed.value && <p class="hint">{t('results:done.wipes', { count: left })}</p>}
        </>
      }
      actions={
        <>
          <Button kind="plain" icon="printer" disabled={printing} onClick={printAgain}>
            {t('results:done.again')}
          </Button>
          {slips.length > 0 && (
            <Button kind="plain" icon={photographed.value ? 'arrow-left' : 'camera'} onClick={showPhotos}>
              {t(photographed.value ? 'results:done.no-photo' : 'results:done.take-photo')}
            </Button>
          )}
          <Button kind="primary" icon="exit" onClick={() => void session.wipe()}>
            {t('results:done.end')}
          </Button>
        </>
      }
    >
      {printed && photographed.value ? (
        <SlipPane job={printed.job} slips={slips} code />
      ) : (
        <div class="done">
          {slips.length > 0 && handedOver && <PrintedWhole printing={printing} onAgain={printAgain} />}
          {handedOver && printed?.whole !== false && (
            <span class="done__arrow">
              <Icon name="arrow-down" />
            </span>
          )}
          {printed && <FirstErrand job={printed.job} />}
        </div>
      )}
    </Frame>
  );
}
