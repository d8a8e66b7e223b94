// The county's public key and its trust list, taken by file; a new county is believed once its id was compared aloud.
import { t } from '../../content/words.ts';
import { inFours } from '../../core/codec/hex.ts';
import type { Trust } from '../../core/codec/trust-files.ts';
import type { FilesTold, TrustIntake } from '../../session/trust-intake.ts';
import { Button } from '../components/button.tsx';
import { PickFile } from '../components/pick-file.tsx';
import { dateWords } from '../family/answers/date-words.ts';

function Told({ told, intake }: { readonly told: FilesTold; readonly intake: TrustIntake }) {
  if (told.kind === 'taken') return <p class="counter-note">{t('counter:setup.trust.taken', { serial: told.serial })}</p>;
  if (told.kind === 'refused') {
    const values = told.why === 'not-newer' ? { serial: told.serial, date: dateWords(told.issued) } : {};
    return <p class="counter-note counter-note--stop">{t(`counter:setup.refused.${told.why}`, values)}</p>;
  }
  return (
    <div class="counter-note counter-note--care">
      <p>{t('counter:setup.trust.compare')}</p>
      <p class="setup-id">{inFours(told.trust.countyId)}</p>
      <div class="setup-buttons">
        <Button kind="plain" onClick={() => void intake.compared(false)}>
          {t('counter:setup.trust.different')}
        </Button>
        <Button kind="primary" icon="tick" onClick={() => void intake.compared(true)}>
          {t('counter:setup.trust.same')}
        </Button>
      </div>
    </div>
  );
}

function ListHad({ trust }: Pick<TrustFilesProps, 'trust'>) {
  if (!trust) return null;
  const { county, serial, issued, keys } = trust.list;
  return (
    <>
      <p class="setup-had">{t('counter:setup.trust.have', { county, serial, date: dateWords(issued), count: keys.length })}</p>
      <p class="setup-id">{t('counter:setup.trust.county', { id: inFours(trust.countyId) })}</p>
    </>
  );
}

interface TrustFilesProps {
  /** What the device believes now. */
  readonly trust: Trust | null;
  readonly intake: TrustIntake;
}

export function TrustFiles({ trust, intake }: TrustFilesProps) {
  const told = intake.told.value;
  return (
    <>
      <ListHad trust={trust} />
      <div aria-live="polite">{told && <Told told={told} intake={intake} />}</div>
      <PickFile words={t('counter:setup.trust.do')} accept=".txt,.json" icon="page" multiple onPick={(files) => void intake.takeFiles(files)} />
    </>
  );
}
