// One office of the county, to write down or to change.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { longest } from '../../core/point/limits.ts';
import type { PointOffice } from '../../core/point/point.ts';
import { Button } from '../components/button.tsx';
import { useSetUp } from './set-up-context.ts';
import { Choice, Typed } from './step-parts.tsx';

const lines = [
  ['name', longest.officeName],
  ['window', longest.window],
  ['address', longest.address],
  ['phone', longest.phone],
  ['hours', longest.hours],
] as const;

interface OfficeFormProps {
  readonly office: PointOffice;
  readonly onKeep: (office: PointOffice) => void;
  readonly onLeave: () => void;
}

export function OfficeForm({ office, onKeep, onLeave }: OfficeFormProps) {
  const { checklist, setUp } = useSetUp();
  const typed = useSignal(office);
  const kinds = [...checklist.offices.values()].filter((kind) => kind.visited).map(({ id }) => ({ value: id, words: t(`offices:${id}.name`) }));
  const listed = setUp.listed.value.get(typed.value.kind) ?? [];
  const trimmed = (): PointOffice => {
    const { kind, name, window, address, phone, hours } = typed.value;
    return { kind, name: name.trim(), window: window.trim(), address: address.trim(), phone: phone.trim(), hours: hours.trim() };
  };
  return (
    <div class="set-up-fields set-up-fields--office">
      <Choice
        label={t('set-up:place.kind')}
        value={typed.value.kind}
        options={[{ value: '', words: t('set-up:offices.pick') }, ...kinds]}
        onPick={(kind) => {
          typed.value = { ...typed.value, kind };
        }}
      />
      {listed.length > 0 && (
        <Choice
          label={t('set-up:office.listed')}
          hint={t('set-up:office.listed-why')}
          value={listed.includes(typed.value.name) ? typed.value.name : ''}
          options={[{ value: '', words: t('set-up:offices.pick') }, ...listed.map((name) => ({ value: name, words: name }))]}
          onPick={(name) => {
            typed.value = { ...typed.value, name };
          }}
        />
      )}
      {lines.map(([line, most]) => (
        <Typed
          key={line}
          label={t(`set-up:office.${line}`)}
          most={most}
          kind={line === 'phone' ? 'tel' : 'text'}
          value={typed.value[line]}
          onInput={(text) => {
            typed.value = { ...typed.value, [line]: text };
          }}
        />
      ))}
      <div class="setup-buttons">
        <Button kind="plain" icon="arrow-left" onClick={onLeave}>
          {t('set-up:offices.leave')}
        </Button>
        <Button kind="primary" icon="tick" disabled={typed.value.kind === '' || typed.value.name.trim() === ''} onClick={() => onKeep(trimmed())}>
          {t('set-up:offices.keep')}
        </Button>
      </div>
    </div>
  );
}
