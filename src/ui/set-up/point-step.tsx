// Step: who the point is. Where a line is left empty, the family sees what it sees at a point nobody set up.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { longest } from '../../core/point/limits.ts';
import { useSetUp } from './set-up-context.ts';
import { StepPage, Typed } from './step-parts.tsx';

const lines = ['name', 'duty', 'phone', 'address'] as const;

export function PointStep() {
  const { setUp } = useSetUp();
  const { name, duty, phone, address } = setUp.point.value;
  const typed = useSignal({ name, duty, phone, address });
  const digits = useSignal(setUp.digits.value);
  const trimmed = () => Object.fromEntries(lines.map((line) => [line, typed.value[line].trim()]));
  const keep = async () => (digits.value === setUp.digits.value || (await setUp.keepDigits(digits.value))) && setUp.keep(trimmed());
  const certified = setUp.certified.value;
  return (
    <StepPage step="point" onKeep={keep}>
      <div class="set-up-fields">
        {lines.map((line) => (
          <Typed
            key={line}
            label={t(`set-up:place.${line}`)}
            hint={t(`set-up:hint.${line}`)}
            most={longest[line]}
            kind={line === 'phone' ? 'tel' : 'text'}
            value={typed.value[line]}
            onInput={(text) => {
              typed.value = { ...typed.value, [line]: text };
            }}
          />
        ))}
        <Typed
          label={t('set-up:digits.label')}
          hint={t(certified === null ? 'set-up:digits.hint' : 'set-up:digits.certified', { digits: certified ?? '' })}
          most={4}
          kind="numeric"
          value={digits.value}
          onInput={(text) => {
            digits.value = text;
          }}
        />
      </div>
    </StepPage>
  );
}
