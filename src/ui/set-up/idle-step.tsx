// Step: how long nobody may touch anything. Never shorter than a slow reader needs.
import { t } from '../../content/words.ts';
import { useSetUp } from './set-up-context.ts';
import { Choice, StepPage } from './step-parts.tsx';

/** Seconds, within the limits of `core/point/limits.ts`. */
const times = { quiet: [60, 90, 120, 180, 240, 300], countdown: [20, 30, 40, 60] } as const;

export function IdleStep() {
  const { setUp } = useSetUp();
  const point = setUp.point.value;
  return (
    <StepPage step="idle">
      <div class="set-up-fields">
        {(['quiet', 'countdown'] as const).map((which) => (
          <Choice
            key={which}
            label={t(`set-up:place.${which}`)}
            value={String(point[which])}
            options={[...new Set([...times[which], point[which]])]
              .sort((a, b) => a - b)
              .map((s) => ({ value: String(s), words: t('set-up:idle.seconds', { count: s }) }))}
            onPick={(seconds) => void setUp.keep({ [which]: Number(seconds) })}
          />
        ))}
      </div>
      <p>{t('set-up:idle.longer')}</p>
    </StepPage>
  );
}
