// A date by tiles: year, then month, then the day if anybody knows it. A month is an answer; typing is never needed.
import { useSignal } from '@preact/signals';
import { t } from '../../../content/words.ts';
import { dateOf } from '../../../core/facts/calendar.ts';
import { PickedPath } from '../../components/picked-path.tsx';
import { type Tile, TileGroup } from '../../components/tile-group.tsx';
import type { AnswerProps } from './answer-props.ts';
import { monthsAtHand } from './answers-at-hand.ts';
import { dayTiles, monthText, monthTiles, partsFrom, yearsBack, yearTiles } from './date-tiles.ts';
import { monthName } from './date-words.ts';

type Step = 'year' | 'month' | 'day';

/** What there is to touch at one step. */
interface TilesOfStep {
  readonly columns: 'four' | 'five' | 'seven';
  readonly tiles: () => readonly Tile[];
  readonly chosen: string | null;
  readonly onPick: (value: string) => void;
}

/** The tile for a day nobody remembers. */
const noDay = 'no-day';

const tiles = (numbers: readonly number[], words: (n: number) => string): readonly Tile[] => numbers.map((n) => ({ value: String(n), label: words(n) }));

export function DateAnswer({ question, value, today, name, onAnswer, onHalf }: AnswerProps) {
  const given = partsFrom(value.value);
  const asksDay = question.fact === 'child.birth-date';
  const step = useSignal<Step>(given.month === null ? 'year' : asksDay ? 'day' : 'month');
  const moved = useSignal(false);
  const halfYear = useSignal<number | null>(null);
  const year = halfYear.value ?? given.year;
  const month = halfYear.value === null ? given.month : null;

  const go = (to: Step) => {
    moved.value = true;
    step.value = to;
  };
  const pickYear = (picked: number) => {
    halfYear.value = picked;
    onHalf(monthsAtHand(picked, today.value));
    go('month');
  };
  const pickMonth = (picked: number) => {
    if (year === null) return;
    onAnswer(monthText(year, picked));
    halfYear.value = null;
    onHalf(null);
    if (asksDay) go('day');
  };
  const pickDay = (picked: string) => {
    if (year === null || month === null) return;
    onAnswer(picked === noDay ? monthText(year, month) : dateOf(year, month, Number(picked)));
  };

  const path = [
    { name: 'year' as const, words: year === null ? t('ui:date.ask.year') : t('ui:date.year', { year }), open: true },
    { name: 'month' as const, words: month === null ? t('ui:date.ask.month') : monthName(month), open: year !== null },
    {
      name: 'day' as const,
      words: given.day === null || month === null ? t('ui:date.ask.day') : t('ui:date.day-tile', { day: given.day }),
      open: month !== null,
    },
  ];
  const steps: Readonly<Record<Step, TilesOfStep>> = {
    year: {
      columns: 'five',
      tiles: () => tiles(yearTiles(today.value, yearsBack), (n) => t('ui:date.year', { year: n })),
      chosen: year === null ? null : String(year),
      onPick: (picked) => pickYear(Number(picked)),
    },
    month: {
      columns: 'four',
      tiles: () => (year === null ? [] : tiles(monthTiles(year, today.value), monthName)),
      chosen: month === null ? null : String(month),
      onPick: (picked) => pickMonth(Number(picked)),
    },
    day: {
      columns: 'seven',
      tiles: () =>
        year === null || month === null ? [] : [...tiles(dayTiles(year, month, today.value), String), { value: noDay, label: t('ui:date.no-day') }],
      chosen: given.day === null ? noDay : String(given.day),
      onPick: pickDay,
    },
  };
  const shown = steps[step.value];

  return (
    <div class="date">
      <PickedPath steps={asksDay ? path : path.slice(0, 2)} at={step.value} onGo={go} />
      <TileGroup
        {...shown}
        leadsOn={step.value === 'year' || (step.value === 'month' && asksDay)}
        tiles={shown.tiles()}
        legend={t(`ui:date.ask.${step.value}`)}
        name={`${name}-${step.value}`}
        takesFocus={moved.value}
      />
    </div>
  );
}
