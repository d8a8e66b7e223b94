// What to do when the window says no: the law's own steps, the same for every service.

import { t } from '../../../content/words.ts';
import { Icon } from '../../components/icon.tsx';
import { Lines } from './facet.tsx';

const steps = ['in-writing', 'all-at-once', 'wrong-door', 'review', 'or-simply', 'truthful'] as const;

export function Refusal() {
  return (
    <details class="fold">
      <summary>
        {t('results:refusal.title')}
        <Icon name="chevron-down" />
      </summary>
      <Lines lines={steps.map((step) => t(`results:refusal.${step}`))} />
    </details>
  );
}
