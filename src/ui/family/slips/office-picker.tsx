// One tab an office, in the order to go; the one on screen carries the yellow line.
import { t } from '../../../content/words.ts';
import type { PrintJob } from '../../../session/ports.ts';
import type { OfficeTab } from './office-tabs.ts';

interface OfficePickerProps {
  readonly tabs: readonly OfficeTab[];
  readonly job: PrintJob;
  readonly chosen: string;
  readonly onChoose: (office: string) => void;
}

export function OfficePicker({ tabs, job, chosen, onChoose }: OfficePickerProps) {
  const lineOf = (tab: OfficeTab, at: number) => {
    const slips = job.slips.filter((s) => s.office === tab.office).length;
    return slips === 0 ? t('results:slips.tab-none') : t('results:slips.tab', { at: at + 1, things: tab.items.filter((i) => i.chosen).length });
  };
  return (
    <ol class="offices" aria-label={t('results:slips.offices')}>
      {tabs.map((tab, at) => (
        <li key={tab.office}>
          <button type="button" class="office-tab" aria-pressed={tab.office === chosen} onClick={() => onChoose(tab.office)}>
            <b>{t(`offices:${tab.office}.short`)}</b>
            <span>{lineOf(tab, at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
