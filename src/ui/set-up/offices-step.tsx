// Step: the county's offices, by hand or by a table. What is known stands beside the kind of office on screen and paper, marked as the point's own word.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { placeName } from '../../core/checklist/place-name.ts';
import { mostOffices } from '../../core/point/limits.ts';
import { officeLine, type PointOffice } from '../../core/point/point.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { PickFile } from '../components/pick-file.tsx';
import { useSession } from '../session-context.ts';
import { OfficeForm } from './office-form.tsx';
import { useSetUp } from './set-up-context.ts';
import { Choice, StepPage } from './step-parts.tsx';

const blank: PointOffice = { kind: '', name: '', window: '', address: '', phone: '', hours: '' };

export function OfficesStep() {
  const { setUp, checklist } = useSetUp();
  const { offices, county } = setUp.point.value;
  /** Which one is being written; null none, the number of offices a new one. */
  const writing = useSignal<number | null>(null);
  const chosen = useSignal(county);
  const language = useSession().language.value;
  const counties = checklist.prefectures.flatMap((p) =>
    p.counties.map((c) => ({ value: c.code, words: `${placeName(p, language)} ${placeName(c, language)}` })),
  );
  const put = async (office: PointOffice | null) => {
    const at = writing.value ?? offices.length;
    const next = office === null ? offices.filter((_, i) => i !== at) : [...offices.slice(0, at), office, ...offices.slice(at + 1)];
    if (await setUp.keep({ offices: next, county: chosen.value })) writing.value = null;
  };
  const write = (at: number) => {
    setUp.hush();
    writing.value = at;
  };
  const remove = (at: number) => {
    writing.value = at;
    void put(null);
  };
  return (
    <StepPage step="offices">
      <Choice
        label={t('set-up:place.county')}
        value={chosen.value}
        options={[{ value: '', words: t('set-up:offices.pick') }, ...counties]}
        onPick={(code) => {
          chosen.value = code;
          if (offices.length > 0) void setUp.keep({ county: code });
        }}
      />
      <ul class="set-up-offices">
        {offices.map((office, i) => (
          <li key={JSON.stringify(office)}>
            <span class="set-up-offices__words">
              <small>{t(`offices:${office.kind}.short`)}</small>
              <span>{officeLine(office)}</span>
            </span>
            <button type="button" class="set-up-offices__do" aria-label={t('set-up:offices.change', { name: office.name })} onClick={() => write(i)}>
              <Icon name="pencil" />
            </button>
            <button type="button" class="set-up-offices__do" aria-label={t('set-up:offices.remove', { name: office.name })} onClick={() => remove(i)}>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {writing.value !== null ? (
        <OfficeForm
          key={writing.value}
          office={offices[writing.value] ?? blank}
          onKeep={(office) => void put(office)}
          onLeave={() => {
            writing.value = null;
            setUp.hush();
          }}
        />
      ) : (
        <div class="setup-buttons">
          <Button kind="plain" icon="plus" disabled={chosen.value === '' || offices.length >= mostOffices} onClick={() => write(offices.length)}>
            {t('set-up:offices.add')}
          </Button>
          <PickFile
            words={t('set-up:offices.table')}
            accept=".csv,.txt"
            icon="page"
            disabled={chosen.value === ''}
            onPick={([file]) => void setUp.takeTable(file, chosen.value)}
          />
          <Button kind="plain" icon="save" onClick={() => void setUp.saveTable()}>
            {t(offices.length === 0 ? 'set-up:offices.empty-table' : 'set-up:offices.save-table')}
          </Button>
        </div>
      )}
    </StepPage>
  );
}
