// Step: which paper the printer of this point takes, and a page that shows whether it comes out whole.
import { t } from '../../content/words.ts';
import { papers } from '../../core/point/point.ts';
import { Button } from '../components/button.tsx';
import { useSetUp } from './set-up-context.ts';
import { Choice, StepPage } from './step-parts.tsx';

export function PrinterStep() {
  const { setUp } = useSetUp();
  const { paper } = setUp.point.value;
  const { tested } = setUp.record.value;
  return (
    <StepPage step="printer">
      <Choice
        label={t('set-up:place.paper')}
        value={paper}
        options={[
          { value: '' as const, words: t('set-up:printer.each-time') },
          ...papers.map((value) => ({ value, words: t(`results:slips.papers.${value}`) })),
        ]}
        onPick={(picked) => void setUp.keep({ paper: picked })}
      />
      {paper !== '' && (
        <>
          <Button kind="plain" icon="printer" onClick={() => void setUp.printTest(paper)}>
            {t('set-up:printer.test')}
          </Button>
          <p>{t(tested === paper ? 'set-up:printer.whole-said' : 'set-up:printer.ask')}</p>
          <div class="setup-buttons">
            <Button kind="plain" icon="cross" onClick={() => void setUp.setTested(false)}>
              {t('set-up:printer.cut')}
            </Button>
            <Button kind="plain" icon="tick" onClick={() => void setUp.setTested(true)}>
              {t('set-up:printer.whole')}
            </Button>
          </div>
        </>
      )}
    </StepPage>
  );
}
