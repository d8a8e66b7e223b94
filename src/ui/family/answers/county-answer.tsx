// Where the family lives: the prefecture, then its county. Names come with the places of the list.
import { useSignal } from '@preact/signals';
import { t } from '../../../content/words.ts';
import { placeName } from '../../../core/checklist/place-name.ts';
import { PickedPath } from '../../components/picked-path.tsx';
import { TileGroup } from '../../components/tile-group.tsx';
import { useSession } from '../../session-context.ts';
import type { AnswerProps } from './answer-props.ts';

type Step = 'prefecture' | 'county';

export function CountyAnswer({ value, name, onAnswer, onHalf }: AnswerProps) {
  const session = useSession();
  const rules = session.rules.value;
  const prefectures = rules.kind === 'ready' ? rules.engine.checklist.prefectures : [];
  const nameOf = (place: { readonly zh: string; readonly en: string }) => placeName(place, session.language.value);

  const home = prefectures.find((p) => p.counties.some((c) => c.code === value.value));
  const step = useSignal<Step>(home ? 'county' : 'prefecture');
  const moved = useSignal(false);
  const picked = useSignal<string | null>(null);
  const prefecture = prefectures.find((p) => p.code === picked.value) ?? home;
  const county = prefecture?.counties.find((c) => c.code === value.value);

  const go = (to: Step) => {
    moved.value = true;
    step.value = to;
  };
  const common = { name: `${name}-${step.value}`, legend: t(`ui:county.${step.value}`), columns: 'wide' as const, takesFocus: moved.value };

  return (
    <div class="county">
      <PickedPath
        at={step.value}
        onGo={go}
        steps={[
          { name: 'prefecture', words: prefecture ? nameOf(prefecture) : t('ui:county.prefecture'), open: true },
          { name: 'county', words: county ? nameOf(county) : t('ui:county.county'), open: prefecture !== undefined },
        ]}
      />
      {step.value === 'prefecture' || !prefecture ? (
        <TileGroup
          {...common}
          leadsOn
          chosen={prefecture?.code ?? null}
          tiles={prefectures.map((p) => ({ value: p.code, label: nameOf(p) }))}
          onPick={(code) => {
            picked.value = code;
            onHalf(prefectures.find((p) => p.code === code)?.counties.map((c) => c.code) ?? []);
            go('county');
          }}
        />
      ) : (
        <TileGroup
          {...common}
          chosen={county?.code ?? null}
          tiles={prefecture.counties.map((c) => ({ value: c.code, label: nameOf(c) }))}
          onPick={(code) => {
            onHalf(null);
            onAnswer(code);
          }}
        />
      )}
    </div>
  );
}
