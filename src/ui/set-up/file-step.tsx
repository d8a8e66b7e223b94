// Step: the settings as one file, for the next kiosk or for the day this one breaks.
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { PickFile } from '../components/pick-file.tsx';
import { useSetUp } from './set-up-context.ts';
import { StepPage } from './step-parts.tsx';

export function FileStep() {
  const { setUp } = useSetUp();
  return (
    <StepPage step="file">
      <div class="setup-buttons">
        <Button kind="plain" icon="save" onClick={() => void setUp.saveFile()}>
          {t('set-up:file.save')}
        </Button>
        <PickFile words={t('set-up:file.take')} accept=".json" icon="page" onPick={([file]) => void setUp.takeFile(file)} />
      </div>
      <p>{t('set-up:file.not-in-it')}</p>
    </StepPage>
  );
}
