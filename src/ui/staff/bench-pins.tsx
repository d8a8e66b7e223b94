// Each fact with its answer pinned or left free: one line a fact.
import { t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { Fact } from '../../core/checklist/schema.ts';
import { isDate } from '../../core/facts/calendar.ts';
import type { FactId, FactValue } from '../../core/facts/family.ts';
import { answerWords } from '../family/answer-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import type { BenchState } from './bench-state.ts';

const mostYears = 20;

/** What a fact may be pinned to; a set with one thing in it. What it is pinned to already comes first where it is none of these. */
function choicesOf(checklist: Checklist, fact: Fact, pinned: FactValue | undefined): readonly FactValue[] {
  const unsaid = fact.sensitive ? ['unknown', 'skip'] : ['unknown'];
  const known = ((): readonly FactValue[] => {
    switch (fact.type) {
      case 'boolean':
        return [true, false];
      case 'county':
        return checklist.prefectures.flatMap((p) => p.counties.map((c) => c.code));
      case 'number':
        return Array.from({ length: mostYears }, (_, i) => i);
      case 'set':
        return (fact.values ?? []).map((v) => [String(v)]);
      default:
        return fact.values ?? [];
    }
  })();
  const all: readonly FactValue[] = [...known, ...unsaid];
  return pinned === undefined || all.some((v) => JSON.stringify(v) === JSON.stringify(pinned)) ? all : [pinned, ...all];
}

interface PinProps {
  readonly bench: BenchState;
  readonly fact: Fact;
}

function Pin({ bench, fact }: PinProps) {
  const session = useSession();
  const { checklist } = useReady();
  const pinned = bench.pinned[fact.id];
  const label = t(`facts:${fact.id}.label`);
  const modifier = pinned === undefined ? '' : ' pin--set';
  if (fact.type === 'date' && (pinned === undefined || isDate(pinned)))
    return (
      <label class={`pin${modifier}`}>
        <span>{label}</span>
        <input
          type="date"
          autocomplete="off"
          value={typeof pinned === 'string' ? pinned : ''}
          onChange={(event) => bench.pin(fact.id, isDate(event.currentTarget.value) ? event.currentTarget.value : undefined)}
        />
      </label>
    );
  const choices = choicesOf(checklist, fact, pinned);
  return (
    <label class={`pin${modifier}`}>
      <span>{label}</span>
      <select
        autocomplete="off"
        value={pinned === undefined ? '' : JSON.stringify(pinned)}
        onChange={(event) =>
          bench.pin(
            fact.id,
            choices.find((v) => JSON.stringify(v) === event.currentTarget.value),
          )
        }
      >
        <option value="">{t('staff:bench.free')}</option>
        {choices.map((value) => (
          <option key={JSON.stringify(value)} value={JSON.stringify(value)}>
            {answerWords(checklist, fact.id, value, session.language.value)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function BenchPins({ bench, facts }: { readonly bench: BenchState; readonly facts: readonly FactId[] }) {
  const { checklist } = useReady();
  return (
    <div class="pins">
      {facts.map((id) => {
        const fact = checklist.facts.get(id);
        return fact && <Pin key={id} bench={bench} fact={fact} />;
      })}
    </div>
  );
}
