// One dated figure: its value for today with the span it holds for and its source; or the last one known, said to be past.
import { maybe, t } from '../../content/words.ts';
import { parameterAt, parametersNamed } from '../../core/checklist/checklist.ts';
import type { Parameter } from '../../core/checklist/schema.ts';
import { dateWords } from '../family/answers/date-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { entryWords } from '../family/service/parameter-words.ts';
import { OldMark } from './old-mark.tsx';
import { SourceLine } from './source-line.tsx';

type Entry = Parameter['history'][number];

const lastOf = (parameters: readonly Parameter[]): Entry | undefined =>
  parameters
    .flatMap((p) => p.history)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);

/** `short` leaves out the source: it stands with the clause already. */
export function FigureLine({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  const { checklist, assessment, family } = useReady();
  const county = family.household['household.residence-county'];
  const named = parametersNamed(checklist, id);
  const unit = named[0]?.unit;
  const current = parameterAt(checklist, id, assessment.date, typeof county === 'string' ? county : undefined);
  const entry = current ?? lastOf(named);
  if (!entry || !unit) return null;
  const label = maybe(`parameters:amounts.${id}`);
  const value = entryWords(unit, entry);
  const span =
    entry.until === null
      ? t('staff:figure.from', { from: dateWords(entry.from) })
      : t('staff:figure.span', { from: dateWords(entry.from), until: dateWords(entry.until) });
  return (
    <span class="figure">
      <span>
        {label} <b>{value}</b> <span class="figure__span">{span}</span>
        {current === null && <OldMark words={t('staff:old.figure')} />}
      </span>
      {!short && <SourceLine citation={entry.source} />}
    </span>
  );
}
